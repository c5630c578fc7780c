/** The keeper of devices' tokens over a test's own store. */
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import type { Clock } from '../../src/domain/clock/clock';
import { DeviceTokens } from '../../src/domain/credentials/deviceTokens';
import type { TestStore } from './openTestStore';

export function deviceTokensOf({ store }: TestStore, clock: Clock): DeviceTokens {
  const credentials = new KyselyCredentialStore(store.durable, store.chat);
  return new DeviceTokens({ store: credentials, audit: new AuditTrail('an audit key for tests', clock), clock });
}
