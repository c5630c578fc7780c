/** Which payments to an account the customer has not heard of since this one began: they may have been made elsewhere meanwhile. */
import type { PaymentView } from '../../src/domain/payments/outcomes';
import type { Turn } from '../turn';

/** They count as heard from now on. */
export function newPayments({ memory }: Turn, payments: readonly PaymentView[]): readonly PaymentView[] {
  const heard = memory.paymentsHeard ?? [];
  const news = payments.filter(({ id }) => !heard.includes(id));
  if (news.length > 0) memory.paymentsHeard = [...heard, ...news.map(({ id }) => id)];
  return news;
}
