import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '../../db/demo/loadDemo';
import { parseDemoData, readDemoData } from '../../db/demo/readDemoData';
import { KyselyMethodRepository } from '../../db/repositories/methodRepository';
import { KyselyPaymentVaultRepository } from '../../db/repositories/paymentVaultRepository';
import { AccountService } from '../../src/domain/accounts/accountService';
import type { AccountSummary } from '../../src/domain/accounts/outcomes';
import { businessDate } from '../../src/domain/clock/clock';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { AuthenticatorBook } from '../../src/domain/credentials/authenticatorBook';
import { ContactBook } from '../../src/domain/credentials/contactBook';
import { CredentialKeys } from '../../src/domain/credentials/credentialKeys';
import { IdentityFactsBook } from '../../src/domain/credentials/identityFacts';
import { AttemptKeys } from '../../src/domain/identity/attemptKeys';
import { normaliseAnswer } from '../../src/domain/identity/normalise';
import type { Session } from '../../src/domain/identity/ports';
import { assertBalanced } from '../../src/domain/ledger/ledger';
import { EmbeddedVault } from '../../src/security/embeddedVault';
import { testCipher } from '../support/openCredentials';
import { weakHasher } from '../support/weakHasher';
import { openTestStore, type TestStore } from '../support/openTestStore';

const clock = fixedClock(0);
const hasher = weakHasher();
const keys = new AttemptKeys('a key for tests');
const identity = {
  contacts: new ContactBook(testCipher, new CredentialKeys('a lookup key'), { isReachable: async () => true }),
  facts: new IdentityFactsBook(testCipher),
  authenticators: new AuthenticatorBook(testCipher, new CredentialKeys('a lookup key')),
};
const data = readDemoData(undefined);
let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

function load(now: string, demo = data) {
  clock.set(Date.parse(now));
  const { customers: writer, repositories } = store;
  const { attempts } = repositories;
  return loadDemo({ data: demo, writer, attempts, hasher, keys, clock, identity, keepers: keepersOf(store) });
}

function keepersOf({ store: { durable } }: TestStore) {
  const vault = new EmbeddedVault(new KyselyPaymentVaultRepository(durable), testCipher);
  return { methods: new KyselyMethodRepository(durable), vault };
}

async function sessionOf(username: string): Promise<Session> {
  const login = await store.repositories.logins.findByUsername(username);
  if (login === undefined) throw new Error(`${username} is missing`);
  const place = { channel: 'web', conversationId: 'c', userId: 'u' } as const;
  const times = { startedAt: 0, lastSeenAt: 0, provedAt: 0 };
  return { ...login, ...times, id: 's', loginId: login.id, place, activeAccountId: undefined };
}

const accounts = () => new AccountService(store.repositories.accounts, store.repositories.ledger, clock);

async function summariesOf(username: string): Promise<AccountSummary[]> {
  const session = await sessionOf(username);
  const listed = await accounts().list(session);
  return Promise.all(listed.map(({ id }) => accounts().summary(session, id)));
}

async function summaryOf(username: string): Promise<Exclude<AccountSummary, { kind: 'paid_off' }>> {
  const [summary] = await summariesOf(username);
  if (summary === undefined || summary.kind === 'paid_off') throw new Error(`${username} has no open account`);
  return summary;
}

/** Ends of months, leap days, both clock changes, both sides of New York's midnight. */
const days = [
  '2026-11-22T17:00:00Z',
  '2026-01-31T12:00:00Z',
  '2027-02-28T12:00:00Z',
  '2028-02-29T23:00:00Z',
  '2027-03-14T07:30:00Z',
  '2027-11-07T05:30:00Z',
  '2026-12-31T04:59:00Z',
  '2027-05-30T05:01:00Z',
];

describe.each(days)('the demo loaded at %s', (now) => {
  beforeAll(async () => {
    await load(now);
  });

  it('balances, and holds at least 13 months of history, 26 for some, none of it in the future', async () => {
    expect(await store.repositories.ledger.sum()).toBe(0);
    const months: number[] = [];
    for (const { username } of data.customers) {
      for (const { id } of await accounts().list(await sessionOf(username))) {
        const transactions = await store.repositories.ledger.all(id);
        transactions.forEach(assertBalanced);
        const first = transactions[0]?.effectiveDate;
        months.push(first?.until(businessDate(clock), { largestUnit: 'months' }).months ?? 0);
        for (const { effectiveDate, postedAt } of transactions) {
          expect(effectiveDate.until(businessDate(clock)).days).toBeGreaterThanOrEqual(0);
          expect(postedAt).toBeLessThanOrEqual(clock.now());
        }
      }
    }
    expect(Math.min(...months)).toBeGreaterThanOrEqual(13);
    expect(months.filter((count) => count >= 26).length).toBeGreaterThanOrEqual(4);
  });

  it('shows every state that it promises', async () => {
    expect((await summariesOf('dana.reyes')).map(({ kind }) => kind)).toEqual(['loan']);
    expect((await summariesOf('marcus.bell')).map(({ kind }) => kind)).toEqual(['lease']);
    expect((await summariesOf('priya.shah')).map(({ kind }) => kind)).toEqual(['loan', 'lease']);
    expect(await summariesOf('lena.carter')).toEqual(await summariesOf('owen.carter'));
    expect(await summariesOf('harold.finch')).toMatchObject([{ kind: 'paid_off' }]);
    expect(await summariesOf('nadia.kovacs')).toEqual([]);
    expect(await summariesOf('felix.turner')).toHaveLength(3);
    expect(await summaryOf('amara.diallo')).toMatchObject({ kind: 'lease', paymentsLeft: 2 });
    expect((await summaryOf('jonas.weber')).nextDueDate).toEqual(businessDate(clock));
    expect((await summaryOf('jonas.weber')).amountDue).toMatchObject({ currentPayment: 58_131, pastDue: 0 });
  });

  it('shows what is past due, with its fees', async () => {
    expect((await summaryOf('tessa.wong')).amountDue).toMatchObject({ pastDue: 42_616, fees: 2_500 });
    expect((await summaryOf('grace.kim')).lastPayment).toMatchObject({ returned: true });
    expect((await summaryOf('grace.kim')).amountDue).toMatchObject({ pastDue: 47_643, fees: 2_500 });
    expect((await summaryOf('rosa.delgado')).amountDue.pastDue).toBe(2 * 46_317 - 25_000);
  });

  it('owes nothing past due where the note says that all was paid on time', async () => {
    for (const username of ['dana.reyes', 'marcus.bell', 'priya.shah', 'owen.carter', 'samuel.ortiz', 'felix.turner'])
      for (const summary of await summariesOf(username))
        expect(summary).toMatchObject({ amountDue: { pastDue: 0, fees: 0 } });
  });

  it('locks whoever is to be locked, for half an hour from the loading', async () => {
    const counted = await store.repositories.attempts.read(keys.signIn('victor.lang'));
    expect(counted).toEqual({ failures: 5, lockedUntil: clock.now() + 30 * 60_000 });
    expect(await store.repositories.attempts.read(keys.signIn('dana.reyes'))).toBeUndefined();
  });
});

describe('who may see what (standards A13)', () => {
  it('every login reaches its own accounts and no other', async () => {
    const directory = await load('2026-11-22T17:00:00Z');
    const owners = new Map<string, string[]>();
    for (const { username } of directory)
      for (const { id } of await accounts().list(await sessionOf(username)))
        owners.set(id, [...(owners.get(id) ?? []), username]);
    for (const [id, names] of owners) {
      for (const { username } of directory) {
        const session = await sessionOf(username);
        const reads = [
          accounts().summary(session, id),
          accounts().activity(session, id, 3),
          accounts().payoff(session, id),
        ];
        const reached = (await Promise.allSettled(reads)).map(({ status }) => status === 'fulfilled');
        expect(reached).toEqual(Array(3).fill(names.includes(username)));
      }
    }
    expect([...owners.values()].filter((names) => names.length === 2)).toEqual([['owen.carter', 'lena.carter']]);
  });
});

describe('the directory for the tester', () => {
  it('names credentials that are right, and says what each customer shows', async () => {
    const directory = await load('2026-11-22T17:00:00Z');
    for (const { username, password, questions, state } of directory) {
      const login = await store.repositories.logins.findByUsername(username);
      expect(await hasher.verify(login?.passwordHash, password)).toBe(true);
      const stored = await store.repositories.securityQuestions.listFor(login?.id ?? '');
      for (const { question, answer } of questions) {
        const hash = stored.find(({ text }) => text === question)?.answerHash;
        expect(await hasher.verify(hash, normaliseAnswer(answer))).toBe(true);
      }
      expect(state).not.toBe('');
    }
    expect(directory.find(({ username }) => username === 'felix.turner')?.accounts).toMatchObject([
      { last4: '1074', kind: 'loan', vehicle: '2021 Cooper', nickname: undefined, role: 'holder' },
      { last4: '2183', kind: 'loan', vehicle: '2022 Cooper S', nickname: 'Pepper' },
      { last4: '3295', kind: 'lease', vehicle: '2023 Cooper S Convertible', nickname: 'Sunny' },
    ]);
  });

  it('agrees with the table in the README', () => {
    const readme = readFileSync(join(__dirname, '../../db/demo/README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|/gm)].map(([, username, password]) => [
      username,
      password,
    ]);
    expect(rows).toEqual(data.customers.map(({ username, password }) => [username, password]));
  });
});

/** The file as a tester would have it, with one thing changed. */
function changed(change: (file: DemoFile) => void): unknown {
  const file = JSON.parse(readFileSync(join(__dirname, '../../db/demo/customers.json'), 'utf8')) as DemoFile;
  change(file);
  return file;
}

interface DemoFile {
  accounts: Record<string, Record<string, unknown>>[];
  customers: Record<string, unknown>[];
}

describe('demo data of a tester', () => {
  it('may use dates and leave the history out', async () => {
    const input = changed((file) => {
      const [first] = file.accounts;
      if (first?.contract === undefined) throw new Error('No account');
      first.contract.schedule = { firstDueDate: '2025-08-31' };
      delete first.history;
    });
    const outcome = parseDemoData(input);
    if (outcome.kind === 'refused') throw new Error(outcome.complaints.join());
    await load('2026-11-22T17:00:00Z', outcome.data);
    expect(await summaryOf('dana.reyes')).toMatchObject({ amountDue: { pastDue: 0 }, lastPayment: { amount: 61_223 } });
    expect((await summaryOf('dana.reyes')).nextDueDate?.toString()).toBe('2026-11-30');
  });

  it.each<[string, (file: DemoFile) => void]>([
    ['customers[0].username: ', (file) => Object.assign(file.customers[0] ?? {}, { username: 'a b' })],
    [
      'customers[1].username: is used twice',
      (file) => Object.assign(file.customers[1] ?? {}, { username: 'DANA.reyes' }),
    ],
    [
      'customers[2].accounts[0].number: is not among the accounts',
      (file) => Object.assign(file.customers[2] ?? {}, { accounts: [{ number: '123456' }] }),
    ],
    ['customers[0].phone: ', (file) => Object.assign(file.customers[0] ?? {}, { phone: '+12015559999' })],
    ['customers[0]: ', (file) => Object.assign(file.customers[0] ?? {}, { surname: 'Reyes' })],
    [
      'accounts[0].contract.monthlyPayment: does not pay',
      (file) => Object.assign(file.accounts[0]?.contract ?? {}, { monthlyPayment: '500.00' }),
    ],
    [
      'accounts[1].contract.monthlyPayment: with the residual',
      (file) => Object.assign(file.accounts[1]?.contract ?? {}, { monthlyPayment: '300.00' }),
    ],
    [
      'accounts[0].contract.amountFinanced: must be dollars',
      (file) => Object.assign(file.accounts[0]?.contract ?? {}, { amountFinanced: 100 }),
    ],
    ['accounts[1].number: is used twice', (file) => Object.assign(file.accounts[1] ?? {}, { number: '7001024417' })],
    [
      'accounts[0].contract.schedule.instalmentsPast: is more',
      (file) =>
        Object.assign(file.accounts[0]?.contract ?? {}, { schedule: { instalmentsPast: 61, nextDueInDays: 1 } }),
    ],
  ])('is refused with its path: %s', (complaint, change) => {
    const outcome = parseDemoData(changed(change));
    const complaints = outcome.kind === 'refused' ? outcome.complaints : [];
    expect(complaints.filter((text) => text.startsWith(complaint))).toHaveLength(1);
  });

  it('that cannot have happened is refused with its path and leaves the store empty', async () => {
    const outcome = parseDemoData(
      changed((file) =>
        Object.assign(file.accounts[3] ?? {}, {
          history: { waivers: [{ daysAgo: 1, amount: '5.00', detail: 'late_fee' }] },
        }),
      ),
    );
    if (outcome.kind === 'refused') throw new Error(outcome.complaints.join());
    await expect(load('2026-11-22T17:00:00Z', outcome.data)).rejects.toThrow('accounts[3].history: ');
    expect(await store.repositories.logins.findByUsername('dana.reyes')).toBeUndefined();
  });

  it.each([[[]], [null], ['{}'], [{ customers: [], accounts: [] }]])('%j is refused', (input) => {
    expect(parseDemoData(input).kind).toBe('refused');
  });
});
