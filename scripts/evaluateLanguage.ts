/** `npm run eval`: how well the shipped model reads the development lines; `-- --designs` also compares designs by cross-validation. */
import { loadFaq } from '../faq/loadFaq';
import { isInTopThree, isRight, kindOf, loadDevelopment, type DevelopmentLine } from '../src/language/development';
import { developmentFolder, faqContentFolder } from '../src/language/languageFiles';
import { createUnderstanding, thresholds, type Reading } from '../src/language/understand';
import { compareDesigns } from './language/compareDesigns';

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
  const inside = results.filter(({ line }) => ['faq', 'action'].includes(kindOf(line)));
  const outside = results.filter(({ line }) => kindOf(line) === 'oos');
  const near = results.filter(({ line }) => kindOf(line) === 'oos_near');
  const sureAt =
    (threshold: number) =>
    ({ reading }: Result) =>
      reading.decision !== 'out' && reading.confidence >= threshold;
  const rows = [0.2, 0.3, 0.36, 0.42, 0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => {
    const right = inside.filter(sureAt(threshold)).filter(({ line, reading }) => isRight(line, reading)).length;
    return `${threshold.toFixed(2)}  answered right ${percent(right, inside.length)}  false answers ${percent(outside.filter(sureAt(threshold)).length, outside.length)}  near misses ${percent(near.filter(sureAt(threshold)).length, near.length)}`;
  });
  show(
    `Threshold sweep (in use: sure ${thresholds.sure}, possible ${thresholds.possible}, margin ${thresholds.margin})`,
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

function main(): void {
  const development = loadDevelopment(developmentFolder);
  const understanding = createUnderstanding({ faq: loadFaq(faqContentFolder, 'any') });
  const results = development.map((line) => ({ line, reading: understanding.read(line.text) }));
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
  showConfusions(results);
  showSweep(results);
  showReliability(results);
  if (process.argv.includes('--designs'))
    show('Designs, trained on sentences and other styles, tested on the style left out', compareDesigns(development));
}

main();
