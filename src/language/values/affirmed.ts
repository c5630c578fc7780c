/** What is left of a request when what the customer does not want is taken out: "not the Cooper, the Clubman", "200, no, 250". */
import { mayTakeBack, takenBackAfterwards, takenBackByPause, takenBackIn } from './corrections';
import { monthNames } from './dateWords';
import { ordinalValue } from './numbers';
import { digitWord, spokenDigitsInRow } from './otherNumbers';
import { isTelling, isTold } from './toldValues';
import { mask, type ValueSpan, valueSpans } from './valueSpans';

/** Each needs something after or before it that is wanted; none of them crosses the end of a clause. */
const denied: readonly RegExp[] = [
  /\b(?:i )?(?:do not|don'?t) (?:want|need|mean) [^,.;!?]{1,60}[,.;!]\s+(?=(?:just|only|i|give|show|take|pay|the|my|go|make|use|bring)\b)/g,
  /\b(?:never ?mind|forget(?: about)?|skip) (?:the|my|that|about|from|on|for) [^,.;!?]{1,40}[,.;!]\s+(?=\S)/g,
  /\bskip (?:checking|savings|debit|card)\b[^,.;!?]{0,20}[,.;!]\s+(?=\S)/g,
  /\b(?:no, )?not (?:the|my|this|that|for|from|on|to) [^,.;!?]{1,40}[,.;!]\s+(?=\S)/g,
  /(?<=\w )(?:and )?not (?:the|my|from|on|for|to) [^,.;!?]{1,30}$/g,
  /(?<=\w )(?:rather than|instead of) (?:(?!use|take|pay|go|show|give)[\w']+ ?){1,5}(?=$|[,.;!?])/g,
];

/** Plain text in, plain text out. */
export function affirmed(plain: string): string {
  return denied.reduce((text, pattern) => text.replace(pattern, ' '), withoutUnwanted(plain)).trim();
}

interface Line {
  readonly plain: string;
  readonly masked: string;
  readonly spans: readonly ValueSpan[];
}

/** A stretch of the line, and what stands in its place. */
interface Edit {
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

/** What is taken back may be corrected once more: "checking, no, not checking, savings". */
function withoutUnwanted(plain: string, times = 2): string {
  if (!mayTakeBack(plain) && !isTelling(plain)) return plain;
  const kept = withoutUnwantedOnce(plain);
  return kept === plain || times === 1 ? kept : withoutUnwanted(kept, times - 1);
}

function withoutUnwantedOnce(plain: string): string {
  const spans = valueSpans(plain);
  const masked = spans.reduce(
    (text, { at, end }) => text.slice(0, at) + mask.repeat(end - at) + text.slice(end),
    plain,
  );
  const line = { plain, masked, spans };
  const back = new Map(spans.map((span) => [span, takenBack(span, line)]));
  const left = { ...line, spans: spans.filter((span) => !back.get(span)) };
  return edited(
    plain,
    spans.flatMap((span) => back.get(span) ?? unwanted(span, left)),
  );
}

function edited(plain: string, edits: readonly Edit[]): string {
  const letters = plain.split('');
  for (const { at, end } of edits) letters.fill('', at, end);
  for (const { at, words } of edits) letters[at] = ` ${words || letters[at]} `;
  return edits.length === 0 ? plain : letters.join('').replace(/ {2,}/g, ' ');
}

/** Of two values of one kind with a correction between them the first goes, and the words of the correction. */
function takenBack(span: ValueSpan, line: Line): Edit[] | undefined {
  for (const next of line.spans) {
    if (next.at < span.end || !isOfKind(next, span, line) || (isTold(next, line.masked) && !isTold(span, line.masked)))
      continue;
    if (next.words === span.words && !isNamedTwice(span, next, line)) continue;
    const back = takenBackBetween(span, next, line);
    if (back) return editsOf(span, next, back, line);
  }
  return undefined;
}

function takenBackBetween(span: ValueSpan, next: ValueSpan, { masked }: Line): { at: number; end: number } | undefined {
  const gap = masked.slice(span.end, next.at);
  if (span.kind !== 'amount' && hesitation.test(gap)) return { at: 0, end: gap.length };
  if (takenBackAfterwards(gap, masked.slice(next.end))) return { at: 0, end: gap.length };
  const frame = masked.slice(0, span.at);
  return takenBackIn(gap, frame) ?? (span.kind === 'amount' ? undefined : takenBackByPause(gap, frame));
}

/** Said once more within a reason, "tuesday, no, tuesday is a mess, wednesday", it takes nothing back. */
function isNamedTwice(span: ValueSpan, next: ValueSpan, { spans }: Line): boolean {
  return !spans.some((other) => other.at > next.at && other.kind === span.kind && other.words !== span.words);
}

function editsOf(span: ValueSpan, next: ValueSpan, back: { at: number; end: number }, { plain }: Line): Edit[] {
  const between = plain.slice(span.end, span.end + back.at);
  const from = /[\w$]/.test(between) ? span.end + back.at : span.end;
  const corrected = inPlaceOf(span, next);
  const gone = [span, { at: from, end: span.end + back.end }].map(({ at, end }) => ({ at, end, words: '' }));
  return corrected === undefined ? gone : [...gone, { at: next.at, end: next.end, words: corrected }];
}

/** "the one ending 3310, no, 7746": bare digits are what digits were said before. */
function isOfKind(other: ValueSpan, { kind }: ValueSpan, line: Line): boolean {
  return (isEnding(other, line) ? 'ending' : other.kind) === kind;
}

function isEnding({ kind, words, at }: ValueSpan, { masked, spans }: Line): boolean {
  if (kind === 'ending' || kind !== 'amount' || !fourDigits.test(words)) return kind === 'ending';
  const last = spans.findLast(({ end }) => end <= at);
  const gap = last?.kind === 'ending' ? masked.slice(last.end, at) : undefined;
  if (gap === undefined) return false;
  const back = takenBackIn(gap) ?? takenBackByPause(gap, '');
  return back !== undefined || takenBackAfterwards(gap, masked.slice(at + words.length));
}

/** "the clubman er the countryman"; sums are told with pauses too, "three hundred um twenty". */
const hesitation = /^[,. ]*(?:u+m+|u+h+|er+)[,. ]+(?:(?:the|my|from|on|for) )*$/;
const fourDigits = new RegExp(`^(?:\\d{4}|(?:${digitWord} ){3}${digitWord})$`);
const endingDigits = new RegExp(`(?:\\d[\\d ]*|${spokenDigitsInRow})$`);
const monthOfDay = new RegExp(`^(?:${monthNames})\\b`);

/** What a correction leaves unsaid is taken from what it corrects: "january fifth, no, sixth". */
function inPlaceOf(span: ValueSpan, next: ValueSpan): string | undefined {
  if (next.kind !== span.kind) return span.words.replace(endingDigits, next.words);
  if (span.kind === 'amount') return asLargeAs(span.words, next.words);
  if (span.kind === 'period' && yearOnly.test(next.words)) return span.words.replace(yearIn, next.words);
  const month = span.kind === 'day' ? monthOfDay.exec(span.words)?.[0] : undefined;
  const day = next.words.replace(/^the /, '');
  return month !== undefined && ordinalValue(day.split(/[ -]/)) !== undefined ? `${month} ${day}` : undefined;
}

const yearOnly = /^20\d\d$/;
const yearIn = /\b20\d\d\b/;
const largeSum = /\b(?:hundred|thousand|grand)\b|\d{3}/;
const inPairs = new RegExp(`^${digitWord} (?:ten|[a-z]+teen|eleven|twelve|[a-z]+ty)(?:[ -]${digitWord})?$`);

/** "five hundred, no, four fifty": not four dollars fifty. */
function asLargeAs(before: string, sum: string): string | undefined {
  return largeSum.test(before) && inPairs.test(sum) ? `${sum} dollars` : undefined;
}

const leads =
  '(?: (?:the|my|a|an|from|on|for|to|with|by|in|of|using|use|out|just|only|into|at|pay|take|charge|want|need|do|mean|it|this|that|account|card))*';
const denies = new RegExp(
  `(?<!\\bwhy )\\b(?:(?:and|but|so) )?(?:not|never|instead of|rather than|except)${leads} \\$?$`,
);
const cannot = new RegExp(
  `\\b(?:can'?t|cannot|can not|don'?t|do not|won'?t)(?: really| you dare| ever)?${leads}(?: (?:afford|make|swing))?${leads} \\$?$`,
);
const instead = /^(?: (?:account|card|one|statement|bill|please|pls|payment|dollars|bucks))*,? instead\b(?! of)/;
/** An ending goes with the method that it is of: "not savings ending 2201". */
const ofMethod = new RegExp(` ${mask}+ $`);
const untilThen = /^ (?:until|till?|before|unless)\b/;

/** What is denied goes in any case; what can not be done, is only told of or replaced goes where another of its kind is left. */
function unwanted(span: ValueSpan, line: Line): Edit[] {
  const { plain, masked, spans } = line;
  const before = span.kind === 'ending' ? masked.slice(0, span.at).replace(ofMethod, ' ') : masked.slice(0, span.at);
  const denial = denies.exec(before);
  if (denial) return [{ at: denial.index, end: span.end, words: '' }];
  const others = spans.filter(
    (other) =>
      other !== span && other.kind === span.kind && !isTold(other, masked) && !denies.test(masked.slice(0, other.at)),
  );
  const replaced = others.some(({ end }) => instead.test(plain.slice(end))) && !instead.test(plain.slice(span.end));
  const unable = cannot.test(before) && !untilThen.test(plain.slice(span.end));
  return others.length > 0 && (replaced || unable || isTold(span, masked))
    ? [{ at: span.at, end: span.end, words: '' }]
    : [];
}
