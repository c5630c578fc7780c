/** A processor that moves no money: it behaves as test numbers and the tester's desk say, and forgets nothing at a restart. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { assertNever } from '../domain/assertNever';
import { nextBankingDay } from '../domain/calendar/bankingDays';
import { businessDate, businessDateAt, type Clock } from '../domain/clock/clock';
import type { FundingSource } from '../domain/payments/methods';
import { declineReasons } from '../domain/payments/outcomes';
import { settlementDate } from '../domain/payments/effectiveDate';
import type {
  Charge,
  ChargeAnswer,
  ChargeLookup,
  Instrument,
  PaymentProcessor,
  PaymentVault,
  ProcessorReturn,
} from '../domain/payments/ports';
import type { ProcessorCharge, ProcessorRepository } from '../domain/payments/repositories';
import { returnTreatment } from '../domain/payments/returnCodes';
import { accountScript, cardScript, type ChargeScript } from './testNumbers';

const behaviourSchema = z.discriminatedUnion('kind', [
  /** What each number stands for. */
  z.strictObject({ kind: z.literal('by_number') }),
  z.strictObject({ kind: z.literal('accept') }),
  z.strictObject({ kind: z.literal('decline'), reason: z.enum(declineReasons) }),
  /** Charges are not answered; `taken` says whether they arrive. */
  z.strictObject({ kind: z.literal('timeout'), taken: z.boolean() }),
  /** Nothing is answered before this instant (epoch milliseconds UTC); then it is as it began. */
  z.strictObject({ kind: z.literal('down'), until: z.number().int() }),
]);

export type ProcessorBehaviour = z.infer<typeof behaviourSchema>;

type ReturnRequestOutcome = { readonly kind: 'noted' } | { readonly kind: 'not_charged' };

export class SimulatedProcessor implements PaymentProcessor {
  /** Keys of charges whose first request got lost by their test number; their second one arrives. */
  private readonly lostOnce = new Set<string>();

  constructor(
    private readonly records: ProcessorRepository,
    private readonly vault: PaymentVault,
    private readonly clock: Clock,
  ) {}

  /** Holds for every number until it is set again; `by_number` is how it begins. */
  async setBehaviour(behaviour: ProcessorBehaviour): Promise<void> {
    await this.records.setBehaviour(JSON.stringify(behaviour));
  }

  async behaviour(): Promise<ProcessorBehaviour> {
    const document = await this.records.behaviour();
    const set = document === undefined ? undefined : behaviourSchema.parse(JSON.parse(document));
    const isOver = set?.kind === 'down' && set.until <= this.clock.now();
    return set === undefined || isOver ? { kind: 'by_number' } : set;
  }

  /** Sends a payment back with any code R01 to R85; it is reported at the next tick. */
  async returnPayment(paymentId: string, code: string): Promise<ReturnRequestOutcome> {
    returnTreatment(code);
    const charge = await this.records.find(paymentId);
    if (charge?.outcome !== 'accepted') return { kind: 'not_charged' };
    await this.records.addReturn({ id: randomUUID(), key: paymentId, code, reportedOn: businessDate(this.clock) });
    return { kind: 'noted' };
  }

  async fundingSource(
    vaultToken: string,
  ): Promise<{ kind: 'known'; funding: FundingSource } | { kind: 'unavailable' }> {
    if (await this.isDown()) return { kind: 'unavailable' };
    const { funding = 'unknown' } = cardScript(await this.vault.reveal(vaultToken));
    return funding === 'lookup_down' ? { kind: 'unavailable' } : { kind: 'known', funding };
  }

  async confirmAccount({ vaultToken }: Instrument): Promise<'confirmed' | 'not_confirmed' | 'unavailable'> {
    if (await this.isDown()) return 'unavailable';
    return accountScript(await this.vault.reveal(vaultToken)).confirmation ?? 'confirmed';
  }

  async charge(charge: Charge): Promise<ChargeAnswer> {
    const script = await this.scriptOf(charge.instrument);
    switch (script.kind) {
      case 'down':
        return { kind: 'unavailable' };
      case 'accept':
        return toAnswer(await this.accept(charge));
      case 'return':
        return toAnswer(await this.acceptAndReturn(charge, script.code));
      case 'decline':
        return toAnswer(await this.keep(charge, { outcome: 'declined', declineReason: script.reason }));
      case 'timeout':
        return this.timeout(charge, script.taken);
      default:
        return assertNever(script);
    }
  }

  async findCharge(key: string): Promise<ChargeLookup> {
    if (await this.isDown()) return { kind: 'unavailable' };
    const known = await this.records.find(key);
    return known === undefined ? { kind: 'never_received' } : toAnswer(known);
  }

  openReturns(now: number): Promise<readonly ProcessorReturn[]> {
    return this.records.openReturns(businessDateAt(now));
  }

  acknowledgeReturn(id: string): Promise<void> {
    return this.records.acknowledgeReturn(id);
  }

  private async timeout(charge: Charge, taken: boolean): Promise<ChargeAnswer> {
    if (taken) {
      await this.accept(charge);
      return { kind: 'no_answer' };
    }
    const isByNumber = (await this.behaviour()).kind === 'by_number';
    if (isByNumber && this.lostOnce.has(charge.key)) return toAnswer(await this.accept(charge));
    this.lostOnce.add(charge.key);
    return { kind: 'no_answer' };
  }

  private accept(charge: Charge): Promise<ProcessorCharge> {
    return this.keep(charge, { outcome: 'accepted', declineReason: undefined });
  }

  private async acceptAndReturn(charge: Charge, code: string): Promise<ProcessorCharge> {
    const kept = await this.accept(charge);
    if (kept.outcome !== 'accepted') return kept;
    const reportedOn = nextBankingDay(settlementDate(charge.effectiveDate));
    await this.records.addReturn({ id: `${charge.key}:${code}`, key: charge.key, code, reportedOn });
    return kept;
  }

  /** What is kept under the key already stays as it is. */
  private async keep(
    { key, amount, effectiveDate }: Charge,
    decision: Pick<ProcessorCharge, 'outcome' | 'declineReason'>,
  ): Promise<ProcessorCharge> {
    return this.records.keep({ key, amount, effectiveDate, ...decision });
  }

  private async scriptOf({ kind, vaultToken }: Instrument): Promise<ChargeScript> {
    const behaviour = await this.behaviour();
    if (behaviour.kind !== 'by_number') return behaviour;
    const number = await this.vault.reveal(vaultToken);
    return (kind === 'debit_card' ? cardScript(number) : accountScript(number)).charge;
  }

  private async isDown(): Promise<boolean> {
    return (await this.behaviour()).kind === 'down';
  }
}

function toAnswer({ outcome, declineReason }: ProcessorCharge): Extract<ChargeAnswer, ChargeLookup> {
  if (outcome === 'accepted') return { kind: 'accepted' };
  return { kind: 'declined', reason: declineReason ?? 'refused_by_bank' };
}
