/** Logins, their questions and devices, the attempts that are counted, and sign-ins that wait for an answer. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

const knownChannels = sql`channel in ('web', 'text', 'phone', 'speaker', 'testing')`;

export async function createIdentityTables(db: Kysely<unknown>, dialect: SchemaDialect): Promise<void> {
  const { wholeNumber } = dialect;
  const tableEnd = sql.raw(dialect.tableEnd);

  await db.schema
    .createTable('logins')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('given_name', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('security_questions')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('position', wholeNumber, (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('answer_hash', 'text', (column) => column.notNull())
    .addUniqueConstraint('security_questions_in_order', ['login_id', 'position'])
    .modifyEnd(tableEnd)
    .execute();

  await db.schema
    .createTable('attempts')
    .addColumn('attempt_key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('failures', wholeNumber, (column) => column.notNull())
    .addColumn('locked_until', wholeNumber)
    .addColumn('touched_at', wholeNumber, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('attempts_by_age').on('attempts').column('touched_at').execute();

  await db.schema
    .createTable('sign_in_challenges')
    .addColumn('ticket_hash', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('device_hash', 'text')
    .addColumn('question_ids', 'text', (column) => column.notNull())
    .addColumn('position', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addCheckConstraint('sign_in_challenges_channel', knownChannels)
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('sign_in_challenges_by_login').on('sign_in_challenges').column('login_id').execute();

  await db.schema
    .createTable('devices')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('login_id', 'text', (column) => column.notNull().references('logins.id'))
    .addColumn('device_hash', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('registered_at', wholeNumber, (column) => column.notNull())
    .addColumn('last_used_at', wholeNumber, (column) => column.notNull())
    .addColumn('expires_at', wholeNumber, (column) => column.notNull())
    .addUniqueConstraint('devices_once_per_login', ['login_id', 'device_hash'])
    .addCheckConstraint('devices_channel', knownChannels)
    .modifyEnd(tableEnd)
    .execute();
}
