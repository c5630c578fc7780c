/** Takes the bank's return file to the payments it is about; reading the same file again changes nothing more. */
import { assertNever } from '../domain/assertNever';
import type { AchExportRepository } from '../domain/ach/ports';
import type { PaymentRecord } from '../domain/payments/records';
import type { PaymentRepository } from '../domain/payments/repositories';
import type { Settlement } from '../domain/payments/settlement';
import { traceSequence } from './achExport';
import type { Complaint } from './achFileReader';
import type { Originator } from './originatorSettings';
import { type AchNotice, type AchReturn, readAchReturns } from './readAchReturns';
import { traceNumber } from './writeAchFile';

/** What became of one line; the ones that are for people to look at are not `returned` or `already_returned`. */
export interface ImportedReturn {
  readonly found: AchReturn;
  readonly result:
    | 'returned'
    | 'already_returned'
    | 'unknown_payment'
    /** The confirmation number is ours, but not under this trace number or with this amount. */
    | 'not_our_entry'
    | 'not_debited'
    | 'disputes_return';
}

type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly returns: readonly ImportedReturn[];
      readonly notices: readonly AchNotice[];
    }
  | { readonly kind: 'malformed'; readonly complaints: readonly Complaint[] };

interface AchImportParts {
  readonly payments: Pick<PaymentRepository, 'findByConfirmationNumber'>;
  readonly exports: Pick<AchExportRepository, 'sequenceOf'>;
  readonly settlement: Pick<Settlement, 'applyReturn'>;
  readonly originator: Originator;
}

export class AchImport {
  constructor(private readonly parts: AchImportParts) {}

  async run(text: string): Promise<ImportOutcome> {
    const outcome = readAchReturns(text);
    if (outcome.kind === 'malformed') return outcome;
    const returns: ImportedReturn[] = [];
    for (const found of outcome.returns) returns.push({ found, result: await this.apply(found) });
    return { kind: 'imported', returns, notices: outcome.notices };
  }

  private async apply(found: AchReturn): Promise<ImportedReturn['result']> {
    const payment = await this.parts.payments.findByConfirmationNumber(found.individualId);
    if (payment === undefined) return 'unknown_payment';
    if (!(await this.wentOutAs(payment, found))) return 'not_our_entry';
    const outcome = await this.parts.settlement.applyReturn(payment.id, found.code);
    switch (outcome.kind) {
      case 'returned':
      case 'already_returned':
      case 'unknown_payment':
      case 'not_debited':
      case 'disputes_return':
        return outcome.kind;
      default:
        return assertNever(outcome);
    }
  }

  private async wentOutAs(payment: PaymentRecord, { originalTrace, amount }: AchReturn): Promise<boolean> {
    const sequence = await this.parts.exports.sequenceOf(payment.id);
    if (sequence === undefined || payment.amount !== amount) return false;
    return traceNumber(this.parts.originator, traceSequence(sequence)) === originalTrace;
  }
}
