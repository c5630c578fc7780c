/** Brings both stores to the newest schema, once, however many processes start at the same time. */
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { createIdentityTables } from './migrations/0001-identity';
import { createAccountTables } from './migrations/0002-accounts';
import { createSessionTables } from './migrations/0003-sessions';
import { createLedgerTables } from './migrations/0004-ledger';
import { createPaymentTables } from './migrations/0005-payments';
import { createAchTables } from './migrations/0006-ach';
import { createCredentialTables } from './migrations/0007-credentials';
import { createAuditTables } from './migrations/0008-audit';
import { addSessionProofs } from './migrations/0009-sessionProofs';
import { createTextingTables } from './migrations/0010-texting';
import { createLinkingTables } from './migrations/0012-alexa';
import { createHandOverTables } from './migrations/0013-handover';
import { addFamilyNames } from './migrations/0014-names';
import { addLegalHolds } from './migrations/0016-legal-holds';
import { indexHeldRecords } from './migrations/0017-held-records';
import { createDeviceTokens } from './migrations/0018-device-tokens';
import { indexSignInAges } from './migrations/0019-sign-in-ages';
import { addReviewSequences } from './migrations/0020-review-sequences';
import { createChatTables } from './migrations/0101-chat';
import { createCallTables } from './migrations/0104-phone';
import { createSpeakerTables } from './migrations/0105-alexa';
import { addStateAge } from './migrations/0106-state-age';
import type { SchemaDialect, Store } from './store';

/** Migrations are named for good: their order is the order of their names. */
type MigrationSet = Readonly<Record<string, (db: Kysely<unknown>, dialect: SchemaDialect) => Promise<void>>>;

const durableMigrations: MigrationSet = {
  '0001-identity': createIdentityTables,
  '0002-accounts': createAccountTables,
  '0003-sessions': createSessionTables,
  '0004-ledger': createLedgerTables,
  '0005-payments': createPaymentTables,
  '0006-ach': createAchTables,
  '0007-credentials': createCredentialTables,
  '0008-audit': createAuditTables,
  '0009-sessionProofs': addSessionProofs,
  '0010-texting': createTextingTables,
  '0012-alexa': createLinkingTables,
  '0013-handover': createHandOverTables,
  '0014-names': addFamilyNames,
  '0016-legal-holds': addLegalHolds,
  '0017-held-records': indexHeldRecords,
  '0018-device-tokens': createDeviceTokens,
  '0019-sign-in-ages': indexSignInAges,
  '0020-review-sequences': addReviewSequences,
};

const chatMigrations: MigrationSet = {
  '0101-chat': createChatTables,
  '0104-phone': createCallTables,
  '0105-alexa': createSpeakerTables,
  '0106-state-age': addStateAge,
};

export async function migrateToLatest(store: Store): Promise<void> {
  await migrate(store.durable, 'durable_migrations', durableMigrations, store.schemaDialect);
  await migrate(store.chat, 'chat_migrations', chatMigrations, store.schemaDialect);
}

async function migrate<Schema>(
  db: Kysely<Schema>,
  table: string,
  set: MigrationSet,
  dialect: SchemaDialect,
): Promise<void> {
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(set).map(([name, up]) => [name, { up: (target: Kysely<unknown>) => up(target, dialect) }]),
  );
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
  }).migrateToLatest();
  if (error !== undefined) throw new Error(`The database could not be migrated (${table})`, { cause: error });
}
