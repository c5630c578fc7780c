/** Questions about a payoff that is being paid are about that one. */
import type { PaymentOptions } from '../../src/domain/payments/outcomes';
import type { Turn } from '../turn';

export function rememberPayoff({ memory }: Turn, amount: number, payoff: PaymentOptions['payoff']): void {
  memory.payoffPaid = amount === payoff.amount;
  if (memory.payoffPaid) memory.payoffDay = payoff.goodThrough.toString();
}
