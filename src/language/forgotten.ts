/** "I forgot it", said where something has to be known; whole utterances only, so that a password is never taken for one. */
import { plainText } from './plainText';

type Forgotten = 'password' | 'username' | 'unnamed';

const opening =
  '(?:(?:oh|oops|ugh|um+|uh+|er|hm+|sorry|no|well|actually|but|wait|damn|darn|ok|okay|hey|i think|i believe|i guess|looks like|sadly)[,. ]+)*';
const notKnown =
  "(?:i(?:'?ve| have)? )?(?:just |also |totally |completely )*(?:forgot(?:ten)?|lost|(?:do not|don'?t|dont|cannot|can not|can'?t|cant) (?:remember|recall|know))";
const noIdea = "(?:i(?:'?ve| have) )?no (?:idea|clue)(?: what (?:it|that) (?:is|was))?";
const whatItIs =
  ' (?:what|how) (?:(?:it|that|mine) (?:is|was)|i (?:put|said|answered|wrote|chose|picked|entered|typed|used|gave|spelled it|told you|had)(?: (?:in|down|there|then|back then|for (?:it|that)))*)';
const things: readonly (readonly [Forgotten, string])[] = [
  ['password', '(?: (?:my|the))? (?:password|pass ?word|pw)'],
  ['username', '(?: (?:my|the))? (?:user ?name|login(?: id| name)?|user id)'],
  ['unnamed', `(?: (?:it|that|mine|this|the answer|my answer|them)|${whatItIs})?`],
];
const phrases = things.map(
  ([thing, words]) =>
    [thing, new RegExp(`^${opening}${notKnown}${words}(?: either| too| again| now)?[.!? ]*$`)] as const,
);
const nothingKnown = new RegExp(`^${opening}${noIdea}[.! ]*$`);

/** What is said to be forgotten; `unnamed` where that is whatever was asked for. */
export function saidForgotten(text: string): Forgotten | undefined {
  if (text.length > 80) return undefined;
  const plain = plainText(text);
  if (nothingKnown.test(plain)) return 'unnamed';
  return phrases.find(([, phrase]) => phrase.test(plain))?.[0];
}
