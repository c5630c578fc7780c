/** SQLite in two files: one that never loses a commit, and one for chat, so that neither waits for the other's lock. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, format, parse } from 'node:path';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely';
import { GatheredWrites } from '../gatheredWrites';
import type { ChatSchema, DurableSchema } from '../schema';
import type { SchemaDialect, Store } from '../store';
import { TurnQueue } from '../turnQueue';
import { AtOnceExecutor } from './atOnceExecutor';
import { BackgroundCheckpoints } from './backgroundCheckpoints';
import { PreparingDatabase } from './preparingDatabase';

/** As `PRAGMA synchronous` reports it; the driver's own default is NORMAL (standards E1). */
const synchronous = { NORMAL: 1, FULL: 2 } as const;
const busyMilliseconds = 5000;
/** Pages of 4 KiB; four times SQLite's own choice: pages that change on every turn are copied back less often. */
const pagesBetweenCheckpoints = 4000;
/** For the chat file, whose log another thread copies back long before it is as long as this. */
const pagesAtMost = 16_000;

export function openSqlite(file: string): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // First, so that a database that cannot be kept, such as ":memory:", is refused before a chat file is made beside it.
  const durableDatabase = new PreparingDatabase(openFile(file, 'FULL', pagesBetweenCheckpoints));
  const chatFile = chatFileBeside(file);
  const chatDatabase = new PreparingDatabase(openFile(chatFile, 'NORMAL', pagesAtMost), () => checkpoints.written());
  const checkpoints = new BackgroundCheckpoints(chatFile, chatDatabase.checkpoint);
  const durable = kyselyOver<DurableSchema>(durableDatabase);
  const chat = kyselyOver<ChatSchema>(chatDatabase);
  return {
    durable,
    chat,
    // There is one writer at a time anyway: turns that are under way together share its transaction.
    writeChat: new GatheredWrites(chat, setImmediate).run,
    turnLock: new TurnQueue(),
    schemaDialect: sqliteSchemaDialect,
    close: async () => {
      await checkpoints.close();
      await Promise.all([durable.destroy(), chat.destroy()]);
    },
  };
}

/** `data/assistant.db` -> `data/assistant-chat.db`. */
function chatFileBeside(file: string): string {
  const { dir, name, ext } = parse(file);
  return format({ dir, name: `${name}-chat`, ext });
}

function openFile(file: string, durability: keyof typeof synchronous, logPages: number): Database.Database {
  makeOwnFile(file);
  const database = new Database(file, { timeout: busyMilliseconds });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${durability}`);
    database.pragma('foreign_keys = ON');
    database.pragma(`wal_autocheckpoint = ${logPages}`);
    assertPragmas(database, file, {
      journal_mode: 'wal',
      synchronous: synchronous[durability],
      foreign_keys: 1,
      busy_timeout: busyMilliseconds,
    });
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Readable for the service's own user only; SQLite gives the files that it puts beside it the same rights. */
function makeOwnFile(file: string): void {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
}

function assertPragmas(database: Database.Database, file: string, expected: Record<string, string | number>): void {
  for (const [pragma, value] of Object.entries(expected)) {
    const actual = database.pragma(pragma, { simple: true });
    if (actual !== value) {
      throw new Error(`The database ${file} refuses ${pragma} = ${value}: it has ${String(actual)}. Use a local disk.`);
    }
  }
}

/** Kysely as it comes, with its queue for the one connection, but queries that need not queue run at once. */
function kyselyOver<Schema>(database: PreparingDatabase): Kysely<Schema> {
  const dialect = new ImmediateSqliteDialect(database);
  const [compiler, adapter] = [dialect.createQueryCompiler(), dialect.createAdapter()];
  const executor = new AtOnceExecutor({ database, compiler, adapter }, new Kysely({ dialect }).getExecutor());
  return new Kysely<Schema>({ config: { dialect }, dialect, driver: dialect.createDriver(), executor });
}

class ImmediateSqliteDialect extends SqliteDialect {
  constructor(private readonly database: SqliteDatabase) {
    super({ database });
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.database);
  }

  override createAdapter(): DialectAdapter {
    return new MigratingSqliteAdapter();
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new SteadyPlanCompiler();
  }
}

/**
 * Writes `+?` for each value. The plus does nothing, but hides the value from the planner, which would otherwise plan
 * a join anew at every run, because the driver clears the values in between: 32 us instead of 5.
 */
class SteadyPlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** Takes the write lock at once: a transaction that reads first and then writes cannot fail half way as busy. */
class ImmediateSqliteDriver extends SqliteDriver {
  constructor(private readonly database: SqliteDatabase) {
    super({ database });
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async destroy(): Promise<void> {
    this.database.close();
  }
}

/** Migrates within one transaction: two processes that start together do not migrate at the same time. */
class MigratingSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const sqliteSchemaDialect: SchemaDialect = {
  wholeNumber: 'integer',
  tableEnd: 'strict',
  forbidChanges: (table) =>
    ['update', 'delete'].map(
      (change) =>
        `create trigger ${table}_no_${change} before ${change} on ${table} ` +
        `begin select raise(abort, '${table} is append-only'); end`,
    ),
  allowChanges: (table) => ['update', 'delete'].map((change) => `drop trigger ${table}_no_${change}`),
};
