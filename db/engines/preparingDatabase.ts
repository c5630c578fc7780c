/** A SQLite connection that keeps statements prepared, and takes its read lock once for all reads of one moment. */
import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More distinct statements than this are not kept prepared. */
const preparedStatements = 500;

/**
 * Preparing a statement anew costs more than running it, and so does locking the file for a small read. Reads that follow
 * each other without waiting for anything share one snapshot; any write ends it first, so it never hides one of ours, and
 * what other processes write is seen from the next moment on, as if the read had come just before.
 */
export class PreparingDatabase implements SqliteDatabase {
  private readonly statements = new Map<string, SqliteStatement>();
  private readonly begin: Database.Statement;
  private readonly end: Database.Statement;
  private sharingReads = false;

  /** `written` hears of each write. */
  constructor(
    private readonly database: Database.Database,
    private readonly written: () => void = () => undefined,
  ) {
    this.begin = database.prepare('begin');
    this.end = database.prepare('commit');
  }

  prepare(text: string): SqliteStatement {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.inItsMoment(this.database.prepare<unknown[]>(text));
    if (this.statements.size >= preparedStatements) this.statements.clear();
    this.statements.set(text, statement);
    return statement;
  }

  /** Whether somebody is in the middle of a transaction; reads that share a snapshot are none. */
  get isInTransaction(): boolean {
    return !this.sharingReads && this.database.inTransaction;
  }

  /** Copies what is left of the log into the file, unless a transaction is under way. */
  readonly checkpoint = (): void => {
    this.stopSharing();
    if (this.database.open && !this.database.inTransaction) this.database.pragma('wal_checkpoint(PASSIVE)');
  };

  close(): void {
    this.stopSharing();
    this.statements.clear();
    this.database.close();
  }

  private inItsMoment(statement: Database.Statement<unknown[]>): SqliteStatement {
    const enter = this.entrance(statement);
    return {
      reader: statement.reader,
      all: (parameters) => {
        enter();
        return statement.all(parameters);
      },
      run: (parameters) => {
        enter();
        return statement.run(parameters);
      },
      iterate: (parameters) => {
        this.stopSharing();
        return statement.iterate(parameters);
      },
    };
  }

  private entrance({ reader, readonly }: Database.Statement<unknown[]>): () => void {
    if (readonly) return reader ? this.shareReads : this.stopSharing;
    return () => {
      this.stopSharing();
      this.written();
    };
  }

  private readonly shareReads = (): void => {
    if (this.sharingReads || this.database.inTransaction) return;
    this.begin.run();
    this.sharingReads = true;
    setImmediate(this.stopSharing);
  };

  private readonly stopSharing = (): void => {
    if (!this.sharingReads) return;
    this.sharingReads = false;
    this.end.run();
  };
}
