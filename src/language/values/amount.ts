/** What amount of money was said: exact cents, a named amount, several possible ones to ask about, or none. Never a guess. */
import { affirmed } from './affirmed';
import { type AmountReading, namedAmount, oneThatIsLate } from './amountNames';
import { isOpenAmount } from './openAmounts';
import { withoutOtherNumbers } from './otherNumbers';
import { sharedAmount } from './amountShares';
import { multipliedAmount, summedAmount } from './amountSums';
import { plainText } from '../plainText';
import { withoutOffOfBills } from './payingOff';
import { recognizedDollars } from './recognizers';
import { inWords, spokenAmounts } from './spokenAmounts';
import { withValueWords } from './valueSpelling';
import { writtenAmounts } from './writtenAmounts';

export type { AmountReading } from './amountNames';

const none: AmountReading = { kind: 'none' };
/** More than any car loan; a larger number is a slip or another kind of number. */
const absurdCents = 100_000_000;

/** Reads the answer to "how much?". Own grammar first; Recognizers-Text only where money was named and it did not decide. */
export function readAmount(text: string): AmountReading {
  const own = grammarReading(wanted(text));
  if (own !== 'undecided') return own;
  const dollars = recognizedDollars(plainText(text));
  return dollars === undefined ? none : exact([Math.round(dollars * 100)]);
}

/** The own grammar alone: linear in the text, for whole sentences as well as for answers. */
export function readAmountGrammar(text: string): AmountReading {
  return amountAffirmed(wanted(text));
}

/** The same of a text that is plain, without slips and without what is taken back. */
export function amountAffirmed(text: string): AmountReading {
  const own = grammarReading(text);
  return own === 'undecided' ? none : own;
}

/** Without slips, and without what is taken back at once: "four hunderd, no, five hundred". */
function wanted(text: string): string {
  return affirmed(withValueWords(plainText(text)));
}

const moneyWords = /\b(?:hundreds?|thousands?|dollars?|bucks?|cents?)\b/;

/** Its "one" is no number. */
const usualOne = /\b(normal|regular|usual|monthly|standard) one\b/g;

/** "monthly plus 100". */
const monthlyAlone = /\bmonthly\b(?= ?(?:\+|(?:plus|and|minus|less)\b))/g;

function grammarReading(said: string): AmountReading | 'undecided' {
  const text = withoutOffOfBills(said);
  if (isOpenAmount(text)) return none;
  const worked = workedOut(text.replace(monthlyAlone, 'monthly payment'));
  if (worked !== undefined) return worked;
  const plain = inWords(withoutOtherNumbers(text.replace(usualOne, '$1 payment'))).replace(
    /\bhalf (?:of )?a (?=grand|thousand|hundred)/g,
    '0.5 ',
  );
  if (refusedNumber.test(plain) || relative.test(plain) || kept.test(plain)) return none;
  const mixed = wordsWithCents.exec(plain);
  if (mixed) return withTypedCents(grammarReading(`${mixed[1]}${mixed[3]}`), Number(mixed[2]));
  const numbers = [...writtenAmounts(plain), ...spokenAmounts(plain)];
  if (numbers.some((number) => number.length === 0)) return none;
  if (numbers.length > 0) return fraction.test(plain) || multiplied.test(plain) ? none : exact(numbers.flat());
  const which = namedAmount(plain);
  if (which) return { kind: 'named', which };
  return moneyWords.test(plain) && !fraction.test(plain) ? 'undecided' : none;
}

function workedOut(text: string): AmountReading | undefined {
  return oneThatIsLate(text) ?? sharedAmount(text) ?? multipliedAmount(text) ?? summedAmount(text, figureIn);
}

function figureIn(words: string): AmountReading {
  const reading = grammarReading(words.replace(beyond, ''));
  return reading === 'undecided' ? none : reading;
}

/** What is said of the sum that is added. */
const beyond = / (?:extra|more|additional|on top|too|as well|towards? (?:the )?principal)\b(?! ?\$? ?\d).*$/;

/** As speech recognition writes it: "two hundred twelve dollars and 23 cents". */
const wordsWithCents = /^(.*\b[a-z]+ (?:dollars?|bucks?))(?:,? and|,)? (\d{1,2}) ?(?:cents?\b|¢)(.*)$/;

function withTypedCents(dollars: AmountReading | 'undecided', cents: number): AmountReading {
  if (dollars === 'undecided' || dollars.kind !== 'exact') return none;
  return { kind: 'exact', cents: dollars.cents + cents };
}

const fraction =
  /\b(?:half|(?:a|one|two|1|2|1\/|2\/) ?(?:third|quarter)s?|percent|double)\b(?! thousand| hundred)|%|\btwice (?:the|my|that|as|of|what|this)\b|(?:\bpay(?:ment)?|\bit|\d|dollars|bucks) twice\b/;
/** "fifty bucks more", "20 dollars less", "add 20": no amount of its own, but a change of one. */
const relative =
  /[\d$a-z] ?(?:dollars?|bucks?)? (?:more|less|higher|lower)(?= ?$|[ ,.!?]*(?:please|than that)? ?$| than (?:my|the|what|i|last|usual|normal|due|before|it|that|this)\b)|\d(?: ?(?:dollars|bucks))? (?:short|shy) of\b|^(?:(?:please|and|ok|just|can you|could you) )*(?:add|plus|another|raise it by|increase it by|lower it by|reduce it by|take off|knock off) (?:\$ ?)?(?:\d|[a-z]+ (?:dollars?|bucks?))/;
/** "but keep 20 for gas" is what is not to be paid. */
const kept = /\b(?:keep|leave|leaving|keeping)(?: me| aside| back)? \$? ?\d/;
const refusedNumber =
  /(?:^|[\s$])-\s?\$?\s?\d|^[^\d-]*\d{1,5} ?[-\u2013] ?\$?\d{1,5}[^\d-]*$|\$\s?-\d|\b(?:minus|negative)\b|\(\s*\$?\d[\d.,]*\s*\)|[€£¥₹]|\b(?:euros?|pounds?|pesos?|yen|rupees?|bitcoins?|eur|gbp|cad|mxn|million|billion|trillion)\b/;
/** "two months", "three payments of 50": a sum to be worked out is asked about. */
const multiplied = /\b(?:months|payments|instal?lments|times)\b/;

function exact(cents: readonly number[]): AmountReading {
  const possible = [...new Set(cents)];
  if (possible.some((value) => !Number.isSafeInteger(value) || value <= 0 || value > absurdCents)) return none;
  return possible.length === 1 ? { kind: 'exact', cents: possible[0]! } : { kind: 'ambiguous', cents: possible };
}
