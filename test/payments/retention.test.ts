/** How long records are kept: there a day before their time is over, gone a day after it, and held where the law says so (standards D8). */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BotStorage } from '../../db/botStorage';
import { KyselyAuditRepository } from '../../db/repositories/auditRepository';
import { KyselyChatHistoryRepository } from '../../db/repositories/chatHistoryRepository';
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import { KyselyHandOverRepository } from '../../db/repositories/handOverRepository';
import { KyselyRetentionRepository } from '../../db/repositories/retentionRepository';
import { KyselySessionRepository } from '../../db/repositories/sessionRepository';
import { legalHoldCommand } from '../../scripts/credentials/legalHoldCommand';
import { bankAuditKey, bankLoan, type PaymentBank } from '../../scripts/payments/paymentBank';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import type { Session } from '../../src/domain/identity/ports';
import { forgetOldRecords } from '../../src/domain/retention/forgetOldRecords';
import { LegalHolds } from '../../src/domain/retention/legalHolds';
import { engines } from '../db/support/engines';
import { someHandOver } from '../db/support/testData';
import { bankOn } from './support/bankOnEngine';

const hour = 3_600_000;
const day = 24 * hour;

interface Kept {
  history(): Promise<number>;
  state(): Promise<boolean>;
  /** Of the payment, and of the review that it came from. */
  authorization(): Promise<readonly (string | undefined)[]>;
  /** Of the conversation, one before signing in, and one after. */
  handOvers(): Promise<number>;
}

/** What the service does now and then. */
async function forgetOld(bank: PaymentBank): Promise<number> {
  const ninetyDaysAgo = bank.clock.now() - 90 * day;
  const handOvers = await new KyselyHandOverRepository(bank.store.durable).purge(ninetyDaysAgo);
  return handOvers + (await forgetOldRecords(new KyselyRetentionRepository(bank.store), bank.clock));
}

/** `npm run legal-hold` with the words: whether it went well, and what it printed. */
function commandOf({ store, clock }: PaymentBank): (...words: readonly string[]) => Promise<string> {
  const audit = new AuditTrail(bankAuditKey, clock);
  const holds = new LegalHolds({ store: new KyselyCredentialStore(store.durable, store.chat), audit });
  return async (...words) => {
    const lines: string[] = [];
    const isGood = await legalHoldCommand(words, holds, (line) => lines.push(line));
    return [isGood, ...lines].join(' ');
  };
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
  const handOvers = new KyselyHandOverRepository(store.durable);
  const [beforeSignIn, afterwards] = [someHandOver(clock.now()), someHandOver(clock.now())];
  const ids = [beforeSignIn.id, afterwards.id];
  await handOvers.insert({ ...beforeSignIn, place: session.place, username: undefined });
  await handOvers.insert({ ...afterwards, username: session.username });
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
      handOvers: async () => (await Promise.all(ids.map((id) => handOvers.find(id)))).filter(Boolean).length,
    },
  };
}

describe.each(engines)('retention on $name', (engine) => {
  const current = bankOn(engine);

  it('keeps bot state for 24 hours after the last turn', async () => {
    const bank = current();
    const { kept } = await leaveRecords(bank);
    bank.clock.advance(day);
    await forgetOld(bank);
    expect(await kept.state()).toBe(true);
    bank.clock.advance(1);
    await forgetOld(bank);
    expect(await kept.state()).toBe(false);
    expect(await kept.history()).toBe(1);
  });

  it('keeps what was said for 90 days', async () => {
    const bank = current();
    const { kept } = await leaveRecords(bank);
    bank.clock.advance(89 * day);
    await forgetOld(bank);
    expect(await kept.history()).toBe(1);
    bank.clock.advance(2 * day);
    await forgetOld(bank);
    expect(await kept.history()).toBe(0);
  });

  it('keeps authorizations until 25 months after settlement, and their hash with the payment for good', async () => {
    const bank = current();
    const { session, kept } = await leaveRecords(bank);
    const [text] = await kept.authorization();
    // Paid on March 10, 2026, settled on the 11th.
    bank.clock.set(Date.parse('2028-04-10T16:00:00Z'));
    await forgetOld(bank);
    expect(await kept.authorization()).toEqual([text, text]);
    bank.clock.set(Date.parse('2028-04-12T16:00:00Z'));
    await forgetOld(bank);
    expect(await kept.authorization()).toEqual([undefined, '']);
    expect(await bank.records.payments.countByLogin(session.loginId, 0)).toBe(1);
  });

  it('drops nothing of a login under a legal hold until that is lifted', async () => {
    const bank = current();
    const { session, kept } = await leaveRecords(bank);
    const other = await leaveRecords(bank);
    const run = commandOf(bank);
    expect(await run('set', session.username.toUpperCase())).toBe(`true Held from now on: ${session.username}`);
    expect(await run('set', session.username)).toBe(`true Held already: ${session.username}`);
    expect(await run('list')).toBe(`true ${session.username}`);
    bank.clock.advance(5 * 365 * day);
    await forgetOld(bank);
    expect([await kept.history(), await kept.state(), await kept.handOvers()]).toEqual([1, true, 2]);
    expect([await other.kept.history(), await other.kept.state(), await other.kept.handOvers()]).toEqual([0, false, 0]);
    expect(await kept.authorization()).not.toContain(undefined);
    expect(await run('lift', session.username)).toBe(`true No longer held: ${session.username}`);
    expect(await run('lift', session.username)).toBe(`true Was not held: ${session.username}`);
    expect(await run('list')).toBe('true Nobody is held.');
    await forgetOld(bank);
    expect([await kept.history(), await kept.state(), await kept.handOvers()]).toEqual([0, false, 0]);
    expect(await kept.authorization()).toEqual([undefined, '']);
  });

  it('notes in the audit trail who was held and let go, and refuses what is no username and no command', async () => {
    const bank = current();
    const { loginId, username } = await bank.addLogin();
    const run = commandOf(bank);
    const before = (await new KyselyAuditRepository(bank.store.durable).head()).sequence;
    for (const word of ['set', 'set', 'lift']) await run(word, username);
    expect(await run('set', 'nobody.at.all')).toBe('false Nobody has this username.');
    for (const words of [[], ['set'], ['hold', username], ['set', username, 'too'], ['list', username]])
      expect(await run(...words)).toMatch(/^false Usage: /);
    const entries = await new KyselyAuditRepository(bank.store.durable).readFrom(before + 1, 10);
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['legal_hold_set', loginId],
      ['legal_hold_lifted', loginId],
    ]);
  });
});
