/** What was paid for the account since a review, by whomever and wherever, has to be known before that review is submitted. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankLoan, type PaymentBank } from '../../scripts/payments/paymentBank';
import type { Account } from '../../src/domain/accounts/contract';
import type { Session } from '../../src/domain/identity/ports';
import type { PaymentReview } from '../../src/domain/payments/outcomes';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const due = 61_223;
const declinedNumber = '99000001';

interface Payer {
  readonly session: Session;
  readonly methodId: string;
  readonly declinedId: string;
}

/** The holder on two channels, and the co-holder. */
async function payersOf(bank: PaymentBank): Promise<{ account: Account; payers: readonly [Payer, Payer, Payer] }> {
  const [holder, other] = [await bank.addLogin(), await bank.addLogin()];
  const account = await bank.addAccount(bankLoan, holder, other);
  const payer = async (session: Session): Promise<Payer> => ({
    session,
    methodId: (await bank.addBankAccount(session)).id,
    declinedId: (await bank.addBankAccount(session, declinedNumber)).id,
  });
  const here = await payer(holder);
  const elsewhere = { ...here, session: bank.sessionOf(holder.loginId, 'text') };
  return { account, payers: [here, elsewhere, await payer(other)] };
}

describe.each(engines)('a payment made since the review, on $name', (engine) => {
  const current = bankOn(engine, { settings: { maximumPaymentsPerDay: 1000 } });

  const submit = (bank: PaymentBank, { session }: Payer, { key, hash }: PaymentReview) =>
    bank.payments.submit(session, key, hash);

  it.each([
    ['on another channel', 1, 'you', due],
    ['by the other holder', 2, 'other_holder', due],
    ['of another amount', 1, 'you', 5000],
  ] as const)('%s is told in place of a second one, which can be reviewed anew', async (_, at, by, amount) => {
    const bank = current();
    const { account, payers } = await payersOf(bank);
    const [here] = payers;
    const before = await bank.payments.options(here.session, account.id);
    if (before.kind !== 'options') throw new Error(before.kind);
    const first = await bank.reviewed(here.session, account.id, due, here.methodId);
    const meanwhile = await bank.reviewed(payers[at].session, account.id, amount, payers[at].methodId);
    expect(await submit(bank, payers[at], meanwhile)).toMatchObject({ kind: 'accepted' });
    const left = before.options.amountDue.total - amount;
    for (let tries = 0; tries < 2; tries += 1)
      expect(await submit(bank, here, first)).toMatchObject({
        ...{ kind: 'paid_meanwhile', payments: [{ by, amount }], due: left },
      });
    const again = await bank.reviewed(here.session, account.id, due, here.methodId);
    expect(again.warnings).toContainEqual(
      expect.objectContaining({ kind: 'pending_payments', payments: [expect.objectContaining({ by })], due: left }),
    );
    expect(await submit(bank, here, again)).toMatchObject({ kind: 'accepted' });
    expect(await submit(bank, here, again)).toMatchObject({ kind: 'already_submitted' });
  });

  it('on another account, before the review or in vain stands in no way', async () => {
    const bank = current();
    const { account, payers } = await payersOf(bank);
    const [here, , other] = payers;
    const another = await bank.addAccount(bankLoan, other.session);
    await submit(bank, here, await bank.reviewed(here.session, account.id, 5000, here.methodId));
    const review = await bank.reviewed(here.session, account.id, due, here.methodId);
    await submit(bank, other, await bank.reviewed(other.session, another.id, due, other.methodId));
    const declined = await bank.reviewed(other.session, account.id, due, other.declinedId);
    expect(await submit(bank, other, declined)).toMatchObject({ kind: 'declined' });
    expect(await submit(bank, here, review)).toMatchObject({ kind: 'accepted' });
  });

  it('is one of as many as are submitted at the same moment', async () => {
    const bank = current();
    for (let round = 0; round < 5; round += 1) {
      const { account, payers } = await payersOf(bank);
      const reviews: [Payer, PaymentReview][] = [];
      for (const payer of [...payers, ...payers, ...payers])
        reviews.push([payer, await bank.reviewed(payer.session, account.id, due, payer.methodId)]);
      const outcomes = await Promise.all(reviews.map(([payer, review]) => submit(bank, payer, review)));
      const kinds = outcomes.map(({ kind }) => kind).sort();
      expect(kinds).toEqual(['accepted', ...Array.from({ length: reviews.length - 1 }, () => 'paid_meanwhile')]);
      expect(await bank.payments.history(payers[0].session, account.id, 100)).toHaveLength(1);
    }
  });

  it('is never followed by one that was reviewed before it, in whatever order things happen', async () => {
    const bank = current();
    const by = fc.nat({ max: 2 });
    const steps = fc.array(
      fc.oneof(
        fc.record({ does: fc.constant('review' as const), by, declined: fc.boolean() }),
        fc.record({ does: fc.constant('submit' as const), which: fc.nat({ max: 20 }) }),
        fc.record({ does: fc.constant('wait' as const) }),
      ),
      { minLength: 4, maxLength: 16 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { account, payers } = await payersOf(bank);
        const reviews: { payer: Payer; review: PaymentReview; since: number; declined: boolean; done: boolean }[] = [];
        let made = 0;
        for (const step of taken) {
          if (step.does === 'wait') bank.clock.advance(1);
          if (step.does === 'review') {
            const payer = payers[step.by as 0 | 1 | 2];
            const methodId = step.declined ? payer.declinedId : payer.methodId;
            const review = await bank.reviewed(payer.session, account.id, 5000, methodId);
            reviews.push({ payer, review, since: made, declined: step.declined, done: false });
          }
          if (step.does === 'submit' && reviews.length > 0) {
            const one = reviews[step.which % reviews.length];
            if (one === undefined) continue;
            const { kind } = await submit(bank, one.payer, one.review);
            if (one.done) expect(kind).toBe(one.declined ? 'declined' : 'already_submitted');
            else if (one.since < made) expect(kind).toBe('paid_meanwhile');
            else {
              expect(kind).toBe(one.declined ? 'declined' : 'accepted');
              one.done = true;
              if (!one.declined) made += 1;
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
