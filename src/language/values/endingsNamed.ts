/** Digits that end an account's or a card's number, however they are said: "checking *2217" becomes "checking ending 2217". */
import { digitWord } from './otherNumbers';

const card = 'cards?|visa|master ?card';
const method = `(?:checking|savings|debit|${card})(?: account| acct| card)?`;
const noSum = '(?![.,]?\\d| ?(?:dollars?|bucks?|usd|cents?|hundred|thousand)\\b)';
const four = `\\d{4}\\b${noSum}`;
const fourWords = `(?:${digitWord} ){3}${digitWord}\\b(?! (?:${digitWord}|hundred|thousand|dollars?|bucks)\\b)`;

const names: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?:,? )?\\b(?:the one |that one |which |that |it )?(?:(?:whose|with|its|it's|the|my|has|having|by) )*(?:last|final|end|ending) (?:(?:four|4) )?(?:digits|numbers?|nums?)(?: on (?:it|there|the card))?(?: (?:are|is|being|of|were|read|says?|as))?:? (?=${four}|(?:double )?${digitWord} |\\d \\d \\d \\d)`,
      'g',
    ),
    ' ending ',
  ],
  [new RegExp(`\\b(${method}(?: number| no\\.?| num)?(?: is)?,?) last (?=${four})`, 'g'), '$1 ending '],
  [
    new RegExp(`(?:,? )?\\b(?:with |has |that has |having |and )?(${four}) (?:at|on|in) the (?:end|back)\\b`, 'g'),
    ' ending $1',
  ],
  [/\b(end(?:s|ing)(?: in| with)?):? (\d)[,. -]{1,2}(\d)[,. -]{1,2}(\d)[,. -]{1,2}(\d)\b(?![.,]?\d)/g, '$1 $2$3$4$5'],
  [/\bfinish(?:es|ing|ed)?(?: up)?(?= (?:in|with|on|at) (?:\d{4}|\w+ \w+ ))/g, 'ending'],
  [/\bending (?:on|at|by)(?= \d{4}\b)/g, 'ending in'],
  [new RegExp(`\\b(${method})(?: number| no\\.?| num)?(?: is)?[,:]? ?-?[x*#.]+ ?-?(${four})`, 'g'), '$1 ending $2'],
  [new RegExp(`\\b(${method})(?: number| no\\.?| num)?(?: is)?:? (${four}|${fourWords})`, 'g'), '$1 ending $2'],
  [new RegExp(`(?<=\\b(?:from|off|off of|using|with|use|the|my|on) )(\\d{4}) (${method})\\b`, 'g'), '$2 ending $1'],
  [new RegExp(`(ending (?:in )?\\d{4},? (?:or|and)) (?:the )?(${four})`, 'g'), '$1 ending $2'],
  [new RegExp(`(?<![\\w*])(?:[*]+|[x*#.]{2,})-?(${four})`, 'g'), 'ending $1'],
];

/** "Mastercard. 3019.", "savings, 4402" and "my card? the 4402" may also be a method and a sum. */
const afterPause = new RegExp(`\\b(${method})[,.;:?!-]+ (?:the |it's |its )?(${four})`);

/** "my card 8450 …, not 8450, 6672": the digits that are denied by themselves, and those that stand in their place. */
const deniedDigits =
  /\bending (?:in )?(\d{4})\b(.{0,80}?)(?:,? (?:er|um|uh|no|wait|sorry|oops),?)*,? \bnot (?:the )?\1\b[^\d]{0,40}?\b(\d{4})\b/;

/** Cheap, and true of every line with four digits. */
const mayEnd = new RegExp(`\\d{4}|\\d[ ,.-]+\\d[ ,.-]+\\d|\\b(?:double|${digitWord})\\b`);

/** Plain text without slips in, plain text out. `isSum` tells whether an amount is left in a text. */
export function withEndingsNamed(plain: string, isSum: (text: string) => boolean): string {
  if (!mayEnd.test(plain)) return plain;
  const named = names.reduce((text, [pattern, words]) => text.replace(pattern, words), plain);
  const paused = afterPause.exec(named);
  const isEnding = paused !== null && (paused[2]!.startsWith('0') || isSum(named.replace(paused[0], ' ')));
  const all = isEnding ? named.replace(paused[0], `${paused[1]} ending ${paused[2]}`) : named;
  return all.replace(deniedDigits, 'ending $3$2').replace(/ {2,}/g, ' ');
}
