/** A named amount with a figure added or taken off, or several times over: "my monthly plus 50", "twice the monthly payment". */
import { type AmountReading, namedAmount } from './amountNames';

const fillers = '(?:(?:an?|another|about|like|the|some) )*(?:(?:extra|additional) )?';
const nameFirst = new RegExp(
  `^(.{3,60}?),? (plus|\\+|minus|less|but|except(?: for)?|and|with) ${fillers}((?:\\$ ?)?\\d.*|[a-z]+ ?(?:hundred|dollars|bucks|five|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b.*|(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b.*)$`,
);
const figureFirst =
  /^(.{1,40}?) (?:extra |more )?(on top of|over|above|more than|in addition to|extra on|less than|short of|shy of|under|below) (.{3,60})$/;
const subtracting = /^(?:minus|less|but|except|less than|short of|shy of|under|below)\b/;
/** "and" joins two payments as well. */
const isExtra = /\b(?:extra|additional|more|on top)\b/;

/** `figureIn` reads the sum that is added. Plain text in. */
export function summedAmount(plain: string, figureIn: (words: string) => AmountReading): AmountReading | undefined {
  const [, name, joint = '', figure] = nameFirst.exec(plain) ?? [];
  if (name !== undefined && figure !== undefined) {
    const isJoined = joint !== 'and' && joint !== 'with' ? true : isExtra.test(plain);
    if (!isJoined) return undefined;
    return /\d/.test(name) ? bothFigures(name, joint, figure, figureIn) : sumOf(name, joint, figureIn(figure));
  }
  const [, added, over = '', base] = figureFirst.exec(plain) ?? [];
  if (added === undefined || base === undefined || /\d/.test(base)) return undefined;
  return sumOf(base, over, figureIn(added));
}

const figureLast = /\d[\d.,]*(?: (?:dollars|bucks))?$/;
const figureAdded = /^(?:\$ ?)?\d[\d.,]*(?: (?:dollars|bucks))?(?:$| (?:extra|more|additional|on top)\b)/;

/** "612.23 plus 50 extra"; of "100 less 50" and "200 now plus 300 on friday" it is asked which one. */
function bothFigures(
  name: string,
  joint: string,
  figure: string,
  figureIn: (words: string) => AmountReading,
): AmountReading | undefined {
  if (subtracting.test(joint) || !figureLast.test(name) || !figureAdded.test(figure)) return undefined;
  const [first, second] = [figureIn(name), figureIn(figure)];
  if (first.kind !== 'exact' || second.kind !== 'exact') return undefined;
  return { kind: 'exact', cents: first.cents + second.cents };
}

function sumOf(name: string, joint: string, figure: AmountReading): AmountReading | undefined {
  const which = namedAmount(name) ?? bareName(name);
  if (which === undefined || figure.kind !== 'exact') return undefined;
  return { kind: 'named', which, plus: subtracting.test(joint) ? -figure.cents : figure.cents };
}

/** Of one's own payment, as far as something is added to it. */
function bareName(name: string): 'monthly_payment' | 'total_due' | undefined {
  const bare = name.replace(furtherWords, '');
  if (/\b(?:my|the|this) (?:car )?payment$/.test(bare)) return 'monthly_payment';
  return /\b(?:my|the|this) (?:car )?bill$|^(?:pay )?(?:(?:the|what(?:'?s| is)) )?due$|^i (?:currently )?owe(?: now| you)?$/.test(
    bare,
  )
    ? 'total_due'
    : undefined;
}

/** What it is for, and what it is paid from. */
const furtherWords = /(?: (?:for|on|from|with|using|out of) .{2,40}|,? (?:please|pls|now|today))+$/;

const multiple =
  /\b(twice|double|two times|2 ?x|2 times|triple|three times|3 ?x|3 times) (?:of )?(?:the |my |our )?(?=(?:full|regular|usual|normal|monthly|current|minimum|total|what|amount|balance|past|this|(?:car )?payment)\b)/;
/** "pay double", with no word of what. */
const doubled =
  /^(?:(?:please|ok|okay|i'?ll|i will|i want to|i'?d like to|let me|can i|just)[, ]+)*(?:pay|make|send|do)(?: an?| it)? (?:double|twice|triple)(?: (?:it|payment|up))?(?: (?:now|today|this (?:month|time)|please))*(?:$|[.!]| (?:from|with|using|for|on) )/;

/** Of anything but monthly payments it is asked about: nobody owes double. */
export function multipliedAmount(plain: string): AmountReading | undefined {
  if (doubled.test(plain)) return monthly(timesIn(plain));
  const found = multiple.exec(plain);
  const of = found === null ? '' : plain.slice(found.index + found[0].length);
  const which = /^(?:car )?payment\b(?! due)/.test(of) ? 'monthly_payment' : namedAmount(of);
  if (found === null) return undefined;
  return which === 'monthly_payment' ? monthly(timesIn(found[1] ?? '')) : { kind: 'none' };
}

function timesIn(words: string): number {
  return /\b(?:tri|thr|3)/.test(words) ? 3 : 2;
}

function monthly(times: number): AmountReading {
  return { kind: 'named', which: 'monthly_payment', times };
}
