/** What `npm run audit:verify` says. */
import type { AuditHead } from '../../src/domain/audit/ports';
import type { AuditVerdict } from '../../src/domain/audit/verifyAudit';

export function describeVerdict(verdict: AuditVerdict, anchor: AuditHead | undefined): string {
  switch (verdict.kind) {
    case 'intact':
      return `Intact: ${verdict.entries} entries. ${anchored(anchor)}`;
    case 'gap':
      return `Broken: entry ${verdict.sequence} is missing or stands elsewhere.`;
    case 'changed':
      return `Broken: entry ${verdict.sequence}, or the one before it, is not as it was written.`;
    case 'cut':
      return `Broken: the trail ends at entry ${verdict.sequence} and once had ${verdict.expected}.`;
    case 'rewritten':
      return `Broken: entry ${verdict.sequence} is not the one that was seen there before.`;
  }
}

function anchored(anchor: AuditHead | undefined): string {
  return anchor === undefined
    ? 'There is no anchor outside the database yet: a cut tail would not show.'
    : `The anchor outside the database has seen entry ${anchor.sequence}.`;
}
