/** "pay that", right after a figure was told: what is due after a summary, the payoff after a payoff. */
import { plainText } from '../../src/language/plainText';
import { findValues } from '../../src/language/values/findValues';
import type { TaskOptions } from '../task';
import type { Turn } from '../turn';

const leadIn =
  "(?:(?:ok|okay|yes|so|and|please|then|alright|great|can i|could i|i(?:'?d like to| want to|'?ll| will)|let me|let'?s|go ahead and|just)[, ]+)*";
const ending = '(?: amount)?(?: (?:now|today|please|then|in full))*(?: (?:from|with|using) .{3,40})?[.!? ]*$';
const that = new RegExp(`^${leadIn}pay (?:that|it|this|all of (?:that|it))${ending}`);
const halfOfThat = new RegExp(`^${leadIn}(?:pay |make )?half (?:of )?(?:that|it|this)${ending}`);

export function payingThat({ text, memory }: Turn): TaskOptions | undefined {
  const { about } = memory;
  if (text.length > 80 || (about !== 'balance' && about !== 'payoff')) return undefined;
  const plain = plainText(text);
  if (about === 'payoff' && halfOfThat.test(plain)) return { task: 'payoff', values: {}, payoffAspect: 'half' };
  if (!that.test(plain)) return undefined;
  const { method } = findValues(text, 'make_payment');
  const which = about === 'payoff' ? 'payoff' : 'total_due';
  return { task: 'make_payment', values: { amount: { kind: 'named', which }, ...(method && { method }) } };
}
