/** The tables of exported debits as Kysely sees them. */

export interface AchTables {
  ach_files: { file_date: string; number: number; created_at: number };
  ach_entries: { payment_id: string; file_date: string; file_number: number; sequence: number };
}

/** What refers to others comes first. */
export const achTableNames = ['ach_entries', 'ach_files'] as const satisfies readonly (keyof AchTables)[];
