/** An order to pay by what it may be at most or differs by: "pay no more than 100", "pay 50 less than the total". */
import { findValues } from '../../src/language/values/findValues';
import { plainText } from '../../src/language/plainText';
import { saysLimit } from './amountLimit';
import type { TaskOptions } from '../task';

const order =
  /^(?:(?:please|ok|okay|can you|could you|can i|let me|i'?ll|i will|i want to|i'?d like to|i would like to|just|and|so)[, ]+)*pay (?!-?off\b|it off\b)/;
const differs = /\b(?:less|more) than\b|\b(?:short|shy) of\b|\bon top of\b/;

export function payingLimited(text: string): TaskOptions | undefined {
  const plain = plainText(text);
  if (!order.test(plain) || !(differs.test(plain) || saysLimit(text))) return undefined;
  const values = findValues(text, 'make_payment');
  const isSum =
    values.amount?.kind === 'exact' || (values.amount?.kind === 'named' && values.amount.plus !== undefined);
  return isSum ? { task: 'make_payment', values } : undefined;
}
