/** Writes customers: for the demo's loader, the tester's desk and tests; the conversation itself never makes one. */
import { type Kysely, sql } from 'kysely';
import type { Account } from '../../src/domain/accounts/contract';
import type { SealedAuthenticator } from '../../src/domain/credentials/authenticatorBook';
import type { StoredContact, StoredFacts } from '../../src/domain/credentials/contactPorts';
import type { Login, SecurityQuestion } from '../../src/domain/identity/ports';
import type { LedgerTransaction } from '../../src/domain/ledger/ledger';
import type { ChatSchema, DurableSchema } from '../schema';
import type { SchemaDialect, Store } from '../store';
import { inTransaction } from '../transaction';
import { fromAccount } from './accountColumns';
import { KyselyContactRepository, KyselyIdentityFactsRepository } from './contactRepository';
import { credentialTableNames } from './credentialTables';
import { achTableNames } from './achTables';
import { KyselyLedgerRepository } from './ledgerRepository';
import { linkingTableNames } from './linkingTables';
import { handOverTableNames } from './handOverTables';
import { paymentTableNames } from './paymentTables';
import { textingTableNames } from './textingTables';

/** What refers to others comes first. */
const durableTables = [
  ...achTableNames,
  ...credentialTableNames,
  ...linkingTableNames,
  ...paymentTableNames,
  ...handOverTableNames,
  ...textingTableNames,
  'ledger_entries',
  'ledger_transactions',
  'sessions',
  'account_access',
  'accounts',
  'devices',
  'device_tokens',
  'sign_in_challenges',
  'attempts',
  'security_questions',
  'logins',
] as const satisfies readonly (keyof DurableSchema)[];
const chatTables = [
  'chat_history',
  'chat_conversations',
  'bot_state',
  'session_activity',
  'misses',
  'call_steps',
  'calls',
  'speaker_requests',
  'speaker_sessions',
] as const satisfies readonly (keyof ChatSchema)[];
const appendOnlyTables = ['ledger_entries', 'ledger_transactions'] as const satisfies readonly (keyof DurableSchema)[];

export class CustomerWriter {
  constructor(
    private readonly durable: Kysely<DurableSchema>,
    private readonly chat: Kysely<ChatSchema>,
    private readonly schemaDialect: SchemaDialect,
  ) {}

  /** All that `work` writes through the writer it is handed, or nothing; it must not use the store in another way. */
  inTransaction<T>(work: (writer: CustomerWriter) => Promise<T>): Promise<T> {
    return inTransaction(this.durable, (transaction) =>
      work(new CustomerWriter(transaction, this.chat, this.schemaDialect)),
    );
  }

  async insertLogin({ login, questions }: { login: Login; questions: readonly SecurityQuestion[] }): Promise<void> {
    await inTransaction(this.durable, async (transaction) => {
      await transaction
        .insertInto('logins')
        .values({
          id: login.id,
          username: login.username,
          given_name: login.givenName,
          family_name: login.familyName ?? null,
          legal_hold: 0,
          password_hash: login.passwordHash,
        })
        .execute();
      for (const [position, { id, text, answerHash }] of questions.entries()) {
        await transaction
          .insertInto('security_questions')
          .values({ id, login_id: login.id, position, text, answer_hash: answerHash })
          .execute();
      }
    });
  }

  /** What is on file to know a customer by; sealed already. */
  async insertIdentity({ contacts, facts }: { contacts: readonly StoredContact[]; facts: StoredFacts }): Promise<void> {
    const contactRepository = new KyselyContactRepository(this.durable);
    for (const contact of contacts) await contactRepository.insert(contact);
    await new KyselyIdentityFactsRepository(this.durable).insert(facts);
  }

  /** Of a new customer only: everybody else's is set after a one-time code (credentialWriter.ts). */
  async insertVoicePin(loginId: string, pinHash: string): Promise<void> {
    await this.durable.insertInto('voice_pins').values({ login_id: loginId, pin_hash: pinHash }).execute();
  }

  /** As for the voice PIN. */
  async insertAuthenticator(authenticator: SealedAuthenticator): Promise<void> {
    const { id, loginId, sealedSecret, keyId, recoveryHashes } = authenticator;
    const row = { id, login_id: loginId, sealed_secret: sealedSecret, key_id: keyId };
    await this.durable
      .insertInto('authenticators')
      .values({ ...row, is_confirmed: 1, last_step: 0, expires_at: null })
      .execute();
    if (recoveryHashes.length === 0) return;
    const codes = recoveryHashes.map((hash) => ({ login_id: loginId, code_hash: hash }));
    await this.durable.insertInto('recovery_codes').values(codes).execute();
  }

  async insertAccount(account: Account): Promise<void> {
    await this.durable.insertInto('accounts').values(fromAccount(account)).execute();
  }

  /** The login sees its accounts in the order in which they were granted. */
  async grantAccess(loginId: string, accountId: string, role: 'holder' | 'co-holder'): Promise<void> {
    await this.durable
      .insertInto('account_access')
      .values({
        login_id: loginId,
        account_id: accountId,
        role,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from account_access where login_id = ${loginId})`,
      })
      .execute();
  }

  async post(transactions: readonly LedgerTransaction[]): Promise<void> {
    await new KyselyLedgerRepository(this.durable).post(transactions);
  }

  /** True where nobody is registered yet. */
  async isEmpty(): Promise<boolean> {
    const first = await this.durable.selectFrom('logins').select('id').limit(1).executeTakeFirst();
    return first === undefined;
  }

  /** Empties both stores, the ledger too, the only way around its being append-only; the audit trail alone stays. */
  async clearEverything(): Promise<void> {
    await inTransaction(this.durable, async (transaction) => {
      await runAll(transaction, (table) => this.schemaDialect.allowChanges(table));
      for (const table of durableTables) await transaction.deleteFrom(table).execute();
      await runAll(transaction, (table) => this.schemaDialect.forbidChanges(table));
    });
    await inTransaction(this.chat, async (transaction) => {
      for (const table of chatTables) await transaction.deleteFrom(table).execute();
    });
  }
}

export function createCustomerWriter(store: Store): CustomerWriter {
  return new CustomerWriter(store.durable, store.chat, store.schemaDialect);
}

async function runAll(
  db: Kysely<DurableSchema>,
  statements: (appendOnlyTable: string) => readonly string[],
): Promise<void> {
  for (const statement of appendOnlyTables.flatMap(statements)) await sql.raw(statement).execute(db);
}
