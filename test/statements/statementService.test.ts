/** Statements on a real store: who may have which, and what the customer's words pick. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import type { StatementRequest } from '../../src/domain/statements/outcomes';
import { StatementService } from '../../src/domain/statements/statementService';
import { readMonth } from '../../src/language/values/month';
import { openTestStore, type TestStore } from '../support/openTestStore';
import {
  day,
  instant,
  lease,
  leaseAccount,
  leaseLedger,
  LedgerOf,
  loan,
  loanAccount,
  loanLedger,
  month,
} from './samples';

const alex = { loginId: 'alex' };
const sam = { loginId: 'sam' };
const robin = { loginId: 'robin' };
const newAccount = {
  ...loanAccount,
  id: 'account-new',
  contract: { ...loan, fundedOn: day('2026-05-09'), firstDueDate: day('2026-06-09') },
};
const paidOff = { ...loanAccount, id: 'account-paid-off' };
const ended = { ...leaseAccount, id: 'account-empty', contract: lease };

let test: TestStore;

beforeAll(async () => {
  test = await openTestStore();
  for (const [id, givenName] of [
    ['sam', 'Sam'],
    ['alex', 'Alex'],
    ['robin', 'Robin'],
  ] as const) {
    await test.customers.insertLogin({ login: { id, username: id, givenName, passwordHash: '-' }, questions: [] });
  }
  for (const account of [loanAccount, leaseAccount, newAccount, paidOff, ended])
    await test.customers.insertAccount(account);
  await test.customers.grantAccess('sam', loanAccount.id, 'holder');
  await test.customers.grantAccess('alex', loanAccount.id, 'co-holder');
  for (const { id } of [leaseAccount, newAccount, paidOff, ended])
    await test.customers.grantAccess('alex', id, 'holder');
  await test.repositories.ledger.post([
    ...loanLedger().transactions,
    ...leaseLedger().transactions,
    ...new LedgerOf(newAccount).transactions,
    ...new LedgerOf(paidOff).pay('2026-01-30', 50_000).pay('2026-02-10', 1_610_077).transactions,
  ]);
});

afterAll(() => test.close());

function serviceAt(date: string, time?: string): StatementService {
  const { accounts, ledger, holders } = test.repositories;
  return new StatementService(accounts, ledger, holders, fixedClock(instant(date, time)));
}

async function monthsAt(date: string, time?: string, accountId = loanAccount.id): Promise<string[]> {
  return (await serviceAt(date, time).list(alex, accountId)).map(String);
}

describe('which statements there are', () => {
  it('a month has its statement when the last day is over in New York', async () => {
    expect(await monthsAt('2026-03-10', '23:59')).toEqual(['2026-02', '2026-01']);
    expect(await monthsAt('2026-03-11', '00:00')).toEqual(['2026-03', '2026-02', '2026-01']);
  });

  it('a paid-off loan has the one of the month in which it was paid off, and none after it', async () => {
    expect(await monthsAt('2026-05-20', undefined, paidOff.id)).toEqual(['2026-03', '2026-02', '2026-01']);
  });

  it('both holders have the same ones, naming the holder first', async () => {
    const service = serviceAt('2026-04-20');
    const one = await service.find(alex, loanAccount.id, month('2026-03'));
    expect(one?.customerNames).toEqual(['Sam', 'Alex']);
    expect(await service.find(sam, loanAccount.id, month('2026-03'))).toEqual(one);
  });

  it.each(['2025-12', '2026-04', '2031-01'])('%s has none in March', async (named) => {
    expect(await serviceAt('2026-03-20').find(alex, loanAccount.id, month(named))).toBeUndefined();
  });

  it('nobody else gets anything', async () => {
    const service = serviceAt('2026-04-20');
    const attempts = [
      service.list(robin, loanAccount.id),
      service.pick(robin, loanAccount.id, { kind: 'latest' }),
      service.find(robin, loanAccount.id, month('2026-03')),
      service.find(sam, leaseAccount.id, month('2026-02')),
      service.find(alex, 'account-unknown', month('2026-02')),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toThrow('no access');
  });
});

describe('what the words pick on 20 April 2026, from January to April', () => {
  it.each<[string, string]>([
    ['my last statement', 'found 2026-04'],
    ['march', 'found 2026-03'],
    ['the last three', 'found 2026-04 2026-03 2026-02'],
    ['the oldest', 'found 2026-01'],
    ['the last 9 statements', 'found 2026-04 2026-03 2026-02 2026-01 (fewer)'],
    ['since february', 'found 2026-04 2026-03 2026-02'],
    ['since november', 'found 2026-04 2026-03 2026-02 2026-01 (fewer)'],
    ['february to march', 'found 2026-03 2026-02'],
    ['december to february', 'found 2026-02 2026-01 (fewer)'],
    ['2026', 'found 2026-04 2026-03 2026-02 2026-01'],
    ['all my statements', 'found 2026-04 2026-03 2026-02 2026-01'],
    ['2025', 'not_found of 2026-04 2026-03 2026-02 2026-01'],
    ['june', 'not_found of 2026-04 2026-03 2026-02 2026-01'],
    ['march 2024', 'not_found of 2026-04 2026-03 2026-02 2026-01'],
  ])('%s: %s', async (words, expected) => {
    const reading = readMonth(words, day('2026-04-20'));
    if (reading.kind === 'none') throw new Error(`"${words}" is not read as months`);
    expect(await picked('2026-04-20', reading)).toBe(expected);
  });

  it('a month that is not over yet is promised for the day after its last one', async () => {
    expect(await picked('2026-04-09', { kind: 'month', month: month('2026-04') })).toBe(
      'not_ready 2026-04 on 2026-04-10 of 2026-03 2026-02 2026-01',
    );
    expect(await picked('2026-04-10', { kind: 'month', month: month('2026-04') })).toBe('found 2026-04');
    expect(await picked('2026-04-09', { kind: 'next' })).toBe(
      'not_ready 2026-04 on 2026-04-10 of 2026-03 2026-02 2026-01',
    );
  });

  it('an account without any is promised its first one, where one is to come', async () => {
    expect(await picked('2026-05-12', { kind: 'latest' }, newAccount.id)).toBe('none_yet until 2026-05-20');
    expect(await picked('2026-05-12', { kind: 'latest' }, ended.id)).toBe('none_yet');
  });

  it('nothing is promised once a loan is paid off', async () => {
    expect(await picked('2026-05-05', { kind: 'month', month: month('2026-05') }, paidOff.id)).toBe(
      'not_found of 2026-03 2026-02 2026-01',
    );
  });
});

async function picked(date: string, request: StatementRequest, accountId = loanAccount.id): Promise<string> {
  const pick = await serviceAt(date).pick(alex, accountId, request);
  switch (pick.kind) {
    case 'found':
      return `found ${pick.months.join(' ')}${pick.complete ? '' : ' (fewer)'}`;
    case 'not_ready':
      return `not_ready ${pick.month.toString()} on ${pick.readyOn.toString()} of ${pick.available.join(' ')}`;
    case 'not_found':
      return `not_found of ${pick.available.join(' ')}`;
    case 'none_yet':
      return pick.firstReadyOn === undefined ? 'none_yet' : `none_yet until ${pick.firstReadyOn.toString()}`;
  }
}
