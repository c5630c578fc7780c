/** Tampers with an audit trail a thousand times in each way and counts what `verifyAudit` does not find. */
import { openStore } from '../../db/open';
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import { verifyAudit } from '../../src/domain/audit/verifyAudit';
import { systemClock } from '../../src/domain/clock/clock';
import { startSqlite } from '../databases/temporaryDatabases';
import { appendEntries, tampers, whileTampered } from './auditVandal';

const times = Number(process.env['CAMPAIGN_ROUNDS'] ?? 1_000);
const entries = 60;
const key = 'a key for campaigns';

export async function tamperMuch(): Promise<{ passed: boolean; tampered: number; missed: Record<string, number> }> {
  const databases = await startSqlite();
  const store = await openStore({ url: await databases.createDatabase() });
  const credentials = new KyselyCredentialStore(store.durable, store.chat);
  const trail = new AuditTrail(key, systemClock);
  await appendEntries(credentials, trail, entries);
  const anchor = await credentials.audit.head();
  const missed: Record<string, number> = {};
  for (const [name, tamper] of tampers) {
    missed[name] = 0;
    for (let time = 0; time < times; time++) {
      const verdict = await whileTampered(store, trail, tamper, (audit) => verifyAudit(audit, key, anchor));
      if (verdict.kind === 'intact') missed[name]++;
    }
  }
  const isIntact = (await verifyAudit(credentials.audit, key, anchor)).kind === 'intact';
  await store.close();
  await databases.stop();
  const passed = isIntact && Object.values(missed).every((count) => count === 0);
  return { passed, tampered: times * tampers.length, missed };
}
