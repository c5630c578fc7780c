/**
 * `npm run keys:rotate`: seals everything under the first key of FIELD_KEYS, while the service runs. First put the new
 * key in front (`new:…,old:…`) and restart; then run this; a day later, once nothing is under the old key, drop it.
 */
import { KyselyCredentialStore } from '../db/repositories/credentialStore';
import { KyselySealedFieldRepository } from '../db/repositories/sealedFieldRepository';
import { auditKey } from '../src/composeCredentials';
import { AuditTrail } from '../src/domain/audit/auditTrail';
import { systemClock } from '../src/domain/clock/clock';
import { rotateSealedFields } from '../src/domain/credentials/rotateSealedFields';
import { FieldCipher, readKeyRing } from '../src/security/fieldCipher';
import { runCommand } from './credentials/openForCommand';

runCommand(async ({ store, keys }) => {
  const cipher = new FieldCipher(readKeyRing(keys.fields));
  const rows = new KyselySealedFieldRepository(store.durable);
  const changed = await rotateSealedFields(rows, cipher);
  const trail = new AuditTrail(auditKey(keys.lookup), systemClock);
  const event = { action: 'keys_rotated', loginId: undefined, channel: 'service', result: 'done' } as const;
  await new KyselyCredentialStore(store.durable, store.chat).atomically((unit) =>
    trail.record(unit.audit, { ...event, subject: cipher.currentKeyId }),
  );
  console.log(`${changed} rows are now under key ${cipher.currentKeyId}.`);
  for (const [key, count] of await rows.countByKey()) console.log(`  ${key}: ${count} rows`);
  return true;
});
