/** A payment as one of the account's logins may see it. */
import { type PaymentView, pendingStatuses, type PaymentStatus } from './outcomes';
import type { PaymentRecord } from './records';
import { returnTreatment } from './returnCodes';

/** Of the other holder's payments, only those that moved or may move money. */
export function isVisibleTo(loginId: string, { loginId: payer, status }: PaymentRecord): boolean {
  return payer === loginId || (status !== 'declined' && status !== 'not_taken');
}

export function isPending({ status }: { readonly status: PaymentStatus }): boolean {
  return pendingStatuses.some((pending) => pending === status);
}

/** Neither declined, nor given up, nor returned: the money has moved or may still. */
export function isAlive({ status }: { readonly status: PaymentStatus }): boolean {
  return status === 'settled' || isPending({ status });
}

export function toView(loginId: string, payment: PaymentRecord): PaymentView {
  const { id, confirmationNumber, accountId, amount, status, effectiveDate, submittedAt, declineReason } = payment;
  const isOwn = payment.loginId === loginId;
  return {
    ...{ id, confirmationNumber, accountId, amount, status, effectiveDate, submittedAt, declineReason },
    by: isOwn ? 'you' : 'other_holder',
    method: isOwn ? { kind: payment.methodKind, ending: payment.methodEnding } : undefined,
    returned: isOwn ? returnedFacts(payment) : undefined,
  };
}

function returnedFacts({ returnCode, returnedOn }: PaymentRecord): PaymentView['returned'] {
  if (returnCode === undefined || returnedOn === undefined) return undefined;
  return { code: returnCode, advice: returnTreatment(returnCode).advice, on: returnedOn };
}
