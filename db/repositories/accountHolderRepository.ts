/** Who has a login to an account, as statements name them. */
import type { Kysely } from 'kysely';
import { fullName } from '../../src/domain/identity/fullName';
import type { AccountHolders } from '../../src/domain/statements/outcomes';
import { prepared } from '../preparedQuery';
import type { DurableSchema } from '../schema';
import { nameOf } from './nameColumns';

export class KyselyAccountHolders implements AccountHolders {
  private readonly ofAccount = prepared<{ accountId: string }>()((value) =>
    this.db
      .selectFrom('account_access')
      .innerJoin('logins', 'logins.id', 'account_access.login_id')
      .select(['logins.given_name', 'logins.family_name', 'account_access.role'])
      .where('account_access.account_id', '=', value('accountId'))
      .orderBy('logins.id')
      .compile(),
  );

  constructor(private readonly db: Kysely<DurableSchema>) {}

  async namesOf(accountId: string): Promise<readonly string[]> {
    const rows = await this.ofAccount.all(this.db, { accountId });
    const holdersFirst = [...rows].sort((one, other) => rank(one.role) - rank(other.role));
    return holdersFirst.map((row) => fullName(nameOf(row)));
  }
}

function rank(role: 'holder' | 'co-holder'): number {
  return role === 'holder' ? 0 : 1;
}
