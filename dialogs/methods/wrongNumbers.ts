/** A number of the method to pay with is said to be wrong: which one, as far as the words tell. Whole utterances only. */
import { plainText } from '../../src/language/plainText';

/** `first` where any may be meant. */
export type WrongNumber = 'bank' | 'account' | 'card' | 'expiry' | 'first';

const opening =
  "(?:(?:oh|oops|um+|uh+|no|wait|sorry|hold on|actually|ok|okay|please|but|hey|hm+|i think|don'?t|do not)[,.! ]+)*";
const isWrong = "(?: ?(?:is|was|'s|might be|may be))? (?:wrong|incorrect|not right|not correct|mistyped|off)";
const given =
  '(?:i )?(?:think i |just |may have |must have )*(?:typed|gave|put|entered|used|mistyped|messed up|got)(?: you)?(?: in)? (?:the |my |in the )?';
const wrongNumbers = (words: string): RegExp =>
  new RegExp(
    `^${opening}(?:(?:the |that |my )?${words}${isWrong}|${given}(?:wrong )?${words}(?: wrong| in wrong)?|(?:that(?:'?s| is| was)|it(?:'?s| is)) (?:the wrong|not my|not the right) ${words}|wrong ${words}|(?:change|fix|correct|redo|re-?enter) (?:the |my )?${words})[.! ]*$`,
  );
const restarts: readonly (readonly [WrongNumber, RegExp])[] = [
  ['account', wrongNumbers('account (?:number|num|no\\.?|#)')],
  ['bank', wrongNumbers('(?:routing(?: number)?|bank)')],
  ['expiry', wrongNumbers('(?:expiry|expiration|exp)(?: date)?')],
  ['card', wrongNumbers('(?:debit )?card(?: number)?')],
  ['first', wrongNumbers('(?:numbers?|account|one|digits?|it|details|info(?:rmation)?|ending)')],
  ['first', new RegExp(`^${opening}(?:that|it)(?: number)?${isWrong}[.! ]*$`)],
];

export function wrongNumber(text: string): WrongNumber | undefined {
  if (text.length > 100) return undefined;
  const plain = plainText(text);
  return restarts.find(([, pattern]) => pattern.test(plain))?.[0];
}
