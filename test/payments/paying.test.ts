/** Two steps, review and submit; what is submitted is what was reviewed, once (standards B1, B2, B3, A13). */
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { bankLease, bankLoan, goodCard, type PaymentBank } from '../../scripts/payments/paymentBank';
import type { Account, Contract } from '../../src/domain/accounts/contract';
import { AccountService } from '../../src/domain/accounts/accountService';
import type { ChannelKind } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import type { PaymentMethod, MethodKind } from '../../src/domain/payments/methods';
import type { AuthorizationFacts, PaymentOptions } from '../../src/domain/payments/outcomes';
import { readConfirmationNumber } from '../../src/domain/payments/confirmationNumber';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const minute = 60_000;
const day = 24 * 60 * minute;

interface Customer {
  readonly bank: PaymentBank;
  readonly session: Session;
  readonly other: Session;
  readonly account: Account;
  readonly method: PaymentMethod;
}

describe.each(engines)('paying on $name', (engine) => {
  const current = bankOn(engine, { settings: { maximumPaymentsPerDay: 5 } });

  async function customer(contract: Contract = bankLoan, channel: ChannelKind = 'web'): Promise<Customer> {
    const bank = current();
    const [session, other] = [await bank.addLogin(channel), await bank.addLogin()];
    const account = await bank.addAccount(contract, session, other);
    return { bank, session, other, account, method: await bank.addBankAccount(session) };
  }

  async function options({ bank, session, account }: Customer): Promise<PaymentOptions> {
    const outcome = await bank.payments.options(session, account.id);
    if (outcome.kind !== 'options') throw new Error(outcome.kind);
    return outcome.options;
  }

  async function pay({ bank, session, account, method }: Customer, amount: number): Promise<string> {
    const { key, hash } = await bank.reviewed(session, account.id, amount, method.id);
    const outcome = await bank.payments.submit(session, key, hash);
    if (outcome.kind !== 'accepted') throw new Error(outcome.kind);
    return outcome.payment.confirmationNumber;
  }

  describe('options', () => {
    it('show what is due, the payoff through the effective date, and what is on its way', async () => {
      const one = await customer();
      const before = await options(one);
      const due = await new AccountService(one.bank.records.accounts, one.bank.records.ledger, one.bank.clock).summary(
        one.session,
        one.account.id,
      );
      if (due.kind !== 'loan') throw new Error(due.kind);
      expect(before).toMatchObject({
        ...{ amountDue: due.amountDue, monthlyPayment: 61_223, pending: [], pendingTotal: 0, recent: [] },
        dueAfterPending: due.amountDue.total,
      });
      const confirmationNumber = await pay(one, 61_223);
      const after = await options(one);
      expect(after).toMatchObject({
        ...{ amountDue: before.amountDue, pendingTotal: 61_223, dueAfterPending: before.amountDue.total - 61_223 },
        pending: [{ confirmationNumber, by: 'you', status: 'accepted', method: { kind: 'checking', ending: '6789' } }],
        payoff: { amount: before.payoff.amount - 61_223, goodThrough: before.effectiveDate },
      });
      expect(after.recent).toEqual(after.pending);
    });

    it("show the other holder's payment without their method", async () => {
      const one = await customer();
      await pay(one, 5000);
      const outcome = await one.bank.payments.options(one.other, one.account.id);
      expect(outcome).toMatchObject({
        options: { pending: [{ amount: 5000, by: 'other_holder', method: undefined }] },
      });
      expect(JSON.stringify(outcome)).not.toContain('6789');
    });

    it('are none on an account that is paid off, or will be by what is on its way', async () => {
      const one = await customer();
      const { payoff } = await options(one);
      await pay(one, payoff.amount);
      const onItsWay = await one.bank.payments.options(one.session, one.account.id);
      expect(onItsWay).toMatchObject({ kind: 'nothing_to_pay', pending: [{ amount: payoff.amount }] });
      one.bank.clock.advance(day);
      await one.bank.work.tick();
      const paidOff = await one.bank.payments.options(one.session, one.account.id);
      expect(paidOff).toMatchObject({ kind: 'nothing_to_pay', pending: [] });
      expect(await one.bank.review(one.session, one.account.id, 100, one.method.id)).toEqual({
        kind: 'nothing_to_pay',
      });
    });
  });

  describe('a review', () => {
    it('carries everything that is shown, and the authorization byte for byte', async () => {
      const { bank, session, account, method } = await customer();
      const worded: AuthorizationFacts[] = [];
      const text = 'Autorizo un débito de $50.00 – “sí”\u00a0\n';
      const outcome = await bank.payments.review(
        session,
        { accountId: account.id, amount: 5000, methodId: method.id },
        (facts) => {
          worded.push(facts);
          return text;
        },
      );
      if (outcome.kind !== 'ready') throw new Error(outcome.kind);
      const { review } = outcome;
      expect(review).toMatchObject({
        ...{ account, method, amount: 5000, fee: 0, purpose: 'payment', authorization: text },
        expiresAt: bank.clock.now() + 5 * minute,
      });
      expect(review.effectiveDate.toString()).toBe('2026-03-10');
      expect(worded).toMatchObject([{ name: 'Dana Reyes', amount: 5000, method, account, secCode: 'WEB' }]);
      expect(worded[0]?.onOrAfter.toString()).toBe('2026-03-10');
      expect(worded[0]?.authorizedOn.toString()).toBe('2026-03-10');
      await bank.payments.submit(session, review.key, review.hash);
      const payment = await bank.records.payments.findByKey(review.key);
      const kept = await bank.records.payments.authorization(payment?.id ?? '');
      const hash = createHash('sha256').update(text, 'utf8').digest('hex');
      expect(kept).toEqual({ text, hash });
      expect(payment?.authorizationHash).toBe(hash);
    });

    it.each<[ChannelKind, MethodKind, string | undefined]>([
      ['web', 'checking', 'WEB'],
      ['text', 'checking', 'WEB'],
      ['speaker', 'checking', 'WEB'],
      ['testing', 'checking', 'WEB'],
      ['phone', 'checking', 'TEL'],
      ['phone', 'debit_card', undefined],
      ['web', 'debit_card', undefined],
    ])('on %s with %s is coded %s', async (channel, kind, secCode) => {
      const { bank, session, account, method } = await customer(bankLoan, channel);
      const { id } = kind === 'debit_card' ? await bank.addCard(session) : method;
      const { key, hash } = await bank.reviewed(session, account.id, 5000, id);
      await bank.payments.submit(session, key, hash);
      expect((await bank.records.payments.findByKey(key))?.secCode).toBe(secCode);
    });

    it.each([
      [0, { kind: 'too_small', minimum: 100 }],
      [-1, { kind: 'too_small', minimum: 100 }],
      [99, { kind: 'too_small', minimum: 100 }],
      [100, { kind: 'ready' }],
    ])('of %d cents: %j', async (amount, expected) => {
      const { bank, session, account, method } = await customer();
      expect(await bank.review(session, account.id, amount, method.id)).toMatchObject(expected);
    });

    it.each([0.5, Number.NaN, 2 ** 53])('of %d cents is a mistake of the caller', async (amount) => {
      const { bank, session, account, method } = await customer();
      await expect(bank.review(session, account.id, amount, method.id)).rejects.toThrow(RangeError);
    });

    it('goes up to the payoff, less what is on its way, and says what the payoff is', async () => {
      const one = await customer();
      const { bank, session, account, method } = one;
      const { payoff } = await options(one);
      const tooMuch = { kind: 'more_than_payoff', payoff: payoff.amount, goodThrough: payoff.goodThrough };
      expect(await bank.review(session, account.id, payoff.amount + 1, method.id)).toEqual(tooMuch);
      expect((await bank.reviewed(session, account.id, payoff.amount, method.id)).purpose).toBe('payoff');
      await pay(one, 10_000);
      expect(await bank.review(session, account.id, payoff.amount, method.id)).toMatchObject({
        ...{ kind: 'more_than_payoff', payoff: payoff.amount - 10_000 },
      });
      const rest = await bank.reviewed(session, account.id, payoff.amount - 10_000, method.id);
      expect(rest.purpose).toBe('payoff');
    });

    it('closes what is less than the minimum', async () => {
      const one = await customer();
      const { payoff } = await options(one);
      await pay(one, payoff.amount - 40);
      const { bank, session, account, method } = one;
      expect(await bank.review(session, account.id, 39, method.id)).toEqual({ kind: 'too_small', minimum: 40 });
      expect(await bank.reviewed(session, account.id, 40, method.id)).toMatchObject({ purpose: 'payoff' });
    });

    it('has a limit for cards', async () => {
      const { bank, session, account } = await customer();
      const { id } = await bank.addCard(session, goodCard);
      expect(await bank.review(session, account.id, 1_000_001, id)).toEqual({ kind: 'too_large', maximum: 1_000_000 });
    });

    it('warns of part of what is past due, pending payments and a likely duplicate', async () => {
      const one = await customer();
      const { bank, session, other, account, method } = one;
      const { amountDue } = await options(one);
      const small = await bank.reviewed(session, account.id, 5000, method.id);
      expect(small.warnings).toEqual([{ kind: 'part_of_past_due', pastDue: amountDue.pastDue }]);
      const confirmationNumber = await pay(one, amountDue.total);
      const again = await bank.reviewed(session, account.id, amountDue.total, method.id);
      expect(again.warnings).toMatchObject([
        { kind: 'pending_payments', payments: [{ confirmationNumber }] },
        { kind: 'likely_duplicate', payment: { confirmationNumber } },
      ]);
      const { id } = await bank.addBankAccount(other);
      const fromOther = await bank.reviewed(other, account.id, amountDue.total, id);
      expect(fromOther.warnings).toMatchObject([
        { kind: 'pending_payments', payments: [{ by: 'other_holder' }] },
        { kind: 'likely_duplicate', payment: { confirmationNumber, by: 'other_holder' } },
      ]);
      bank.clock.advance(day + 1);
      await bank.work.tick();
      const nextDay = await bank.reviewed(session, account.id, amountDue.total, method.id);
      expect(nextDay.warnings).toEqual([]);
    });

    it('warns where it counts only after the due date', async () => {
      const { bank, session, account, method } = await customer();
      const warned = async (at: string): Promise<readonly string[]> => {
        bank.clock.set(Date.parse(at));
        const { warnings } = await bank.reviewed(session, account.id, 5000, method.id);
        return warnings.flatMap((warning) =>
          warning.kind === 'after_due' ? [`${warning.dueOn.toString()} ${warning.countsOn.toString()}`] : [],
        );
      };
      expect(await warned('2026-03-13T20:59:00Z')).toEqual([]);
      expect(await warned('2026-03-13T21:00:00Z')).toEqual(['2026-03-15 2026-03-16']);
      expect(await warned('2026-03-16T15:00:00Z')).toEqual([]);
    });

    it('refuses a card that expires before the payment counts, and a disabled method', async () => {
      const { bank, session, account, method } = await customer();
      const ticket = await bank.startDraft(session, 'debit_card');
      await bank.methods.drafts.giveCardNumber(session, ticket, goodCard);
      await bank.methods.drafts.giveExpiry(session, ticket, '03/26');
      const card = await bank.methods.drafts.finish(session, ticket, { save: true });
      if (card.kind !== 'added') throw new Error(card.kind);
      bank.clock.set(Date.parse('2026-03-31T20:59:00Z'));
      expect(await bank.review(session, account.id, 5000, card.method.id)).toMatchObject({ kind: 'ready' });
      bank.clock.set(Date.parse('2026-03-31T21:00:00Z'));
      expect(await bank.review(session, account.id, 5000, card.method.id)).toMatchObject({ kind: 'card_expired' });
      await bank.records.methods.disable(method.id, 'closed');
      expect(await bank.review(session, account.id, 5000, method.id)).toMatchObject({
        ...{ kind: 'method_disabled', reason: 'closed', method: { id: method.id, disabled: 'closed' } },
      });
    });

    it('is refused after as many payments as a login may make in a day', async () => {
      const one = await customer();
      for (const amount of [1000, 1001, 1002, 1003, 1004]) await pay(one, amount);
      const { bank, session, account, method } = one;
      expect(await bank.review(session, account.id, 1005, method.id)).toEqual({ kind: 'too_many_payments', limit: 5 });
      bank.clock.advance(day + 1);
      expect(await bank.review(session, account.id, 1005, method.id)).toMatchObject({ kind: 'ready' });
    });

    it('needs words', async () => {
      const { bank, session, account, method } = await customer();
      const request = { accountId: account.id, amount: 5000, methodId: method.id };
      await expect(bank.payments.review(session, request, () => ' \n')).rejects.toThrow('in words');
    });
  });

  describe('submit', () => {
    it('takes the payment once, however often it is said, and answers the same', async () => {
      const one = await customer();
      const { bank, session, account, method } = one;
      const { key, hash } = await bank.reviewed(session, account.id, 5000, method.id);
      const first = await bank.payments.submit(session, key, hash);
      if (first.kind !== 'accepted') throw new Error(first.kind);
      expect(first.payment).toMatchObject({ amount: 5000, status: 'accepted', by: 'you' });
      expect(readConfirmationNumber(first.payment.confirmationNumber).kind).toBe('valid');
      bank.clock.advance(6 * minute);
      expect(await bank.payments.submit(session, key, hash)).toEqual({ ...first, kind: 'already_submitted' });
      expect(await bank.processorRecords.requests(first.payment.id)).toBe(1);
      const transactions = await bank.records.ledger.all(account.id);
      expect(transactions.filter(({ kind }) => kind === 'payment_pending')).toHaveLength(1);
      expect(await bank.records.ledger.balances(account.id)).toMatchObject({ pendingCash: 5000, pendingCredit: -5000 });
    });

    it('answers the same a week later, and forgets what was only reviewed', async () => {
      const { bank, session, account, method } = await customer();
      const { key, hash } = await bank.reviewed(session, account.id, 5000, method.id);
      const unused = await bank.reviewed(session, account.id, 6000, method.id);
      await bank.payments.submit(session, key, hash);
      bank.clock.advance(7 * day);
      await bank.work.tick();
      expect(await bank.payments.submit(session, key, hash)).toMatchObject({
        ...{ kind: 'already_submitted', payment: { status: 'settled' } },
      });
      expect(await bank.records.reviews.find(unused.key, session.loginId)).toBeUndefined();
      expect(await bank.records.reviews.find(key, session.loginId)).toMatchObject({ amount: 5000 });
    });

    it.each([
      [5 * minute - 1, 'accepted'],
      [5 * minute, 'expired'],
    ])('%d ms after the review: %s', async (later, kind) => {
      const { bank, session, account, method } = await customer();
      const { key, hash } = await bank.reviewed(session, account.id, 5000, method.id);
      bank.clock.advance(later);
      expect(await bank.payments.submit(session, key, hash)).toMatchObject({ kind });
    });

    it('takes no other hash, key or login', async () => {
      const { bank, session, other, account, method } = await customer();
      const { key, hash } = await bank.reviewed(session, account.id, 5000, method.id);
      const another = await bank.reviewed(session, account.id, 6000, method.id);
      const changed = { kind: 'changed', what: 'hash' };
      expect(await bank.payments.submit(session, key, another.hash)).toEqual(changed);
      expect(await bank.payments.submit(session, key, '')).toEqual(changed);
      expect(await bank.payments.submit(session, 'guessed', hash)).toEqual({ kind: 'expired' });
      expect(await bank.payments.submit(other, key, hash)).toEqual({ kind: 'expired' });
      expect(await bank.payments.history(session, account.id, 10)).toEqual([]);
    });

    it('takes nothing that has changed since: date, method, what was paid', async () => {
      const one = await customer();
      const { bank, session, account, method } = one;
      bank.clock.set(Date.parse('2026-03-10T20:59:00Z'));
      const beforeCutOff = await bank.reviewed(session, account.id, 5000, method.id);
      bank.clock.set(Date.parse('2026-03-10T21:00:00Z'));
      const late = await bank.payments.submit(session, beforeCutOff.key, beforeCutOff.hash);
      expect(late).toEqual({ kind: 'changed', what: 'effective_date' });
      const { payoff } = await options(one);
      const all = await bank.reviewed(session, account.id, payoff.amount, method.id);
      const most = await bank.reviewed(session, account.id, payoff.amount - 100, method.id);
      await pay(one, 5000);
      for (const { key, hash } of [all, most])
        expect(await bank.payments.submit(session, key, hash)).toMatchObject({ kind: 'paid_meanwhile' });
      const withCard = await bank.reviewed(session, account.id, 700, (await bank.addCard(session)).id);
      await bank.methods.remove(session, withCard.method.id);
      const removed = await bank.payments.submit(session, withCard.key, withCard.hash);
      expect(removed).toEqual({ kind: 'changed', what: 'method' });
      expect(await bank.payments.history(session, account.id, 10)).toHaveLength(1);
    });

    it('lets two holders who pay everything at once pay it once', async () => {
      const one = await customer();
      const { bank, session, other, account, method } = one;
      const { payoff } = await options(one);
      const { id } = await bank.addBankAccount(other);
      const mine = await bank.reviewed(session, account.id, payoff.amount, method.id);
      const theirs = await bank.reviewed(other, account.id, payoff.amount, id);
      const outcomes = await Promise.all([
        bank.payments.submit(session, mine.key, mine.hash),
        bank.payments.submit(other, theirs.key, theirs.hash),
      ]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'paid_meanwhile']);
    });

    it.each([
      ['99000001', { kind: 'declined', reason: 'insufficient_funds' }],
      ['99000002', { kind: 'declined', reason: 'account_closed' }],
      ['99000013', { kind: 'not_taken' }],
    ])('from account %s: %j, and nothing is left on its way', async (number, expected) => {
      const one = await customer();
      const { bank, session, other, account } = one;
      const { id } = await bank.addBankAccount(session, number);
      const { key, hash } = await bank.reviewed(session, account.id, 5000, id);
      expect(await bank.payments.submit(session, key, hash)).toEqual(expected);
      expect(await bank.payments.submit(session, key, hash)).toEqual(expected);
      expect(await bank.records.ledger.balances(account.id)).toMatchObject({
        pendingCash: 0,
        pendingCredit: 0,
        cash: 0,
      });
      expect((await options(one)).pending).toEqual([]);
      expect(await bank.payments.history(session, account.id, 10)).toMatchObject([{ status: expected.kind }]);
      expect(await bank.payments.history(other, account.id, 10)).toEqual([]);
      await bank.work.tick();
      expect(bank.delivered).toEqual([]);
    });

    it.each([
      ['4000050000000015', 'insufficient_funds'],
      ['4000050000000023', 'card_not_supported'],
      ['4000050000000031', 'over_limit'],
      ['4000050000000049', 'expired_card'],
      ['4000050000000056', 'refused_by_bank'],
    ])('from card %s is declined: %s', async (number, reason) => {
      const { bank, session, account } = await customer();
      const { id } = await bank.addCard(session, number);
      const { key, hash } = await bank.reviewed(session, account.id, 5000, id);
      expect(await bank.payments.submit(session, key, hash)).toEqual({ kind: 'declined', reason });
    });

    it('buys a leased vehicle with its payoff', async () => {
      const one = await customer(bankLease);
      const { payoff } = await options(one);
      await pay(one, payoff.amount);
      one.bank.clock.advance(day);
      await one.bank.work.tick();
      const balances = await one.bank.records.ledger.balances(one.account.id);
      expect(balances).toMatchObject({ cash: payoff.amount, lease: 0, fees: 0, unapplied: 0, pendingCash: 0 });
      expect(balances.vehicleSale).not.toBe(0);
    });
  });

  describe('looking back', () => {
    it('lists newest first and finds by confirmation number, as typed or said', async () => {
      const one = await customer();
      const { bank, session, other, account } = one;
      const first = await pay(one, 5000);
      bank.clock.advance(1000);
      const second = await pay(one, 6000);
      const history = await bank.payments.history(session, account.id, 10);
      expect(history.map(({ confirmationNumber }) => confirmationNumber)).toEqual([second, first]);
      expect(await bank.payments.history(session, account.id, 1)).toHaveLength(1);
      const spoken = [...first.toLowerCase()].join(' ');
      expect(await bank.payments.find(session, spoken)).toMatchObject({ kind: 'found', payment: { amount: 5000 } });
      expect(await bank.payments.find(other, first)).toMatchObject({ payment: { by: 'other_holder' } });
      const typo = first.slice(0, -1) + (first.endsWith('2') ? '3' : '2');
      expect(await bank.payments.find(session, typo)).toEqual({ kind: 'mistyped' });
      expect(await bank.payments.find(session, 'hello')).toEqual({ kind: 'not_found' });
    });

    it('keeps why a payment came back from the other holder', async () => {
      const one = await customer();
      const { bank, session, other, account } = one;
      const confirmationNumber = await pay(one, 5000);
      const payment = await bank.records.payments.findByConfirmationNumber(confirmationNumber);
      await bank.work.applyReturn(payment?.id ?? '', 'R01');
      const returned = { code: 'R01', advice: 'try_again' };
      expect(await bank.payments.history(session, account.id, 1)).toMatchObject([{ status: 'returned', returned }]);
      expect(await bank.payments.history(other, account.id, 1)).toMatchObject([
        { status: 'returned', returned: undefined, method: undefined },
      ]);
    });

    it('is refused to every other login', async () => {
      const one = await customer();
      const { bank, account, method } = one;
      const confirmationNumber = await pay(one, 5000);
      const stranger = await bank.addLogin();
      await expect(bank.payments.options(stranger, account.id)).rejects.toThrow('no access');
      await expect(bank.payments.history(stranger, account.id, 5)).rejects.toThrow('no access');
      await expect(bank.review(stranger, account.id, 5000, method.id)).rejects.toThrow('no access');
      expect(await bank.payments.find(stranger, confirmationNumber)).toEqual({ kind: 'not_found' });
    });
  });
});
