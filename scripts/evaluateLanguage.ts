/**
 * `npm run eval`: how well the shipped model reads the development lines; `-- --heldout` the held-out ones instead,
 * `-- --sealed` the figures of those that nobody may read, without any line,
 * `-- --cross` each sentence by a model that never saw it, `-- --designs` compares designs in the same way.
 */
import { loadFaq, type FaqEntry } from '../faq/loadFaq';
import {
  isInTopThree,
  isRight,
  kindOf,
  loadDevelopment,
  loadHeldOut,
  loadSealed,
  type DevelopmentLine,
} from '../src/language/training/development';
import { buildModel } from '../src/language/training/buildModel';
import { developmentFolder, faqContentFolder, storiesFile, wordsFile } from '../src/language/languageFiles';
import { createUnderstanding, decisionOf, thresholds, type Reading } from '../src/language/understand';
import { loadStories } from '../src/language/training/stories';
import { loadWordTables } from '../src/language/wordTables';
import { compareDesigns } from './language/compareDesigns';
import { crossValidationFolds } from './language/crossValidate';

interface Result {
  readonly line: DevelopmentLine;
  readonly reading: Reading;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '    -' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;
}

function show(title: string, rows: readonly string[]): void {
  process.stdout.write(`\n${title}\n${rows.map((row) => `  ${row}`).join('\n')}\n`);
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const table = new Map<string, T[]>();
  for (const item of items) table.set(keyOf(item), [...(table.get(keyOf(item)) ?? []), item]);
  return [...table].sort(([left], [right]) => (left < right ? -1 : 1));
}

function accuracy(results: readonly Result[]): string {
  const right = results.filter(({ line, reading }) => isRight(line, reading)).length;
  const three = results.filter(({ line, reading }) => isInTopThree(line, reading)).length;
  const answered = results.filter(({ line, reading }) => isRight(line, reading) && reading.decision === 'sure').length;
  return `top-1 ${percent(right, results.length)}  top-3 ${percent(three, results.length)}  right and sure ${percent(answered, results.length)}  of ${results.length}`;
}

function showRights(results: readonly Result[]): void {
  const wanted = results.filter(({ line }) => kindOf(line) === 'rights');
  const given = results.filter(({ reading }) => reading.rights !== undefined);
  const hits = wanted.filter(({ reading }) => reading.rights !== undefined).length;
  show('Rights phrases', [
    `recall ${percent(hits, wanted.length)} of ${wanted.length}   precision ${percent(hits, given.length)} of ${given.length}`,
  ]);
}

function showConfusions(results: readonly Result[]): void {
  const wrong = results.filter(({ line, reading }) => !isRight(line, reading));
  const rows = groups(
    wrong,
    ({ line, reading }) => `${line.label} -> ${reading.rights ? 'rights' : reading.label} (${reading.decision})`,
  );
  const lines = rows
    .sort(([, left], [, right]) => right.length - left.length)
    .flatMap(([pair, list]) => [
      `${String(list.length).padStart(3)}  ${pair}`,
      ...list.map(({ line, reading }) => `        ${reading.confidence.toFixed(2)} [${line.style}] ${line.text}`),
    ]);
  show('Confusions and false answers', lines);
}

function showSweep(results: readonly Result[]): void {
  const shares = (kinds: readonly string[], test: (result: Result) => boolean): string => {
    const list = results.filter(({ line }) => kinds.includes(kindOf(line)));
    return percent(list.filter(test).length, list.length);
  };
  const rows = [0.12, 0.18, 0.25, 0.35, 0.5, 0.7].flatMap((sure) =>
    [0.5, 0.6, 0.7, 0.85, 1].map((outside) => {
      const answered = ({ reading }: Result): boolean =>
        decisionOf(reading.candidates, reading.outside, { ...thresholds, sure, outside }) === 'sure';
      const right = (result: Result): boolean => answered(result) && isRight(result.line, result.reading);
      return (
        `sure ${sure.toFixed(2)} outside ${outside.toFixed(2)}  faq ${shares(['faq'], right)}  actions ${shares(['action'], right)}` +
        `  commands ${shares(['dialog'], right)}  false answers ${shares(['oos'], answered)}  near misses ${shares(['oos_near'], answered)}`
      );
    }),
  );
  show(
    `Answered right and for sure, by threshold (in use: sure ${thresholds.sure}, outside ${thresholds.outside}, possible ${thresholds.possible}, margin ${thresholds.margin})`,
    rows,
  );
}

function showReliability(results: readonly Result[]): void {
  const rows = Array.from({ length: 10 }, (_, step) => {
    const bin = results.filter(({ reading }) => Math.min(9, Math.floor(reading.confidence * 10)) === step);
    const right = bin.filter(
      ({ line, reading }) =>
        reading.label === line.label || (kindOf(line) === 'rights' && reading.label === 'human_agent'),
    ).length;
    return `${(step / 10).toFixed(1)}-${((step + 1) / 10).toFixed(1)}  ${percent(right, bin.length)} right of ${bin.length}`;
  });
  show('Reliability: confidence against how often it was right', rows);
}

function resultsOf(args: readonly string[]): Result[] {
  const faq = loadFaq(faqContentFolder, 'any');
  if (args.includes('--cross')) return crossValidated(faq);
  const load = args.includes('--sealed') ? loadSealed : args.includes('--heldout') ? loadHeldOut : loadDevelopment;
  const lines = load(developmentFolder);
  const understanding = createUnderstanding({ faq });
  return lines.map((line) => ({ line, reading: understanding.read(line.text) }));
}

function crossValidated(faq: readonly FaqEntry[]): Result[] {
  const tables = loadWordTables(wordsFile);
  return crossValidationFolds().flatMap(({ known, unseen }) => {
    const understanding = createUnderstanding({
      faq,
      tables,
      model: buildModel(known, tables, loadStories(storiesFile)),
    });
    return unseen.map(({ label, text }) => ({
      line: { label, style: 'sentences', text },
      reading: understanding.read(text),
    }));
  });
}

function main(args: readonly string[]): void {
  if (args.includes('--designs')) {
    show('Designs, each sentence read by a model that never saw it', compareDesigns());
    return;
  }
  const results = resultsOf(args);
  show(
    'By kind',
    groups(results, ({ line }) => kindOf(line)).map(([kind, list]) => `${kind.padEnd(9)} ${accuracy(list)}`),
  );
  show(
    'By style',
    groups(
      results.filter(({ line }) => !kindOf(line).startsWith('oos')),
      ({ line }) => line.style,
    ).map(([style, list]) => `${style.padEnd(14)} ${accuracy(list)}`),
  );
  showRights(results);
  if (!args.includes('--sealed')) showConfusions(results);
  showSweep(results);
  showReliability(results);
}

main(process.argv.slice(2));
