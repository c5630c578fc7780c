/**
 * `npm run language:speed`: how long understanding a line takes, with the FAQ as it is and with 5,000 entries
 * (some trained like the others, most as an owner adds them, before the next training), on hostile text, and at the start.
 */
import { readFileSync } from 'node:fs';
import { type FaqEntry, loadFaq } from '../../faq/loadFaq';
import { loadDevelopment } from '../../src/language/training/development';
import { developmentFolder, faqContentFolder, modelFile } from '../../src/language/languageFiles';
import { type LinearModel, decodeModel } from '../../src/language/linearModel';
import { redact } from '../../src/language/redaction/redact';
import { type Understanding, createUnderstanding } from '../../src/language/understand';
import { warmRecognizers } from '../../src/language/values/recognizers';

const manyEntries = 5_000;
const hostileLength = 100_000;

function main(): void {
  const entries = loadFaq(faqContentFolder, 'any');
  const started = millisecondsOf(() => void createUnderstanding({ faq: entries }).read('what do I owe'));
  const recognizers = millisecondsOf(warmRecognizers);
  print('start: model, words, first line', started);
  print('start: recognizers', recognizers);
  const lines = loadDevelopment(developmentFolder).map(({ text }) => text);
  const few = createUnderstanding({ faq: entries });
  print(`a line, ${entries.length} entries`, median(few, lines));
  print(`a line, ${manyEntries} entries, untrained`, median(createUnderstanding({ faq: manyOf(entries) }), lines));
  const model = widened(decodeModel(readFileSync(modelFile)));
  print(`a line, ${model.classes.length} trained classes`, median(createUnderstanding({ faq: entries, model }), lines));
  for (const [name, text] of hostileTexts()) {
    print(
      `100 KB of ${name}`,
      leastOf(3, () => void (few.read(text), redact(text))),
    );
  }
}

function median(understanding: Understanding, lines: readonly string[]): number {
  for (const line of lines.slice(0, 300)) understanding.read(line);
  const costs = lines.map((line) => millisecondsOf(() => void understanding.read(line))).sort((a, b) => a - b);
  return costs[Math.floor(costs.length / 2)]!;
}

function millisecondsOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** The least of several: what other programs on the machine took is not in it. */
function leastOf(times: number, work: () => void): number {
  return Math.min(...Array.from({ length: times }, () => millisecondsOf(work)));
}

/** Each copy asks about a subject of its own, in words that no other entry has. */
function manyOf(entries: readonly FaqEntry[]): readonly FaqEntry[] {
  return Array.from({ length: manyEntries }, (_, index): FaqEntry => {
    const entry = entries[index % entries.length]!;
    if (index < entries.length) return entry;
    const subject = `subject${index.toString(36)}`;
    const aliases = entry.aliases.map((alias) => `${alias} ${subject}`);
    return { ...entry, id: `faq_more_${index}`, question: `${subject}: ${entry.question}`, aliases };
  });
}

/** The model's own classes, again and again: the work of a line is the same as if each had been trained. */
function widened(model: LinearModel): LinearModel {
  const { classes, weights, bias, rows } = model;
  const size = classes.length;
  const wide = size * Math.ceil(manyEntries / size);
  const columns = Array.from({ length: wide }, (_, column) => column % size);
  const widerWeights = new Int8Array(rows.size * wide);
  for (let row = 0; row < rows.size; row++)
    columns.forEach((from, to) => (widerWeights[row * wide + to] = weights[row * size + from]!));
  return {
    ...model,
    classes: columns.map((from, to) => (to < size ? classes[from]! : `faq_more_${to}`)),
    weights: widerWeights,
    bias: Float32Array.from(columns, (from) => bias[from]!),
  };
}

function hostileTexts(): readonly (readonly [string, string])[] {
  const filled = (piece: string): string =>
    piece.repeat(Math.ceil(hostileLength / piece.length)).slice(0, hostileLength);
  return [
    ['one letter', filled('a')],
    ['digits', filled('1')],
    ['digits and dashes', filled('4-')],
    ['number words', filled('twenty one hundred and ')],
    ['amounts and dates', filled('$1,200.50 on the 15th of march ')],
    ['our own words', filled('payoff payment statement ')],
    ['misspelt words', filled('paymnet staetment countrymna ')],
    ['open brackets', filled('((((')],
    ['combining marks', filled('e\u0301\u0302\u0303')],
    ['white space', filled(' \t\u00a0')],
    ['addresses', filled('a@b.c/?x=1&')],
  ];
}

function print(what: string, milliseconds: number): void {
  process.stdout.write(`${what.padEnd(40)} ${milliseconds.toFixed(2)} ms\n`);
}

main();
