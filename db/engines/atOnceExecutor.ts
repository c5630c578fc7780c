/** Runs a query on SQLite's connection at once, where nobody else is in the middle of a transaction on it. */
import { type CompiledQuery, type ConnectionProvider, DefaultQueryExecutor, type QueryResult } from 'kysely';
import type { DialectAdapter, QueryCompiler } from 'kysely';
import type { PreparingDatabase } from './preparingDatabase';

interface AtOnceParts {
  readonly database: PreparingDatabase;
  readonly compiler: QueryCompiler;
  readonly adapter: DialectAdapter;
}

/**
 * Kysely's own way to a connection takes a dozen promises, made for engines that answer later; here they cost more than
 * most queries. Only where a transaction is under way does a query from outside of it wait its turn.
 */
export class AtOnceExecutor extends DefaultQueryExecutor {
  constructor(
    private readonly parts: AtOnceParts,
    /** Lets one after another have the connection. */
    connections: ConnectionProvider,
    /** Whether whoever asks has the connection to themselves. */
    private readonly holdsConnection = false,
  ) {
    super(parts.compiler, parts.adapter, connections);
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.holdsConnection && this.parts.database.isInTransaction) return super.executeQuery<Row>(query);
    const statement = this.parts.database.prepare(query.sql);
    if (statement.reader) return { rows: statement.all(query.parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** For whoever has been given the connection, as a transaction is. */
  override withConnectionProvider(connections: ConnectionProvider): DefaultQueryExecutor {
    return new AtOnceExecutor(this.parts, connections, true);
  }
}
