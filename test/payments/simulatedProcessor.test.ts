/** The simulator does what its README says of each number, and forgets nothing at a restart. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bankLoan, PaymentBank } from '../../scripts/payments/paymentBank';
import { accountScript, cardScript, testAccounts, testCards } from '../../src/processor/testNumbers';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const readme = readFileSync(resolve(__dirname, '../../src/processor/README.md'), 'utf8');
/** Refused by their brand, before the simulator is asked. */
const refusedBrands = ['378282246310005', '3056930009020004'];

describe('the test numbers', () => {
  it('are those of the README', () => {
    const listed = [...readme.matchAll(/^\| ([\d ]+?) +\|/gm)].map(([, number = '']) => number.replaceAll(' ', ''));
    const known = [...testCards, ...testAccounts].map(({ number }) => number);
    expect(listed.filter((number) => !refusedBrands.includes(number)).sort()).toEqual(known.sort());
  });

  it.each([
    ['99000101', 'R01'],
    ['99000110', 'R10'],
    ['99000185', 'R85'],
  ])('account %s comes back as %s', (number, code) => {
    expect(accountScript(number).charge).toEqual({ kind: 'return', code });
  });

  it.each(['99000100', '99000186', '990001011', '123456789'])('account %s just pays', (number) => {
    expect(accountScript(number)).toEqual({ number, charge: { kind: 'accept' } });
  });

  it('of any other card are of unknown funding', () => {
    expect(cardScript('4111111111111111').funding).toBe('unknown');
  });
});

describe.each(engines)('the simulated processor on $name', (engine) => {
  const current = bankOn(engine);

  it('answers a key as it did the first time, whatever it is told to do since', async () => {
    const bank = current();
    const session = await bank.addLogin();
    const { id: accountId } = await bank.addAccount(bankLoan, session);
    const { id: methodId } = await bank.addBankAccount(session);
    const { key, hash } = await bank.reviewed(session, accountId, 5000, methodId);
    const outcome = await bank.payments.submit(session, key, hash);
    if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
    const method = await bank.records.methods.find(methodId);
    const charge = {
      ...{
        key: outcome.payment.id,
        amount: 5000,
        effectiveDate: outcome.payment.effectiveDate,
        secCode: 'WEB' as const,
      },
      instrument: {
        ...{ kind: 'checking' as const, vaultToken: method?.vaultToken ?? '', routingNumber: '021000021' },
        expiry: undefined,
      },
    };
    await bank.processor.setBehaviour({ kind: 'decline', reason: 'over_limit' });
    expect(await bank.processor.charge(charge)).toEqual({ kind: 'accepted' });
    expect(await bank.processor.charge({ ...charge, key: 'another' })).toMatchObject({ kind: 'declined' });
    await bank.processor.setBehaviour({ kind: 'accept' });
    expect(await bank.processor.charge({ ...charge, key: 'another' })).toMatchObject({ kind: 'declined' });
    expect(await bank.processor.findCharge('another')).toMatchObject({ kind: 'declined', reason: 'over_limit' });
    expect(await bank.processor.findCharge('a third')).toEqual({ kind: 'never_received' });
  });

  it('is down until the instant it was told, and then as it began', async () => {
    const bank = current();
    await bank.processor.setBehaviour({ kind: 'down', until: bank.clock.now() + 60_000 });
    expect(await bank.processor.findCharge('any')).toEqual({ kind: 'unavailable' });
    const session = await bank.addLogin();
    const ticket = await bank.startDraft(session, 'debit_card');
    const given = await bank.methods.drafts.giveCardNumber(session, ticket, '4000056655665556');
    expect(given).toEqual({ kind: 'lookup_down' });
    bank.clock.advance(60_000);
    expect(await bank.processor.behaviour()).toEqual({ kind: 'by_number' });
  });

  it('refuses a behaviour that it does not know', async () => {
    const bank = current();
    await bank.processorRecords.setBehaviour('{"kind":"generous"}');
    await expect(bank.processor.behaviour()).rejects.toThrow();
  });
});

describe('a restart', () => {
  it('changes neither behaviour nor what was taken', async () => {
    const [sqlite] = engines;
    const server = await (sqlite?.start() ?? Promise.reject(new Error('No engine')));
    const url = await server.createDatabase();
    const before = await PaymentBank.open(url);
    await before.processor.setBehaviour({ kind: 'timeout', taken: true });
    const charge = {
      outcome: 'accepted',
      declineReason: undefined,
      amount: 5000,
      effectiveDate: bankLoan.fundedOn,
    } as const;
    await before.processorRecords.keep({ key: 'payment-1', ...charge });
    await before.close();
    const after = await PaymentBank.open(url);
    expect(await after.processor.behaviour()).toEqual({ kind: 'timeout', taken: true });
    expect(await after.processor.findCharge('payment-1')).toEqual({ kind: 'accepted' });
    await after.close();
    await server.stop();
  });
});
