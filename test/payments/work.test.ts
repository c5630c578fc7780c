/** What happens to a payment afterwards: unknown outcomes, the outbox, settlement, returns (standards B12, B13, E4, E6). */
import { describe, expect, it } from '@jest/globals';
import {
  bankLease,
  bankLoan,
  type BankOptions,
  goodAccount,
  type PaymentBank,
} from '../../scripts/payments/paymentBank';
import type { Account, Contract } from '../../src/domain/accounts/contract';
import type { Session } from '../../src/domain/identity/ports';
import { fee } from '../../src/domain/ledger/postings';
import { newOutboxItem } from '../../src/domain/payments/notices';
import type { PaymentView, SubmitOutcome } from '../../src/domain/payments/outcomes';
import { returnedPaymentCharges } from '../../src/domain/payments/returnedPaymentCharges';
import { returnTreatments } from '../../src/domain/payments/returnCodes';
import { Undeliverable } from '../../src/domain/payments/undeliverable';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

interface Paid {
  readonly bank: PaymentBank;
  readonly session: Session;
  readonly account: Account;
  readonly methodId: string;
  readonly outcome: SubmitOutcome;
  readonly payment: PaymentView;
}

/** Only New York's row is verified. */
const charges = returnedPaymentCharges.map((row) => (row.state === 'NY' ? { ...row, verified: true } : row));
const options: BankOptions = { charges };

async function payFrom(bank: PaymentBank, number: string, contract: Contract = bankLoan, amount = 5000): Promise<Paid> {
  const session = await bank.addLogin();
  const account = await bank.addAccount(contract, session);
  const { id: methodId } = await bank.addBankAccount(session, number);
  const { key, hash } = await bank.reviewed(session, account.id, amount, methodId);
  const outcome = await bank.payments.submit(session, key, hash);
  const [payment] = await bank.payments.history(session, account.id, 1);
  if (payment === undefined) throw new Error('Nothing was paid');
  return { bank, session, account, methodId, outcome, payment };
}

async function settle(bank: PaymentBank, contract: Contract = bankLoan, amount = 61_223): Promise<Paid> {
  const paid = await payFrom(bank, goodAccount, contract, amount);
  bank.clock.advance(day);
  await bank.work.tick();
  return paid;
}

async function now({ bank, session, account }: Paid): Promise<PaymentView | undefined> {
  return (await bank.payments.history(session, account.id, 1))[0];
}

const templatesTo = (bank: PaymentBank, { loginId }: Session): string[] =>
  bank.delivered.filter((message) => message.loginId === loginId).map(({ template }) => template);

describe.each(engines)('after a payment on $name', (engine) => {
  const current = bankOn(engine, options);

  describe('an unknown outcome', () => {
    it.each([
      ['was taken', '99000011', 1],
      ['got lost', '99000012', 1],
    ])('that %s is asked about, and ends as one accepted payment', async (_, number, charged) => {
      const paid = await payFrom(current(), number);
      const { bank, session, account, payment } = paid;
      expect(paid.outcome).toMatchObject({ kind: 'outcome_unknown', payment: { status: 'unknown' } });
      const offered = await bank.payments.options(session, account.id);
      expect(offered).toMatchObject({ options: { pending: [{ id: payment.id }], pendingTotal: 5000 } });
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'unknown' });
      bank.clock.advance(15 * second);
      await bank.work.tick();
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'accepted', confirmationNumber: payment.confirmationNumber });
      expect(await bank.processorRecords.requests(payment.id)).toBe(charged);
      expect(templatesTo(bank, session)).toEqual(['payment_received']);
    });

    it('that turns out as declined is told to the customer, and leaves nothing on its way', async () => {
      const bank = current();
      await bank.processor.setBehaviour({ kind: 'timeout', taken: false });
      const paid = await payFrom(bank, goodAccount);
      expect(paid.outcome.kind).toBe('outcome_unknown');
      await bank.processor.setBehaviour({ kind: 'decline', reason: 'over_limit' });
      bank.clock.advance(minute);
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'declined', declineReason: 'over_limit' });
      expect(await bank.records.ledger.balances(paid.account.id)).toMatchObject({ pendingCash: 0, cash: 0 });
      expect(templatesTo(bank, paid.session)).toEqual(['payment_declined']);
    });

    it('stays pending while the processor is down, is asked again ever less often, and is not lost', async () => {
      const bank = current();
      const paid = await payFrom(bank, '99000011');
      const until = bank.clock.now() + 10 * minute;
      await bank.processor.setBehaviour({ kind: 'down', until });
      for (let passed = 0; passed < 600; passed += 5) {
        bank.clock.advance(5 * second);
        await bank.work.tick();
      }
      const asked = (await bank.records.outbox.find(`charge:${paid.payment.id}`))?.attempts ?? 0;
      expect(asked).toBeGreaterThan(3);
      expect(asked).toBeLessThan(10);
      bank.clock.advance(16 * minute);
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'accepted' });
      expect(await bank.processorRecords.requests(paid.payment.id)).toBe(1);
    });

    it('is given up for people to look at after forty attempts, and stays pending', async () => {
      const bank = current();
      const paid = await payFrom(bank, '99000012');
      await bank.processor.setBehaviour({ kind: 'timeout', taken: false });
      let dead = 0;
      for (let attempt = 0; attempt < 45; attempt += 1) {
        bank.clock.advance(16 * minute);
        dead += (await bank.work.tick()).outbox.dead;
      }
      expect(dead).toBe(1);
      expect(await bank.records.outbox.find(`charge:${paid.payment.id}`)).toMatchObject({
        state: 'dead',
        attempts: 40,
      });
      expect(await now(paid)).toMatchObject({ status: 'unknown' });
    });
  });

  describe('a processor that is down', () => {
    it('takes nothing, says so, and takes the next review once it is back', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const { id: accountId } = await bank.addAccount(bankLoan, session);
      const { id: methodId } = await bank.addBankAccount(session);
      await bank.processor.setBehaviour({ kind: 'down', until: bank.clock.now() + 10 * minute });
      const first = await bank.reviewed(session, accountId, 5000, methodId);
      expect(await bank.payments.submit(session, first.key, first.hash)).toEqual({ kind: 'not_taken' });
      bank.clock.advance(10 * minute);
      await bank.work.tick();
      expect(await bank.payments.submit(session, first.key, first.hash)).toEqual({ kind: 'not_taken' });
      const next = await bank.reviewed(session, accountId, 5000, methodId);
      expect(next.warnings.map(({ kind }) => kind)).toEqual(['part_of_past_due']);
      expect(await bank.payments.submit(session, next.key, next.hash)).toMatchObject({ kind: 'accepted' });
      expect((await bank.records.ledger.balances(accountId)).pendingCash).toBe(5000);
    });

    it('does not undo a charge that somebody else has begun again meanwhile', async () => {
      const bank = current();
      await bank.processor.setBehaviour({ kind: 'timeout', taken: false });
      const paid = await payFrom(bank, goodAccount);
      const item = await bank.records.outbox.find(`charge:${paid.payment.id}`);
      expect(await bank.records.outbox.begin(item?.id ?? '', 1, bank.clock.now())).toBe(true);
      expect(await bank.records.outbox.begin(item?.id ?? '', 1, bank.clock.now())).toBe(false);
      expect(await bank.records.outbox.close(item?.id ?? '', 'done', 1)).toBe(false);
      await bank.processor.setBehaviour({ kind: 'down', until: bank.clock.now() + minute });
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'unknown' });
    });
  });

  describe('the outbox', () => {
    it('delivers at least once, under one id, and adds nothing twice', async () => {
      const bank = current();
      const { loginId } = await bank.addLogin();
      const message = { loginId, template: 'test', facts: { amount: 5, name: 'é', yes: true }, channelHint: undefined };
      const item = newOutboxItem(`test:${loginId}`, { kind: 'message', message }, bank.clock.now());
      expect(await bank.records.outbox.add(item)).toBe(true);
      expect(await bank.records.outbox.add({ ...item, id: 'another' })).toBe(false);
      bank.carrierFailure = new Error('The carrier is down');
      expect((await bank.work.tick()).outbox).toEqual({ done: 0, failed: 1, dead: 0 });
      expect(bank.surprises.splice(0)).toHaveLength(1);
      bank.carrierFailure = undefined;
      expect((await bank.work.tick()).outbox).toEqual({ done: 0, failed: 0, dead: 0 });
      bank.clock.advance(5 * second);
      expect((await bank.work.tick()).outbox).toEqual({ done: 1, failed: 0, dead: 0 });
      expect(bank.delivered).toMatchObject([{ id: `test:${loginId}`, ...message }]);
      expect(await bank.records.outbox.messages(10, loginId)).toMatchObject([{ state: 'done', attempts: 2 }]);
    });

    it('gives up at once, for people to look at, what can never be delivered', async () => {
      const bank = current();
      const { loginId } = await bank.addLogin();
      const message = { loginId, template: 'test', facts: {}, channelHint: undefined };
      await bank.records.outbox.add(newOutboxItem(`test:${loginId}`, { kind: 'message', message }, bank.clock.now()));
      bank.carrierFailure = new Undeliverable('There is no such number');
      expect((await bank.work.tick()).outbox).toEqual({ done: 0, failed: 0, dead: 1 });
      expect(bank.surprises.splice(0)).toHaveLength(1);
      bank.carrierFailure = undefined;
      bank.clock.advance(60 * minute);
      expect((await bank.work.tick()).outbox).toEqual({ done: 0, failed: 0, dead: 0 });
    });

    it('says what was paid without a full number', async () => {
      const bank = current();
      const { session, payment } = await payFrom(bank, '555012349876');
      await bank.work.tick();
      const [message] = bank.delivered.filter(({ loginId }) => loginId === session.loginId);
      expect(message).toMatchObject({
        template: 'payment_received',
        channelHint: 'web',
        facts: {
          ...{ confirmationNumber: payment.confirmationNumber, amount: 5000, effectiveDate: '2026-03-10' },
          ...{
            vehicle: '2024 Cooper S Countryman',
            accountLast4: '4417',
            methodKind: 'checking',
            methodEnding: '9876',
          },
        },
      });
      expect(JSON.stringify(message)).not.toContain('5550123');
    });

    it('is drained by two workers at once without doing anything twice', async () => {
      const bank = current();
      const paid = await payFrom(bank, '99000011');
      bank.clock.advance(minute);
      await Promise.all([bank.work.tick(), bank.newWorker().tick(), bank.newWorker().tick()]);
      expect(await now(paid)).toMatchObject({ status: 'accepted' });
      expect(templatesTo(bank, paid.session)).toEqual(['payment_received']);
    });
  });

  describe('settlement', () => {
    it('posts on the next banking day, as of the effective date', async () => {
      const paid = await payFrom(current(), goodAccount, bankLoan, 61_223);
      const { bank, account } = paid;
      bank.clock.set(Date.parse('2026-03-11T03:59:59Z'));
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'accepted' });
      bank.clock.set(Date.parse('2026-03-11T04:00:00Z'));
      expect((await bank.work.tick()).settled).toBe(1);
      expect((await bank.work.tick()).settled).toBe(0);
      expect(await now(paid)).toMatchObject({ status: 'settled' });
      const posted = (await bank.records.ledger.all(account.id)).find(({ kind }) => kind === 'payment');
      expect(posted).toMatchObject({ id: paid.payment.id, detail: 'checking' });
      expect(posted?.effectiveDate.toString()).toBe('2026-03-10');
      expect(await bank.records.ledger.balances(account.id)).toMatchObject({ cash: 61_223, pendingCash: 0 });
    });

    it('of one that cannot be posted is reported, stays to be done, and holds up no other', async () => {
      const bank = current();
      const [stuck, other] = [await payFrom(bank, goodAccount), await payFrom(bank, goodAccount)];
      const stamp = { accountId: stuck.account.id, effectiveDate: stuck.payment.effectiveDate, postedAt: 0 };
      await bank.records.ledger.post([fee({ id: stuck.payment.id, ...stamp }, 1)]);
      bank.clock.advance(day);
      expect((await bank.work.tick()).settled).toBe(1);
      expect(bank.surprises.splice(0)).toHaveLength(1);
      expect(await now(other)).toMatchObject({ status: 'settled' });
      expect(await now(stuck)).toMatchObject({ status: 'accepted' });
      expect((await bank.records.ledger.balances(stuck.account.id)).pendingCash).toBe(5000);
      await bank.work.applyReturn(stuck.payment.id, 'R24');
    });

    it('of a payoff closes the loan to the cent', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const { id: accountId } = await bank.addAccount(bankLoan, session);
      const { id: methodId } = await bank.addBankAccount(session);
      bank.clock.set(Date.parse('2026-03-13T22:00:00Z'));
      const offered = await bank.payments.options(session, accountId);
      if (offered.kind !== 'options') throw new Error(offered.kind);
      expect(offered.options.payoff.goodThrough.toString()).toBe('2026-03-16');
      const { key, hash } = await bank.reviewed(session, accountId, offered.options.payoff.amount, methodId);
      await bank.payments.submit(session, key, hash);
      bank.clock.set(Date.parse('2026-03-17T12:00:00Z'));
      await bank.work.tick();
      const balances = await bank.records.ledger.balances(accountId);
      expect(balances).toMatchObject({ principal: 0, interest: 0, fees: 0, unapplied: 0 });
    });
  });

  describe('a return', () => {
    it.each([
      ['R01', bankLease, 2000],
      ['R09', bankLease, 2000],
      ['R02', bankLease, 0],
      ['R01', bankLoan, 0],
    ])('%s is charged for only where the state has a verified row', async (code, contract, charge) => {
      const paid = await settle(current(), contract, 45_492);
      const { bank, account, payment } = paid;
      await bank.processor.returnPayment(payment.id, code);
      await bank.work.tick();
      expect((await bank.records.ledger.balances(account.id)).fees).toBe(charge);
      const facts = bank.delivered.find(({ template }) => template === 'payment_returned')?.facts;
      expect(facts).toMatchObject(charge > 0 ? { charge } : { mayBeCharged: code === 'R01' });
      expect(JSON.stringify(facts).includes('"charge"')).toBe(charge > 0);
    });

    it('comes by itself for an account that stands for it, two banking days after it counts', async () => {
      const paid = await payFrom(current(), '99000102');
      const { bank } = paid;
      bank.clock.advance(day);
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'settled' });
      bank.clock.advance(day);
      expect((await bank.work.tick()).returned).toBe(1);
      expect(await now(paid)).toMatchObject({ status: 'returned', returned: { code: 'R02' } });
      expect((await bank.work.tick()).returned).toBe(0);
    });

    it('before settlement ends what was on its way, and posts no payment', async () => {
      const paid = await payFrom(current(), goodAccount);
      const { bank, account, payment } = paid;
      expect(await bank.work.applyReturn(payment.id, 'R08')).toMatchObject({ kind: 'returned' });
      bank.clock.advance(3 * day);
      await bank.work.tick();
      expect(await now(paid)).toMatchObject({ status: 'returned' });
      const kinds = (await bank.records.ledger.all(account.id)).map(({ kind }) => kind);
      expect(kinds).toEqual(['origination', 'payment_pending', 'pending_release']);
    });

    it('on day 59 is taken like any other, and a second one changes nothing', async () => {
      const paid = await settle(current());
      const { bank, account, payment } = paid;
      bank.clock.advance(59 * day);
      expect(await bank.work.applyReturn(payment.id, 'R10')).toMatchObject({ kind: 'returned' });
      const after = await bank.records.ledger.all(account.id);
      expect(await bank.work.applyReturn(payment.id, 'R10')).toEqual({ kind: 'already_returned' });
      expect(await bank.records.ledger.all(account.id)).toEqual(after);
    });

    it('of what was never debited, or never made, changes nothing', async () => {
      const { bank, payment } = await payFrom(current(), '99000001');
      expect(await bank.work.applyReturn(payment.id, 'R01')).toEqual({ kind: 'not_debited' });
      expect(await bank.work.applyReturn('unknown', 'R01')).toEqual({ kind: 'unknown_payment' });
      expect(await bank.processor.returnPayment(payment.id, 'R01')).toEqual({ kind: 'not_charged' });
      await expect(bank.work.applyReturn(payment.id, 'R99')).rejects.toThrow(RangeError);
      await expect(bank.processor.returnPayment(payment.id, 'R99')).rejects.toThrow(RangeError);
    });

    it('is counted in the rates that are watched, for bank accounts only', async () => {
      const bank = current();
      const before = await bank.work.returnRates();
      const { payment } = await settle(bank);
      await bank.work.applyReturn(payment.id, 'R10');
      const { session, account } = await settle(bank);
      const card = await bank.addCard(session);
      const { key, hash } = await bank.reviewed(session, account.id, 5000, card.id);
      await bank.payments.submit(session, key, hash);
      const after = await bank.work.returnRates();
      expect(after.debits).toBe(before.debits + 2);
      expect(after.rates.unauthorized * after.debits).toBeCloseTo(before.rates.unauthorized * before.debits + 1);
    });

    it('of ten parallel ones is taken once', async () => {
      const { bank, account, payment } = await settle(current());
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => bank.work.applyReturn(payment.id, 'R01')));
      expect(outcomes.filter(({ kind }) => kind === 'returned')).toHaveLength(1);
      const reversals = (await bank.records.ledger.all(account.id)).filter(({ kind }) => kind === 'payment_return');
      expect(reversals).toHaveLength(1);
    });

    it('of a payoff reopens the account, and the customer can pay again', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const { id: accountId } = await bank.addAccount(bankLease, session);
      const { id: methodId } = await bank.addBankAccount(session);
      const payoffNow = async (): Promise<number> => {
        const offered = await bank.payments.options(session, accountId);
        return offered.kind === 'options' ? offered.options.payoff.amount : 0;
      };
      const payoff = await payoffNow();
      const { key, hash } = await bank.reviewed(session, accountId, payoff, methodId);
      const outcome = await bank.payments.submit(session, key, hash);
      if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
      bank.clock.advance(day);
      await bank.work.tick();
      expect(await payoffNow()).toBe(0);
      await bank.work.applyReturn(outcome.payment.id, 'R01');
      expect(await payoffNow()).toBeGreaterThan(0);
      const again = await bank.reviewed(session, accountId, await payoffNow(), methodId);
      expect(await bank.payments.submit(session, again.key, again.hash)).toMatchObject({ kind: 'accepted' });
    });
  });
});

/** One engine is enough here: the rows decide, and conformance is proven above. */
describe.each(engines.slice(0, 1))('each return code on $name', (engine) => {
  const current = bankOn(engine);

  it.each([...returnTreatments.values()])('$code ($reason) does what its row says', async (treatment) => {
    const { code, disables, returnsDebit, advice } = treatment;
    const paid = await settle(current());
    const { bank, session, account, methodId, payment } = paid;
    const before = await bank.records.ledger.all(account.id);
    expect(await bank.processor.returnPayment(payment.id, code)).toEqual({ kind: 'noted' });
    await bank.work.tick();
    if (!returnsDebit) {
      expect(bank.surprises.splice(0)).toHaveLength(1);
      expect(await now(paid)).toMatchObject({ status: 'settled' });
      expect(await bank.records.ledger.all(account.id)).toHaveLength(before.length);
      return;
    }
    expect(await now(paid)).toMatchObject({ status: 'returned', returned: { code, advice } });
    const reversal = (await bank.records.ledger.all(account.id)).find(({ kind }) => kind === 'payment_return');
    expect(reversal).toMatchObject({ reverses: payment.id, detail: code });
    expect((await bank.records.ledger.balances(account.id)).cash).toBe(0);
    expect(await bank.methods.find(session, methodId)).toMatchObject({ disabled: disables });
    expect(templatesTo(bank, session)).toEqual(['payment_received', 'payment_returned']);
  });
});
