/** The one place that opens engines: SQLite from a file, PostgreSQL from its URL; migrated and checked before use. */
import { fileURLToPath } from 'node:url';
import { openPostgres } from './engines/postgres';
import { openSqlite } from './engines/sqlite';
import { migrateToLatest } from './migrate';
import type { Store } from './store';

interface StoreSettings {
  /** `file:data/assistant.db`, `file:///srv/assistant.db`, a plain path, or `postgres://…` (DATABASE_URL). */
  readonly url: string;
}

/** Throws where the engine cannot promise durability, or where the database was migrated by a newer version of this. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const store = await openEngine(settings.url);
  try {
    await migrateToLatest(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openEngine(url: string): Promise<Store> {
  const file = databaseFile(url);
  return file === undefined ? openPostgres(url) : openSqlite(file);
}

/** The database's file, where the URL names one; throws where it names neither a file nor PostgreSQL. */
export function databaseFile(url: string): string | undefined {
  return /^postgres(ql)?:\/\//.test(url) ? undefined : sqlitePath(url);
}

function sqlitePath(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  if (url.startsWith('file:')) return url.slice('file:'.length);
  if (/^[a-z][a-z0-9+.-]+:/i.test(url)) {
    throw new Error('DATABASE_URL must name a file (file:data/assistant.db) or PostgreSQL (postgres://…)');
  }
  return url;
}
