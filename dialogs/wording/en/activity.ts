/** Recent activity in words, one line a movement. */
import type { ActivityLine } from '../../../src/domain/accounts/outcomes';
import type { Message } from '../../../src/reply/message';
import { activityCard } from '../../cards/activityCard';
import type { VehicleToName } from '../../prompts/question';
import { dayAndMonth, longDate, money, signedMoney } from '../format';
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
  page: { readonly first: boolean; readonly more: boolean },
): Message => {
  const title = page.first ? `Recent activity, ${fullName(vehicle)}` : `Earlier activity, ${fullName(vehicle)}`;
  const rows = lines.map((line) => ({ date: longDate(line.date), what: what(line), amount: signedMoney(line.amount) }));
  const more = page.more ? ['Say "more" for earlier entries.'] : [];
  return {
    text: [`${title}:`, ...rows.map((row) => `${row.date}: ${row.what}, ${row.amount}`), ...more].join('\n'),
    speak: spoken(lines, vehicle),
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

function spoken(lines: readonly ActivityLine[], vehicle: VehicleToName): string {
  const entries = lines
    .slice(0, spokenLines)
    .map((line) => `${dayAndMonth(line.date)}, ${what(line).toLowerCase()}, ${money(Math.abs(line.amount))}`);
  return `The latest on your ${shortName(vehicle)}: ${entries.join('; ')}.`;
}
