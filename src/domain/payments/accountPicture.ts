/** What an account owes and what is on its way to it, read in one place for options, review and submit. */
import type { Temporal } from 'temporal-polyfill';
import { AccountService } from '../accounts/accountService';
import type { Account } from '../accounts/contract';
import type { AccountSummary, AmountDue, PayoffQuote } from '../accounts/outcomes';
import type { Clock } from '../clock/clock';
import type { Session } from '../identity/ports';
import { type Cents, sumCents } from '../money/cents';
import { effectiveDateAt } from './effectiveDate';
import { dayMilliseconds } from './paymentSettings';
import { isAlive, isPending } from './paymentViews';
import type { PaymentRecord } from './records';
import type { PaymentUnit } from './repositories';

interface PictureBase {
  readonly account: Account;
  readonly effectiveDate: Temporal.PlainDate;
  /** Newest first. */
  readonly pending: readonly PaymentRecord[];
  readonly pendingTotal: Cents;
  /** Of the last 24 hours, neither declined nor returned; newest first. */
  readonly recent: readonly PaymentRecord[];
}

export type AccountPicture =
  | (PictureBase & { readonly kind: 'settled' })
  | (PictureBase & {
      readonly kind: 'owing';
      readonly summary: Exclude<AccountSummary, { readonly kind: 'paid_off' }>;
      /** Through the effective date, pending payments not taken off. */
      readonly quote: PayoffQuote;
      /** The most that can be paid now: the payoff less what is pending. */
      readonly payable: Cents;
      /** What would be due once that is posted too, beside what is pending. */
      readonly dueAfter: (payment: Cents) => AmountDue;
    });

/** Throws where the session's login may not see the account. */
export async function readPicture(
  unit: PaymentUnit,
  clock: Clock,
  session: Session,
  accountId: string,
): Promise<AccountPicture> {
  const accounts = new AccountService(unit.accounts, unit.ledger, clock);
  const now = clock.now();
  const effectiveDate = effectiveDateAt(now);
  const { summary, payoff, dueAfter } = await accounts.standing(session, accountId, effectiveDate);
  const payments = await unit.payments.pendingOrSince(accountId, now - dayMilliseconds);
  const pending = payments.filter(isPending);
  const pendingTotal = sumCents(pending.map(({ amount }) => amount));
  const recent = payments.filter((payment) => isAlive(payment) && payment.submittedAt > now - dayMilliseconds);
  const base = { account: summary.account, effectiveDate, pending, pendingTotal, recent };
  if (summary.kind === 'paid_off') return { kind: 'settled', ...base };
  if (payoff.kind !== 'quoted') throw new Error(`An account that owes has no payoff: ${payoff.kind}`);
  const payable = Math.max(0, payoff.quote.amount - pendingTotal);
  return { kind: 'owing', ...base, summary, quote: payoff.quote, payable, dueAfter };
}
