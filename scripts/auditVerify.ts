/** `npm run audit:verify`: reads the whole audit trail and says whether, and where, it was tampered with. */
import { KyselyAuditRepository } from '../db/repositories/auditRepository';
import { auditKey } from '../src/composeCredentials';
import { verifyAudit } from '../src/domain/audit/verifyAudit';
import { AuditAnchorFile } from '../src/security/auditAnchorFile';
import { describeVerdict } from './credentials/describeVerdict';
import { runCommand } from './credentials/openForCommand';

runCommand(async ({ store, keys, anchorFile }) => {
  const anchor = new AuditAnchorFile(anchorFile).read();
  const verdict = await verifyAudit(new KyselyAuditRepository(store.durable), auditKey(keys.lookup), anchor);
  console.log(describeVerdict(verdict, anchor));
  return verdict.kind === 'intact';
});
