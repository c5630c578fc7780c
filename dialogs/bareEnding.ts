/** Four digits said alone: the end of an account's or a card's number, unless money is spoken of. */
import { plainText } from '../src/language/plainText';

const fourDigits = /(?<![$\d.,x*#-] ?)\b(\d{4})\b(?![.,]?\d| ?(?:dollars?|bucks?|usd|cents?))/;
const ofMoney = /\b(?:pay|paying|amount|send|put|make it|change it to|instead of|toward|towards|total)\b/;

/** "2037", "use 2258", "the 4417 one"; not "pay 2037" or "$2,037". */
export function bareEnding(text: string): string | undefined {
  const plain = plainText(text);
  return ofMoney.test(plain) ? undefined : fourDigits.exec(plain)?.[1];
}
