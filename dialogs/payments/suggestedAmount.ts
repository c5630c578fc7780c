/** Another sum, put forward rather than ordered: "how about 45", "maybe forty". It is read back before anything moves. */
import { type AmountReading, readAmountGrammar } from '../../src/language/values/amount';
import { plainText } from '../../src/language/plainText';

const suggesting =
  /^(?:(?:hm+|um+|uh+|oh|no|ok|okay|well|actually|wait|so|and|but|sorry)[,. ]+)*(?:(?:how|what) about|maybe|let'?s (?:do|say|make it|try)|(?:can|could) (?:i|we) (?:do|make it)|shall we say|call it(?= )(?! a day)) (?:just |only |maybe |like )*/;
const ending = /(?: (?:instead|then|please|for now|today))*[?.! ]*$/;
/** Four digits may be a car's year or the end of a number. */
const figure =
  /^(?:\$ ?\d[\d,]*(?:\.\d\d?)?|\d{1,3}(?:\.\d\d?)?|\d{1,3},\d{3}(?:\.\d\d)?|\d{1,5} (?=dollars|bucks))(?: ?(?:dollars|bucks))?$/;
const numberWord =
  '(?:a|an|and|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dollars|bucks)';
const inWords = new RegExp(`^${numberWord}(?:[ -]${numberWord})*$`);

/** Nothing where the words are no suggestion, or hold more than a sum. */
export function suggestedAmount(text: string): Exclude<AmountReading, { kind: 'none' | 'named' }> | undefined {
  const plain = plainText(text);
  const sum = plain.replace(suggesting, '').replace(ending, '');
  if (!suggesting.test(plain) || !(figure.test(sum) || inWords.test(sum))) return undefined;
  const amount = readAmountGrammar(sum);
  return amount.kind === 'exact' || amount.kind === 'ambiguous' ? amount : undefined;
}
