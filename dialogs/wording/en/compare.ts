/** Which of several vehicles is due first, costs less or is paid off for less, with the figure of each. */
import type { Message } from '../../../src/reply/message';
import type { Compared } from '../../accounts/compared';
import type { Comparison } from '../../task';
import { dayAndMonth, listed, longDate, money } from '../format';
import { showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

type Name = typeof fullName;

/** The one that was asked for comes first. */
export const figures = (compared: readonly Compared[], comparison: Comparison): Message => {
  const lines = (name: Name, date: typeof longDate): string[] =>
    compared.map((one) => `${capital(name(one.vehicle))}: ${figure(one, date)}`);
  return {
    text: [`${head(compared, comparison, fullName)}`, ...lines(fullName, longDate)].join('\n'),
    speak: [`${head(compared, comparison, shortName)}`, ...lines(shortName, dayAndMonth)]
      .join(' ')
      .replace(/(?<![.])$/, ''),
    brief: [`${head(compared, comparison, shortName)}`, ...lines(shortName, dayAndMonth)].join(' '),
    choices: [showBalance, showPayoff],
  };
};

/** Of several that were offered, called by its due date. */
export const dueFirst = (one: Extract<Compared, { kind: 'due' }>): Message => ({
  text: `Due first is your ${fullName(one.vehicle)}: ${figure(one, longDate)}`,
  speak: `Due first is your ${shortName(one.vehicle)}: ${figure(one, dayAndMonth)}`,
});

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function figure(one: Compared, date: typeof longDate): string {
  switch (one.kind) {
    case 'due':
      return one.isLate
        ? `${money(one.cents)}, past due since ${date(one.on)}.`
        : `${money(one.cents)} by ${date(one.on)}.`;
    case 'nothing_due':
      return 'nothing is due now.';
    case 'monthly':
      return `${money(one.cents)} a month.`;
    case 'payoff':
      return one.contract === 'loan'
        ? `${money(one.cents)} pays off the loan today.`
        : `${money(one.cents)} buys out the lease today.`;
    case 'end':
      return one.contract === 'loan'
        ? `the last payment is due ${longDate(one.on)}.`
        : `the lease ends ${longDate(one.on)}.`;
    case 'contract':
      return one.contract === 'loan' ? 'a loan.' : 'a lease.';
    case 'paid_off':
      return 'paid off.';
  }
}

function head(compared: readonly Compared[], comparison: Comparison, name: Name): string {
  if (comparison.by === 'late') return lateOnes(compared, name);
  return comparison.by === 'contract' ? leasedOnes(compared, name) : inFront(compared, comparison, name);
}

function inFront(compared: readonly Compared[], { by, first }: Comparison, name: Name): string {
  const [one, other] = compared;
  if (one === undefined) throw new Error('Nothing was compared');
  if (one.kind === 'nothing_due') return 'Nothing is due on any of them now.';
  if (one.kind === 'paid_off') return 'They are all paid off.';
  const vehicle = `your ${name(one.vehicle)}`;
  const isTied = other !== undefined && isSame(one, other);
  if (by === 'due') return isTied ? 'They are due on the same day.' : `Due first is ${vehicle}.`;
  if (by === 'end')
    return isTied ? 'They end on the same day.' : `${first === 'least' ? 'First' : 'Last'} to end is ${vehicle}.`;
  const what = by === 'monthly' ? 'monthly payment' : 'payoff';
  if (isTied) return `They have the same ${what}.`;
  const extreme =
    compared.length > 2 ? (first === 'least' ? 'lowest' : 'highest') : first === 'least' ? 'lower' : 'higher';
  return `The ${extreme} ${what} is that of ${vehicle}.`;
}

function lateOnes(compared: readonly Compared[], name: Name): string {
  const late = compared.filter((one) => one.kind === 'due' && one.isLate);
  if (late.length === 0) return 'None of them is past due.';
  return `Past due: ${listed(late.map(({ vehicle }) => `your ${name(vehicle)}`))}.`;
}

function leasedOnes(compared: readonly Compared[], name: Name): string {
  const leased = compared.filter((one) => one.kind === 'contract' && one.contract === 'lease');
  if (leased.length === 0) return 'You have no lease.';
  if (leased.length === compared.length) return 'They are all leases.';
  return `Leased: ${listed(leased.map(({ vehicle }) => `your ${name(vehicle)}`))}.`;
}

function isSame(one: Compared, other: Compared): boolean {
  if ('on' in one && 'on' in other) return one.on.equals(other.on);
  return 'cents' in one && 'cents' in other && one.cents === other.cents;
}
