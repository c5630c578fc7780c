/** Opens what both ACH commands work on: settings, store, vault and the originator's data. */
import { KyselyAchExportRepository } from '../../db/repositories/achExportRepository';
import { KyselyPaymentStore } from '../../db/repositories/paymentStore';
import { KyselyPaymentVaultRepository } from '../../db/repositories/paymentVaultRepository';
import { openStore } from '../../db/open';
import { AchExport } from '../../src/ach/achExport';
import { AchImport } from '../../src/ach/achImport';
import { type Originator, originatorSchema } from '../../src/ach/originatorSettings';
import { keyFileOf } from '../../src/foundation';
import { auditKey } from '../../src/composeCredentials';
import { readSettings } from '../../src/config';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import { systemClock } from '../../src/domain/clock/clock';
import { returnedPaymentCharges } from '../../src/domain/payments/returnedPaymentCharges';
import { Settlement } from '../../src/domain/payments/settlement';
import { completeKeys } from '../../src/keys';
import { projectFile } from '../../src/projectFile';
import { EmbeddedVault } from '../../src/security/embeddedVault';
import { FieldCipher, readKeyRing } from '../../src/security/fieldCipher';
import { readSettingsFile } from '../../src/settingsFile';

export interface Ach {
  readonly exporter: AchExport;
  readonly importer: AchImport;
  close(): Promise<void>;
}

/** Of the shipped file, or of another; throws an Error that names the file and each field that is wrong. */
export function loadOriginator(demo: boolean, file = projectFile('ach.settings.json')): Originator {
  return readSettingsFile(file, originatorSchema, { setting: 'ach.settings.json', demo });
}

/** Throws an Error in words where a setting is wrong or missing. */
export async function openAch(environment: Readonly<Record<string, string | undefined>>): Promise<Ach> {
  const outcome = readSettings(environment);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const { demo, databaseUrl } = outcome.settings;
  const originator = loadOriginator(demo);
  const keys = completeKeys(outcome.settings.keys, keyFileOf(outcome.settings));
  const cipher = new FieldCipher(readKeyRing(keys.fields));
  const store = await openStore({ url: databaseUrl });
  const exports = new KyselyAchExportRepository(store.durable);
  const vault = new EmbeddedVault(new KyselyPaymentVaultRepository(store.durable), cipher);
  const records = new KyselyPaymentStore(store.durable, new AuditTrail(auditKey(keys.lookup), systemClock));
  const settlement = new Settlement({ store: records, clock: systemClock, charges: returnedPaymentCharges });
  return {
    exporter: new AchExport({ exports, vault, originator, clock: systemClock }),
    importer: new AchImport({ payments: records.payments, exports, settlement, originator }),
    close: () => store.close(),
  };
}
