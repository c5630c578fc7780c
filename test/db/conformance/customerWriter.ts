/** Writing customers, clearing everything, and the tester's view; in a database of its own, because it is emptied. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { BotStorage } from '../../../db/botStorage';
import { TesterView } from '../../../db/repositories/testerView';
import { OpenedStore } from '../support/openedStore';
import { someAccount, someLogin, somePlace, someQuestions, someTransaction } from '../support/testData';

const keptTables = ['ledger_account_names', 'ledger_transaction_kinds', 'audit_entries', 'audit_head'];

export function customerWriterCases(createDatabase: () => Promise<string>): void {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await OpenedStore.open(await createDatabase());
  });
  afterAll(async () => opened.store.close());

  it('writes a whole customer in one transaction, or nothing of it', async () => {
    const { customers, repositories } = opened;
    const [login, account] = [someLogin(), someAccount()];
    const write = (failing: boolean): Promise<void> =>
      customers.inTransaction(async (writer) => {
        await writer.insertLogin({ login, questions: someQuestions(3) });
        await writer.insertAccount(account);
        await writer.grantAccess(login.id, account.id, 'holder');
        await writer.post([someTransaction(account.id)]);
        if (failing) throw new Error('half way');
      });
    await expect(write(true)).rejects.toThrow('half way');
    expect(await repositories.logins.find(login.id)).toBeUndefined();
    await write(false);
    expect(await repositories.accounts.listFor(login.id)).toHaveLength(1);
    expect((await repositories.ledger.balances(account.id)).cash).toBe(45_000);
  });

  it('shows the tester what there is about a username', async () => {
    const { customers, repositories, store } = opened;
    const [login, account, place] = [someLogin(), someAccount(), somePlace()];
    await customers.insertLogin({ login, questions: [] });
    await customers.insertAccount(account);
    await customers.grantAccess(login.id, account.id, 'holder');
    await customers.post([someTransaction(account.id)]);
    await repositories.sessions.create({ id: 's', loginId: login.id, place, startedAt: 1, lastSeenAt: 1, provedAt: 1 });
    const device = {
      id: 'd',
      loginId: login.id,
      channel: 'web',
      registeredAt: 1,
      lastUsedAt: 1,
      expiresAt: 2,
    } as const;
    await repositories.devices.register(device, 'hash');
    await repositories.attempts.reserve('key', { failures: 1, lockMilliseconds: 10 }, 100);
    const view = new TesterView(store.durable, repositories);
    expect(await view.state(login.username, 'key')).toEqual({
      username: login.username,
      failures: 1,
      lockedUntil: 110,
      devices: [device],
      sessions: [await repositories.sessions.findAt(place)],
      paymentMethods: [],
      payments: [],
      statements: [],
      optOuts: [],
      ledgerSum: 0,
    });
    expect(await view.state('nobody', 'no key')).toMatchObject({ failures: 0, devices: [], sessions: [] });
  });

  it('clears every table of both stores, and the ledger is append-only again', async () => {
    const { customers, repositories, store } = opened;
    const [login, account] = [someLogin(), someAccount()];
    const fill = async (): Promise<void> => {
      await customers.insertLogin({ login, questions: someQuestions(1) });
      await customers.insertAccount(account);
      await customers.grantAccess(login.id, account.id, 'co-holder');
      const payment = someTransaction(account.id);
      await customers.post([payment, someTransaction(account.id, { kind: 'payment_return', reverses: payment.id })]);
      await repositories.sessions.create({
        id: 't',
        loginId: login.id,
        place: somePlace(),
        startedAt: 1,
        lastSeenAt: 1,
        provedAt: 1,
      });
      await repositories.sessions.touch('t', 2);
      await repositories.attempts.reserve('key', { failures: 5, lockMilliseconds: 10 }, 100);
      await repositories.challenges.create({
        ticketHash: 'ticket',
        loginId: login.id,
        place: somePlace(),
        questionIds: [],
        position: 0,
        expiresAt: 1,
      });
      await repositories.chatHistory.create({ id: 'c', userId: 'u', deviceHash: undefined, createdAt: 1 });
      await repositories.chatHistory.append('c', [{ activityId: 'a', clientActivityId: 'k', activity: '{}', at: 1 }]);
      await repositories.misses.record({ text: 'x', nearest: [], at: 1 });
      await new BotStorage(store).write({ key: { a: 1 } });
    };
    await fill();
    await customers.clearEverything();
    for (const db of [store.durable, store.chat]) {
      const tables = (await db.introspection.getTables()).map(({ name }) => name);
      for (const table of tables.filter((name) => !keptTables.includes(name) && !name.includes('migrations'))) {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
        expect({ table, rows }).toEqual({ table, rows: [] });
      }
    }
    await fill();
    await expect(store.durable.deleteFrom('ledger_entries').execute()).rejects.toThrow('append-only');
    await customers.clearEverything();
  });
}
