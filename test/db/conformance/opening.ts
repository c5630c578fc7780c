/** Opening a store again, and refusing one that could lose money. */
import { readdirSync, statSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { databaseFile, openStore } from '../../../db/open';
import { type CurrentStore, isPostgres, OpenedStore } from '../support/openedStore';

export function openingCases(current: CurrentStore, createDatabase: () => Promise<string>): void {
  it('keeps what was written when it is opened again', async () => {
    const url = await createDatabase();
    const before = await OpenedStore.open(url);
    const login = await before.insertSomeLogin();
    await before.store.close();
    const after = await OpenedStore.open(url);
    expect(await after.repositories.logins.find(login.id)).toEqual(login);
    await after.store.close();
  });

  it('refuses a database that may lose a commit', async () => {
    const url = await careless(await createDatabase());
    await expect(openStore({ url })).rejects.toThrow(/journal_mode|synchronous_commit/);
    expect(readdirSync('.').filter((name) => name.includes(':memory:'))).toEqual([]);
  });

  it('promises to keep every commit of the durable store, and less of the chat store', async () => {
    const { store, url } = current();
    expect([await durabilityOf(url, store.durable), await durabilityOf(url, store.chat)]).toEqual(
      isPostgres(url) ? ['on', 'off'] : [2, 1],
    );
  });

  it('keeps files that nobody else on the machine can read', async () => {
    const file = databaseFile(current().url);
    const beside = (ending: string): string => String(file).replace(/\.db$/, ending);
    const files = file === undefined ? [] : [file, beside('-chat.db'), `${file}-wal`, `${file}-shm`];
    expect(files.filter((name) => (statSync(name).mode & 0o077) !== 0)).toEqual([]);
  });

  it('refuses references to what does not exist', async () => {
    await expect(current().customers.grantAccess('nobody', 'nothing', 'holder')).rejects.toThrow();
  });

  it.each(['mysql://localhost/assistant', 'https://example.com'])('refuses %s', async (url) => {
    await expect(openStore({ url })).rejects.toThrow('DATABASE_URL');
  });
}

/** The URL of a database that takes commits it may lose: in memory, or told so on the server. */
async function careless(url: string): Promise<string> {
  if (!isPostgres(url)) return ':memory:';
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`alter database ${client.database} set synchronous_commit = off`);
  await client.end();
  return url;
}

/** SQLite's `synchronous` (2 is FULL, 1 NORMAL), PostgreSQL's `synchronous_commit`. */
async function durabilityOf<Schema>(url: string, db: Kysely<Schema>): Promise<unknown> {
  const name = isPostgres(url) ? 'synchronous_commit' : 'synchronous';
  const { rows } = await sql.raw<Record<string, unknown>>(`${isPostgres(url) ? 'show' : 'pragma'} ${name}`).execute(db);
  return rows[0]?.[name];
}
