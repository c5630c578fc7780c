/** Posts what the processor took on the banking day on which it settles, and takes back what was returned. */
import { businessDate, businessDateAt, type Clock } from '../clock/clock';
import { paymentNotice } from './notices';
import type { PaymentStatus } from './outcomes';
import { readPosition, readPosted, releasePosting, returnPostings, settlementPostings } from './paymentPostings';
import type { NoticeFacts } from './ports';
import type { PaymentRecord } from './records';
import type { PaymentStore, PaymentUnit } from './repositories';
import { type ReturnTreatment, returnTreatment } from './returnCodes';
import { type ReturnedPaymentCharge, verifiedCharge } from './returnedPaymentCharges';

const paymentsAtOnce = 100;
const onItsWay = ['submitted', 'unknown', 'accepted'] as const satisfies readonly PaymentStatus[];

export interface SettlementParts {
  readonly store: PaymentStore;
  readonly clock: Clock;
  readonly charges: readonly ReturnedPaymentCharge[];
}

export type ReturnOutcome =
  | { readonly kind: 'returned'; readonly treatment: ReturnTreatment }
  /** A return is taken once; a second one is for people to look at. */
  | { readonly kind: 'already_returned' }
  /** Nothing was debited that could come back. */
  | { readonly kind: 'not_debited' }
  /** One of the codes by which banks dispute a return: it changes nothing here (standards B12). */
  | { readonly kind: 'disputes_return'; readonly treatment: ReturnTreatment }
  | { readonly kind: 'unknown_payment' };

export class Settlement {
  constructor(private readonly parts: SettlementParts) {}

  /** Returns how many payments were posted. */
  async settleDue(): Promise<number> {
    const { store, clock } = this.parts;
    for (let settled = 0; ;) {
      const due = await store.payments.toSettle(businessDate(clock), paymentsAtOnce);
      for (const payment of due) if (await store.atomically((unit) => this.settle(unit, payment))) settled += 1;
      if (due.length < paymentsAtOnce) return settled;
    }
  }

  /** `code` is R01 to R85; anything else is a RangeError. The same return may come again: it is taken once. */
  async applyReturn(paymentId: string, code: string): Promise<ReturnOutcome> {
    const treatment = returnTreatment(code);
    if (!treatment.returnsDebit) return { kind: 'disputes_return', treatment };
    return this.parts.store.atomically((unit) => this.takeBack(unit, paymentId, treatment));
  }

  private async settle(unit: PaymentUnit, payment: PaymentRecord): Promise<boolean> {
    await unit.payments.holdAccount(payment.accountId);
    if (!(await unit.payments.change(payment.id, ['accepted'], { status: 'settled' }))) return false;
    const { contract } = await unit.payments.account(payment.accountId);
    const position = await readPosition(unit.ledger, payment.accountId);
    await unit.ledger.post(settlementPostings(payment, contract, position, this.parts.clock.now()));
    return true;
  }

  private async takeBack(unit: PaymentUnit, paymentId: string, treatment: ReturnTreatment): Promise<ReturnOutcome> {
    const known = await unit.payments.find(paymentId);
    if (known === undefined) return { kind: 'unknown_payment' };
    await unit.payments.holdAccount(known.accountId);
    const payment = await unit.payments.find(paymentId);
    if (payment === undefined) return { kind: 'unknown_payment' };
    if (payment.status === 'returned') return { kind: 'already_returned' };
    const isPosted = payment.status === 'settled';
    if (!isPosted && !onItsWay.some((status) => status === payment.status)) return { kind: 'not_debited' };
    await this.writeReturn(unit, payment, treatment, isPosted);
    return { kind: 'returned', treatment };
  }

  private async writeReturn(
    unit: PaymentUnit,
    payment: PaymentRecord,
    { code, reason, advice, disables, mayBeCharged }: ReturnTreatment,
    isPosted: boolean,
  ): Promise<void> {
    const now = this.parts.clock.now();
    const account = await unit.payments.account(payment.accountId);
    const { contract } = account;
    const charge = mayBeCharged ? verifiedCharge(this.parts.charges, contract.state) : undefined;
    const returnedOn = businessDateAt(now);
    await unit.payments.change(payment.id, [...onItsWay, 'settled'], {
      status: 'returned',
      returnCode: code,
      returnedOn,
    });
    if (isPosted) {
      const position = await readPosition(unit.ledger, payment.accountId);
      const posted = await readPosted(unit.ledger, payment);
      await unit.ledger.post(returnPostings(payment, { contract, position, posted, code, charge }, now));
    } else {
      await unit.ledger.post([releasePosting(payment, now, code)]);
    }
    if (disables !== undefined) await unit.methods.disable(payment.methodId, disables);
    const facts: NoticeFacts = {
      ...{ code, reason, advice, methodDisabled: disables !== undefined, returnedOn: returnedOn.toString() },
      ...(isPosted && charge !== undefined ? { charge } : { mayBeCharged }),
    };
    await unit.outbox.add(paymentNotice('payment_returned', payment, account, now, facts));
  }
}
