/** How many debits come back, watched as the network watches them (standards B12). */
import { dayMilliseconds } from './paymentSettings';
import type { ReturnCount } from './repositories';
import { returnTreatment } from './returnCodes';

export const returnWindowMilliseconds = 60 * dayMilliseconds;

/** What the network allows, as shares of all debits. */
const limits = { unauthorized: 0.005, administrative: 0.03, overall: 0.15 } as const;
/** The alarm sounds before the limit: at 0.4 percent where 0.5 are allowed. */
const alarmShare = 0.8;

type Watched = keyof typeof limits;

export interface ReturnRates {
  readonly debits: number;
  /** Shares between 0 and 1. */
  readonly rates: Readonly<Record<Watched, number>>;
  readonly alarms: readonly Watched[];
}

export function returnRates(counts: readonly ReturnCount[]): ReturnRates {
  const debits = sum(counts);
  const returned = counts.filter(({ code }) => code !== undefined);
  const watched = (as: Watched): number =>
    sum(returned.filter(({ code = '' }) => returnTreatment(code).watchedAs === as));
  const share = (count: number): number => (debits === 0 ? 0 : count / debits);
  const rates = {
    unauthorized: share(watched('unauthorized')),
    administrative: share(watched('administrative')),
    overall: share(sum(returned)),
  };
  const names: readonly Watched[] = ['unauthorized', 'administrative', 'overall'];
  return { debits, rates, alarms: names.filter((name) => rates[name] >= limits[name] * alarmShare) };
}

function sum(counts: readonly ReturnCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
