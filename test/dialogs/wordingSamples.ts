/** Every wording once or more, with its longest likely values: what lints of text, speech and short messages read. */
import { Temporal } from 'temporal-polyfill';
import type { Account } from '../../src/domain/accounts/contract';
import type { ActivityLine, AccountSummary, PayoffPart } from '../../src/domain/accounts/outcomes';
import type { HandOverOffer, HandOverPacket } from '../../src/domain/handover/outcomes';
import { type PaymentView, pendingStatuses } from '../../src/domain/payments/outcomes';
import { rightsTopics } from '../../src/language/labels';
import type { Message } from '../../src/reply/message';
import type { MethodToName, PaymentToReview, QuestionParameters, VehicleToName } from '../../dialogs/prompts/question';
import type { Wording } from '../../dialogs/wording/wording';
import type { Compared } from '../../dialogs/accounts/compared';
import type { Comparison } from '../../dialogs/task';
import { sessionLimits } from '../../src/domain/identity/policies';
import { credentialParameters, credentialSamples } from './credentialSamples';
import { convertible, countryman } from './fakeBank';
import { settings } from './settings';

const date = Temporal.PlainDate.from('2026-09-30');
const instant = Date.parse('2026-09-30T23:59:00Z');
const longCar: VehicleToName = { id: 'a', year: 2023, model: 'John Cooper Works Countryman ALL4', last4: '4417' };
const nicknamed: VehicleToName = { ...longCar, id: 'b', nickname: 'The Green Machine', last4: '2290' };
const vehicles = [longCar, nicknamed];
const device = { id: 'd', registeredAt: instant, isThisOne: true };
const devices = [device, { ...device, id: 'e', isThisOne: false }];
const lastPayment = { amount: 1_234_567, date, returned: true };
const amountDue = { total: 1_234_567, currentPayment: 400_000, pastDue: 800_000, fees: 34_567 };
const open = {
  account: countryman,
  amountDue,
  monthlyPayment: 123_456,
  nextDueDate: date,
  pastDueSince: date,
  lastPayment,
  pending: 1_234_567,
  afterPending: { total: 800_000, currentPayment: 400_000, pastDue: 400_000, fees: 0 },
  paymentsLeft: 36,
  endsOn: date,
  asOf: instant,
};
const nothingDue = {
  ...open,
  amountDue: { total: 0, currentPayment: 0, pastDue: 0, fees: 0 },
  pastDueSince: undefined,
};
const loan: Extract<AccountSummary, { kind: 'loan' }> = { ...open, kind: 'loan', principal: 9_876_543 };
const lease: Extract<AccountSummary, { kind: 'lease' }> = { ...open, kind: 'lease' };
const paidOff: Extract<AccountSummary, { kind: 'paid_off' }> = {
  kind: 'paid_off',
  account: countryman,
  lastPayment: { ...lastPayment, returned: false },
  asOf: instant,
};
const leaseParts: readonly PayoffPart[] = (
  [
    'past_due_payments',
    'remaining_payments',
    'unearned_rent_charge',
    'residual',
    'purchase_option_fee',
    'purchase_tax',
    'official_fees',
    'fees',
    'deposit',
  ] as const
).map((kind) => ({ kind, amount: 1_234_567 }));
const step = { on: date.add({ days: 20 }), tax: 12_345 };
const quote = {
  account: countryman,
  amount: 9_999_999,
  goodThrough: date,
  perDiemMicros: 12_522_666,
  parts: [
    { kind: 'principal', amount: 9_876_543 },
    { kind: 'interest', amount: 123_456 },
  ],
  pending: 1_234_567,
} as const;
const parts = { principal: -1_000_000, interest: -200_000, lease: 0, fees: -34_567, unapplied: 0, vehicleSale: 0 };
const statementLine = { date, kind: 'payment', detail: undefined, amount: -1_234_567, parts } as const;
const comparisons = (['due', 'late', 'monthly', 'payoff', 'end', 'contract'] as const).flatMap((by) =>
  (['least', 'most'] as const).map((first): Comparison => ({ by, first })),
);
const late = { kind: 'due', cents: 1_234_567, on: date, isLate: true } as const;
const comparedSamples: readonly (readonly Compared[])[] = [
  vehicles.map((vehicle) => ({ vehicle, ...late })),
  vehicles.map((vehicle, index) => ({ vehicle, kind: 'monthly', cents: 123_456 + index })),
  vehicles.map((vehicle, index) => ({ vehicle, kind: 'payoff', cents: 9_999_990 + index, contract: 'lease' })),
  vehicles.map((vehicle) => ({ vehicle, kind: 'nothing_due' })),
  vehicles.map((vehicle) => ({ vehicle, kind: 'end', on: date, contract: 'loan' })),
  vehicles.map((vehicle) => ({ vehicle, kind: 'paid_off' })),
  vehicles.map((vehicle, index) => ({ vehicle, kind: 'contract', contract: index === 0 ? 'loan' : 'lease' })),
];
const leaseTerms = { kind: 'lease', monthlyPayment: 123_456, monthlyTax: 12_345 } as const;
const leased = { ...convertible, contract: { ...convertible.contract, ...leaseTerms } as Account['contract'] };
const loanTerms = { kind: 'loan', annualRateMilliPercent: 12_345 } as const;
const financed = { ...countryman.contract, ...loanTerms } as Account['contract'];
const lines: readonly ActivityLine[] = (['payment', 'payment_return', 'fee', 'fee_waiver', 'adjustment'] as const).map(
  (kind) => ({ kind, date, amount: -1_234_567, detail: kind === 'fee' ? 'returned_payment_fee' : undefined }),
);
const titles = [
  'What if I do not see my account?',
  'Why is my total amount due different from my monthly payment?',
  'See my account summary',
];
const options = titles.map((title) => ({ title, label: 'balance' }));

const namedMethod: MethodToName = { id: 'm', kind: 'checking', ending: '6789', nickname: 'Household and garden' };
const methods: readonly MethodToName[] = [
  namedMethod,
  { id: 'n', kind: 'debit_card', ending: '5556', bankName: 'Federal Reserve Bank of Boston' },
];
const review: PaymentToReview = {
  ...{ key: 'k', hash: 'h', expiresAt: instant, code: '0821', amount: 12_345_678, fee: 0, closes: undefined },
  ...{ vehicle: nicknamed, severalVehicles: true, method: namedMethod, methods, effectiveDate: '2026-09-30' },
};

const packet: HandOverPacket = {
  ...{ id: 'h', reference: '482913', reasons: ['asked'], openedAt: instant, closedAt: undefined, transcript: [] },
  place: { channel: 'web', conversationId: 'c', userId: 'u' },
  ...{ verified: 'none', username: undefined, vehicle: undefined, canAnswerHere: true },
  lastStep: { flow: undefined, awaiting: 'none' },
};
const offers: Readonly<Record<string, HandOverOffer>> = {
  here: { packet, openness: { kind: 'open', until: instant }, answersHere: true },
  'by telephone': { packet, openness: { kind: 'open', until: instant }, answersHere: false },
  closed: { packet, openness: { kind: 'closed', opensAt: instant }, answersHere: false },
};

const month = Temporal.PlainYearMonth.from('2026-09');
const linked = [month, month.subtract({ months: 1 }), month.subtract({ months: 2 })].map((each) => ({
  month: each,
  url: `https://chat.example.com/statements/${each.toString()}`,
}));
const paymentStatuses = [...pendingStatuses, 'settled', 'declined', 'not_taken', 'returned'] as const;
const view: PaymentView = {
  ...{ id: 'p', confirmationNumber: 'A4K7PQ29', accountId: 'a', amount: 12_345_678, status: 'accepted', by: 'you' },
  ...{ effectiveDate: date, submittedAt: instant, method: { kind: 'checking', ending: '6789' } },
  ...{ declineReason: undefined, returned: undefined },
};
const declineReasons = [
  ...(['insufficient_funds', 'account_closed', 'over_limit', 'card_not_supported', 'expired_card'] as const),
  'refused_by_bank' as const,
];
const reviewChanges = ['hash', 'effective_date', 'method', 'owed', 'limit'] as const;
const returnAdvices = ['try_again', 'other_method', 'check_numbers', 'ask_bank', 'contact_us'] as const;
const refusedKinds = ['credit_card', 'money_market', 'other'] as const;
const draftSteps = ['routing_number', 'account_number', 'card_number', 'expiry'] as const;
const nicknameRefusals = ['empty', 'too_long', 'looks_like_a_number', 'not_plain'] as const;

const parameters: { readonly [Name in keyof QuestionParameters]: readonly QuestionParameters[Name][] } = {
  username: [{ afterRefusal: false }, { afterRefusal: true }],
  password: [{ username: 'someone@example.com' }],
  securityAnswer: [true, false].map((offersCodeInstead) => ({
    ...{ ticket: 't', question: 'What was the name of your first pet?', offersCodeInstead },
  })),
  pin: [{}, { triesLeft: 1 }],
  proofPassword: [{}],
  proofPin: [{}],
  registerDevice: [{}],
  vehicle: [{ vehicles }],
  payoffDate: [
    { candidates: [], example: '2026-09-30' },
    { candidates: ['2026-09-28', '2026-09-30'], example: '2026-09-30' },
  ],
  deviceToForget: [{ devices }, { devices: [device] }],
  forgetAllDevices: [{ count: 12 }],
  didYouMean: [{ options }, { options: options.slice(0, 1) }],
  amount: [
    { vehicle: nicknamed, due: 1_234_567, monthly: 123_456, payoff: 9_999_999 },
    { vehicle: longCar, due: 0, monthly: 123_456, payoff: 9_999_999 },
  ],
  otherAmount: [{ minimum: 100, maximum: 10_000_000 }],
  amountMeant: [{ cents: [12_350, 1_235_000] }],
  method: [{ methods }, { methods: methods.slice(0, 1) }],
  methodKind: [{}],
  routing: [{ ticket: 't' }],
  accountNumber: [{ ticket: 't', kind: 'checking' }],
  cardNumber: [{ ticket: 't' }],
  cardExpiry: [{ ticket: 't' }],
  wholeNumber: [{ kind: 'savings', ending: '55' }],
  saveMethod: [{ kind: 'checking', ending: '6789' }],
  review: [review, { ...review, closes: 'lease' }, { ...review, closes: 'loan' }],
  whatToChange: [
    { severalVehicles: true, methods },
    { severalVehicles: false, methods },
  ],
  leaveTask: [{ task: 'make_payment' }],
  methodToManage: [
    { methods, action: 'rename' },
    { methods, action: 'remove' },
  ],
  removeMethod: [{ method: namedMethod }],
  nickname: [{ method: namedMethod }],
  month: [{ available: ['2026-02', '2026-01', '2025-12', '2024-03'] }],
  ...credentialParameters,
};

export const questionForms = ['ask', 'again', 'example'] as const;

/** Each question with each of its parameter sets; typed loosely where names and parameters go together by construction. */
export function questionSamples(
  wording: Wording,
): readonly (readonly [string, Readonly<Record<(typeof questionForms)[number], Message>>])[] {
  const forms = <Name extends keyof QuestionParameters>(name: Name) =>
    parameters[name].map((values, index) => {
      const question = wording.questions[name];
      return [
        `${name} ${index}`,
        { ask: question.ask(values), again: question.again(values), example: question.example(values) },
      ] as const;
    });
  return (Object.keys(parameters) as (keyof QuestionParameters)[]).flatMap(forms);
}

export function wordingSamples(wording: Wording): readonly (readonly [string, Message])[] {
  const {
    activity,
    askedOfUs: ofUs,
    balance,
    commands,
    compare,
    devices: device_,
    history,
    incidents,
    misses,
    payoff,
    payment,
    paymentState,
    receipt,
    methods: methods_,
    statements,
    courtesies,
    handOver,
    rights,
    signIn,
    tasks,
    terms,
    besideSecrets,
    vehicles: cars,
    welcome,
  } = wording;
  const single: Readonly<Record<string, Message>> = {
    'activity, first page': activity.list(lines, longCar, { first: true, more: true, pending: [view] }),
    'activity, later page': activity.list(lines, longCar, { first: false, more: false, pending: [] }),
    'activity, none': activity.none(longCar),
    'activity, no more': activity.noMore(),
    'balance, loan': balance.summary(loan, longCar, false),
    'balance, lease': balance.summary(lease, nicknamed, true),
    'why the total due differs': balance.whyDifferent(loan, longCar),
    'why nothing is due': balance.whyDifferent({ ...nothingDue, kind: 'loan', principal: 9_876_543 }, longCar),
    'balance, nothing due': balance.summary({ ...nothingDue, kind: 'loan', principal: 9_876_543 }, longCar, true),
    'balance, offer to pay': balance.offerPayment(),
    'balance, paid off': balance.paidOff(paidOff, longCar, true),
    help: commands.help(),
    menu: commands.menuMessage(),
    dropped: commands.dropped(),
    'started over': commands.startedOver(),
    'nothing open': commands.nothingOpen(),
    'nothing to repeat': commands.nothingToRepeat(),
    'signed out': commands.signedOut(),
    'not signed in': commands.notSignedIn(),
    'session ended, idle': commands.sessionEnded('idle', true),
    'session ended, overall': commands.sessionEnded('overall', false),
    'session gone': commands.sessionEnded('gone', true),
    thanks: commands.thanks(),
    'thanks at a question': commands.thanksAtPrompt(),
    'greeting at a question': commands.greetingAtPrompt(),
    automated: commands.automated(),
    declined: commands.declined(),
    'the day': commands.today(instant),
    farewell: commands.farewell(),
    'devices, none': device_.none(),
    'devices, registered': device_.registered(),
    'devices, registered already': device_.alreadyRegistered(device),
    'devices, not registered': device_.notRegistered(),
    'devices, cannot be registered': device_.cannotBeRegistered(),
    'devices, this one not': device_.thisOneIsNotRegistered(),
    'devices, forgotten': device_.forgotten(device),
    'devices, all forgotten': device_.allForgotten(12),
    'devices, kept': device_.kept(),
    apology: incidents.apology('0123456789'),
    'misses, first': misses.first(),
    'misses, nothing heard': misses.nothingHeard(),
    'misses, second': misses.second(),
    'misses, third': misses.third(settings),
    'misses, none of these': misses.noneOfThese(),
    'balance, together': balance.together(9_999_999, 1_234_567),
    'balance, nothing together': balance.together(0, 0),
    'payment, as last time': payment.lastTime(1_234_567, date),
    'payment, the next one': payment.next(nicknamed, undefined),
    'payment, the next one of a sum': payment.next(nicknamed, 1_234_567),
    'payment, the next one of a vehicle to be asked for': payment.next(undefined, 1_234_567),
    'payment, another amount': payment.amountNow(1_234_567),
    'payment, another amount by name': payment.amountNow(undefined),
    'methods, numbers again': methods_.numbersAgain(),
    'payment, no fees': payment.noFees(),
    'payment, with fees': payment.withFees(2_500, 1_234_567),
    'payment, with no fees': payment.withFees(0, 1_234_567),
    'payment, fees alone': payment.withFees(2_500, 2_500),
    'balance, not too late': balance.cutOff({ effectiveDate: date, isToday: true, cutOffHour: 17, offers: true }),
    'balance, too late': balance.cutOff({ effectiveDate: date, isToday: false, cutOffHour: 17, offers: true }, loan),
    'history, fees': history.fees(
      [
        { amount: 2_500, date, lateFor: date.subtract({ days: 10 }) },
        { amount: 3_500, date, returned: { amount: 1_234_567, date } },
        { amount: 2_500, date },
      ],
      { waived: lines.slice(0, 1), open: 1_234_567, left: 12 },
    ),
    'history, fees waived': history.waivedFees(lines.slice(0, 2), 1_234_567, longCar),
    'history, none waived': history.waivedFees([], 0, longCar),
    'history, no fees': history.noFees(longCar),
    'history, a year': history.paid(lines, { year: 2026 }, longCar),
    'history, a month': history.paid(lines.slice(0, 1), { year: 2026, month: date.toPlainYearMonth() }, longCar),
    'history, nothing': history.paid([], { year: 2026, month: date.toPlainYearMonth() }, longCar),
    'history, interest': history.interest(
      1_234_567,
      { first: date.toPlainYearMonth(), last: date.toPlainYearMonth().add({ months: 3 }) },
      longCar,
    ),
    'history, interest of a month': history.interest(
      1_234_567,
      { first: date.toPlainYearMonth(), last: date.toPlainYearMonth() },
      longCar,
    ),
    'history, no interest': history.noInterest(longCar),
    'history, paid by the customer': history.payer(view, undefined, longCar),
    'history, paid by the other holder': history.payer({ ...view, by: 'other_holder' }, undefined, longCar),
    'history, paid elsewhere': history.payer(undefined, lastPayment, longCar),
    'history, nobody paid': history.payer(undefined, undefined, longCar),
    'history, split': history.split(statementLine, date.toPlainYearMonth(), longCar),
    'history, no split': history.noSplit(longCar),
    'statements, from when on': statements.from([
      date.toPlainYearMonth(),
      date.toPlainYearMonth().subtract({ months: 9 }),
    ]),
    'statements, not by mail': statements.notByMail(),
    'statements, the next vehicle': statements.next(nicknamed),
    'payment, one at a time': payment.oneAtATime(),
    'payment, the rest later': payment.restLater(),
    'vehicles, one at a time': cars.oneAtATime(nicknamed),
    'balance, left of a loan': balance.left(loan, nicknamed),
    'balance, left of a lease': balance.left(lease, nicknamed),
    'balance, a late fee ahead': balance.lateFeeAhead(loan),
    'balance, no late fee ahead': balance.lateFeeAhead({ ...loan, afterPending: { ...amountDue, pastDue: 0 } }),
    'balance, on time': balance.onTime({ ...loan, amountDue: { ...amountDue, pastDue: 0 } }, { effectiveDate: date }),
    'balance, late': balance.onTime(
      { ...loan, amountDue: { ...amountDue, pastDue: 0 } },
      { effectiveDate: date.add({ days: 3 }) },
    ),
    'balance, on its way but late': balance.onTime(
      { ...loan, amountDue: { ...amountDue, pastDue: 0 } },
      { effectiveDate: date, coveredOn: date.add({ days: 3 }) },
    ),
    'balance, a late fee for what is on its way': balance.lateFeeAhead(loan, date.add({ days: 3 })),
    'balance, past due': balance.onTime(loan, { effectiveDate: date }),
    'balance, doubted': balance.doubted(loan, nicknamed, settings),
    'balance, nothing due but doubted': balance.doubted({ ...nothingDue, kind: 'lease' }, nicknamed, settings),
    'balance, a part': balance.part(1_234_567, settings),
    'balance, some part': balance.part(undefined, settings),
    'balance, on time with nothing due': balance.onTime(
      { ...nothingDue, kind: 'loan', principal: 1, nextDueDate: undefined },
      { effectiveDate: date },
    ),
    'payoff, loan': payoff.quote(quote, longCar, settings),
    'payoff, lease': payoff.quote(
      { ...quote, account: convertible, perDiemMicros: 0, parts: leaseParts },
      nicknamed,
      settings,
    ),
    'payoff, lease with a step': payoff.quote(
      { ...quote, account: convertible, step, parts: leaseParts },
      nicknamed,
      settings,
    ),
    'payoff, growth': payoff.growth(quote),
    'payoff, growth of a lease': payoff.growth({ ...quote, account: convertible, step }),
    'payoff, no growth': payoff.growth({ ...quote, perDiemMicros: 0 }),
    'payoff, difference': payoff.difference(
      { ...quote, goodThrough: date.add({ days: 60 }), amount: 9_999_999 },
      quote,
    ),
    'payoff, difference of a lease': payoff.difference(
      { ...quote, step, goodThrough: date.add({ days: 60 }), amount: 9_999_999 },
      { ...quote, step },
    ),
    'fact, last payment': wording.accountFacts.lastPayment(lastPayment, nicknamed, [view, view]),
    'fact, no payment yet': wording.accountFacts.lastPayment(undefined, longCar, [view]),
    'fact, monthly payment': wording.accountFacts.monthlyPayment(lease, longCar),
    'fact, rate': wording.accountFacts.rate(financed, longCar),
    'fact, rent charge': wording.accountFacts.rate(leased.contract, longCar),
    'fact, principal': wording.accountFacts.principal(9_876_543, nicknamed),
    'fact, account number': wording.accountFacts.accountNumber(longCar, settings),
    'fact, behind': wording.accountFacts.behind(loan, longCar),
    'fact, a lease': wording.accountFacts.contract('lease', longCar),
    'fact, a lease that ends': wording.accountFacts.ending({ ...nothingDue, kind: 'lease' }, longCar, settings),
    'fact, not behind any more': wording.accountFacts.behind(
      { ...loan, afterPending: { ...amountDue, pastDue: 0, fees: 0 }, pending: 123_456_789 },
      longCar,
    ),
    'fact, not behind': wording.accountFacts.behind({ ...nothingDue, kind: 'lease' }, longCar),
    'fact, to be current': wording.accountFacts.toBeCurrent(loan, longCar, true),
    'fact, current': wording.accountFacts.toBeCurrent(
      { ...nothingDue, afterPending: nothingDue.amountDue, kind: 'lease' },
      longCar,
      false,
    ),
    'fact, paid so far': wording.accountFacts.paidSoFar(9_876_543, 36, longCar),
    'fact, payments': wording.accountFacts.paymentsOf(lines.slice(0, 2), longCar),
    'fact, payments in all': wording.accountFacts.paymentsOf(lines.slice(0, 2), longCar, true),
    'fact, no payments': wording.accountFacts.paymentsOf([], longCar),
    'payoff, what it holds': payoff.holding(quote),
    'payoff, what a lease holds': payoff.holding({ ...quote, account: leased, parts: leaseParts }),
    'payoff, interest': payoff.interest(quote),
    'payoff, rent charge': payoff.interest({ ...quote, account: leased, parts: leaseParts }),
    'payoff, over the balance': payoff.overBalance(quote),
    'payoff, over the balance of a lease': payoff.overBalance({ ...quote, account: leased, parts: leaseParts }),
    'payoff, payments without tax': payoff.remaining({ ...quote, account: leased, parts: leaseParts }),
    'payoff, half': payoff.half(1_234_567),
    'payoff, how to send it': payoff.sending(settings),
    'payoff, paid off': payoff.alreadyPaidOff(longCar),
    'payoff, passed': payoff.datePassed(date),
    'payoff, too far': payoff.tooFar(date),
    fees: payment.fees(),
    'fees at a question': payment.feesAtPrompt(),
    'payment, paid off': payment.nothingToPay(longCar, []),
    'payment, covered': payment.nothingToPay(nicknamed, [view]),
    'payment, nothing left': payment.nothingLeftToPay(),
    'payment, one pending': payment.pending([view], view.amount, false),
    'payment, several pending': payment.pending([view, view], 2 * view.amount, true),
    'payment, nothing due': payment.nothingDue(),
    'payment, reminders by text': payment.remindersByText(),
    'payment, to principal': payment.toPrincipal(),
    'payment, no such amount': payment.noSuchAmount('nothing'),
    'payment, millions': payment.noSuchAmount('too_much'),
    'payment, an open amount': payment.howMuchExactly(),
    'payment, any amount': payment.anyAmount(),
    'payment, too large for a card': payment.tooLargeForCard(1_000_000),
    'courtesy, skipping': wording.courtesies.skipping(settings),
    'payment, no month of its own': payment.noMonthOfItsOwn(),
    'payment, nothing past due': payment.nothingPastDue(),
    'payment, a sum': payment.sumNamed('to_be_current', -1_234_567, 1_234_567),
    'payment, a part': payment.shareNamed('to_be_current', { parts: 3, of: 4 }, 1_234_567),
    'payment, half': payment.named('half', 1_234_567),
    'payment, payoff of a lease': payment.payoffNamed(9_999_999, date, 'lease'),
    'payment state, none': paymentState.noneHere(longCar, lastPayment),
    'payment state, none at all': paymentState.noneHere(nicknamed, undefined),
    'payment state, cannot be cancelled': paymentState.cannotBeCancelled(view, longCar),
    'payment state, nothing to cancel': paymentState.nothingToCancel(longCar),
    ...Object.fromEntries(
      paymentStatuses.map((status) => [`payment state, ${status}`, paymentState.of({ ...view, status }, longCar)]),
    ),
    'payment, too small': payment.tooSmall(100),
    'payment, too large': payment.tooLarge(10_000_000),
    'payment, more than the payoff': payment.moreThanPayoff(9_999_999, date),
    'payment, none saved': payment.noSavedMethod(undefined),
    'payment, no savings saved': payment.noSavedMethod('savings'),
    'payment, method not found': payment.methodNotFound('1234'),
    'payment, method of another': payment.methodNotOwn(),
    'payment, method gone': payment.methodGone(),
    'payment, method disabled': payment.methodDisabled(namedMethod, 'not_authorized'),
    'payment, card expired': payment.cardExpired(namedMethod),
    'payment, too many': payment.tooManyPayments(10, settings),
    'payment, fees first': payment.feesFirst(1_234_567, 1_234_567),
    'payment, part of past due': payment.partOfPastDue(1_234_567),
    'payment, likely duplicate': payment.likelyDuplicate({ ...view, by: 'other_holder' }, longCar.model),
    'payment, after the due date': payment.afterDue(date, date.add({ days: 1 })),
    'payment, paid meanwhile': payment.paidMeanwhile([{ ...view, by: 'other_holder' }], 1_234_567),
    'payment, held back': payment.heldBack([{ ...view, by: 'other_holder' }], 1_234_567),
    'payment, held back after several': payment.heldBack([view, view], 0),
    'payment, renewed': payment.renewed(),
    'payment, other code': payment.otherCode(),
    'payment, old code': payment.oldCode(),
    'payment, not taken': payment.notTakenNow(),
    'payment, dropped': payment.dropped(),
    'payment, cannot be cancelled': payment.cannotBeCancelled(),
    'receipt, accepted': receipt.accepted(view, review, { due: 1_234_567, isCovered: false }),
    'receipt, covered': receipt.already_submitted(view, review, { due: 0, isCovered: true }),
    'receipt, pending': receipt.pending(view, review),
    'methods, bank': methods_.bankKnown('Federal Reserve Bank of Boston'),
    'methods, card': methods_.cardKnown('american_express', '5556'),
    'methods, deposit slip': methods_.depositSlip(),
    'methods, checksum': methods_.badChecksum(),
    'methods, routing not accepted': methods_.routingNotAccepted(),
    'methods, routing again': methods_.isRoutingNumber(),
    'methods, card mistyped': methods_.cardMistyped(),
    'methods, brand': methods_.brandNotAccepted('american_express'),
    'methods, funding': methods_.fundingNotAccepted('unknown'),
    'methods, look-up down': methods_.lookupDown(),
    'methods, expiry unreadable': methods_.expiryUnreadable(),
    'methods, expired': methods_.cardHasExpired(),
    'methods, draft gone': methods_.draftGone(),
    'methods, too many numbers': methods_.tooManyNumbers(settings),
    'methods, saved': methods_.saved(namedMethod),
    'methods, not confirmed': methods_.accountNotConfirmed(),
    'methods, account look-up down': methods_.accountLookupDown(),
    'methods, none': methods_.none(),
    'methods, list': methods_.list([...methods, ...methods]),
    'methods, which ones': methods_.whichOnes(methods),
    'methods, own only': methods_.ownOnly(methods),
    'methods, none called so': methods_.noneCalledSo(methods),
    'methods, named later': methods_.namedLater(),
    'methods, renamed': methods_.renamed(namedMethod),
    'methods, removed': methods_.removed(namedMethod),
    'methods, removed later': methods_.removedAfterSettlement(namedMethod),
    'methods, kept': methods_.kept(),
    'methods, gone': methods_.gone(),
    'statements, one': statements.links(linked.slice(0, 1), longCar, { left: 0, complete: true }),
    'statements, several': statements.links(linked, nicknamed, { left: 24, complete: false }),
    'statements, not ready': statements.notReady(month, date),
    'statements, not found': statements.notFound([month, month.subtract({ months: 30 })]),
    'statements, none yet': statements.noneYet(longCar, date),
    'left unsubmitted': tasks.leftUndone('make_payment'),
    'left undone': tasks.leftUndone('reset_security_questions'),
    'signed in': signIn.signedIn('Alexandria'),
    'signed in and ready': signIn.signedInAndReady('Alexandria'),
    'signed in already': signIn.alreadySignedIn('Alexandria'),
    rejected: signIn.rejected(),
    locked: signIn.locked(instant, instant - 30 * 60_000),
    'wrong answer': signIn.wrongAnswer(),
    'too many wrong answers': signIn.tooManyWrongAnswers(),
    'questions need a reset': signIn.questionsNeedReset(),
    'answer first': signIn.answerFirst(),
    'no contact': signIn.noContact(settings),
    expired: signIn.expired(),
    'device registered': signIn.deviceRegistered(),
    'device not registered': signIn.deviceNotRegistered(),
    'device cannot be registered': signIn.deviceCannotBeRegistered(),
    'no accounts': signIn.noAccounts(settings),
    'no accounts to pay': signIn.noAccountsToPay(settings),
    leaving: tasks.leaving('reset_security_questions'),
    'after sign-in': tasks.afterSignIn('activity'),
    switched: cars.switched(longCar),
    'already there': cars.alreadyThere(longCar),
    'only one': cars.onlyOne(longCar),
    'not found': cars.notFound(),
    joining: welcome.joining(),
    'before the first answer': welcome.beforeAnswer(),
    'greeted again': welcome.greetedAgain(),
  };
  return [
    ...Object.entries(single),
    ...Object.entries(credentialSamples(wording)),
    ...declineReasons.map((reason) => [`declined, ${reason}`, payment.declined(reason)] as const),
    ...reviewChanges.map((what) => [`changed, ${what}`, payment.changed(what)] as const),
    ...returnAdvices.map(
      (advice) =>
        [
          `returned, ${advice}`,
          payment.returned({ amount: 1_234_567, on: date, advice, charge: 2_500 }, settings),
        ] as const,
    ),
    ...refusedKinds.map((kind) => [`not accepted, ${kind}`, payment.notAccepted(kind)] as const),
    ...draftSteps.map((step) => [`not digits, ${step}`, methods_.notDigits(step)] as const),
    ...draftSteps.map((step) => [`wrong length, ${step}`, methods_.wrongLength(step, 12)] as const),
    ...nicknameRefusals.map((reason) => [`nickname, ${reason}`, methods_.nicknameRefused(reason)] as const),
    ...comparisons.flatMap((comparison) =>
      comparedSamples.map(
        (compared, index) =>
          [`compared, ${comparison.by}, ${comparison.first} ${index}`, compare.figures(compared, comparison)] as const,
      ),
    ),
    ...vehicles.map((vehicle) => [`due first, ${vehicle.last4}`, compare.dueFirst({ vehicle, ...late })] as const),
    ...Object.entries({ ...ofUs, sessionLength: () => ofUs.sessionLength(sessionLimits.web) }).map(
      ([name, words]) => [`asked of us, ${name}`, words(settings)] as const,
    ),
    ...Object.entries(courtesies).map(([name, words]) => [`courtesy, ${name}`, words(settings)] as const),
    ...Object.entries(offers).flatMap(([name, offer]) => [
      [`person, ${name}`, handOver.person(offer, settings)] as const,
      ...rightsTopics.map((topic) => [`rights, ${topic}, ${name}`, rights.contactFor(topic, offer, settings)] as const),
      ...rightsTopics.map((topic) => [`more of ${topic}, ${name}`, rights.addedFor(topic, offer, settings)] as const),
    ]),
    ...([
      ['agent joined', handOver.joined()],
      ['agent says', handOver.agentSays('I can help you with that.')],
      ['agent left', handOver.ended()],
      ['back with the assistant', handOver.backAgain()],
      ['nobody came', handOver.nobodyCame(settings)],
    ] as const),
    ...Object.entries(offers).map(
      ([name, offer]) => [`number again, ${name}`, handOver.numberAgain(offer, settings)] as const,
    ),
    ...(['payoff', 'residual', 'effective_date', 'principal', 'past_due', 'good_through'] as const).flatMap((word) => [
      [`term, ${word}`, terms.term(word, 'balance')] as const,
      [`term, ${word}, at a question`, terms.termAtPrompt(word)] as const,
    ]),
    ['beside a secret, let in', besideSecrets.letIn()],
    ['beside a secret, code later', besideSecrets.codeLater()],
    ...questionSamples(wording).flatMap(([name, forms]) =>
      questionForms.map((form) => [`${name}, ${form}`, forms[form]] as const),
    ),
    ...questionSamples(wording).map(
      ([name, { again }]) => [`${name}, third miss`, misses.thirdAtPrompt(settings, again)] as const,
    ),
    ['number refused three times', misses.thirdRefusal(settings, wording.questions.routing.again({ ticket: 't' }))],
  ];
}
