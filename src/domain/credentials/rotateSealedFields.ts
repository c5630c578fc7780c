/** Seals everything under the current key again, a few rows at a time, while customers are served (standards D4). */
import type { FieldSealer, SealedRow, SealedRows } from './sealingPorts';

const rowsAtOnce = 200;

/**
 * Returns how many rows changed. A row that is written meanwhile is left to the next round; what lives for minutes only
 * (codes, recoveries, links) is not rotated: keep the old key on the ring for a day.
 */
export async function rotateSealedFields(rows: SealedRows, sealer: FieldSealer): Promise<number> {
  let changed = 0;
  for (const table of rows.tables) {
    for (;;) {
      const batch = await rows.underOtherKeys(table, sealer.currentKeyId, rowsAtOnce);
      if (batch.length === 0) break;
      for (const row of batch) if (await rows.replace(row, sealedAnew(row, sealer))) changed++;
    }
  }
  return changed;
}

/** The same values under the current key. */
export function sealedAnew(row: SealedRow, sealer: FieldSealer): SealedRow {
  const sealed = Object.entries(row.values).map(([column, value]): [string, string] => {
    const place = { table: row.table, column, rowId: row.id };
    return [column, sealer.seal(sealer.open(value, place), place)];
  });
  const values: Record<string, string> = Object.fromEntries(sealed);
  return { ...row, keyId: sealer.currentKeyId, values };
}
