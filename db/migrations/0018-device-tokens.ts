/** The tokens by which a browser proves to be a registered device: the one that counts, the next one, the one before. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createDeviceTokens(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('device_tokens')
    .addColumn('device_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('current_hash', 'text', (column) => column.notNull())
    .addColumn('renewed_at', wholeNumber, (column) => column.notNull())
    .addColumn('offered_hash', 'text')
    .addColumn('offered_at', wholeNumber)
    .addColumn('previous_hash', 'text')
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('device_tokens_by_age').on('device_tokens').column('renewed_at').execute();
  await db.schema.createIndex('devices_by_hash').on('devices').columns(['device_hash', 'login_id']).execute();
}
