/** "Register this device", said by a customer who is signed in on one that is not. */
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const device = '(?:this|my|the)(?: new)? (?:device|phone|computer|browser|laptop|tablet|pc|mac|machine|one)';
const registering = new RegExp(
  "^(?:(?:can|could) (?:you|i|we) |i (?:want|would like|need) to |i'?d like to |how (?:do|can) i |let'?s |let me |please |is it possible to )*" +
    `(?:(?:register|remember|trust|recogni[sz]e|save|add|enrol+) ${device}|(?:do not|don'?t|stop) ask(?:ing)?(?: me)?(?: (?:the|a|that|those|any))?(?: (?:security|extra))? questions?(?: (?:on|from) ${device}| here| again| any ?more| next time| every time)+)` +
    '(?: (?:for me|next time|from now on|for next time|too|already|after all|instead|here|now|as mine|please|then))*$',
);

const asking = new RegExp(
  `^(?:(?:is|was) ${device}(?: already)? (?:registered|remembered|known|trusted)|(?:did|have) (?:you|i) register(?:ed)? ${device})(?: (?:already|now|yet|or not))*$`,
);

/** Before the sign-in the rule is told, and right after it the offer comes by itself. */
export function deviceToRegister({ text, session }: Said): TaskOptions | undefined {
  if (session === undefined) return undefined;
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  if (asking.test(plain)) return { task: 'devices', values: {}, register: 'asked' };
  return registering.test(plain) ? { task: 'devices', values: {}, register: 'now' } : undefined;
}
