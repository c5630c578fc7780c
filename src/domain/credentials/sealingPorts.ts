/** Values that are kept sealed, each under a key that can be replaced (standards D4). */

/** Seals single values so that each opens only in its own row and column (standards D4). */
export interface FieldSealer {
  readonly currentKeyId: string;
  seal(plain: string, place: SealedPlace): string;
  /** Throws where the value was changed or moved. */
  open(sealed: string, place: SealedPlace): string;
}

export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** A row of a table that has sealed columns and says under which key they are. */
export interface SealedRow {
  readonly table: string;
  readonly id: string;
  readonly keyId: string;
  /** By column. */
  readonly values: Readonly<Record<string, string>>;
}

export interface SealedRows {
  readonly tables: readonly string[];
  find(table: string, id: string): Promise<SealedRow | undefined>;
  underOtherKeys(table: string, keyId: string, limit: number): Promise<readonly SealedRow[]>;
  /** False where it no longer is as `before` was. */
  replace(before: SealedRow, after: SealedRow): Promise<boolean>;
  /** How many rows are under each key. */
  countByKey(): Promise<ReadonlyMap<string, number>>;
}
