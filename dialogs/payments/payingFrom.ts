/** "pay it off from everyday", "pay total with mine": a known sum, and a saved method by a name that only its owner knows. */
import { plainText } from '../../src/language/plainText';
import { contractNamed } from '../../src/language/values/vehicle';
import { findValues } from '../../src/language/values/findValues';
import type { TaskOptions } from '../task';

const opening =
  "(?:(?:please|ok|okay|yes|so|now|just|can you|could you|i want to|i'?d like to|i would like to|let me|let'?s)[, ]+)*";
const fromMethod = /^(.*\bpay\b.*?) (?:from|with|using|out of|through|via) (?!\d)((?:my |the )?[a-z][a-z' ]{1,28})$/;
const wholeContract = '(?:(?:my|the|this) )?(?:whole |entire |full )?(?:loan|lease|car|mini|contract|vehicle|thing)';
const payoffOrder = new RegExp(
  `^${opening}pay (?:(?:it|this|that|everything)(?: all)? off|${wholeContract} off|off ${wholeContract}|(?:off )?(?:(?:the|my) )?(?:full |whole |entire )?pay ?off(?: amount)?)(?: (?:today|now|in full|completely))*$`,
);
const totalOrder = new RegExp(
  `^${opening}pay (?:(?:the|my) )?(?:full |whole |entire )?(?:total(?: (?:due|amount))?|amount due|full amount|bill|balance due|whole bill)(?: (?:today|now))*$`,
);
const shareOrder = new RegExp(`^${opening}pay (?:an? |one |two )?(?:half|quarter|third|thirds|quarters)\\b.{0,30}$`);

/** Which method it is, is read from the whole of what was said. */
export function payingFrom(text: string): TaskOptions | undefined {
  const [, head] = fromMethod.exec(plainText(text).replace(/(?: please|[.! ])+$/, '')) ?? [];
  if (head === undefined) return undefined;
  if (payoffOrder.test(head)) return { task: 'make_payment', values: { amount: payoff, ...ofContract(head) } };
  if (totalOrder.test(head)) return { task: 'make_payment', values: { amount: total } };
  const values = shareOrder.test(head) ? findValues(head, 'make_payment') : {};
  return values.amount === undefined ? undefined : { task: 'make_payment', values };
}

const payoff = { kind: 'named', which: 'payoff' } as const;
const total = { kind: 'named', which: 'total_due' } as const;

function ofContract(head: string): { readonly vehicle?: string } {
  const vehicle = contractNamed(head);
  return vehicle === undefined ? {} : { vehicle };
}
