/** A conversation whose payments, methods, accounts and statements are the real services on a real store with the simulated processor. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountService } from '../../src/domain/accounts/accountService';
import type { Account } from '../../src/domain/accounts/contract';
import type { ChannelKind } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import { origination } from '../../src/domain/ledger/postings';
import type { PaymentView } from '../../src/domain/payments/outcomes';
import { StatementService } from '../../src/domain/statements/statementService';
import { createRepositories } from '../../db/repositories/createRepositories';
import { PaymentBank, bankLoan, bankOpens } from '../../scripts/payments/paymentBank';
import { Conversation } from './harness';

/** $612.23 billed and nothing else open: the contract began a month ago. */
const contract = { ...bankLoan, firstDueDate: bankLoan.firstDueDate.with({ year: 2026, month: 3 }) };
const current = { ...contract, fundedOn: contract.firstDueDate.subtract({ months: 1 }) };

/** Typed where a number is asked for; must never be kept. */
export const numbers = { routing: '021000021', account: '8675309421', card: '4000056655665556' };

export interface PayingCustomer {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly account: Account;
  readonly payments: () => Promise<readonly PaymentView[]>;
}

export class PayingCustomers {
  private constructor(
    readonly bank: PaymentBank,
    private readonly folder: string,
  ) {}

  static async open(): Promise<PayingCustomers> {
    const folder = mkdtempSync(join(tmpdir(), 'paying-'));
    return new PayingCustomers(await PaymentBank.open(`file:${join(folder, 'assistant.db')}`), folder);
  }

  async close(): Promise<void> {
    await this.bank.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Signed in already, with an own account and, where wished, another vehicle. */
  async add({ vehicles = 1, sharing }: { vehicles?: 1 | 2; sharing?: Account } = {}): Promise<PayingCustomer> {
    const { bank } = this;
    bank.clock.set(Date.parse(bankOpens));
    const session = await bank.addLogin();
    const account = sharing ?? (await bank.addAccount(current, session));
    if (sharing !== undefined) await bank.customers.grantAccess(session.loginId, sharing.id, 'co-holder');
    if (vehicles === 2) await this.addConvertible(session);
    return this.talking(session, account);
  }

  /** The same customer in another conversation. */
  talking(session: Session, account: Account, channel: ChannelKind = 'web'): PayingCustomer {
    const { bank } = this;
    const { accounts, ledger, holders } = createRepositories(bank.store);
    const { clock, payments, methods } = bank;
    const conversation = new Conversation(true, {
      ...{ clock, payments, methods },
      accounts: new AccountService(accounts, ledger, clock),
      statements: new StatementService(accounts, ledger, holders, clock),
    });
    conversation.bank.session = { ...session, place: { ...session.place, channel } };
    return { conversation, session, account, payments: () => bank.payments.history(session, account.id, 10) };
  }

  private async addConvertible(session: Session): Promise<void> {
    const id = randomUUID();
    const vehicle = { year: 2021, model: 'Cooper Convertible', nickname: 'Ziggy' };
    const { customers, clock } = this.bank;
    await customers.insertAccount({ id, last4: '2290', vehicle, contract: current });
    await customers.grantAccess(session.loginId, id, 'holder');
    const start = { id: `${id}.start`, accountId: id, effectiveDate: current.fundedOn, postedAt: clock.now() };
    await customers.post([origination(start, current)]);
  }
}
