/** An amount told by what is to be changed of another: "fifty bucks more", "20 less", "half of that". */
import { readAmountGrammar } from './amount';
import { partOfIt } from './amountShares';
import { plainText } from '../plainText';
import { withValueWords } from './valueSpelling';

const politeness =
  /^(?:(?:no|ok|okay|actually|please|and|hmm?|wait|just|make it|can you|could you|i want to|let'?s),? )*/;
const ofItOpening =
  /^(?:(?:i'?ll|i will|i want to|i'?d like to|i can only|let me|let'?s|maybe|only|just|rather|pay|do|send|submit|take|say|how about|what about|but|so|oh|sorry|well|um+)[, ]+)+(?=.* of (?:it|that|this)$)/;
const ending =
  /(?:,? (?:please|only|alone|instead|then|to it|to that|than that|off(?: of)?(?: (?:my|the|this) (?:car )?(?:payment|bill|total|amount|balance))?|from it|from that|on top))*[.!]*$/;
const more =
  /^(?:add|plus|another|raise (?:it )?by|increase (?:it )?by|up (?:it )?by) (.+)$|^(.+?) (?:more|higher|extra)$/;
const less =
  /^(?:minus|subtract|less|take(?: off)?|knock(?: off)?|drop|lower (?:it )?by|reduce (?:it )?by|cut (?:it )?by) (.+)$|^(.+?) (?:less|lower)$/;
const half = /^(?:(?:only |just )?half(?: of)?(?: (?:that|this|it))|cut (?:it|that) in half|halve (?:it|that))$/;
const twice = /^(?:double|twice)(?: (?:that|this|it|the (?:amount|sum)))$/;
/** "two of them", where one is spoken of. */
const several = /^(two|three|four|[2-4]) of (?:them|those|these)$/;
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };
const noSum =
  /\bnot (?:a|one|another)\b|\b(?:another|add) (?:a |an )?one\b|\bless than\b|\bor (?:more|less|higher|lower)\b/;

/** Cents in, cents out; undefined where no change was told, or where nothing would be left to pay. */
export function changedAmount(text: string, cents: number): number | undefined {
  const plain = withValueWords(plainText(text)).replace(politeness, '').replace(ending, '').replace(ofItOpening, '');
  if (noSum.test(plain)) return undefined;
  if (half.test(plain)) return Math.round(cents / 2);
  if (twice.test(plain)) return cents * 2;
  const count = several.exec(plain)?.[1];
  if (count !== undefined) return cents * (counts[count] ?? Number(count));
  const part = partOfIt(plain);
  if (part !== undefined) return Math.round((cents * part.parts) / part.of);
  const changed = plus(more.exec(plain), cents, 1) ?? plus(less.exec(plain), cents, -1);
  return changed !== undefined && changed > 0 ? changed : undefined;
}

function plus(match: RegExpExecArray | null, cents: number, sign: 1 | -1): number | undefined {
  const words = match?.[1] ?? match?.[2];
  const change = words === undefined ? undefined : readAmountGrammar(words);
  return change?.kind === 'exact' ? cents + sign * change.cents : undefined;
}
