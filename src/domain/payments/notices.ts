/** Messages to customers about their payments: facts for the wording, never a full number. */
import type { Account } from '../accounts/contract';
import type { NoticeFacts } from './ports';
import type { OutboxItem, PaymentRecord } from './records';

/** `payment_authorized` repeats in writing what was authorized by word of mouth; its fact is the authorization itself. */
export type PaymentNoticeTemplate = 'payment_authorized' | 'payment_received' | 'payment_declined' | 'payment_returned';

/** Amounts in cents, dates as `2026-11-23`. The dedupe key follows from the payment: each is said once. */
export function paymentNotice(
  template: PaymentNoticeTemplate,
  payment: PaymentRecord,
  { vehicle, last4 }: Account,
  now: number,
  further: NoticeFacts = {},
): OutboxItem {
  const facts: NoticeFacts = {
    confirmationNumber: payment.confirmationNumber,
    amount: payment.amount,
    vehicle: vehicle.nickname ?? `${vehicle.year} ${vehicle.model}`,
    accountLast4: last4,
    methodKind: payment.methodKind,
    methodEnding: payment.methodEnding,
    effectiveDate: payment.effectiveDate.toString(),
    ...further,
  };
  const message = { loginId: payment.loginId, template, facts, channelHint: payment.channel };
  return newOutboxItem(`${template}:${payment.id}`, { kind: 'message', message }, now);
}

/** To be attempted at once; the id is the dedupe key, so that a carrier knows it again. */
export function newOutboxItem(dedupeKey: string, work: OutboxItem['work'], now: number): OutboxItem {
  return { id: dedupeKey, dedupeKey, work, attempts: 0, nextAttemptAt: now, state: 'open', createdAt: now };
}
