/** Recent activity in words, one line a movement; what is on its way comes first, since nothing is posted yet. */
import type { ActivityLine } from '../../../src/domain/accounts/outcomes';
import type { PaymentView } from '../../../src/domain/payments/outcomes';
import type { Message } from '../../../src/reply/message';
import { activityCard } from '../../cards/activityCard';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { ReturnedPayment } from '../../payments/returnedPayment';
import type { VehicleToName } from '../../prompts/question';
import { dayAndMonth, listed, longDate, longDateAt, money, signedMoney } from '../format';
import { person, showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

const kinds: Readonly<Record<ActivityLine['kind'], string>> = {
  origination: 'Start of contract',
  payment: 'Payment',
  payment_return: 'Payment returned by the bank',
  fee: 'Fee',
  fee_waiver: 'Fee taken back',
  adjustment: 'Correction',
};

/** Machine words of the ledger that tell the customer more than the kind does. */
const details: Readonly<Record<string, string>> = {
  checking: 'Payment from checking',
  savings: 'Payment from savings',
  debit: 'Payment by debit card',
  mail: 'Payment by mail',
  late_fee: 'Late fee',
  returned_payment_fee: 'Returned payment fee',
};

interface Row {
  readonly date: string;
  readonly what: string;
  readonly amount: string;
}

export const list = (
  lines: readonly ActivityLine[],
  vehicle: VehicleToName,
  page: { readonly first: boolean; readonly more: boolean; readonly pending: readonly PaymentView[] },
): Message => {
  const title = page.first ? `Recent activity, ${fullName(vehicle)}` : `Earlier activity, ${fullName(vehicle)}`;
  const posted = lines.map((line): Row => ({
    date: longDate(line.date),
    what: what(line),
    amount: signedMoney(line.amount),
  }));
  const rows = [...page.pending.map(onItsWay), ...posted];
  const more = page.more ? ['Say "more" for earlier entries.'] : [];
  return {
    text: [`${title}:`, ...rows.map((row) => `${row.date}: ${row.what}, ${row.amount}`), ...more].join('\n'),
    speak: spoken(lines, vehicle, page),
    brief: [fullName(vehicle), ...rows.map(briefly)].join('\n'),
    choices: page.more ? [{ label: 'More', say: 'more' }, showBalance, showPayoff] : [showBalance, showPayoff],
    card: activityCard(title, rows),
  };
};

export const none = (vehicle: VehicleToName): Message => ({
  text: `There is no activity on your ${fullName(vehicle)} yet.`,
  speak: `There is no activity on your ${shortName(vehicle)} yet.`,
  choices: [showBalance, showPayoff],
});

export const noMore = (): Message => ({
  text: 'That was everything I have.',
  choices: [showBalance, showPayoff],
});

function what({ kind, detail }: ActivityLine): string {
  const better = kind === 'payment' || kind === 'fee' ? details[detail ?? ''] : undefined;
  return better ?? kinds[kind];
}

function onItsWay({ amount, by, submittedAt }: PaymentView): Row {
  const payer = by === 'you' ? 'Payment' : 'Payment of the other holder';
  return { date: longDateAt(submittedAt), what: `${payer}, on its way`, amount: signedMoney(-amount) };
}

/** The month in three letters, and no marks between. */
function briefly({ date, what: movement, amount }: Row): string {
  return `${date.replace(/^([A-Z]..)[a-z]*/, '$1')} ${movement} ${amount}`;
}

/** Movements that follow one another and differ in nothing but their day are told in one. */
function spoken(
  lines: readonly ActivityLine[],
  vehicle: VehicleToName,
  { first, pending }: { readonly first: boolean; readonly pending: readonly PaymentView[] },
): string {
  const entries = [
    ...pending.map(({ amount }) => `a payment of ${money(amount)} on its way`),
    ...alike(lines).map(([line, ...others]) => {
      const days = listed([line, ...others].map(({ date }) => dayAndMonth(date)));
      const each = others.length > 0 ? ' each' : '';
      return `${days}, ${what(line).toLowerCase()}, ${money(Math.abs(line.amount))}${each}`;
    }),
  ];
  return `${first ? 'The latest' : 'Before that'} on your ${shortName(vehicle)}: ${entries.join('; ')}.`;
}

type Alike = readonly [ActivityLine, ...ActivityLine[]];

function alike(lines: readonly ActivityLine[]): readonly Alike[] {
  return lines.reduce<readonly Alike[]>((runs, line) => {
    const last = runs.at(-1);
    const isSame = last !== undefined && last[0].amount === line.amount && what(last[0]) === what(line);
    return isSame ? [...runs.slice(0, -1), [...last, line]] : [...runs, [line]];
  }, []);
}

/** Where the bank's reason is not known here. */
export const whyReturned = ({ amount, on }: ReturnedPayment, { contact }: CustomerFacingSettings): Message => {
  const what = `The bank returned your payment of ${money(amount)} on ${longDate(on)}. I see no reason with it.`;
  return {
    text: `${what} Your bank can tell you why, and a person here can help: call ${contact.phone}, ${contact.hours}.`,
    speak: `${what} Your bank can tell you why, and a person here can help.`,
    choices: [{ label: 'Pay it again', say: 'pay it again' }, person],
  };
};
