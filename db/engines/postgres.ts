/** PostgreSQL for more than one machine: a pool that never loses a commit, one for chat, and one that holds turn locks. */
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type CustomTypesConfig, Pool, type PoolClient, type PoolConfig, types } from 'pg';
import type { TurnLock } from '../../src/domain/conversations/ports';
import { GatheredWrites } from '../gatheredWrites';
import type { ChatSchema, DurableSchema } from '../schema';
import type { SchemaDialect, Store } from '../store';
import { TurnQueue } from '../turnQueue';

/** Three replicas together stay below the 97 connections that a PostgreSQL server grants as it comes. */
const durableConnections = 10;
const chatConnections = 8;
/** Each turn in flight holds one of these; further turns wait for one. */
const lockConnections = 12;
const longestWaitForTurnMilliseconds = 30_000;

export async function openPostgres(url: string): Promise<Store> {
  const durablePool = createPool(url, { max: durableConnections });
  const chatPool = createPool(url, { max: chatConnections, options: '-c synchronous_commit=off' });
  const lockPool = createPool(url, {
    max: lockConnections,
    options: `-c lock_timeout=${longestWaitForTurnMilliseconds}`,
  });
  const durable = new Kysely<DurableSchema>({ dialect: new PostgresDialect({ pool: durablePool }) });
  const chat = new Kysely<ChatSchema>({ dialect: new PostgresDialect({ pool: chatPool }) });
  const close = async (): Promise<void> => {
    await Promise.all([durablePool.end(), chatPool.end(), lockPool.end()]);
  };
  try {
    await assertDurable(durable);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ durable, chat, close },
    // Turns write side by side here; each its own transaction.
    writeChat: new GatheredWrites(chat, queueMicrotask).run,
    turnLock: new AdvisoryTurnLock(lockPool),
    schemaDialect: postgresSchemaDialect,
  };
}

function createPool(url: string, config: PoolConfig): Pool {
  const pool = new Pool({ connectionString: url, types: parsers, ...config });
  // A connection that breaks fails its own query and is replaced; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** 64-bit whole numbers come as numbers, not as text; everything else as the driver has it. */
const wholeNumberOid: number = types.builtins.INT8;
const parsers: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown =>
    oid === wholeNumberOid ? parseWholeNumber : types.getTypeParser(oid, format),
};

function parseWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe whole number: ${text}`);
  return value;
}

/** Throws unless a commit on this connection outlives a power cut (standards E3). */
async function assertDurable(db: Kysely<DurableSchema>): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await sql<{ value: string }>`select current_setting(${setting}) as value`.execute(db);
    if (rows[0]?.value === 'off') throw new Error(`The PostgreSQL server has ${setting} off; money needs it on.`);
  }
}

/**
 * One turn at a time across all replicas. Waiting is in order of arrival: within a process by the queue, between
 * processes by the server's own; a replica that dies lets go at once, because its connection does.
 */
class AdvisoryTurnLock implements TurnLock {
  private readonly queue = new TurnQueue();

  constructor(private readonly pool: Pool) {}

  withLock<T>(conversationKey: string, work: () => Promise<T>): Promise<T> {
    return this.queue.withLock(conversationKey, () => this.withServerLock(lockNumber(conversationKey), work));
  }

  private async withServerLock<T>(number: string, work: () => Promise<T>): Promise<T> {
    const connection = await this.pool.connect();
    try {
      await connection.query({ name: 'lock turn', text: 'select pg_advisory_lock($1::bigint)', values: [number] });
    } catch (error) {
      connection.release(true);
      throw error;
    }
    try {
      return await work();
    } finally {
      void unlock(connection, number);
    }
  }
}

/** The turn need not wait for this. */
async function unlock(connection: PoolClient, number: string): Promise<void> {
  try {
    await connection.query({ name: 'unlock turn', text: 'select pg_advisory_unlock($1::bigint)', values: [number] });
    connection.release();
  } catch {
    // The connection is gone, and the lock with it.
    connection.release(true);
  }
}

/** The conversation's 64-bit number among the server's advisory locks. */
function lockNumber(conversationKey: string): string {
  return createHash('sha256').update(conversationKey).digest().readBigInt64BE(0).toString();
}

const postgresSchemaDialect: SchemaDialect = {
  wholeNumber: 'bigint',
  tableEnd: '',
  forbidChanges: (table) => [
    `create or replace function refuse_change() returns trigger language plpgsql as
       $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    `create trigger ${table}_no_change before update or delete or truncate on ${table}
       for each statement execute function refuse_change()`,
  ],
  allowChanges: (table) => [`drop trigger ${table}_no_change on ${table}`],
};
