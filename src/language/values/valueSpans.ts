/** Where in a line values stand, and of which kind each is; what is of two kinds counts as the first of these. */
import { namedAmountWords } from './amountNames';
import { dayWords, monthWords } from './findDays';
import { everyVehicle, everyYearAlone } from './findVehicle';
import { methodWords } from './methodWords';
import { digitWord, otherNumbers, spokenDigitsInRow, spokenPairs } from './otherNumbers';

type SpanKind = 'ending' | 'vehicle' | 'day' | 'period' | 'method' | 'amount';

export interface ValueSpan {
  readonly kind: SpanKind;
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

/** What stands for a value that was found, so that nothing else is found in it and every place stays what it is. */
export const mask = '_';

const endings = new RegExp(
  `\\b(?:ending|ends|ended|end|last (?:four|4)(?: digits)?)(?: in| with| is| are)?:? (?:(?:\\d ?){3}\\d(?![\\d.,]\\d)|${spokenDigitsInRow}|${spokenPairs})\\b`,
  'g',
);
const accounts =
  /(?<=\b(?:card|account|checking|savings|debit)(?: account| card)?(?: number| no\.?| #)? )#?\d{4}\b(?![.,]\d| ?(?:dollars?|bucks?|usd)\b)/g;
const fourDigits = new RegExp(`\\b(?:${digitWord} ){3}${digitWord}\\b`, 'g');
const counted =
  /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:most recent |recent |monthly )?(?:payments|statements|transactions|bills|invoices)\b/g;

const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const unit = '(?:dollars?|bucks?|usd)';
const sums = new RegExp(
  `(?:\\$ ?|\\busd ?|(?<![\\w.,$]))(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d\\d)k?(?![\\w])(?: (?:hundred|thousand|grand|hundo))?(?: ?${unit}(?: (?:and )?\\d{1,2} ?cents?)?| cents)?|` +
    `\\b(?:a (?:hundred|thousand|grand)|${small})(?:[ -](?:and |point |oh |a )?(?:${small}|hundred|thousand|grand))*\\b(?: ${unit})?(?:(?: and)? (?:${small})(?:[ -](?:${small}))? cents?\\b)?`,
  'g',
);

const patterns: readonly (readonly [SpanKind, RegExp])[] = [
  ['ending', endings],
  ['ending', accounts],
  ['vehicle', everyVehicle],
  ['vehicle', everyYearAlone],
  ['day', dayWords],
  ['amount', namedAmountWords],
  ['period', counted],
  ['period', monthWords],
  ['method', methodWords],
  ['amount', fourDigits],
];

/** Plain text in; in the order of their places. */
export function valueSpans(plain: string): ValueSpan[] {
  const spans: ValueSpan[] = [];
  let text = patterns.reduce((rest, [kind, pattern]) => taken(rest, kind, pattern, spans), plain);
  text = otherNumbers.reduce((rest, pattern) => rest.replace(pattern, masked), text);
  taken(text, 'amount', sums, spans);
  return spans.sort((left, right) => left.at - right.at);
}

function taken(text: string, kind: SpanKind, pattern: RegExp, spans: ValueSpan[]): string {
  return text.replace(pattern, (...match) => {
    const words = String(match[0]);
    const at = Number(match.find((part, index) => index > 0 && typeof part === 'number'));
    spans.push({ kind, at, end: at + words.length, words });
    return masked(words);
  });
}

function masked(words: string): string {
  return mask.repeat(words.length);
}
