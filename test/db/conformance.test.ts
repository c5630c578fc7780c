/** One suite over both engines: what holds on SQLite holds on PostgreSQL (standards E3). */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { accountCases } from './conformance/accounts';
import { attemptCases } from './conformance/attempts';
import { auditCases } from './conformance/audit';
import { botStorageCases } from './conformance/botStorage';
import { callCases } from './conformance/calls';
import { chatHistoryCases } from './conformance/chatHistory';
import { credentialCases } from './conformance/credentials';
import { customerWriterCases } from './conformance/customerWriter';
import { deviceCases } from './conformance/devices';
import { deviceTokenCases } from './conformance/deviceTokens';
import { handOverCases } from './conformance/handOvers';
import { ledgerCases } from './conformance/ledger';
import { linkingCases, speakerSessionCases } from './conformance/linking';
import { loginCases } from './conformance/logins';
import { missCases } from './conformance/misses';
import { openingCases } from './conformance/opening';
import { sessionCases } from './conformance/sessions';
import { signInChallengeCases } from './conformance/signInChallenges';
import { textingCases } from './conformance/texting';
import { transactionCases } from './conformance/transactions';
import { turnLockCases } from './conformance/turnLock';
import { type DatabaseServer, engines } from './support/engines';
import { OpenedStore } from './support/openedStore';

describe.each(engines)('$name', ({ start }) => {
  let server: DatabaseServer;
  let opened: OpenedStore;
  const current = (): OpenedStore => opened;

  beforeAll(async () => {
    server = await start();
    opened = await OpenedStore.open(await server.createDatabase());
  });
  afterAll(async () => {
    await opened.store.close();
    await server.stop();
  });

  describe('opening', () => openingCases(current, () => server.createDatabase()));
  describe('transactions', () => transactionCases(current));
  describe('logins and security questions', () => loginCases(current));
  describe('attempts', () => attemptCases(current));
  describe('sign-in challenges', () => signInChallengeCases(current));
  describe('sessions', () => sessionCases(current));
  describe('devices', () => deviceCases(current));
  describe('tokens of devices', () => deviceTokenCases(current));
  describe('accounts', () => accountCases(current));
  describe('ledger', () => ledgerCases(current));
  describe('chat history', () => chatHistoryCases(current));
  describe('calls', () => callCases(current));
  describe('linked accounts', () => linkingCases(current));
  describe('speaker sessions', () => speakerSessionCases(current));
  describe('bot storage', () => botStorageCases(current));
  describe('turn lock', () => turnLockCases(current));
  describe('credentials', () => credentialCases(current));
  describe('audit trail', () => auditCases(current));
  describe('text messages', () => textingCases(current));
  describe('hand-overs', () => handOverCases(current));
  describe('misses', () => missCases(current));
  describe('customer writer and tester view', () => customerWriterCases(() => server.createDatabase()));
});
