/** The contracts that a login may see; access is part of every query (standards A13). */
import type { Kysely } from 'kysely';
import type { Account, AccountOnRecord, AccountRepository } from '../../src/domain/accounts/contract';
import { prepared } from '../preparedQuery';
import type { DurableSchema } from '../schema';
import { toAccount } from './accountColumns';

export class KyselyAccountRepository implements AccountRepository {
  private readonly ofLogin = prepared<{ loginId: string }>()((value) =>
    this.selectVisible().where('account_access.login_id', '=', value('loginId')).orderBy('position').compile(),
  );
  private readonly oneOfLogin = prepared<{ loginId: string; accountId: string }>()((value) =>
    this.selectVisible()
      .where('account_access.login_id', '=', value('loginId'))
      .where('account_access.account_id', '=', value('accountId'))
      .compile(),
  );

  constructor(private readonly db: Kysely<DurableSchema>) {}

  async listFor(loginId: string): Promise<readonly Account[]> {
    return (await this.ofLogin.all(this.db, { loginId })).map(toAccount);
  }

  async findFor(loginId: string, accountId: string): Promise<Account | undefined> {
    return (await this.findOnRecord(loginId, accountId))?.account;
  }

  async findOnRecord(loginId: string, accountId: string): Promise<AccountOnRecord | undefined> {
    const row = await this.oneOfLogin.first(this.db, { loginId, accountId });
    return row && { account: toAccount(row), ledgerSequence: row.ledger_sequence };
  }

  private selectVisible() {
    return this.db
      .selectFrom('account_access')
      .innerJoin('accounts', 'accounts.id', 'account_access.account_id')
      .selectAll('accounts');
  }
}
