/** Turns the day's payments from bank accounts into files for the bank; a payment goes out in one file only. */
import { Temporal } from 'temporal-polyfill';
import type { AchDebit, AchExportRepository, AchFileRecord } from '../domain/ach/ports';
import { nextBankingDay } from '../domain/calendar/bankingDays';
import { businessDate, type Clock } from '../domain/clock/clock';
import { type Cents, sumCents } from '../domain/money/cents';
import type { PaymentVault } from '../domain/payments/ports';
import type { Originator } from './originatorSettings';
import { type AchBatch, type AchEntry, writeAchFile } from './writeAchFile';

export interface ExportedFile {
  /** `ach-2026-03-10-A.txt`. */
  readonly name: string;
  readonly text: string;
  readonly payments: number;
  readonly total: Cents;
}

type ExportOutcome =
  /** The day's files, earlier ones of the same day too: they are the same bytes again. */
  | { readonly kind: 'exported'; readonly files: readonly ExportedFile[]; readonly undecided: number }
  | { readonly kind: 'nothing_to_export'; readonly undecided: number }
  /** Files are made on their own day only; of an earlier day they can be had again. */
  | { readonly kind: 'in_the_future' };

/** Distinguish the files of one day, as the rules have it. */
const modifiers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const highestTrace = 9_999_999;

interface AchExportParts {
  readonly exports: AchExportRepository;
  readonly vault: Pick<PaymentVault, 'reveal'>;
  readonly originator: Originator;
  readonly clock: Clock;
}

export class AchExport {
  constructor(private readonly parts: AchExportParts) {}

  /** Throws where an account number has left the vault before it went out, or went out so long ago that it is gone. */
  async run(date: Temporal.PlainDate): Promise<ExportOutcome> {
    const { exports, clock } = this.parts;
    const order = Temporal.PlainDate.compare(date, businessDate(clock));
    if (order > 0) return { kind: 'in_the_future' };
    if (order === 0) await exports.claim(date, clock.now());
    const undecided = await exports.undecided(date);
    const files: ExportedFile[] = [];
    for (const record of await exports.filesOf(date)) files.push(await this.write(record));
    return files.length === 0 ? { kind: 'nothing_to_export', undecided } : { kind: 'exported', files, undecided };
  }

  private async write(record: AchFileRecord): Promise<ExportedFile> {
    const debits = await this.parts.exports.debitsOf(record);
    const modifier = modifiers[record.number - 1];
    if (modifier === undefined) throw new Error(`A day has at most ${modifiers.length} files`);
    const { originator } = this.parts;
    const batches = await this.batches(debits, record.date);
    return {
      name: `ach-${record.date.toString()}-${modifier}.txt`,
      text: writeAchFile({ originator, createdAt: record.createdAt, modifier, batches }),
      payments: debits.length,
      total: sumCents(debits.map(({ amount }) => amount)),
    };
  }

  /** One for each way of authorizing and day of settlement. */
  private async batches(debits: readonly AchDebit[], fileDate: Temporal.PlainDate): Promise<readonly AchBatch[]> {
    const batches = new Map<string, AchBatch & { readonly entries: AchEntry[] }>();
    for (const debit of debits) {
      const effectiveEntryDate = laterOf(debit.settlesOn, nextBankingDay(fileDate));
      const key = `${debit.secCode} ${effectiveEntryDate.toString()}`;
      const batch = batches.get(key) ?? { secCode: debit.secCode, effectiveEntryDate, entries: [] };
      batches.set(key, batch);
      batch.entries.push(await this.entry(debit));
    }
    return [...batches.values()];
  }

  private async entry(debit: AchDebit): Promise<AchEntry> {
    const { accountKind, routingNumber, amount, confirmationNumber, name, vaultToken } = debit;
    if (vaultToken === undefined)
      throw new Error(`The account number of payment ${confirmationNumber} is no longer in the vault`);
    return {
      ...{ accountKind, routingNumber, amount, name },
      accountNumber: await this.parts.vault.reveal(vaultToken),
      individualId: confirmationNumber,
      traceSequence: traceSequence(debit.sequence),
    };
  }
}

/** Seven digits of the trace number; after ten million debits they begin again. */
export function traceSequence(sequence: number): number {
  return ((sequence - 1) % highestTrace) + 1;
}

/** A payment that was decided late settles no earlier than the banking day after its file. */
function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) > 0 ? one : other;
}
