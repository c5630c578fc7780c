/** `npm run language:fuzz [-- COUNT]`: reads 100,000 generated lines with every reader; fails on a throw or on a line that takes over 50 ms of processor time. */
import { Temporal } from 'temporal-polyfill';
import { loadFaq } from '../../faq/loadFaq';
import { readAmount } from '../../src/language/values/amount';
import { readDate } from '../../src/language/values/date';
import { faqContentFolder } from '../../src/language/languageFiles';
import { warmRecognizers } from '../../src/language/values/recognizers';
import { redact } from '../../src/language/redaction/redact';
import { createUnderstanding } from '../../src/language/understand';
import { readUsername } from '../../src/language/values/username';
import { randomLines } from './randomLines';

const longestMilliseconds = 50;

function main(): void {
  const count = Number(process.argv[2] ?? 100_000);
  const today = Temporal.PlainDate.from('2026-06-10');
  const understanding = createUnderstanding({ faq: loadFaq(faqContentFolder, 'any') });
  warmRecognizers();
  for (const text of randomLines(500, 1)) understanding.read(text);
  let slow = 0;
  let longest = 0;
  for (const text of randomLines(count, 20260610)) {
    const before = process.threadCpuUsage();
    understanding.read(text);
    readAmount(text);
    readDate(text, today);
    readUsername(text);
    redact(text);
    const { user, system } = process.threadCpuUsage(before);
    const took = (user + system) / 1000;
    longest = Math.max(longest, took);
    if (took > longestMilliseconds) slow++;
  }
  process.stdout.write(
    `${count} lines, none threw; the longest took ${longest.toFixed(1)} ms; ${slow} over ${longestMilliseconds} ms\n`,
  );
  if (slow > 0) process.exitCode = 1;
}

main();
