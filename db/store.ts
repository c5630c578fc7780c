/** What an opened store offers, whatever engine stands behind it. */
import type { Kysely } from 'kysely';
import type { TurnLock } from '../src/domain/conversations/ports';
import type { RunWrite } from './gatheredWrites';
import type { ChatSchema, DurableSchema } from './schema';

export interface Store {
  /** Every commit is on disk before it returns: money, locks, credentials, sessions, audit (standards E1). */
  readonly durable: Kysely<DurableSchema>;
  /** May lose the last turn at a power cut: bot state, chat history. */
  readonly chat: Kysely<ChatSchema>;
  /** For what every turn writes to the chat store, as this engine does it best. */
  readonly writeChat: RunWrite<ChatSchema>;
  readonly turnLock: TurnLock;
  /** How this engine says what both must do but say differently. */
  readonly schemaDialect: SchemaDialect;
  close(): Promise<void>;
}

export interface SchemaDialect {
  /** The column type of a 64-bit whole number. */
  readonly wholeNumber: 'integer' | 'bigint';
  /** What ends a `create table`, so that a column takes values of its type only. */
  readonly tableEnd: string;
  /** Statements after which UPDATE and DELETE on the table are refused. */
  forbidChanges(table: string): readonly string[];
  /** Statements that take `forbidChanges` back. */
  allowChanges(table: string): readonly string[];
}
