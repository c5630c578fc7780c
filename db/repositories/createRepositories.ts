/** Every repository of a store, under the names by which they are handed out. */
import type { AccountRepository } from '../../src/domain/accounts/contract';
import type { CallRepository, ChatHistoryRepository, MissRepository } from '../../src/domain/conversations/ports';
import type {
  AttemptRepository,
  DeviceRepository,
  LoginRepository,
  SecurityQuestionRepository,
  SessionRepository,
  SignInChallengeRepository,
} from '../../src/domain/identity/ports';
import type { LedgerRepository } from '../../src/domain/ledger/ledger';
import type { AccountHolders } from '../../src/domain/statements/outcomes';
import type { Store } from '../store';
import { KyselyAccountHolders } from './accountHolderRepository';
import { KyselyAccountRepository } from './accountRepository';
import { KyselyAttemptRepository } from './attemptRepository';
import { KyselyCallRepository } from './callRepository';
import { KyselyChatHistoryRepository } from './chatHistoryRepository';
import { KyselyDeviceRepository } from './deviceRepository';
import { KyselyLedgerRepository } from './ledgerRepository';
import { KyselyLoginRepository } from './loginRepository';
import { KyselyMissRepository } from './missRepository';
import { KyselySecurityQuestionRepository } from './securityQuestionRepository';
import { KyselySessionRepository } from './sessionRepository';
import { KyselySignInChallengeRepository } from './signInChallengeRepository';

export interface Repositories {
  readonly logins: LoginRepository;
  readonly attempts: AttemptRepository;
  readonly securityQuestions: SecurityQuestionRepository;
  readonly challenges: SignInChallengeRepository;
  readonly sessions: SessionRepository;
  readonly devices: DeviceRepository;
  readonly accounts: AccountRepository;
  readonly holders: AccountHolders;
  readonly ledger: LedgerRepository;
  readonly chatHistory: ChatHistoryRepository;
  readonly misses: MissRepository;
  readonly calls: CallRepository;
}

export function createRepositories(store: Store): Repositories {
  const { durable, chat } = store;
  return {
    logins: new KyselyLoginRepository(durable),
    attempts: new KyselyAttemptRepository(durable),
    securityQuestions: new KyselySecurityQuestionRepository(durable),
    challenges: new KyselySignInChallengeRepository(durable),
    sessions: new KyselySessionRepository(durable, chat),
    devices: new KyselyDeviceRepository(durable),
    accounts: new KyselyAccountRepository(durable),
    holders: new KyselyAccountHolders(durable),
    ledger: new KyselyLedgerRepository(durable),
    chatHistory: new KyselyChatHistoryRepository(store),
    misses: new KyselyMissRepository(chat),
    calls: new KyselyCallRepository(store),
  };
}
