/** What an amount comes to on an account: named ones are looked up, and each is held against what can be paid. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../../src/domain/money/cents';
import type { PaymentOptions } from '../../src/domain/payments/outcomes';
import type { AmountShare } from '../../src/language/values/amountNames';
import type { AmountValue } from '../../src/language/values/values';
import type { FeesSaid } from './feesSaid';

type Named = Extract<AmountValue, { kind: 'named' }>;
export type NamedAmount = Named['which'];

export type AmountResolution =
  | { readonly kind: 'settled'; readonly amount: Cents }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly cents: readonly Cents[] }
  | { readonly kind: 'nothing_due' }
  | { readonly kind: 'nothing_past_due' }
  | { readonly kind: 'past_due_on_its_way' }
  | { readonly kind: 'no_fees' }
  | { readonly kind: 'fees_on_their_way' }
  | { readonly kind: 'too_small'; readonly minimum: Cents }
  | { readonly kind: 'too_large'; readonly maximum: Cents }
  | { readonly kind: 'more_than_payoff'; readonly payoff: Cents; readonly goodThrough: Temporal.PlainDate };

/** The review checks again; here it is said before a method is asked for. */
export function resolveAmount(
  value: AmountValue | undefined,
  options: PaymentOptions,
  fees?: FeesSaid,
): AmountResolution {
  const { fees: due } = options.afterPending;
  if (fees === 'left_out') return withoutFees(resolveSaid(value, options), value, options);
  if (fees === 'alone') return due === 0 ? noFees(options) : withinLimits(due, options);
  const resolution = resolveSaid(value, options);
  if (fees === undefined || resolution.kind !== 'settled' || holdsFees(value)) return resolution;
  return withinLimits(Math.min(resolution.amount + due, options.payoff.amount), options);
}

function withoutFees(
  resolution: AmountResolution,
  value: AmountValue | undefined,
  options: PaymentOptions,
): AmountResolution {
  if (resolution.kind !== 'settled') return resolution;
  // Whether a figure was meant with them is not to be guessed, unless it is one that holds them.
  if (value?.kind === 'exact' && options.afterPending.fees > 0 && !isWithFees(value.cents, options))
    return { kind: 'missing' };
  if (value?.kind !== 'exact' && !holdsFees(value)) return resolution;
  return withinLimits(resolution.amount - options.afterPending.fees, options);
}

function isWithFees(cents: Cents, options: PaymentOptions): boolean {
  const { dueAfterPending, monthlyPayment, afterPending } = options;
  return [dueAfterPending, toBeCurrent(options), monthlyPayment + afterPending.fees].includes(cents);
}

function noFees({ amountDue }: PaymentOptions): AmountResolution {
  return { kind: amountDue.fees === 0 ? 'no_fees' : 'fees_on_their_way' };
}

/** What is due in all, what is left in all, half of it, and what makes an account current. */
function holdsFees(value: AmountValue | undefined): boolean {
  return value?.kind === 'named' && value.which !== 'past_due' && value.which !== 'monthly_payment';
}

function resolveSaid(value: AmountValue | undefined, options: PaymentOptions): AmountResolution {
  if (value === undefined) return { kind: 'missing' };
  switch (value.kind) {
    case 'exact':
      return withinLimits(value.cents, options);
    case 'ambiguous':
      return { kind: 'ambiguous', cents: value.cents };
    case 'named':
      return value.times === undefined ? namedOrPart(value, options) : severalMonths(value.times, options);
  }
}

/** Held against what can be paid as a figure would be. */
function severalMonths(times: number, options: PaymentOptions): AmountResolution {
  return withinLimits(options.monthlyPayment * times, options);
}

/** Rounded to the cent, once. */
function namedOrPart(value: Named, options: PaymentOptions): AmountResolution {
  const { which, plus, halfOf } = value;
  const whole = named(halfOf ?? which, options);
  const share = shareOf(value);
  if (whole.kind !== 'settled') return whole;
  if (plus !== undefined) return withinLimits(whole.amount + plus, options);
  return share === undefined ? whole : withinLimits(Math.round((whole.amount * share.parts) / share.of), options);
}

export function shareOf({ halfOf, share }: Named): AmountShare | undefined {
  return halfOf === undefined ? share : { parts: 1, of: 2 };
}

function named(which: NamedAmount, options: PaymentOptions): AmountResolution {
  const { afterPending, dueAfterPending, monthlyPayment, payoff } = options;
  switch (which) {
    case 'payoff':
      return settled(payoff.amount);
    case 'monthly_payment':
      return settled(Math.min(monthlyPayment, payoff.amount));
    case 'past_due':
      return pastDueOr(afterPending.pastDue, options);
    case 'to_be_current':
      return pastDueOr(toBeCurrent(options), options);
    case 'total_due':
      return dueAfterPending === 0 ? { kind: 'nothing_due' } : settled(Math.min(dueAfterPending, payoff.amount));
    case 'half':
      // Of an odd amount the larger half, so that two halves are never too little.
      return dueAfterPending === 0 ? { kind: 'nothing_due' } : withinLimits(Math.ceil(dueAfterPending / 2), options);
  }
}

/** What is past due and the fees, less what is on its way. */
export function toBeCurrent({ afterPending }: Pick<PaymentOptions, 'afterPending'>): Cents {
  return afterPending.pastDue + afterPending.fees;
}

function pastDueOr(amount: Cents, { amountDue, payoff }: PaymentOptions): AmountResolution {
  if (amount > 0) return settled(Math.min(amount, payoff.amount));
  return { kind: amountDue.pastDue === 0 ? 'nothing_past_due' : 'past_due_on_its_way' };
}

function withinLimits(amount: Cents, { payoff, limits }: PaymentOptions): AmountResolution {
  const minimum = Math.min(limits.minimum, payoff.amount);
  const maximum = Math.max(...Object.values(limits.maximum));
  if (amount < minimum) return { kind: 'too_small', minimum };
  if (amount > payoff.amount)
    return { kind: 'more_than_payoff', payoff: payoff.amount, goodThrough: payoff.goodThrough };
  return amount > maximum ? { kind: 'too_large', maximum } : settled(amount);
}

function settled(amount: Cents): AmountResolution {
  return { kind: 'settled', amount };
}
