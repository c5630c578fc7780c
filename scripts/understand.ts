/** `npm run -s understand`: one utterance a line on stdin, each the first of a conversation; prints what was understood. */
import { createInterface } from 'node:readline';
import { loadFaq } from '../faq/loadFaq';
import { businessDate, systemClock } from '../src/domain/clock/clock';
import { faqContentFolder } from '../src/language/languageFiles';
import { createUnderstanding, type Reading } from '../src/language/understand';
import { printedLabel, printedValues } from './language/printReading';

const today = businessDate(systemClock);
const explain = process.argv.includes('--explain');

function line(text: string, reading: Reading): string {
  const topThree = reading.candidates.map(({ label }) => label).join(',');
  const fields = [
    text,
    printedLabel(reading),
    reading.confidence.toFixed(3),
    topThree,
    JSON.stringify(printedValues(reading.values, today)),
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
