/** How long records are kept: there a day before their time is over, gone a day after it, and held where the law says so (standards D8). */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BotStorage } from '../../db/botStorage';
import { KyselyChatHistoryRepository } from '../../db/repositories/chatHistoryRepository';
import { KyselyRetentionRepository } from '../../db/repositories/retentionRepository';
import { KyselySessionRepository } from '../../db/repositories/sessionRepository';
import { bankLoan, type PaymentBank } from '../../scripts/payments/paymentBank';
import type { Session } from '../../src/domain/identity/ports';
import { forgetOldRecords } from '../../src/domain/retention/forgetOldRecords';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const hour = 3_600_000;
const day = 24 * hour;

interface Kept {
  history(): Promise<number>;
  state(): Promise<boolean>;
  /** Of the payment, and of the review that it came from. */
  authorization(): Promise<readonly (string | undefined)[]>;
}

/** A customer who signed in, said something and paid. */
async function leaveRecords(bank: PaymentBank): Promise<{ session: Session; kept: Kept }> {
  const { store, clock } = bank;
  const session = await bank.addLogin();
  const { conversationId, userId } = session.place;
  await new KyselySessionRepository(store.durable, store.chat).create(session);
  const history = new KyselyChatHistoryRepository(store);
  await history.create({ id: conversationId, userId, deviceHash: undefined, createdAt: clock.now() });
  const said = { activityId: randomUUID(), clientActivityId: undefined, activity: '{}', at: clock.now() };
  await history.append(conversationId, [said]);
  const states = new BotStorage(store, clock);
  const key = `web/${conversationId}/${userId}`;
  await states.write({ [key]: { state: 'open' } });
  const account = await bank.addAccount(bankLoan, session);
  const method = await bank.addBankAccount(session);
  const review = await bank.reviewed(session, account.id, 5000, method.id);
  await bank.payments.submit(session, review.key, review.hash);
  return {
    session,
    kept: {
      history: async () => (await history.readAfter(conversationId, 0, 10)).length,
      state: async () => key in (await states.read([key])),
      authorization: async () => {
        const payment = await bank.records.payments.findByKey(review.key);
        const kept = await bank.records.payments.authorization(payment?.id ?? '');
        return [kept?.text, (await bank.records.reviews.find(review.key, session.loginId))?.authorization];
      },
    },
  };
}

describe.each(engines)('retention on $name', (engine) => {
  const current = bankOn(engine);
  const forget = (bank: PaymentBank): Promise<number> =>
    forgetOldRecords(new KyselyRetentionRepository(bank.store), bank.clock);

  it('keeps bot state for 24 hours after the last turn', async () => {
    const bank = current();
    const { kept } = await leaveRecords(bank);
    bank.clock.advance(day);
    await forget(bank);
    expect(await kept.state()).toBe(true);
    bank.clock.advance(1);
    await forget(bank);
    expect(await kept.state()).toBe(false);
    expect(await kept.history()).toBe(1);
  });

  it('keeps what was said for 90 days', async () => {
    const bank = current();
    const { kept } = await leaveRecords(bank);
    bank.clock.advance(89 * day);
    await forget(bank);
    expect(await kept.history()).toBe(1);
    bank.clock.advance(2 * day);
    await forget(bank);
    expect(await kept.history()).toBe(0);
  });

  it('keeps authorizations until 25 months after settlement, and their hash with the payment for good', async () => {
    const bank = current();
    const { session, kept } = await leaveRecords(bank);
    const [text] = await kept.authorization();
    // Paid on March 10, 2026, settled on the 11th.
    bank.clock.set(Date.parse('2028-04-10T16:00:00Z'));
    await forget(bank);
    expect(await kept.authorization()).toEqual([text, text]);
    bank.clock.set(Date.parse('2028-04-12T16:00:00Z'));
    await forget(bank);
    expect(await kept.authorization()).toEqual([undefined, '']);
    expect(await bank.records.payments.countByLogin(session.loginId, 0)).toBe(1);
  });

  it('drops nothing of a login under a legal hold until that is lifted', async () => {
    const bank = current();
    const records = new KyselyRetentionRepository(bank.store);
    const { session, kept } = await leaveRecords(bank);
    await records.holdRecords(session.loginId, true);
    bank.clock.advance(5 * 365 * day);
    await forget(bank);
    expect([await kept.history(), await kept.state()]).toEqual([1, true]);
    expect(await kept.authorization()).not.toContain(undefined);
    await records.holdRecords(session.loginId, false);
    await forget(bank);
    expect([await kept.history(), await kept.state()]).toEqual([0, false]);
    expect(await kept.authorization()).toEqual([undefined, '']);
  });
});
