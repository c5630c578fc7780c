/** "The payoff for the hardtop, and pay the lease monthly": the figure is told, and the payment is offered after it. */
import { findValues } from '../../src/language/values/findValues';
import { plainText } from '../../src/language/plainText';
import { contractNamed } from '../../src/language/values/vehicle';
import type { Values } from '../../src/language/values/values';
import type { TaskOptions } from '../task';

const asked =
  /^(?:(?:hi|hello|please|ok|okay|so|can you|could you|i need|i want|i'?d like|give me|tell me|show me|get me|what(?:'?s| is| are)|how much is|first|just)[, ]+)*(?:to (?:know|see) )?((?:the |my |a )?pay ?-?off(?: (?:amount|figure|quote|balance))?\b(?! (?:it|this|the|my)\b).{0,60}?),? (?:and|then|also)(?: (?:then|also|please|i want to|i'?d like to|can i|can you|let me|go ahead and))* (?:pay|make) (.{2,60})$/;

export function payoffThenPayment(text: string): TaskOptions | undefined {
  const [, figure, payment] = asked.exec(plainText(text).replace(/[.!? ]+$/, '')) ?? [];
  if (figure === undefined || payment === undefined || text.length > 140) return undefined;
  const values = paymentIn(payment);
  if (values === undefined) return undefined;
  const { date, vehicle: of } = findValues(figure, 'payoff');
  return {
    task: 'payoff',
    values: { ...(date && { date }), ...(of !== undefined && { vehicle: of }) },
    alsoPay: true,
    resume: { task: 'make_payment', values },
  };
}

/** "the lease monthly": what is paid, and for which one. */
function paymentIn(words: string): Values | undefined {
  const { method, ...found } = findValues(`pay ${words}`, 'make_payment');
  const amount = found.amount ?? (/\bmonthly\b/.test(words) ? monthly : undefined);
  const vehicle = found.vehicle ?? contractNamed(words);
  if (amount === undefined && vehicle === undefined && !/^(?:it|a payment|my|the|this)\b/.test(words)) return undefined;
  return { ...(amount && { amount }), ...(method && { method }), ...(vehicle !== undefined && { vehicle }) };
}

const monthly = { kind: 'named', which: 'monthly_payment' } as const;
