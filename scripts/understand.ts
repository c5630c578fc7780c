/** `npm run -s understand`: one utterance a line on stdin, each the first of a conversation; prints what was understood. */
import { createInterface } from 'node:readline';
import { loadFaq } from '../faq/loadFaq';
import { businessDate, systemClock } from '../src/domain/clock/clock';
import { readDateGrammar } from '../src/language/date';
import { faqContentFolder } from '../src/language/languageFiles';
import { readMonth } from '../src/language/month';
import { createUnderstanding, type Reading } from '../src/language/understand';
import type { AmountValue, MethodValue, MonthValue, Values } from '../src/language/values';

const today = businessDate(systemClock);
const explain = process.argv.includes('--explain');

/** The label, `clarify` where choices would be offered, `oos` where nothing would be answered. */
function printedLabel(reading: Reading): string {
  if (reading.rights) return 'human_agent';
  return reading.decision === 'sure' ? reading.label : reading.decision === 'unsure' ? 'clarify' : 'oos';
}

function amountValue(amount: AmountValue): number | string | number[] {
  switch (amount.kind) {
    case 'exact':
      return amount.cents / 100;
    case 'named':
      return amount.which;
    case 'ambiguous':
      return amount.cents.map((cents) => cents / 100);
  }
}

function methodValues(method: MethodValue): Record<string, unknown> {
  switch (method.kind) {
    case 'method':
      return { method: method.method, ...(method.last4 === undefined ? {} : { last4: method.last4 }) };
    case 'last4':
      return { last4: method.last4 };
    case 'refused':
      return { method: method.method, refused: true };
    case 'ambiguous':
      return { method: method.methods };
  }
}

function monthValues({ words }: MonthValue): Record<string, unknown> {
  const reading = readMonth(words, today);
  switch (reading.kind) {
    case 'month':
      return { month: reading.month.toString() };
    case 'latest':
    case 'all':
      return { month: reading.kind };
    case 'recent':
      return { month: 'recent' };
    case 'since':
      return { month: { since: reading.month.toString() } };
    case 'range':
      return { month: { from: reading.from.toString(), to: reading.to.toString() } };
    case 'year':
      return { month: String(reading.year) };
    case 'none':
      return {};
  }
}

function dateValue(words: string): Record<string, unknown> {
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

function printedValues(values: Values): Record<string, unknown> {
  return {
    ...(values.amount ? { amount: amountValue(values.amount) } : {}),
    ...(values.date ? dateValue(values.date.words) : {}),
    ...(values.month ? monthValues(values.month) : {}),
    ...(values.method ? methodValues(values.method) : {}),
    ...(values.vehicle === undefined ? {} : { vehicle: values.vehicle }),
    ...(values.count === undefined ? {} : { count: values.count }),
  };
}

function line(text: string, reading: Reading): string {
  const topThree = reading.candidates.map(({ label }) => label).join(',');
  const fields = [
    text,
    printedLabel(reading),
    reading.confidence.toFixed(3),
    topThree,
    JSON.stringify(printedValues(reading.values)),
  ];
  if (!explain) return fields.join('\t');
  const shares = reading.candidates.map(({ label, confidence }) => `${label} ${confidence.toFixed(3)}`).join(', ');
  return [...fields, `${reading.decision}; ${shares}${reading.rights ? `; rights: ${reading.rights}` : ''}`].join('\t');
}

async function main(): Promise<void> {
  const understanding = createUnderstanding({ faq: loadFaq(faqContentFolder, 'any') });
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() !== '') process.stdout.write(`${line(text, understanding.read(text))}\n`);
  }
}

void main();
