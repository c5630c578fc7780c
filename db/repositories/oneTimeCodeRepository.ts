/** One-time codes: the last one of each subject and purpose, used once and spent once by conditional statements. */
import { type Kysely, sql } from 'kysely';
import type { CodePurpose } from '../../src/domain/credentials/codeOutcomes';
import type { CodeProof, CodeSubject, OneTimeCodeRepository, StoredCode } from '../../src/domain/credentials/codePorts';
import type { Place } from '../../src/domain/identity/place';
import type { DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { atPlace, fromPlace, toPlace } from './placeColumns';

export class KyselyOneTimeCodeRepository implements OneTimeCodeRepository {
  constructor(private readonly db: Kysely<DurableSchema>) {}

  async insert(code: StoredCode): Promise<void> {
    await inTransaction(this.db, async (transaction) => {
      await transaction
        .deleteFrom('one_time_codes')
        .where('subject_key', '=', code.subject.key)
        .where('purpose', '=', code.purpose)
        .where('used_at', 'is', null)
        .execute();
      await transaction.insertInto('one_time_codes').values(toRow(code)).execute();
    });
  }

  async findUnused(subject: CodeSubject, purpose: CodePurpose, place: Place): Promise<StoredCode | undefined> {
    const row = await this.db
      .selectFrom('one_time_codes')
      .selectAll()
      .where('subject_key', '=', subject.key)
      .where('login_id', 'is not distinct from', subject.loginId ?? null)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where(atPlace(place))
      .executeTakeFirst();
    return row && toCode(row);
  }

  async find(codeId: string): Promise<StoredCode | undefined> {
    const row = await this.db.selectFrom('one_time_codes').selectAll().where('id', '=', codeId).executeTakeFirst();
    return row && toCode(row);
  }

  async use(codeId: string, use: { proofHash: string; spendableUntil: number; now: number }): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('one_time_codes')
      .set({
        used_at: use.now,
        proof_hash: use.proofHash,
        spendable_until: use.spendableUntil,
        sealed_code: null,
      })
      .where('id', '=', codeId)
      .where('used_at', 'is', null)
      .where('expires_at', '>', use.now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async spend(proof: CodeProof, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('one_time_codes')
      .set({ spent_at: now })
      .where('proof_hash', '=', proof.proofHash)
      .where('login_id', '=', proof.loginId)
      .where('purpose', '=', proof.purpose)
      .where(atPlace(proof.place))
      .where('spendable_until', '>', now)
      .where('spent_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async isSpendable(proof: CodeProof, now: number): Promise<boolean> {
    const row = await this.db
      .selectFrom('one_time_codes')
      .select('id')
      .where('proof_hash', '=', proof.proofHash)
      .where('login_id', '=', proof.loginId)
      .where('purpose', '=', proof.purpose)
      .where(atPlace(proof.place))
      .where('spendable_until', '>', now)
      .where('spent_at', 'is', null)
      .executeTakeFirst();
    return row !== undefined;
  }

  async markDelivered(codeId: string): Promise<void> {
    await this.db.updateTable('one_time_codes').set({ sealed_code: null }).where('id', '=', codeId).execute();
  }

  /** One statement: the three last times move up where the oldest of them has left the window. */
  async countSend(subjectKey: string, now: number, windowMilliseconds: number): Promise<number | undefined> {
    const counted = await sql<{ latest: number }>`
      insert into code_sends (subject_key, latest_at) values (${subjectKey}, cast(${now} as bigint))
      on conflict (subject_key) do update set
        third_at = code_sends.second_at, second_at = code_sends.latest_at, latest_at = cast(${now} as bigint)
      where code_sends.third_at is null or code_sends.third_at <= cast(${now - windowMilliseconds} as bigint)
      returning latest_at as latest`.execute(this.db);
    if (counted.rows.length > 0) return undefined;
    const row = await this.db
      .selectFrom('code_sends')
      .select('third_at')
      .where('subject_key', '=', subjectKey)
      .executeTakeFirst();
    return (row?.third_at ?? now) + windowMilliseconds;
  }

  async purge(createdBefore: number): Promise<number> {
    const codes = await this.db
      .deleteFrom('one_time_codes')
      .where('created_at', '<', createdBefore)
      .executeTakeFirstOrThrow();
    const sends = await this.db
      .deleteFrom('code_sends')
      .where('latest_at', '<', createdBefore)
      .executeTakeFirstOrThrow();
    return Number(codes.numDeletedRows + sends.numDeletedRows);
  }
}

type CodeRow = DurableSchema['one_time_codes'];

function toRow(code: StoredCode): CodeRow {
  return {
    id: code.id,
    subject_key: code.subject.key,
    login_id: code.subject.loginId ?? null,
    purpose: code.purpose,
    ...fromPlace(code.place),
    code_hash: code.codeHash,
    sealed_code: code.sealedCode ?? null,
    contact_id: code.contactId ?? null,
    created_at: code.createdAt,
    expires_at: code.expiresAt,
    used_at: null,
    proof_hash: null,
    spendable_until: null,
    spent_at: null,
  };
}

function toCode(row: CodeRow): StoredCode {
  return {
    id: row.id,
    subject: { key: row.subject_key, loginId: row.login_id ?? undefined },
    purpose: row.purpose,
    place: toPlace(row),
    codeHash: row.code_hash,
    sealedCode: row.sealed_code ?? undefined,
    contactId: row.contact_id ?? undefined,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
