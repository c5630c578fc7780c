/** The words of the printed statement, and how its amounts and dates are written. */
import type { Temporal } from 'temporal-polyfill';
import { type Cents, formatCents } from '../domain/money/cents';
import type { Statement, StatementBalance, StatementColumn, StatementLine } from '../domain/statements/outcomes';

/** Who to turn to and where to send money, from the contact settings. */
export interface StatementContact {
  readonly company: string;
  readonly phone: string;
  readonly hours: string;
  readonly paymentAddress: string;
  /** Says on the page that its addresses and numbers are made up. */
  readonly fictitious: boolean;
}

export const locale = 'en-US';

export const money = formatCents;

/** "+$20.00", "-$612.23". */
export const signedMoney = (amount: Cents): string => (amount > 0 ? `+${money(amount)}` : money(amount));

/** A part of an amount; empty where it had none. */
export const partMoney = (amount: Cents): string => (amount === 0 ? '' : signedMoney(amount));

/** "March 15, 2026". */
export const longDate = (date: Temporal.PlainDate): string => date.toLocaleString(locale, { dateStyle: 'long' });

/** "Mar 15, 2026". */
export const shortDate = (date: Temporal.PlainDate): string => date.toLocaleString(locale, { dateStyle: 'medium' });

/** "Mar 15", where the year is plain. */
const dayAndMonth = (date: Temporal.PlainDate): string =>
  date.toLocaleString(locale, { month: 'short', day: 'numeric' });

/** "March 2026". */
export const monthAndYear = ({ period }: Statement): string =>
  period.month.toPlainDate({ day: 1 }).toLocaleString(locale, { month: 'long', year: 'numeric' });

export const title = (statement: Statement): string =>
  `Statement for ${monthAndYear(statement)}, account ending ${statement.account.last4}`;

export const kicker = 'Monthly statement';
export const preparedFor = 'Prepared for';
export const vehicleLabel = 'Vehicle';
export const accountLabel = 'Account';
export const dateLabel = 'Statement date';
export const periodLabel = 'Period';

export const names = ({ customerNames }: Statement): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(customerNames);

export const vehicle = ({ account }: Statement): string => `${account.vehicle.year} ${account.vehicle.model}`;

export const maskedAccount = ({ account }: Statement): string =>
  `•••• ${account.last4} (${account.contract.kind === 'loan' ? 'loan' : 'lease'})`;

/** What a screen reader says in place of the dots. */
export const spokenAccount = ({ account }: Statement): string =>
  `ending in ${account.last4.split('').join(' ')}, ${account.contract.kind === 'loan' ? 'loan' : 'lease'}`;

export const period = ({ period: { from, through } }: Statement): string =>
  `${shortDate(from)} to ${shortDate(through)}`;

export const totalDue = 'Total amount due';

/** One line under the total. */
export const whenDue = ({ amountDue, pastDueSince, period: { dueDate } }: Statement): string => {
  if (amountDue.total === 0) return 'Nothing is due. Thank you.';
  if (pastDueSince !== undefined) return `${money(amountDue.pastDue)} is past due: please pay it now`;
  return amountDue.currentPayment === 0 || dueDate === undefined ? 'Please pay now' : `Due ${longDate(dueDate)}`;
};

export const partsHeading = 'What makes up the amount due';
export const part = 'Part';
export const amount = 'Amount';

export const currentPayment = ({ amountDue, period: { dueDate } }: Statement): string =>
  dueDate === undefined || amountDue.currentPayment === 0
    ? 'Current payment'
    : `Current payment, due ${dayAndMonth(dueDate)}`;

export const pastDue = ({ pastDueSince }: Statement): string =>
  pastDueSince === undefined ? 'Past due' : `Past due since ${shortDate(pastDueSince)}`;

export const fees = 'Fees';
export const pending = 'On its way, not counted yet';

export const balanceHeading = ({ kind }: StatementBalance): string => (kind === 'loan' ? 'Your loan' : 'Your lease');
export const figure = 'Figure';
export const value = 'Value';
export const openingPrincipal = 'Principal at the start';
export const principalChange = 'Change in this period';
export const closingPrincipal = 'Principal at the end';
export const interestCharged = 'Interest charged in this period';
export const openingPayments = 'Payments left at the start';
export const closingPayments = 'Payments left at the end';
export const closingTotal = 'All payments left';
export const credit = 'Paid ahead, held for you';

export const activityHeading = 'Activity in this period';
export const activityContinued = 'Activity in this period, continued';
export const noActivity = 'Nothing was paid or charged in this period.';
export const date = 'Date';
export const description = 'Description';

export const columnNames: Readonly<Record<StatementColumn, string>> = {
  principal: 'Principal',
  interest: 'Interest',
  lease: 'Payments',
  fees: 'Fees',
  unapplied: 'Paid ahead',
  vehicleSale: 'Purchase',
};

/** Short enough for the narrowest column. */
const kinds: Readonly<Record<StatementLine['kind'], string>> = {
  payment: 'Payment',
  payment_return: 'Payment returned',
  fee: 'Fee',
  fee_waiver: 'Fee taken back',
  adjustment: 'Correction',
};

/** Machine words of the ledger that tell more than the kind does. */
const details: Readonly<Record<string, string>> = {
  late_fee: 'Late fee',
  returned_payment_fee: 'Returned payment fee',
  checking: 'Payment, checking',
  savings: 'Payment, savings',
  debit: 'Payment, debit card',
  debit_card: 'Payment, debit card',
};

export const lineDescription = ({ kind, detail, parts }: StatementLine): string => {
  if (kind === 'payment' && parts.vehicleSale !== 0) return 'Vehicle purchase';
  const known = kind === 'payment' || kind === 'fee' ? details[detail ?? ''] : undefined;
  return known ?? kinds[kind];
};

export const payHeading = 'How to pay';

/** A label and what belongs to it, one paragraph each. */
export const waysToPay = (contact: StatementContact): readonly (readonly [string, string])[] => [
  [
    'In a message',
    'Tell the assistant "pay" in web chat, by text message or by phone. It takes a checking or savings account or a debit card, and shows you everything before you submit.',
  ],
  [
    'By mail',
    `Send a check to ${contact.paymentAddress}. Write your account number on it, and allow for the time that the mail takes.`,
  ],
  ['Questions', `Call ${contact.phone}, ${contact.hours}.`],
];

export const asOf = ({ period: { through } }: Statement): string =>
  `Figures as of the end of ${longDate(through)}, New York time. What came in later is on your next statement.`;

export const fictitiousNote = 'Demonstration only: the customers, addresses and telephone numbers here are made up.';

export const pageOf = (page: number, pages: number): string => `Page ${page} of ${pages}`;
