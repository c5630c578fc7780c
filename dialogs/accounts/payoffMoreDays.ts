/** "I need it good for ten days", "add three more": another day for the payoff that was told. */
import { Temporal } from 'temporal-polyfill';
import { smallNumberAt } from '../../src/language/values/numbers';
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const count =
  '(\\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty)';
const unit = '(?:business )?(days?|weeks?)';
const asking =
  "(?:(?:can|could|would|will) (?:you|i|we) |please |i (?:really |actually )?(?:need|want|would like|have to have|gotta have) |i'?d like |we need |they (?:need|want|asked for) |the dealer(?:ship)? (?:needs|wants) |carmax (?:needs|wants) |it (?:needs|has) to |let'?s )*";
const it = '(?:it|that|this|one|a quote|the quote|(?:a |the )?pay ?-?off(?: quote| amount| figure)?)';
const goodFor = new RegExp(
  `^${asking}(?:(?:make|get|give me|have|keep) )?(?:${it} )?(?:to )?(?:be |stay |hold )?(?:(?:good|valid|hold)(?: for)?|for)(?: (?:at least|about|the next|another))* ${count} ${unit}(?: (?:please|instead|from (?:now|today)))*$`,
);
const goodThrough = new RegExp(
  `^${asking}(?:(?:make|get|give me|have|keep) )?(?:${it} )?(?:to )?(?:be |stay )?(?:good|valid) (?:through|thru|until|till|up to|to|by|on) (?:the )?(.{2,25})$`,
);
const added = 'more|extra|additional|longer|later|on top';
const more = new RegExp(
  `^${asking}(?:(?:add|tack on|plus)(?: on)?|extend(?: ${it})?(?: by| for)?|push(?: ${it})?(?: out)?(?: by)?|(?:make ${it}|give me)?) ?(?:another |an extra |an additional )?${count} (?:(?:${added}) )?${unit}(?: (?:${added}|please|to it|to that))*$`,
);
const saysMore = new RegExp(`\\b(?:add|tack|plus|extend|push|another|${added})\\b`);

const leadIn = '(?:(?:and|what about|how about|for|on|then|or|ok|make it|the one)[, ]+)*';
const beside = new RegExp(
  `^${leadIn}(?:the )?(?:${count} )?${unit} (after|before|earlier|sooner|later|prior)(?: (?:that|this|it|then|than that))?(?: please)?$`,
);
const following = new RegExp(`^${leadIn}the (?:next|following) (day|week)(?: please)?$`);

/** "the day after", "two days earlier", "and a week after that": than the day that was told. */
function besideTold(payoffDay: string | undefined, plain: string): string | undefined {
  if (payoffDay === undefined) return undefined;
  const [, number = 'a', unitSaid, where] = beside.exec(plain) ?? [];
  const next = following.exec(plain)?.[1];
  const days =
    unitSaid === undefined ? daysIn(next === undefined ? null : ['', 'a', next]) : daysIn(['', number, unitSaid]);
  if (days === undefined) return undefined;
  const isEarlier = where !== undefined && where !== 'after' && where !== 'later';
  return Temporal.PlainDate.from(payoffDay)
    .add({ days: isEarlier ? -days : days })
    .toString();
}

/** Asked right after a payoff. */
export function payoffOfMoreDays({ text, memory: { about, payoffDay } }: Said): TaskOptions | undefined {
  const plain = about === 'payoff' && payoffDay !== undefined ? bareQuestion(text) : undefined;
  if (plain === undefined) return undefined;
  const words =
    besideTold(payoffDay, plain) ??
    addedTo(payoffDay, more.exec(plain), plain) ??
    fromToday(goodFor.exec(plain)) ??
    named(plain);
  return words === undefined ? undefined : { task: 'payoff', values: { date: { words } } };
}

function addedTo(payoffDay: string | undefined, found: RegExpExecArray | null, plain: string): string | undefined {
  const days = saysMore.test(plain) ? daysIn(found) : undefined;
  return days === undefined || payoffDay === undefined
    ? undefined
    : Temporal.PlainDate.from(payoffDay).add({ days }).toString();
}

function fromToday(found: RegExpExecArray | null): string | undefined {
  const days = daysIn(found);
  return days === undefined ? undefined : `in ${days} days`;
}

function named(plain: string): string | undefined {
  return goodThrough.exec(plain)?.[1];
}

function daysIn(found: readonly string[] | null): number | undefined {
  const [, word = '', unitSaid = ''] = found ?? [];
  if (word === '') return undefined;
  const number = Number(word) || (/^an?$/.test(word) ? 1 : smallNumberAt([word], 0)?.value);
  return number === undefined ? undefined : number * (unitSaid.startsWith('week') ? 7 : 1);
}
