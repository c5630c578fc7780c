/** A reading as `npm run understand` prints it: one label, and the values as plain JSON with dates of New York. */
import type { Temporal } from 'temporal-polyfill';
import { readDateGrammar } from '../../src/language/values/date';
import { readMonth } from '../../src/language/values/month';
import type { Reading } from '../../src/language/understand';
import type { AmountValue, MethodValue, MonthValue, Values } from '../../src/language/values/values';

/** The label, `clarify` where choices would be offered, `oos` where nothing would be answered. */
export function printedLabel(reading: Reading): string {
  if (reading.rights) return 'human_agent';
  return reading.decision === 'sure' ? reading.label : reading.decision === 'unsure' ? 'clarify' : 'oos';
}

/** Amounts in dollars, dates and months as ISO text; `today` turns "next friday" into a date. */
export function printedValues(values: Values, today: Temporal.PlainDate): Record<string, unknown> {
  return {
    ...(values.amount ? { amount: amountValue(values.amount) } : {}),
    ...(values.date ? dateValue(values.date.words, today) : {}),
    ...(values.month ? monthValues(values.month, today) : {}),
    ...(values.method ? methodValues(values.method) : {}),
    ...vehicleValue(values),
    ...(values.count === undefined ? {} : { count: values.count }),
    ...(values.username === undefined ? {} : { username: values.username }),
    ...(values.email === undefined ? {} : { email: values.email }),
  };
}

function vehicleValue({ vehicle, nickname }: Values): Record<string, unknown> {
  const name = vehicle ?? nickname;
  return name === undefined ? {} : { vehicle: name };
}

function amountValue(amount: AmountValue): number | string | number[] {
  switch (amount.kind) {
    case 'exact':
      return amount.cents / 100;
    case 'named':
      return namedAmount(amount);
    case 'ambiguous':
      return amount.cents.map((cents) => cents / 100);
  }
}

/** "half" of any sum is printed as such, other parts with what they are of: "1/4 of total_due". */
function namedAmount({ which, share }: Extract<AmountValue, { kind: 'named' }>): string {
  if (share === undefined) return which;
  return share.parts * 2 === share.of ? 'half' : `${share.parts}/${share.of} of ${which}`;
}

function methodValues(method: MethodValue): Record<string, unknown> {
  switch (method.kind) {
    case 'method':
      return { method: method.method, ...(method.last4 === undefined ? {} : { last4: method.last4 }) };
    case 'last4':
      return { last4: method.last4 };
    case 'refused':
      return {
        method: method.method,
        ...(method.last4 === undefined ? {} : { last4: method.last4 }),
        refused: true,
      };
    case 'ambiguous':
      return { method: method.methods };
  }
}

function monthValues({ words }: MonthValue, today: Temporal.PlainDate): Record<string, unknown> {
  const reading = readMonth(words, today);
  switch (reading.kind) {
    case 'month':
      return { month: reading.month.toString() };
    case 'latest':
    case 'oldest':
    case 'all':
      return { month: reading.kind };
    case 'recent':
      return { month: 'recent' };
    case 'since':
      return { month: { since: reading.month.toString() } };
    case 'range':
      return { month: { from: reading.from.toString(), to: reading.to.toString() } };
    case 'months':
      return { month: reading.months.map(String) };
    case 'year':
      return { month: String(reading.year) };
    case 'none':
      return {};
  }
}

function dateValue(words: string, today: Temporal.PlainDate): Record<string, unknown> {
  const reading = readDateGrammar(words, today);
  switch (reading.kind) {
    case 'date':
    case 'past':
      return { date: reading.date.toString() };
    case 'ambiguous':
      return { date: reading.dates.map((date) => date.toString()) };
    case 'none':
      return {};
  }
}
