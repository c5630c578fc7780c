/** `npm run legal-hold -- set USERNAME`, `-- lift USERNAME`, `-- list`: whose records are kept whatever their age (standards D8). */
import { KyselyCredentialStore } from '../db/repositories/credentialStore';
import { auditKey } from '../src/composeCredentials';
import { AuditTrail } from '../src/domain/audit/auditTrail';
import { systemClock } from '../src/domain/clock/clock';
import { LegalHolds } from '../src/domain/retention/legalHolds';
import { runCommand } from './credentials/openForCommand';
import { legalHoldCommand } from './credentials/legalHoldCommand';

runCommand(({ store, keys }) => {
  const audit = new AuditTrail(auditKey(keys.lookup), systemClock);
  const holds = new LegalHolds({ store: new KyselyCredentialStore(store.durable, store.chat), audit });
  return legalHoldCommand(process.argv.slice(2), holds, (line) => console.log(line));
});
