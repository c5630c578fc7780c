/** The engines that every test of the store runs on. */
import { type DatabaseServer, startPostgres, startSqlite } from '../../../scripts/databases/temporaryDatabases';

interface Engine {
  readonly name: string;
  readonly start: () => Promise<DatabaseServer>;
}

export const engines: readonly Engine[] = [
  { name: 'SQLite', start: startSqlite },
  { name: 'PostgreSQL', start: startPostgres },
];

export type { DatabaseServer };
