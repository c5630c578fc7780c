/** `npm run faq:ask -- "question"`: what the matcher and the scorer make of a question, with scores and reasons. */
import { FaqMatcher, faqThresholds } from '../faq/faqMatcher';
import { loadFaq } from '../faq/loadFaq';
import { faqContentFolder, modelFile, wordsFile } from '../src/language/languageFiles';
import { explainReading } from '../src/language/explain';
import { createUnderstanding } from '../src/language/understand';

const question = process.argv.slice(2).join(' ').trim();

function show(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (question === '') {
  show(['Usage: npm run faq:ask -- "where do I mail my payment?"']);
  process.exitCode = 1;
} else {
  const faq = loadFaq(faqContentFolder, 'any');
  const reading = createUnderstanding({ faq }).read(question);
  const matcher = new FaqMatcher(faq);
  const matches = matcher.match(question, 5);
  const best = faq.find((entry) => entry.id === reading.label);
  show([
    `Question:  ${question}`,
    `Decision:  ${reading.decision}${reading.rights ? ` (rights: ${reading.rights})` : ''}`,
    ...reading.candidates.map(({ label, confidence }) => `  ${confidence.toFixed(3)}  ${label}`),
    ...explainReading(question, reading.label, modelFile, wordsFile),
    ...(best ? ['Answer:', `  ${best.answer}`] : []),
    `Words in the FAQ alone: ${matcher.judge(matches)} (sure from ${faqThresholds.sure}, possible from ${faqThresholds.possible})`,
    ...matches.map(({ id, score, words }) => `  ${score.toFixed(3)}  ${id}: ${words.join(', ')}`),
  ]);
}
