/** A payment of nothing but the fees, which no label of the language tells from a question about them. */
import { findValues } from '../../src/language/values/findValues';
import { feesSaid } from './feesSaid';
import type { PaymentTask } from './payment';

/** "pay the returned payment fee" pays it; what such a fee is was not asked. */
export function payingFees(text: string): PaymentTask | undefined {
  if (feesSaid(text) !== 'alone') return undefined;
  const { method } = findValues(text, 'make_payment');
  return { task: 'make_payment', values: method ? { method } : {}, fees: 'alone' };
}
