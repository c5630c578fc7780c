/** Which payment went out in which file of debits; its key lets no payment go out twice. */
import { type Kysely, sql } from 'kysely';
import type { SchemaDialect } from '../store';

export async function createAchTables(db: Kysely<unknown>, { wholeNumber, tableEnd }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('ach_files')
    .addColumn('file_date', 'text', (column) => column.notNull())
    .addColumn('number', wholeNumber, (column) => column.notNull())
    .addColumn('created_at', wholeNumber, (column) => column.notNull())
    .addPrimaryKeyConstraint('ach_files_key', ['file_date', 'number'])
    .addCheckConstraint('ach_files_number', sql`number > 0`)
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema
    .createTable('ach_entries')
    .addColumn('payment_id', 'text', (column) => column.notNull().primaryKey().references('payments.id'))
    .addColumn('file_date', 'text', (column) => column.notNull())
    .addColumn('file_number', wholeNumber, (column) => column.notNull())
    .addColumn('sequence', wholeNumber, (column) => column.notNull().unique())
    .addForeignKeyConstraint('ach_entries_file', ['file_date', 'file_number'], 'ach_files', ['file_date', 'number'])
    .modifyEnd(sql.raw(tableEnd))
    .execute();
  await db.schema.createIndex('ach_entries_of_file').on('ach_entries').columns(['file_date', 'file_number']).execute();
}
