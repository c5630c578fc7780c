/** Recent activity in words, one line a movement; what is on its way comes first, since nothing is posted yet. */
import type { ActivityLine } from '../../../src/domain/accounts/outcomes';
import type { PaymentView } from '../../../src/domain/payments/outcomes';
import type { Message } from '../../../src/reply/message';
import { activityCard } from '../../cards/activityCard';
import type { VehicleToName } from '../../prompts/question';
import { dayAndMonth, longDate, longDateAt, money, signedMoney } from '../format';
import { showBalance, showPayoff } from './choices';
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

const spokenLines = 3;

export const list = (
  lines: readonly ActivityLine[],
  vehicle: VehicleToName,
  page: { readonly first: boolean; readonly more: boolean; readonly pending: readonly PaymentView[] },
): Message => {
  const title = page.first ? `Recent activity, ${fullName(vehicle)}` : `Earlier activity, ${fullName(vehicle)}`;
  const posted = lines.map((line) => ({
    date: longDate(line.date),
    what: what(line),
    amount: signedMoney(line.amount),
  }));
  const rows = [...page.pending.map(onItsWay), ...posted];
  const more = page.more ? ['Say "more" for earlier entries.'] : [];
  return {
    text: [`${title}:`, ...rows.map((row) => `${row.date}: ${row.what}, ${row.amount}`), ...more].join('\n'),
    speak: spoken(lines, vehicle, page.pending),
    brief: [
      fullName(vehicle),
      ...rows.slice(0, spokenLines).map((row) => `${row.date}: ${row.what} ${row.amount}`),
    ].join('\n'),
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

function onItsWay({ amount, by, submittedAt }: PaymentView): { date: string; what: string; amount: string } {
  const payer = by === 'you' ? 'Payment' : 'Payment of the other holder';
  return { date: longDateAt(submittedAt), what: `${payer}, on its way`, amount: signedMoney(-amount) };
}

function spoken(lines: readonly ActivityLine[], vehicle: VehicleToName, pending: readonly PaymentView[]): string {
  const posted = lines.map(
    (line) => `${dayAndMonth(line.date)}, ${what(line).toLowerCase()}, ${money(Math.abs(line.amount))}`,
  );
  const entries = [...pending.map(({ amount }) => `a payment of ${money(amount)} on its way`), ...posted];
  return `The latest on your ${shortName(vehicle)}: ${entries.slice(0, spokenLines).join('; ')}.`;
}
