/** Parts of an amount that has a name: "a third of what I owe", "1/4 of my bill", "half my monthly payment", "three quarters". */
import { type AmountReading, type AmountShare, namedAmount } from './amountNames';

const parts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };
const wholes: Readonly<Record<string, number>> = { third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, tenth: 10 };
const inWords = '(?:(a|one|two|three|four|[1-4])[ -](third|quarter|fourth|fifth|sixth|tenth)s?)';
/** Nobody pays on a day that is written so without saying "on". */
const inDigits = '(?:(?<!\\b(?:on|by|for|until|till|through|before|since|from|due) )(1|2|3)\\/([2-6]|8|10))';
const inPercent =
  '(?:(\\d{1,2}|five|ten|fifteen|twenty(?:[ -]five)?|thirty|forty|fifty|sixty|seventy(?:[ -]five)?|eighty|ninety) ?(?:%|percent)(?= of\\b))';
const hundredths: Readonly<Record<string, number>> = {
  ...{ five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ seventy: 70, eighty: 80, ninety: 90 },
};
/** "a third car", "a quarter to five" and "1/3/2026" are none. */
const noMore =
  '(?![\\w/-])(?= of\\b| ?$| ?[,.;!]|(?: (?:please|now|today|from|with|using|on|for|instead|then|only|and|but|out|the|my)\\b))';
const share = new RegExp(`\\b(?:${inWords}|${inDigits}|${inPercent})${noMore}`);
const half = /\bhalf (?:of )?(?:the |my |this |that )*(?=[a-z])/;

const ofIt = /^(?:only |just |make it )*(?:only |just )?of (?:that|this|it)(?: (?:only|alone))?$/;

/** The words of one, which name no day. */
export const shareWords = new RegExp(share.source, 'g');
/** Those that say what they are of; "payoff 1/5" names a day. */
export const shareOfWords = new RegExp(`${share.source}(?= of\\b)`, 'g');

interface ShareSaid extends AmountShare {
  readonly after: string;
}

const theHalf = { kind: 'named', which: 'half' } as const;

/** Plain text in; nothing where another figure is spoken of. */
export function sharedAmount(text: string): AmountReading | undefined {
  const plain = text.replace('\u2044', '/');
  const said = shareIn(plain);
  if (said === undefined || /\d|\b(?:hundred|thousand|grand|million|dollars?|bucks)\b/.test(said.after))
    return undefined;
  const { parts, of, after } = said;
  const which = namedAmount(after) ?? 'total_due';
  if (which === 'half') return undefined;
  if (of !== 2) return { kind: 'named', which, share: { parts, of } };
  return which === 'total_due' ? theHalf : { ...theHalf, halfOf: which };
}

/** Before it may stand that it is to be paid, and no other sum. */
function shareIn(plain: string): ShareSaid | undefined {
  const found = share.exec(plain);
  if (found === null) return halfIn(plain);
  const [whole, count = '', kind = '', above = '', below = '', percent] = found;
  const after = plain.slice(found.index + whole.length);
  if (/\d/.test(plain.slice(0, found.index))) return undefined;
  if (percent !== undefined) return { parts: percentIn(percent), of: 100, after };
  const said = { parts: parts[count] ?? Number(count || above), of: wholes[kind] ?? Number(below), after };
  return said.parts < said.of ? said : undefined;
}

/** "33", "seventy five". */
export function percentIn(words: string): number {
  return /\d/.test(words) ? Number(words) : words.split(/[ -]/).reduce((sum, word) => sum + (hundredths[word] ?? 0), 0);
}

function halfIn(plain: string): ShareSaid | undefined {
  const found = half.exec(plain);
  if (found === null || namedAmount(plain.slice(found.index + 'half'.length)) === undefined) return undefined;
  return { parts: 1, of: 2, after: plain.slice(found.index + 'half'.length) };
}

/** "a third of that": of the sum that was spoken of, in whole utterances only. */
export function partOfIt(text: string): AmountShare | undefined {
  const plain = text.replace('\u2044', '/');
  const [whole] = share.exec(plain) ?? [];
  if (whole === undefined || !ofIt.test(plain.replace(whole, '').trim())) return undefined;
  const said = shareIn(plain);
  return said && { parts: said.parts, of: said.of };
}
