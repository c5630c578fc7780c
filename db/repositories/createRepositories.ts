/** Every repository of a store, under the names by which they are handed out. */
import type { Store } from '../store';
import { KyselyAccountRepository } from './accountRepository';
import { KyselyAttemptRepository } from './attemptRepository';
import { KyselyChatHistoryRepository } from './chatHistoryRepository';
import { KyselyDeviceRepository } from './deviceRepository';
import { KyselyLedgerRepository } from './ledgerRepository';
import { KyselyLoginRepository } from './loginRepository';
import { KyselyMissRepository } from './missRepository';
import { KyselySecurityQuestionRepository } from './securityQuestionRepository';
import { KyselySessionRepository } from './sessionRepository';
import { KyselySignInChallengeRepository } from './signInChallengeRepository';

export function createRepositories({ durable, chat }: Store) {
  return {
    logins: new KyselyLoginRepository(durable),
    attempts: new KyselyAttemptRepository(durable),
    securityQuestions: new KyselySecurityQuestionRepository(durable),
    challenges: new KyselySignInChallengeRepository(durable),
    sessions: new KyselySessionRepository(durable, chat),
    devices: new KyselyDeviceRepository(durable),
    accounts: new KyselyAccountRepository(durable),
    ledger: new KyselyLedgerRepository(durable),
    chatHistory: new KyselyChatHistoryRepository(chat),
    misses: new KyselyMissRepository(chat),
  };
}

export type Repositories = ReturnType<typeof createRepositories>;
