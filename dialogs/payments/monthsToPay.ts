/** Months that are to be paid, named in place of an amount: "december only", "just November's payment", "the november and december ones". */
import { plainText } from '../../src/language/plainText';
import { monthNames, monthNumber } from '../../src/language/values/dateWords';
import type { AccountSummary } from '../../src/domain/accounts/outcomes';
import type { AmountValue } from '../../src/language/values/values';

const opening =
  "(?:(?:no|ok|okay|so|well|wait|actually|please|maybe|make it|change it to|pay|i'?ll pay|i want to pay|let me pay|do|for|the|my|only|just)[,. ]+)*";
const name = `(?:${monthNames})(?![a-z])`;
const payment = "(?:'?s)?(?: (?:monthly |regular )*(?:payments?|instal?lments?|bills?|ones?|amounts?|months?))?";
const months = new RegExp(
  `^${opening}(${name}${payment}(?:,? (?:and|&) (?:(?:the|my|for) )?${name}${payment})*)(?: (?:only|alone|please|then|instead|now|this time))*[.! ]*$`,
);
const thisOne = new RegExp(`^${opening}this month${payment}(?: (?:only|alone|please|then|instead|now))*[.! ]*$`);
/** Without one of these a month may be meant for a statement. */
const ofPaying = /\b(?:only|just|pay|payments?|instal?lments?|bills?|make|instead)\b/;

/** Numbers of the months, or the monthly payment itself; `alone` where nothing but an amount is asked for. */
export function monthsToPay(
  text: string,
  alone: boolean,
): { months: readonly number[] } | { amount: AmountValue } | undefined {
  const plain = plainText(text);
  if (!alone && !ofPaying.test(plain)) return undefined;
  if (thisOne.test(plain)) return { amount: monthly(1) };
  const named = months.exec(plain)?.[1]?.match(new RegExp(`\\b${name}\\b`, 'g')) ?? [];
  const numbers = named.map((word) => monthNumber(word)).filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : { months: [...new Set(numbers)] };
}

/** Nothing where one of them is paid already, or not billed yet. */
export function amountOfMonths(named: readonly number[], summary: AccountSummary): AmountValue | undefined {
  const open = summary.kind === 'paid_off' ? [] : openMonths(summary);
  return named.every((month) => open.includes(month)) ? monthly(named.length) : undefined;
}

function monthly(times: number): AmountValue {
  return { kind: 'named', which: 'monthly_payment', ...(times > 1 && { times }) };
}

/** From the first that was missed to the next one that is due. */
function openMonths({ pastDueSince, nextDueDate }: Exclude<AccountSummary, { kind: 'paid_off' }>): readonly number[] {
  const first = pastDueSince ?? nextDueDate;
  if (first === undefined) return [];
  const last = nextDueDate ?? first;
  const count = Math.max(0, (last.year - first.year) * 12 + last.month - first.month) + 1;
  return Array.from({ length: count }, (_, later) => first.add({ months: later }).month);
}
