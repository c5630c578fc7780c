/** Logins by username or id. */
import type { Kysely } from 'kysely';
import type { Login, LoginRepository } from '../../src/domain/identity/ports';
import { prepared } from '../preparedQuery';
import type { DurableSchema } from '../schema';
import { nameOf } from './nameColumns';

const columns = ['id', 'username', 'given_name', 'family_name', 'password_hash'] as const;

export class KyselyLoginRepository implements LoginRepository {
  private readonly byUsername = prepared<{ username: string }>()((value) =>
    this.db.selectFrom('logins').select(columns).where('username', '=', value('username')).compile(),
  );
  private readonly byId = prepared<{ id: string }>()((value) =>
    this.db.selectFrom('logins').select(columns).where('id', '=', value('id')).compile(),
  );

  constructor(private readonly db: Kysely<DurableSchema>) {}

  async findByUsername(username: string): Promise<Login | undefined> {
    return toLogin(await this.byUsername.first(this.db, { username }));
  }

  async find(loginId: string): Promise<Login | undefined> {
    return toLogin(await this.byId.first(this.db, { id: loginId }));
  }

  async replacePasswordHash(loginId: string, passwordHash: string): Promise<void> {
    await this.db.updateTable('logins').set({ password_hash: passwordHash }).where('id', '=', loginId).execute();
  }

  async holdRecords(loginId: string, isHeld: boolean): Promise<boolean> {
    const { numUpdatedRows } = await this.db
      .updateTable('logins')
      .set({ legal_hold: isHeld ? 1 : 0 })
      .where('id', '=', loginId)
      .where('legal_hold', '=', isHeld ? 0 : 1)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async heldUsernames(): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('logins')
      .select('username')
      .where('legal_hold', '=', 1)
      .orderBy('username')
      .execute();
    return rows.map(({ username }) => username);
  }
}

function toLogin(row: Omit<DurableSchema['logins'], 'legal_hold'> | undefined): Login | undefined {
  if (row === undefined) return undefined;
  const { id, username, given_name, family_name, password_hash } = row;
  return { id, username, ...nameOf({ given_name, family_name }), passwordHash: password_hash };
}
