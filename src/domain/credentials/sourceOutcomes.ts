/** What operators see of lockout abuse (standards A14). */

export interface SourceReport {
  /** A digest: an address or number is not kept. */
  readonly source: string;
  readonly failures: number;
  readonly distinctLogins: number;
  /** Tries that were refused unread. */
  readonly refused: number;
  readonly lastAt: number;
  readonly isRefusedNow: boolean;
}

export interface SourceBudgets {
  /** Sources with failures in the last hour, the worst first. */
  report(limit: number): Promise<readonly SourceReport[]>;
}
