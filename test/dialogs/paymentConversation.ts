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
import { Conversation, type Heard } from './harness';

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

  /** With a checking account ending 6789, a savings account ending 2210 and a debit card ending 5556. */
  async addEquipped(options?: Parameters<PayingCustomers['add']>[0]): Promise<PayingCustomer> {
    const { bank } = this;
    const customer = await this.add(options);
    await bank.addBankAccount(customer.session, '1002006789');
    bank.clock.advance(1);
    await bank.addBankAccount(customer.session, '2003002210', 'savings');
    bank.clock.advance(1);
    await bank.addCard(customer.session);
    return customer;
  }

  /** With one saved checking account of this number. */
  async addPayingFrom(number: string): Promise<PayingCustomer> {
    const customer = await this.add();
    await this.bank.addBankAccount(customer.session, number);
    return customer;
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

/** The methods of an equipped customer as a review names them. */
export const reviewed = {
  savings: 'Savings account ending 2210',
  checking: 'Checking account ending 6789',
  card: 'Debit card ending 5556',
};

export const lastText = (heard: Heard): string => heard.messages.at(-1)?.text ?? '';
export const amountIn = (heard: Heard): string | undefined => /^Amount: (\S+)$/m.exec(lastText(heard))?.[1];
export const methodIn = (heard: Heard): string | undefined => /^From: (.+)$/m.exec(lastText(heard))?.[1];
