/** What the export of debits as files needs from the store: which payment went out in which file, once and for good. */
import type { Temporal } from 'temporal-polyfill';
import type { Cents } from '../money/cents';
import type { MethodKind } from '../payments/methods';
import type { SecCode } from '../payments/outcomes';

/** Bank accounts; card payments are none of a file's business. */
export const achMethodKinds = ['checking', 'savings'] as const satisfies readonly MethodKind[];
export type AchMethodKind = (typeof achMethodKinds)[number];

/** A file of debits; its number tells apart the files of one New York date, from 1. */
export interface AchFileKey {
  readonly date: Temporal.PlainDate;
  readonly number: number;
}

export interface AchFileRecord extends AchFileKey {
  readonly createdAt: number;
}

/** A payment as it went out. */
export interface AchDebit {
  readonly confirmationNumber: string;
  /** In full, as far as it is on file. */
  readonly name: string;
  readonly accountKind: AchMethodKind;
  readonly amount: Cents;
  readonly secCode: SecCode;
  readonly settlesOn: Temporal.PlainDate;
  readonly routingNumber: string;
  /** Absent once the number has left the vault. */
  readonly vaultToken: string | undefined;
  /** From 1, rising over all files: no two debits ever have the same. */
  readonly sequence: number;
}

export interface AchExportRepository {
  /**
   * Puts every payment that the processor took, that counts by the file's date and is in no file yet, into a new file
   * of that date, all in one transaction; nothing where there is no such payment.
   */
  claim(date: Temporal.PlainDate, createdAt: number): Promise<AchFileRecord | undefined>;
  /** In the order of their numbers. */
  filesOf(date: Temporal.PlainDate): Promise<readonly AchFileRecord[]>;
  /** In the order of their sequences. */
  debitsOf(file: AchFileKey): Promise<readonly AchDebit[]>;
  /** Under which sequence a payment went out; absent where it is in no file. */
  sequenceOf(paymentId: string): Promise<number | undefined>;
  /** How many payments count by the date whose outcome is not known yet. */
  undecided(date: Temporal.PlainDate): Promise<number>;
}
