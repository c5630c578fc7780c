/** `npm run sources`: where failed sign-ins came from in the last hour, the worst first, and who is refused now (standards A14). */
import { KyselyCredentialStore } from '../db/repositories/credentialStore';
import { auditKey, credentialKeys } from '../src/composeCredentials';
import { AuditTrail } from '../src/domain/audit/auditTrail';
import { systemClock } from '../src/domain/clock/clock';
import { SourceBudgetService } from '../src/domain/credentials/sourceBudgetService';
import { describeSources } from './credentials/describeSources';
import { runCommand } from './credentials/openForCommand';

const mostListed = 50;

runCommand(async ({ store, keys }) => {
  const budgets = new SourceBudgetService({
    ...{ store: new KyselyCredentialStore(store.durable, store.chat), keys: credentialKeys(keys.lookup) },
    ...{ audit: new AuditTrail(auditKey(keys.lookup), systemClock), clock: systemClock },
  });
  console.log(describeSources(await budgets.report(mostListed)));
  return true;
});
