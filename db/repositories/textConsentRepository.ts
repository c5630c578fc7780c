/** What each number has allowed: opt-outs and reminders, each change one statement. */
import type { Kysely } from 'kysely';
import type {
  OptOutOfLogin,
  OptOutSource,
  ReminderWanted,
  TextConsent,
  TextConsentRepository,
} from '../../src/domain/texting/ports';
import type { DurableSchema } from '../schema';

export class KyselyTextConsentRepository implements TextConsentRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async find(numberKey: string): Promise<TextConsent | undefined> {
    const row = await this.db
      .selectFrom('text_consents')
      .selectAll()
      .where('number_key', '=', numberKey)
      .executeTakeFirst();
    return row && toConsent(row);
  }

  async optOut(numberKey: string, source: OptOutSource, now: number): Promise<boolean> {
    const optedOut = {
      opted_out_at: now,
      opt_out_source: source,
      opt_out_scope: 'all' as const,
      reminders_since: null,
    };
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('text_consents')
      .values({ number_key: numberKey, ...optedOut })
      .onConflict((conflict) =>
        conflict.column('number_key').doUpdateSet(optedOut).where('text_consents.opted_out_at', 'is', null),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async optIn(numberKey: string, reminders: boolean, now: number): Promise<void> {
    const lifted = { opted_out_at: null, opt_out_source: null, opt_out_scope: null };
    const wanted = reminders ? { reminders_since: now } : {};
    await this.db
      .insertInto('text_consents')
      .values({ number_key: numberKey, ...lifted, reminders_since: reminders ? now : null })
      .onConflict((conflict) => conflict.column('number_key').doUpdateSet({ ...lifted, ...wanted }))
      .execute();
  }

  async optOutsOf(loginId: string): Promise<readonly OptOutOfLogin[]> {
    const rows = await this.db
      .selectFrom('contacts')
      .innerJoin('text_consents', 'text_consents.number_key', 'contacts.lookup')
      .select(['contacts.id', 'text_consents.opted_out_at as at', 'text_consents.opt_out_source as source'])
      .where('contacts.login_id', '=', loginId)
      .where('text_consents.opted_out_at', 'is not', null)
      .orderBy('contacts.position')
      .execute();
    return rows.map(({ id, at, source }) => ({
      contactId: id,
      at: at ?? 0,
      source: source ?? 'customer',
      scope: 'all',
    }));
  }

  wantingReminders(after: string, limit: number): Promise<readonly ReminderWanted[]> {
    return this.db
      .selectFrom('text_consents')
      .innerJoin('contacts', 'contacts.lookup', 'text_consents.number_key')
      .select(['text_consents.number_key as numberKey', 'contacts.login_id as loginId', 'contacts.id as contactId'])
      .where('text_consents.reminders_since', 'is not', null)
      .where('text_consents.number_key', '>', after)
      .orderBy('text_consents.number_key')
      .limit(limit)
      .execute();
  }
}

function toConsent(row: DurableSchema['text_consents']): TextConsent {
  const { opted_out_at: at, opt_out_source: source, reminders_since: since } = row;
  return {
    numberKey: row.number_key,
    optOut: at === null || source === null ? undefined : { at, source, scope: 'all' },
    remindersSince: since ?? undefined,
  };
}
