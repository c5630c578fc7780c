/** Payment methods: given one number at a time, known to their login only, gone from the vault when nobody needs them. */
import { describe, expect, it } from '@jest/globals';
import { bankLoan, goodCard, goodRouting, type PaymentBank } from '../../scripts/payments/paymentBank';
import type { Session } from '../../src/domain/identity/ports';
import { defaultPaymentSettings, isAcceptedFunding } from '../../src/domain/payments/paymentSettings';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const minute = 60_000;
const day = 24 * 60 * minute;

async function vaultSize(bank: PaymentBank): Promise<number> {
  return (await bank.store.durable.selectFrom('vault_records').select('token').execute()).length;
}

/** Every text in every table of payments: where a number must never be found. */
async function everythingKept(bank: PaymentBank): Promise<string> {
  const { durable } = bank.store;
  const tables = [
    'payment_methods',
    'method_drafts',
    'payments',
    'payment_reviews',
    'outbox',
    'vault_records',
  ] as const;
  const rows = await Promise.all(tables.map((table) => durable.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}

describe.each(engines)('payment methods on $name', (engine) => {
  const current = bankOn(engine, { settings: { maximumNumbersPerDay: 4 } });

  describe('a draft', () => {
    it('of a checking account asks for two numbers and keeps no more than it shows', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const { drafts } = bank.methods;
      const ticket = await bank.startDraft(session, 'checking');
      expect(await drafts.finish(session, ticket, { save: true })).toEqual({
        kind: 'incomplete',
        next: 'routing_number',
      });
      expect(await drafts.giveRouting(session, ticket, '511000025')).toEqual({ kind: 'deposit_slip' });
      expect(await drafts.giveRouting(session, ticket, goodRouting)).toEqual({
        ...{ kind: 'taken', bankName: 'Chase', next: 'account_number' },
      });
      expect(await drafts.finish(session, ticket, { save: true })).toEqual({
        kind: 'incomplete',
        next: 'account_number',
      });
      expect(await drafts.giveAccountNumber(session, ticket, '5550 1234 9876')).toEqual({
        ...{ kind: 'taken', ending: '9876', next: 'finish' },
      });
      const finished = await drafts.finish(session, ticket, { save: true, nickname: 'Everyday' });
      expect(finished).toEqual({
        kind: 'added',
        method: {
          ...{ id: expect.any(String), kind: 'checking', ending: '9876', nickname: 'Everyday', bankName: 'Chase' },
          ...{ brand: undefined, expiry: undefined, isSaved: true, disabled: undefined },
        },
      });
      expect(await everythingKept(bank)).not.toContain('555012349876');
      expect(await drafts.finish(session, ticket, { save: true })).toEqual({ kind: 'draft_gone' });
    });

    it('of a debit card asks for number and expiry', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const { drafts } = bank.methods;
      const ticket = await bank.startDraft(session, 'debit_card');
      expect(await drafts.giveCardNumber(session, ticket, goodCard)).toEqual({
        ...{ kind: 'taken', brand: 'visa', ending: '5556', next: 'expiry' },
      });
      expect(await drafts.finish(session, ticket, { save: false })).toEqual({ kind: 'incomplete', next: 'expiry' });
      expect(await drafts.giveExpiry(session, ticket, 'soon')).toEqual({ kind: 'unreadable' });
      expect(await drafts.giveExpiry(session, ticket, '02/26')).toEqual({ kind: 'expired' });
      expect(await drafts.giveExpiry(session, ticket, '03/26')).toEqual({ kind: 'taken', next: 'finish' });
      const finished = await drafts.finish(session, ticket, { save: true });
      expect(finished).toMatchObject({
        method: { kind: 'debit_card', brand: 'visa', expiry: { year: 2026, month: 3 } },
      });
      expect(await everythingKept(bank)).not.toContain(goodCard);
    });

    it.each(['credit_card', 'money_market', 'other'] as const)('of %s is refused', async (asked) => {
      const bank = current();
      expect(await bank.methods.drafts.start(await bank.addLogin(), asked)).toEqual({ kind: 'not_accepted', asked });
    });

    it.each([
      ['5105105105105100', { kind: 'funding_not_accepted', funding: 'prepaid' }],
      ['4242424242424242', { kind: 'funding_not_accepted', funding: 'credit' }],
      ['5555555555554444', { kind: 'funding_not_accepted', funding: 'credit' }],
      ['5105100000000019', { kind: 'funding_not_accepted', funding: 'charge' }],
      ['4000050000000106', { kind: 'funding_not_accepted', funding: 'deferred_debit' }],
      ['4111111111111111', { kind: 'funding_not_accepted', funding: 'unknown' }],
      ['4000050000000098', { kind: 'lookup_down' }],
      ['378282246310005', { kind: 'brand_not_accepted', brand: 'american_express' }],
      ['3056930009020004', { kind: 'brand_not_accepted', brand: 'diners_club' }],
      ['4000056655665557', { kind: 'mistyped' }],
    ])('refuses card %s, and keeps nothing of it', async (number, refusal) => {
      const bank = current();
      const session = await bank.addLogin();
      const before = await vaultSize(bank);
      const ticket = await bank.startDraft(session, 'debit_card');
      expect(await bank.methods.drafts.giveCardNumber(session, ticket, number)).toEqual(refusal);
      expect(await vaultSize(bank)).toBe(before);
      const finished = await bank.methods.drafts.finish(session, ticket, { save: true });
      expect(finished).toEqual({ kind: 'incomplete', next: 'card_number' });
    });

    it.each([
      ['123', { kind: 'wrong_length', length: 3 }],
      ['123456789012345678', { kind: 'wrong_length', length: 18 }],
      ['12a4', { kind: 'not_digits' }],
      [goodRouting, { kind: 'is_routing_number' }],
      ['1234', { kind: 'taken', ending: '34', isShort: true, next: 'finish' }],
      ['12345678901234567', { kind: 'taken', ending: '4567', next: 'finish' }],
    ])('takes account number %s as %j', async (number, outcome) => {
      const bank = current();
      const session = await bank.addLogin();
      const ticket = await bank.startDraft(session, 'savings');
      await bank.methods.drafts.giveRouting(session, ticket, goodRouting);
      expect(await bank.methods.drafts.giveAccountNumber(session, ticket, number)).toEqual(outcome);
    });

    it('refuses an account that does not exist, and waits where nobody can tell', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const ticket = await bank.startDraft(session, 'checking');
      const { drafts } = bank.methods;
      await drafts.giveRouting(session, ticket, goodRouting);
      await drafts.giveAccountNumber(session, ticket, '99000022');
      expect(await drafts.finish(session, ticket, { save: true })).toEqual({ kind: 'lookup_down' });
      await drafts.giveAccountNumber(session, ticket, '99000021');
      expect(await drafts.finish(session, ticket, { save: true })).toEqual({ kind: 'account_not_confirmed' });
      expect(await drafts.finish(session, ticket, { save: true })).toEqual({
        kind: 'incomplete',
        next: 'account_number',
      });
      expect(await bank.methods.list(session)).toEqual([]);
    });

    it('works for its own login for fifteen minutes', async () => {
      const bank = current();
      const [session, other] = [await bank.addLogin(), await bank.addLogin()];
      const ticket = await bank.startDraft(session, 'checking');
      const { drafts } = bank.methods;
      expect(await drafts.giveRouting(other, ticket, goodRouting)).toEqual({ kind: 'draft_gone' });
      expect(await drafts.giveRouting(session, 'no such ticket', goodRouting)).toEqual({ kind: 'draft_gone' });
      bank.clock.advance(15 * minute - 1);
      expect(await drafts.giveRouting(session, ticket, goodRouting)).toMatchObject({ kind: 'taken' });
      bank.clock.advance(1);
      expect(await drafts.giveAccountNumber(session, ticket, '123456789')).toEqual({ kind: 'draft_gone' });
    });

    it('that is abandoned leaves nothing in the vault', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const before = await vaultSize(bank);
      const ticket = await bank.startDraft(session, 'debit_card');
      await bank.methods.drafts.giveCardNumber(session, ticket, goodCard);
      expect(await vaultSize(bank)).toBe(before + 1);
      bank.clock.advance(15 * minute);
      await bank.work.tick();
      expect(await vaultSize(bank)).toBe(before);
    });

    it('tries no more numbers than a login may give in a day, also in parallel', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const tickets = await Promise.all(Array.from({ length: 8 }, () => bank.startDraft(session, 'debit_card')));
      const outcomes = await Promise.all(
        tickets.map((ticket) => bank.methods.drafts.giveCardNumber(session, ticket, '4242424242424242')),
      );
      const tried = outcomes.filter(({ kind }) => kind === 'funding_not_accepted');
      expect(tried).toHaveLength(4);
      expect(outcomes.filter(({ kind }) => kind === 'too_many_numbers')).toHaveLength(4);
      expect(await bank.methods.drafts.start(session, 'checking')).toEqual({ kind: 'too_many_numbers' });
      bank.clock.advance(day + 1);
      expect(await bank.methods.drafts.start(session, 'checking')).toMatchObject({ kind: 'started' });
    });

    it('is not begun for a number of the other kind', async () => {
      const bank = current();
      const session = await bank.addLogin();
      const card = await bank.startDraft(session, 'debit_card');
      const account = await bank.startDraft(session, 'checking');
      await expect(bank.methods.drafts.giveRouting(session, card, goodRouting)).rejects.toThrow();
      await expect(bank.methods.drafts.giveExpiry(session, account, '12/29')).rejects.toThrow();
    });
  });

  describe('of a login', () => {
    const two = async (): Promise<{ bank: PaymentBank; holder: Session; coHolder: Session; accountId: string }> => {
      const bank = current();
      const [holder, coHolder] = [await bank.addLogin(), await bank.addLogin()];
      const { id: accountId } = await bank.addAccount(bankLoan, holder, coHolder);
      return { bank, holder, coHolder, accountId };
    };

    it('are listed oldest first, renamed, and never seen by the other holder', async () => {
      const { bank, holder, coHolder, accountId } = await two();
      const checking = await bank.addBankAccount(holder);
      bank.clock.advance(1);
      const card = await bank.addCard(holder);
      expect((await bank.methods.list(holder)).map(({ id }) => id)).toEqual([checking.id, card.id]);
      expect(await bank.methods.list(coHolder)).toEqual([]);
      expect(await bank.methods.find(coHolder, card.id)).toBeUndefined();
      expect(await bank.methods.rename(coHolder, card.id, 'Mine')).toEqual({ kind: 'not_found' });
      expect(await bank.methods.remove(coHolder, card.id)).toEqual({ kind: 'not_found' });
      expect(await bank.review(coHolder, accountId, 5000, card.id)).toEqual({ kind: 'method_unknown' });
      expect(await bank.methods.rename(holder, card.id, 'Acct 987654')).toMatchObject({ kind: 'nickname_refused' });
      expect(await bank.methods.rename(holder, card.id, 'Travel')).toMatchObject({ method: { nickname: 'Travel' } });
    });

    it('show neither token nor routing number', async () => {
      const { bank, holder } = await two();
      await bank.addBankAccount(holder);
      const shown = JSON.stringify(await bank.methods.list(holder));
      expect(shown).not.toMatch(/vault|routing|021000021|loginId/i);
    });

    it('leave list and vault when they are removed', async () => {
      const { bank, holder, accountId } = await two();
      const before = await vaultSize(bank);
      const { id } = await bank.addBankAccount(holder);
      expect(await bank.methods.remove(holder, id)).toEqual({ kind: 'removed' });
      expect(await bank.methods.remove(holder, id)).toEqual({ kind: 'not_found' });
      expect(await bank.methods.list(holder)).toEqual([]);
      expect(await vaultSize(bank)).toBe(before);
      expect(await bank.review(holder, accountId, 5000, id)).toEqual({ kind: 'method_unknown' });
    });

    it('stay in the vault until their payment has settled', async () => {
      const { bank, holder, accountId } = await two();
      const before = await vaultSize(bank);
      const { id } = await bank.addBankAccount(holder);
      const { key, hash } = await bank.reviewed(holder, accountId, 5000, id);
      await bank.payments.submit(holder, key, hash);
      expect(await bank.methods.remove(holder, id)).toEqual({ kind: 'removed_after_settlement' });
      expect(await bank.methods.list(holder)).toEqual([]);
      await bank.work.tick();
      expect(await vaultSize(bank)).toBe(before + 1);
      bank.clock.advance(day);
      await bank.work.tick();
      expect(await vaultSize(bank)).toBe(before);
    });

    it('that are not saved serve the payment at hand, and are gone afterwards', async () => {
      const { bank, holder, accountId } = await two();
      const before = await vaultSize(bank);
      const { id } = await bank.addCard(holder, goodCard, false);
      expect(await bank.methods.list(holder)).toEqual([]);
      expect(await bank.methods.find(holder, id)).toMatchObject({ ending: '5556', isSaved: false });
      const { key, hash } = await bank.reviewed(holder, accountId, 5000, id);
      expect(await bank.payments.submit(holder, key, hash)).toMatchObject({ kind: 'accepted' });
      bank.clock.advance(61 * minute);
      await bank.work.tick();
      expect(await bank.methods.find(holder, id)).toMatchObject({ ending: '5556' });
      bank.clock.advance(day);
      await bank.work.tick();
      expect(await bank.methods.find(holder, id)).toBeUndefined();
      expect(await vaultSize(bank)).toBe(before);
    });

    it('cannot be removed and used at once: one of the two wins', async () => {
      const { bank, holder, accountId } = await two();
      for (let round = 0; round < 5; round += 1) {
        const { id } = await bank.addBankAccount(holder);
        const { key, hash } = await bank.reviewed(holder, accountId, 1000 + round, id);
        const [removed, submitted] = await Promise.all([
          bank.methods.remove(holder, id),
          bank.payments.submit(holder, key, hash),
        ]);
        const pairs = ['removed/changed', 'removed_after_settlement/accepted'];
        expect(pairs).toContain(`${removed.kind}/${submitted.kind}`);
        bank.clock.advance(day + 1);
      }
    });
  });
});

describe('a card funded by', () => {
  const withPrepaid = { ...defaultPaymentSettings, acceptPrepaid: true };
  it.each([
    ['debit', true, true],
    ['prepaid', false, true],
    ['credit', false, false],
    ['charge', false, false],
    ['deferred_debit', false, false],
    ['unknown', false, false],
  ] as const)('%s is accepted: %s, and where prepaid cards are: %s', (funding, asShipped, whereSet) => {
    expect(isAcceptedFunding(funding, defaultPaymentSettings)).toBe(asShipped);
    expect(isAcceptedFunding(funding, withPrepaid)).toBe(whereSet);
  });
});
