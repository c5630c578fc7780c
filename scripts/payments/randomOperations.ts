/** Random lives of two accounts, and what must hold after each: sums, pending money, replay, processor (standards E4). */
import fc from 'fast-check';
import type { Account } from '../../src/domain/accounts/contract';
import type { Session } from '../../src/domain/identity/ports';
import { emptyPosition, positionAfter } from '../../src/domain/ledger/balances';
import type { Balances } from '../../src/domain/ledger/ledger';
import { fee, feeWaiver } from '../../src/domain/ledger/postings';
import { businessDate } from '../../src/domain/clock/clock';
import { sumCents } from '../../src/domain/money/cents';
import { readPosition } from '../../src/domain/payments/paymentPostings';
import { isPending } from '../../src/domain/payments/paymentViews';
import type { PaymentStatus, PaymentView } from '../../src/domain/payments/outcomes';
import { bankLease, bankLoan, bankOpens, type PaymentBank } from './paymentBank';

const hour = 3_600_000;
/** A payment on a Friday evening before a holiday counts and settles well within it. */
const longestSettlementHours = 8 * 24;
/** Replaying a whole account after each operation would take most of the time. */
const fullCheckEvery = 8;

/** Accounts that stand for every answer of the processor; the first two just pay. */
const sources = ['123456789', '987654321', '99000001', '99000011', '99000012', '99000013', '99000101', '99000110'];

type Operation =
  | {
      readonly kind: 'pay';
      readonly account: number;
      readonly payer: number;
      readonly source: number;
      readonly share: number;
    }
  | { readonly kind: 'repeat'; readonly index: number }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'return'; readonly index: number; readonly code: string }
  | { readonly kind: 'down'; readonly hours: number }
  | { readonly kind: 'fee'; readonly account: number; readonly amount: number }
  | { readonly kind: 'waive'; readonly account: number; readonly share: number };

const share = fc.integer({ min: 1, max: 1000 });
const either = fc.nat(1);

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      ...{
        kind: fc.constant('pay' as const),
        account: either,
        payer: either,
        source: fc.nat(sources.length - 1),
        share,
      },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), index: fc.nat(50) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 80 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{
        kind: fc.constant('return' as const),
        index: fc.nat(50),
        code: fc.constantFrom('R01', 'R08', 'R09', 'R24', 'R70'),
      },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('down' as const), hours: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fee' as const),
      account: either,
      amount: fc.integer({ min: 1, max: 5000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('waive' as const), account: either, share }) },
);

interface World {
  readonly bank: PaymentBank;
  readonly payers: readonly Session[];
  readonly accounts: readonly Account[];
  /** By payer, then by source. */
  readonly methods: readonly (readonly string[])[];
  readonly submitted: { readonly session: Session; readonly key: string; readonly hash: string; readonly id: string }[];
  readonly fees: { count: number };
}

/** Does the operations on two new accounts of two new logins and throws at the first thing that must not be. */
export async function runOperations(bank: PaymentBank, operations: readonly Operation[]): Promise<void> {
  bank.clock.set(Date.parse(bankOpens));
  const payers = [await bank.addLogin(), await bank.addLogin()];
  const accounts = [await bank.addAccount(bankLoan, ...payers), await bank.addAccount(bankLease, ...payers)];
  const methods: string[][] = [];
  for (const payer of payers) {
    const own: string[] = [];
    for (const number of sources) own.push((await bank.addBankAccount(payer, number)).id);
    methods.push(own);
  }
  const world: World = { bank, payers, accounts, methods, submitted: [], fees: { count: 0 } };
  for (const [index, each] of operations.entries()) {
    await perform(world, each);
    await checkBalances(world);
    if (index % fullCheckEvery === 0) await checkAccounts(world);
  }
  await bank.processor.setBehaviour({ kind: 'by_number' });
  bank.clock.advance(longestSettlementHours * hour);
  await bank.work.tick();
  await bank.work.tick();
  await checkBalances(world);
  await checkAccounts(world);
  await checkEverythingDecided(world);
  const unexpected = bank.surprises.splice(0).filter((error) => !/changed nothing/.test(String(error)));
  if (unexpected.length > 0) throw unexpected[0];
  if ((await bank.records.ledger.sum()) !== 0) throw new Error('The ledger does not sum to zero');
}

async function perform(world: World, each: Operation): Promise<void> {
  const { bank, submitted } = world;
  switch (each.kind) {
    case 'pay':
      return pay(world, each);
    case 'repeat': {
      const before = submitted[each.index % Math.max(1, submitted.length)];
      if (before !== undefined) await bank.payments.submit(before.session, before.key, before.hash);
      return;
    }
    case 'wait':
      bank.clock.advance(each.hours * hour);
      await bank.work.tick();
      return;
    case 'return': {
      const before = submitted[each.index % Math.max(1, submitted.length)];
      if (before !== undefined) await bank.work.applyReturn(before.id, each.code);
      return;
    }
    case 'down':
      return bank.processor.setBehaviour({ kind: 'down', until: bank.clock.now() + each.hours * hour });
    default:
      return charge(world, each);
  }
}

async function pay(world: World, { account, payer, source, share: part }: Operation & { kind: 'pay' }): Promise<void> {
  const { bank } = world;
  const session = at(world.payers, payer);
  const { id: accountId } = at(world.accounts, account);
  const options = await bank.payments.options(session, accountId);
  if (options.kind !== 'options') return;
  // Small parts mostly, and now and then all of it.
  const { payoff } = options.options;
  const amount = part > 950 ? payoff.amount : Math.max(100, Math.floor((payoff.amount * part) / 20_000));
  const outcome = await bank.review(session, accountId, amount, at(at(world.methods, payer), source));
  if (outcome.kind !== 'ready') return;
  const { key, hash } = outcome.review;
  await bank.payments.submit(session, key, hash);
  const payment = await bank.records.payments.findByKey(key);
  if (payment !== undefined) world.submitted.push({ session, key, hash, id: payment.id });
}

async function charge(world: World, each: Operation & { kind: 'fee' | 'waive' }): Promise<void> {
  const { ledger } = world.bank.records;
  const { id: accountId } = at(world.accounts, each.account);
  const id = `${accountId}.fee.${(world.fees.count += 1)}`;
  const now = world.bank.clock.now();
  const stamp = { id, accountId, effectiveDate: businessDate(world.bank.clock), postedAt: now };
  if (each.kind === 'fee') return ledger.post([fee(stamp, each.amount)]);
  const position = await readPosition(ledger, accountId);
  const amount = Math.floor((position.balances.fees * each.share) / 1000);
  if (amount > 0) await ledger.post([feeWaiver(stamp, position, amount)]);
}

async function checkBalances({ bank, accounts }: World): Promise<void> {
  for (const { id } of accounts) {
    const balances = await bank.records.ledger.balances(id);
    complain(id, balances, [
      sumCents(Object.values(balances)) !== 0 && 'does not sum to zero',
      (['principal', 'interest', 'fees', 'lease'] as const).some((name) => balances[name] < 0) &&
        'owes less than nothing',
    ]);
  }
}

/** Against a replay of the ledger, and against the payments. */
async function checkAccounts({ bank, payers, accounts }: World): Promise<void> {
  for (const { id } of accounts) {
    const balances = await bank.records.ledger.balances(id);
    const replayed = positionAfter(emptyPosition, await bank.records.ledger.all(id)).balances;
    const payments = await allPayments(bank, payers, id);
    const pending = sumCents(payments.filter(isPending).map(({ amount }) => amount));
    const settled = sumCents(payments.filter(({ status }) => status === 'settled').map(({ amount }) => amount));
    complain(id, balances, [
      JSON.stringify(replayed) !== JSON.stringify(balances) && 'is not its replay',
      (balances.pendingCash !== pending || balances.pendingCredit !== -pending) && 'has other money on its way',
      balances.cash !== settled && 'has other cash than its settled payments',
    ]);
  }
}

function complain(accountId: string, balances: Balances, found: readonly (string | false)[]): void {
  const wrong = found.filter((complaint) => complaint !== false);
  if (wrong.length > 0) throw new Error(`Account ${accountId} ${wrong.join(', ')}: ${JSON.stringify(balances)}`);
}

/** Both logins together see every payment. */
async function allPayments(
  bank: PaymentBank,
  payers: readonly Session[],
  accountId: string,
): Promise<readonly PaymentView[]> {
  const seen = await Promise.all(payers.map((payer) => bank.payments.history(payer, accountId, 1000)));
  return [...new Map(seen.flat().map((payment) => [payment.id, payment])).values()];
}

/** Nothing is left undecided, and the processor took exactly what the service says it took. */
async function checkEverythingDecided({ bank, submitted }: World): Promise<void> {
  for (const { id } of submitted) {
    const payment = await bank.records.payments.find(id);
    const charged = await bank.processorRecords.find(id);
    const expected = payment && chargesWhere[payment.status];
    if (!expected?.includes(charged?.outcome))
      throw new Error(`Payment ${id} is ${payment?.status}: ${charged?.outcome}`);
    if (charged !== undefined && charged.amount !== payment?.amount)
      throw new Error(`Payment ${id} has another amount`);
  }
}

/** What the processor may have on record for a payment at the end. */
const chargesWhere: Partial<Record<PaymentStatus, readonly (string | undefined)[]>> = {
  settled: ['accepted'],
  // One that came back before it had arrived is not sent again.
  returned: ['accepted', undefined],
  declined: ['declined'],
  not_taken: [undefined],
};

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`Nothing at ${index}`);
  return value;
}
