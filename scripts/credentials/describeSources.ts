/** What operators see of lockout abuse: one line a source; digests stand for addresses and numbers, which are not kept. */
import type { SourceReport } from '../../src/domain/credentials/sourceOutcomes';

const columns = ['source', 'failures', 'logins', 'refused', 'last', 'now'] as const;
const widths = [18, 10, 8, 9, 22, 8];

export function describeSources(sources: readonly SourceReport[]): string {
  if (sources.length === 0) return 'No sign-in has failed within the last hour.';
  return [columns, ...sources.map(cellsOf)].map(lineOf).join('\n');
}

/** The first sixteen digits are those that the audit trail names. */
function cellsOf({ source, failures, distinctLogins, refused, lastAt, isRefusedNow }: SourceReport): readonly string[] {
  const last = `${new Date(lastAt).toISOString().slice(0, 19)}Z`;
  const counts = [failures, distinctLogins, refused].map(String);
  return [source.slice(0, 16), ...counts, last, isRefusedNow ? 'refused' : 'admitted'];
}

function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('')
    .trimEnd();
}
