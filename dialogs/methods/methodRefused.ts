/** Methods that are not to be paid with, where none is named in their place: "anything but savings", "not the card". */
import { plainText } from '../../src/language/plainText';
import type { PaymentChange } from '../payments/payment';
import type { MethodToName } from '../prompts/question';
import { methodsMeant } from './methodNames';

const opening =
  "(?:(?:no|nope|well|oh|hm+|um+|uh+|ok|okay|actually|wait|please|just|but|use|from|with|pay|i'?d rather)[,. ]+)*";
const anythingBut =
  '(?:any(?:thing|one| one| of them| account| method)?|whatever|whichever|something|all|either|everything)(?: you (?:like|want))?,? (?:but|except(?: for)?|besides|other than|apart from|save for|just not|only not|not)';
const notThis =
  "(?:(?:just |only |rather )?not|(?:please )?(?:do not|don'?t) (?:use|take|touch|charge|debit|pay (?:from|with|out of))|never|(?:i )?(?:do not|don'?t) want(?: it)?(?: to (?:use|pay with|pay from))?(?: from| with)?|(?:leave|keep) out)";
const refused = new RegExp(
  `^${opening}(?:${anythingBut}|${notThis})(?: (?:from|with|out of|on|the|my|use))* ([a-z0-9' ]{3,40}?)(?: (?:please|though|this time|today|again|account))*[.! ]*$`,
);
/** What is named after one of these is wanted; "that card" is only another one than is shown. */
const instead = /^(?:that|this|it)\b|\b(?:but|use|instead|rather|and|yet|today|the other)\b/;

/** The only one that is left is meant; of several it is asked, without what was refused. */
export function withoutRefused(text: string, methods: readonly MethodToName[]): PaymentChange | undefined {
  const words = refused.exec(plainText(text))?.[1];
  if (words === undefined || instead.test(words)) return undefined;
  const not = methodsMeant(words, methods).map(({ id }) => id);
  if (not.length === 0) return undefined;
  const [left, ...others] = methods.filter(({ id }) => !not.includes(id));
  if (left === undefined) return { asks: 'new_method' };
  return others.length === 0 ? { methodId: left.id } : { asks: 'method', notWith: not };
}
