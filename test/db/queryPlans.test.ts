/** No query of a turn reads a whole table: it costs the same at a thousand and at a million customers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, type KyselyPlugin, type PluginTransformQueryArgs } from 'kysely';
import { BotStorage } from '../../db/botStorage';
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import { createRepositories, type Repositories } from '../../db/repositories/createRepositories';
import { openTestStore, type TestStore } from '../support/openTestStore';
import { somePlace, someTransaction } from './support/testData';

const limit = { failures: 5, lockMilliseconds: 1 };
const place = somePlace();
const session = { id: 's', loginId: 'login', place, startedAt: 1, lastSeenAt: 1, provedAt: 1 };
const device = { id: 'd', loginId: 'login', channel: 'web', registeredAt: 1, lastUsedAt: 1, expiresAt: 1 } as const;
const challenge = { ticketHash: 't', loginId: 'login', place, questionIds: [], position: 0, expiresAt: 1 };
const login = { id: 'login', username: 'user', givenName: 'Dana', passwordHash: 'hash' };

describe('query plans', () => {
  let test: TestStore;
  let plans: Map<string, string[]>;

  beforeAll(async () => {
    test = await openTestStore();
    await test.customers.insertLogin({ login, questions: [] });
    const durable = new QueryRecorder();
    const chat = new QueryRecorder();
    const store = {
      ...test.store,
      durable: test.store.durable.withPlugin(durable),
      chat: test.store.chat.withPlugin(chat),
    };
    await useEverything(createRepositories(store), new BotStorage(store));
    await useCredentials(new KyselyCredentialStore(store.durable, store.chat));
    plans = new Map([
      ...(await explain(test.store.durable, durable.queries)),
      ...(await explain(test.store.chat, chat.queries)),
    ]);
  });
  afterAll(async () => test.close());

  it('look rows up by an index, whatever the table', () => {
    const scans = [...plans].filter(([, steps]) =>
      steps.some((step) => /^SCAN (?!CONSTANT|\d+ CONSTANT|chosen)/.test(step)),
    );
    expect(Object.fromEntries(scans)).toEqual({
      [latestMisses]: [expect.stringContaining('USING INDEX misses_by_time')],
    });
    expect(plans.size).toBeGreaterThan(30);
  });

  it('sort at most the sessions, devices and entries of one customer', () => {
    const sorted = [...plans.keys()].filter((query) => plans.get(query)?.some((step) => step.includes('TEMP B-TREE')));
    expect(sorted.map((query) => /from "(\w+)"/.exec(query)?.[1])).toEqual(
      expect.arrayContaining(['devices', 'sessions']),
    );
    for (const query of sorted) expect(query).toMatch(/where .*("login_id"|"account_id") = /);
  });
});

const latestMisses = 'select "text", "nearest", "at" from "misses" order by "at" desc, "id" desc limit +?';

/** Each method once; what is refused has been planned all the same. */
async function useEverything(repositories: Repositories, storage: BotStorage): Promise<void> {
  const { logins, attempts, securityQuestions, challenges, sessions, devices } = repositories;
  const { accounts, ledger, chatHistory, misses, handOvers } = repositories;
  const entry = { activityId: 'a', clientActivityId: 'k', activity: '{}', at: 1 };
  const uses = [
    () => logins.find('login'),
    () => logins.findByUsername('user'),
    () => logins.replacePasswordHash('login', 'hash'),
    () => logins.holdRecords('login', true),
    () => logins.heldUsernames(),
    () => attempts.reserve('key', limit, 1),
    () => attempts.release({ key: 'key', failures: 1, lockedUntil: undefined }),
    () => attempts.read('key'),
    () => attempts.purge(1, 1),
    () => securityQuestions.listFor('login'),
    () => challenges.create(challenge),
    () => challenges.find('t'),
    () => challenges.advance('t', 1),
    () => challenges.remove('t'),
    () => challenges.purge(1),
    () => sessions.create(session),
    () => sessions.findAt(place),
    () => sessions.touch('s', 1),
    () => sessions.chooseAccount('s', 'account'),
    () => sessions.listFor('login'),
    () => sessions.end('s', 1),
    () => sessions.create({ ...session, id: 's2' }),
    () => sessions.endAllFor('login', 1),
    () => devices.register(device, 'hash'),
    () => devices.find('login', 'hash'),
    () => devices.touch('d', 1),
    () => devices.listFor('login'),
    () => devices.forget('login', 'd'),
    () => devices.forgetAll('login'),
    () => devices.purge(1),
    () => accounts.listFor('login'),
    () => accounts.findFor('login', 'account'),
    () => ledger.post([someTransaction('account')]),
    () => ledger.recent('account', 5),
    () => ledger.all('account'),
    () => ledger.balances('account'),
    () => chatHistory.create({ id: 'c', userId: 'u', deviceHash: undefined, createdAt: 1 }),
    () => chatHistory.find('c'),
    () => chatHistory.stampDevice('c', 'hash'),
    () => chatHistory.append('c', [entry]),
    () => chatHistory.readAfter('c', 0, 10),
    () => chatHistory.findSeen('c', 'k'),
    () => misses.record({ text: 'x', nearest: [], at: 1 }),
    () => misses.latest(5),
    () => handOvers.find('h'),
    () => handOvers.close('h', 1),
    () => handOvers.addLine('h', { who: 'agent', text: 'x', at: 1 }),
    () => handOvers.takeUntold('h'),
    () => handOvers.hasAgentLine('h'),
    () => handOvers.purge(1),
    () => storage.write({ key: { a: 1 } }),
    () => storage.write({ key: { a: 1, eTag: 'stale' } }),
    () => storage.read(['key']),
    () => storage.delete(['key']),
  ];
  for (const use of uses) await use().catch(() => undefined);
}

async function useCredentials(store: KyselyCredentialStore): Promise<void> {
  const { contacts, facts, codes, recoveries, voicePins, totp, codeChallenges, links, sources, audit } = store;
  const { devices, deviceTokens } = store;
  const subject = { key: 'k', loginId: 'login' };
  const proof = { loginId: 'login', purpose: 'sign_in', place, proofHash: 'p' } as const;
  const sourceLimit = { failures: 1, distinctLogins: 1, windowMilliseconds: 1 };
  const code = { id: 'c', subject, purpose: 'sign_in', place, codeHash: 'h', createdAt: 1, expiresAt: 1 } as const;
  const link = { tokenHash: 't', purpose: 'sign_in', place, createdAt: 1, expiresAt: 1 } as const;
  const uses = [
    () => contacts.listFor('login'),
    () => contacts.find('c'),
    () => contacts.findByLookup('l', 3),
    () => facts.find('login'),
    () => codes.insert({ ...code, sealedCode: undefined, contactId: undefined }),
    () => codes.findUnused(subject, 'sign_in', place),
    () => codes.find('c'),
    () => codes.use('c', { proofHash: 'p', spendableUntil: 1, now: 0 }),
    () => codes.isSpendable(proof, 0),
    () => codes.spend(proof, 0),
    () => codes.markDelivered('c'),
    () => codes.countSend('k', 1, 1),
    () => codes.purge(1),
    () => recoveries.find('t'),
    () => recoveries.remove('t'),
    () => recoveries.purge(1),
    () => voicePins.find('login'),
    () => voicePins.reset('login'),
    () => totp.findConfirmed('login'),
    () => totp.findProposed('login', 1),
    () => totp.confirm('a', 1, ['r']),
    () => totp.takeStep('a', 1),
    () => totp.useRecoveryCode('login', 'r'),
    () => totp.countRecoveryCodes('login'),
    () => codeChallenges.find('t'),
    () => codeChallenges.remove('t'),
    () => codeChallenges.purge(1),
    () => links.insert({ ...link, sealedPayload: undefined, browserHash: undefined, usedAt: undefined }),
    () => links.find('t'),
    () => links.bind('t', 'b'),
    () => links.use('t', 'b', 0),
    () => links.purge(1),
    () => devices.loginsOn('h', 1),
    () => deviceTokens.find('h'),
    () => deviceTokens.begin({ deviceHash: 'h', tokenHash: 't' }, 1),
    () => deviceTokens.offer({ deviceHash: 'h', tokenHash: 't' }, 'o', 1, 1),
    () => deviceTokens.settle('h', 'o', 1),
    () => deviceTokens.revoke('h'),
    () => deviceTokens.purge(1),
    () => sources.reserve('s', 'l', sourceLimit, 1),
    () => sources.release('r'),
    () => sources.purge(1),
    () => audit.holdHead(),
    () => audit.head(),
    () => audit.readFrom(1, 1),
  ];
  for (const use of uses) await use().catch(() => undefined);
}

class QueryRecorder implements KyselyPlugin {
  readonly queries: PluginTransformQueryArgs[] = [];

  transformQuery(query: PluginTransformQueryArgs): PluginTransformQueryArgs['node'] {
    this.queries.push(query);
    return query.node;
  }

  async transformResult<Result>({ result }: { result: Result }): Promise<Result> {
    return result;
  }
}

async function explain<Schema>(
  db: Kysely<Schema>,
  queries: readonly PluginTransformQueryArgs[],
): Promise<[string, string[]][]> {
  const compiled = queries.map(({ node, queryId }) => db.getExecutor().compileQuery(node, queryId));
  return Promise.all(
    compiled.map(async (query): Promise<[string, string[]]> => {
      const parameters = query.parameters.map(() => 1);
      const explained = { ...query, sql: `explain query plan ${query.sql}`, parameters };
      const { rows } = await db.executeQuery<{ detail: string }>(explained);
      return [query.sql, rows.map(({ detail }) => detail)];
    }),
  );
}
