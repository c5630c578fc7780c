/** Contacts and identity facts on file; what they seal is not readable here. */
import { type Kysely, sql } from 'kysely';
import type {
  ContactRepository,
  IdentityFactsRepository,
  StoredContact,
  StoredFacts,
} from '../../src/domain/credentials/contactPorts';
import type { DurableSchema } from '../schema';
import { KyselyTextConsentRepository } from './textConsentRepository';

const contactColumns = ['id', 'login_id as loginId', 'kind', 'sealed', 'key_id as keyId', 'lookup'] as const;

export class KyselyContactRepository implements ContactRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert({ id, loginId, kind, sealed, keyId, lookup }: StoredContact): Promise<void> {
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from contacts where login_id = ${loginId})`;
    await this.db
      .insertInto('contacts')
      .values({ id, login_id: loginId, kind, sealed, key_id: keyId, lookup, position })
      .execute();
  }

  listFor(loginId: string): Promise<readonly StoredContact[]> {
    return this.db
      .selectFrom('contacts')
      .select(contactColumns)
      .where('login_id', '=', loginId)
      .orderBy('position')
      .execute();
  }

  find(contactId: string): Promise<StoredContact | undefined> {
    return this.db.selectFrom('contacts').select(contactColumns).where('id', '=', contactId).executeTakeFirst();
  }

  async reminded(loginId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db
      .selectFrom('contacts')
      .innerJoin('text_consents', 'text_consents.number_key', 'contacts.lookup')
      .select('contacts.id')
      .where('contacts.login_id', '=', loginId)
      .where('text_consents.reminders_since', 'is not', null)
      .execute();
    return new Set(rows.map(({ id }) => id));
  }

  async optedOut(loginId: string): Promise<ReadonlySet<string>> {
    const optOuts = await new KyselyTextConsentRepository(this.db).optOutsOf(loginId);
    return new Set(optOuts.map(({ contactId }) => contactId));
  }

  findByLookup(lookup: string, limit: number): Promise<readonly StoredContact[]> {
    return this.db
      .selectFrom('contacts')
      .select(contactColumns)
      .where('lookup', '=', lookup)
      .orderBy('id')
      .limit(limit)
      .execute();
  }
}

export class KyselyIdentityFactsRepository implements IdentityFactsRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert({ loginId, birthDate, ssnLast4, zip, keyId }: StoredFacts): Promise<void> {
    const row = { login_id: loginId, birth_date: birthDate, ssn_last4: ssnLast4, zip, key_id: keyId };
    await this.db.insertInto('identity_facts').values(row).execute();
  }

  find(loginId: string): Promise<StoredFacts | undefined> {
    return this.db
      .selectFrom('identity_facts')
      .select(['login_id as loginId', 'birth_date as birthDate', 'ssn_last4 as ssnLast4', 'zip', 'key_id as keyId'])
      .where('login_id', '=', loginId)
      .executeTakeFirst();
  }
}
