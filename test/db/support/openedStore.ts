/** A store with all that stands on it, as the conformance suite is handed it. */
import { openStore } from '../../../db/open';
import { createRepositories, type Repositories } from '../../../db/repositories/createRepositories';
import { createCustomerWriter, type CustomerWriter } from '../../../db/repositories/customerWriter';
import type { Store } from '../../../db/store';
import type { Account } from '../../../src/domain/accounts/contract';
import type { Login } from '../../../src/domain/identity/ports';
import { someAccount, someLogin } from './testData';

export class OpenedStore {
  readonly repositories: Repositories;
  readonly customers: CustomerWriter;

  private constructor(
    readonly url: string,
    readonly store: Store,
  ) {
    this.repositories = createRepositories(store);
    this.customers = createCustomerWriter(store);
  }

  static async open(url: string): Promise<OpenedStore> {
    return new OpenedStore(url, await openStore({ url }));
  }

  async insertSomeLogin(): Promise<Login> {
    const login = someLogin();
    await this.customers.insertLogin({ login, questions: [] });
    return login;
  }

  async insertSomeAccount(contract?: Account['contract']): Promise<Account> {
    const account = someAccount(contract);
    await this.customers.insertAccount(account);
    return account;
  }
}

/** The suite's cases get the store when they run, not when they are listed. */
export type CurrentStore = () => OpenedStore;

export function isPostgres(url: string): boolean {
  return url.startsWith('postgres:');
}
