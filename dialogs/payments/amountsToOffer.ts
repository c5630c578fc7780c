/** The named amounts that stand in the question how much: none is more than what is left to pay. */
import type { PaymentOptions } from '../../src/domain/payments/outcomes';
import { vehicleToName } from '../accounts/vehicles';
import type { QuestionParameters } from '../prompts/question';
import { toBeCurrent } from './paymentAmount';

export function amountsToOffer(options: PaymentOptions): QuestionParameters['amount'] {
  const { account, afterPending, dueAfterPending, monthlyPayment, payoff } = options;
  const due = Math.min(dueAfterPending, payoff.amount);
  const current = Math.min(toBeCurrent(options), payoff.amount);
  // Fees alone are called by their name.
  const isBehind = afterPending.pastDue > 0 && current < due;
  return {
    vehicle: vehicleToName(account),
    due,
    monthly: Math.min(monthlyPayment, payoff.amount),
    payoff: payoff.amount,
    ...(isBehind && { late: { amount: current, withFees: afterPending.fees > 0 } }),
  };
}
