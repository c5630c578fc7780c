/** Failed sign-ins by where they came from (standards A14). */

/** How many failures and how many different logins one source may have within the window. */
export interface SourceLimit {
  readonly failures: number;
  readonly distinctLogins: number;
  readonly windowMilliseconds: number;
}

export interface SourceUse {
  readonly source: string;
  readonly failures: number;
  readonly distinctLogins: number;
  readonly refused: number;
  readonly lastAt: number;
}

export type SourceReservation =
  | { readonly kind: 'admitted'; readonly reservation: string }
  /** `isFirst` once for each budget that is used up. */
  | { readonly kind: 'refused'; readonly freeAt: number; readonly isFirst: boolean };

export interface SourceFailureRepository {
  /** Counts a try before it is checked; tries of one source wait for each other within a transaction. */
  reserve(source: string, loginKey: string, limit: SourceLimit, now: number): Promise<SourceReservation>;
  /** The try was none: it succeeded. */
  release(reservation: string): Promise<void>;
  report(since: number, limit: number): Promise<readonly SourceUse[]>;
  purge(before: number): Promise<number>;
}
