/** Words about monthly statements; each is delivered as a link that works for ten minutes. */
import type { Temporal } from 'temporal-polyfill';
import type { Message } from '../../../src/reply/message';
import { statementsCard } from '../../cards/statementsCard';
import type { VehicleToName } from '../../prompts/question';
import type { LinkedStatement } from '../../accounts/linkedStatement';
import { counted, longDate, monthAndYear } from '../format';
import { showActivity, showBalance, showStatements } from './choices';
import { fullName, shortName } from './vehicles';

/** `left` is how many more there are; `complete` is false where fewer exist than were asked for. */
export const links = (
  linked: readonly LinkedStatement[],
  vehicle: VehicleToName,
  { left, complete }: { readonly left: number; readonly complete: boolean },
): Message => {
  const months = linked.map(({ month }) => monthAndYear(month));
  const title = `${linked.length === 1 ? 'Statement' : 'Statements'} for your ${fullName(vehicle)}`;
  const explanation = 'Each link works for ten minutes and may ask you to sign in.';
  const notes = [
    ...(complete ? [] : ['These are all that there are.']),
    ...(left > 0 ? [`There are ${left} earlier ones; name a month or a year.`] : []),
  ];
  return {
    text: [
      `${title}:`,
      ...linked.map(({ month, url }) => `${monthAndYear(month)}: ${url}`),
      ...notes,
      explanation,
    ].join('\n'),
    speak: spoken(months, vehicle),
    brief: brief(linked, vehicle),
    choices: [showStatements, showActivity, showBalance],
    card: statementsCard(title, notes, explanation),
    links: linked.map(({ month, url }) => ({ label: monthAndYear(month), url })),
  };
};

/** Asked to be sent another way. */
export const notByMail = (): Message => ({
  text: 'I cannot e-mail or post statements. I can give you a link to them.',
});

function spoken(months: readonly string[], vehicle: VehicleToName): string {
  const what = months.length === 1 ? `Your ${months[0]} statement` : counted(months.length, 'statement');
  const verb = months.length === 1 ? 'is' : 'are';
  return `${what} for your ${shortName(vehicle)} ${verb} ready to open. The link works for ten minutes.`;
}

function brief(linked: readonly LinkedStatement[], vehicle: VehicleToName): string {
  const [newest] = linked;
  if (newest === undefined) throw new Error('A message about statements has none');
  const [, second, third] = linked;
  const other =
    second && third === undefined ? ` For ${monthAndYear(second.month)}, reply with that month.` : undefined;
  const others = other ?? (linked.length > 1 ? ' For others, reply with the month.' : '');
  return `${fullName(vehicle)}, ${monthAndYear(newest.month)}: ${newest.url} It works for ten minutes.${others}`;
}

/** Where a time was named that is no month. */
export const from = (available: readonly Temporal.PlainYearMonth[]): Message => {
  const [newest] = available;
  const oldest = available.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error('There are no statements to name');
  return { text: `Your statements go from ${monthAndYear(oldest)} to ${monthAndYear(newest)}.` };
};

/** After those of the first of several vehicles. */
export const next = (vehicle: VehicleToName): Message => ({
  text: `Next is your ${fullName(vehicle)}. Shall I get its statements too?`,
  speak: `Next is your ${shortName(vehicle)}. Shall I get its statements too?`,
  brief: `Next is your ${fullName(vehicle)}. Reply OK for its statements.`,
  choices: [{ label: 'OK', say: 'ok' }],
});

export const notReady = (month: Temporal.PlainYearMonth, readyOn: Temporal.PlainDate): Message => ({
  text: `The statement for ${monthAndYear(month)} is not ready yet. It comes on ${longDate(readyOn)}.`,
});

export const notFound = (available: readonly Temporal.PlainYearMonth[]): Message => {
  const newest = available[0];
  const oldest = available.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error('There are no statements to name');
  return { text: `I have no such statement. Yours go from ${monthAndYear(oldest)} to ${monthAndYear(newest)}.` };
};

export const noneYet = (vehicle: VehicleToName, firstReadyOn: Temporal.PlainDate | undefined): Message => ({
  text: `There is no statement for your ${fullName(vehicle)} yet.${first(firstReadyOn)}`,
  speak: `There is no statement for your ${shortName(vehicle)} yet.${first(firstReadyOn)}`,
  choices: [showActivity, showBalance],
});

function first(readyOn: Temporal.PlainDate | undefined): string {
  return readyOn === undefined ? '' : ` The first one comes on ${longDate(readyOn)}.`;
}
