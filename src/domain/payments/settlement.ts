/** Posts what the processor took on the banking day on which it settles, and takes back what was returned. */
import type { Account, Contract } from '../accounts/contract';
import { businessDate, businessDateAt, type Clock } from '../clock/clock';
import type { LedgerTransaction } from '../ledger/ledger';
import { paymentNotice } from './notices';
import { type PaymentStatus, pendingStatuses } from './outcomes';
import {
  readPosition,
  readPosted,
  releasePosting,
  returnChargePosting,
  returnPostings,
  settlementPostings,
} from './paymentPostings';
import type { NoticeFacts } from './ports';
import type { PaymentRecord } from './records';
import type { PaymentStore, PaymentUnit } from './repositories';
import { type ReturnTreatment, returnTreatment } from './returnCodes';
import { type ReturnedPaymentCharge, verifiedCharge } from './returnedPaymentCharges';

const paymentsAtOnce = 100;
const returnable: readonly PaymentStatus[] = [...pendingStatuses, 'settled'];

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

  /** Returns how many payments were posted; one that cannot be posted is reported and does not hold up the others. */
  async settleDue(onSurprise: (error: unknown) => void): Promise<number> {
    const { store, clock } = this.parts;
    let settled = 0;
    for (;;) {
      const due = await store.payments.toSettle(businessDate(clock), paymentsAtOnce);
      const posted = await this.settleAll(due, onSurprise);
      settled += posted;
      if (posted === 0 || due.length < paymentsAtOnce) return settled;
    }
  }

  /** `code` is R01 to R85; anything else is a RangeError. The same return may come again: it is taken once. */
  async applyReturn(paymentId: string, code: string): Promise<ReturnOutcome> {
    const treatment = returnTreatment(code);
    if (!treatment.returnsDebit) return { kind: 'disputes_return', treatment };
    return this.parts.store.atomically((unit) => this.takeBack(unit, paymentId, treatment));
  }

  private async settleAll(due: readonly PaymentRecord[], onSurprise: (error: unknown) => void): Promise<number> {
    let posted = 0;
    for (const payment of due) {
      try {
        if (await this.parts.store.atomically((unit) => this.settle(unit, payment))) posted += 1;
      } catch (error) {
        onSurprise(error);
      }
    }
    return posted;
  }

  private async settle(unit: PaymentUnit, payment: PaymentRecord): Promise<boolean> {
    const { contract } = await unit.payments.holdAccount(payment.accountId);
    if (!(await unit.payments.change(payment.id, ['accepted'], { status: 'settled' }))) return false;
    const position = await readPosition(unit.ledger, payment.accountId);
    await unit.ledger.post(settlementPostings(payment, contract, position, this.parts.clock.now()));
    return true;
  }

  private async takeBack(unit: PaymentUnit, paymentId: string, treatment: ReturnTreatment): Promise<ReturnOutcome> {
    const known = await unit.payments.find(paymentId);
    if (known === undefined) return { kind: 'unknown_payment' };
    const account = await unit.payments.holdAccount(known.accountId);
    const payment = await unit.payments.find(paymentId);
    if (payment === undefined) return { kind: 'unknown_payment' };
    if (payment.status === 'returned') return { kind: 'already_returned' };
    if (!returnable.some((status) => status === payment.status)) return { kind: 'not_debited' };
    await this.writeReturn(unit, payment, account, treatment);
    return { kind: 'returned', treatment };
  }

  private async writeReturn(
    unit: PaymentUnit,
    payment: PaymentRecord,
    account: Account,
    { code, reason, advice, disables, mayBeCharged }: ReturnTreatment,
  ): Promise<void> {
    const now = this.parts.clock.now();
    const charge = mayBeCharged ? verifiedCharge(this.parts.charges, account.contract.state) : undefined;
    const returnedOn = businessDateAt(now);
    await unit.payments.change(payment.id, returnable, { status: 'returned', returnCode: code, returnedOn });
    await unit.ledger.post(await this.reversal(unit, payment, account.contract, code));
    if (charge !== undefined) await unit.ledger.post([returnChargePosting(payment, charge, now)]);
    if (disables !== undefined) await unit.methods.disable(payment.methodId, disables);
    const facts: NoticeFacts = {
      ...{ code, reason, advice, methodDisabled: disables !== undefined, returnedOn: returnedOn.toString() },
      ...(charge === undefined ? { mayBeCharged } : { charge }),
    };
    await unit.outbox.add(paymentNotice('payment_returned', payment, account, now, facts));
    const event = { action: 'payment_returned', loginId: undefined, channel: 'service', result: code } as const;
    await unit.journal.record({ ...event, subject: payment.id });
  }

  /** Of what was posted; of a payment that was still on its way, only the pending posting ends. */
  private async reversal(
    unit: PaymentUnit,
    payment: PaymentRecord,
    contract: Contract,
    code: string,
  ): Promise<readonly LedgerTransaction[]> {
    const now = this.parts.clock.now();
    if (payment.status !== 'settled') return [releasePosting(payment, now, code)];
    const position = await readPosition(unit.ledger, payment.accountId);
    return returnPostings(payment, await readPosted(unit.ledger, payment), contract, position, code, now);
  }
}
