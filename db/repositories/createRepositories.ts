/** Every repository of a store, under the names by which they are handed out. */
import type { AccountRepository } from '../../src/domain/accounts/contract';
import type {
  CallRepository,
  ChatHistoryRepository,
  MissRepository,
  SpeakerSessionRepository,
} from '../../src/domain/conversations/ports';
import type { HandOverRepository } from '../../src/domain/handover/ports';
import type {
  AttemptRepository,
  DeviceRepository,
  LoginRepository,
  SecurityQuestionRepository,
  SessionRepository,
  SignInChallengeRepository,
} from '../../src/domain/identity/ports';
import type { LedgerRepository } from '../../src/domain/ledger/ledger';
import type { ListenerRepository, OAuthEntryRepository } from '../../src/domain/linking/ports';
import type { AccountHolders } from '../../src/domain/statements/outcomes';
import type { Store } from '../store';
import { KyselyAccountHolders } from './accountHolderRepository';
import { KyselyAccountRepository } from './accountRepository';
import { KyselyAttemptRepository } from './attemptRepository';
import { KyselyCallRepository } from './callRepository';
import { KyselyChatHistoryRepository } from './chatHistoryRepository';
import { KyselyDeviceRepository } from './deviceRepository';
import { KyselyListenerRepository } from './listenerRepository';
import { KyselyHandOverRepository } from './handOverRepository';
import { KyselyLedgerRepository } from './ledgerRepository';
import { KyselyLoginRepository } from './loginRepository';
import { KyselyMissRepository } from './missRepository';
import { KyselyOAuthEntryRepository } from './oauthEntryRepository';
import { KyselySecurityQuestionRepository } from './securityQuestionRepository';
import { KyselySessionRepository } from './sessionRepository';
import { KyselySignInChallengeRepository } from './signInChallengeRepository';
import { KyselySpeakerSessionRepository } from './speakerSessionRepository';

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
  readonly handOvers: HandOverRepository;
  readonly calls: CallRepository;
  readonly speakerSessions: SpeakerSessionRepository;
  readonly oauthEntries: OAuthEntryRepository;
  readonly listeners: ListenerRepository;
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
    handOvers: new KyselyHandOverRepository(durable),
    calls: new KyselyCallRepository(store),
    speakerSessions: new KyselySpeakerSessionRepository(store),
    oauthEntries: new KyselyOAuthEntryRepository(durable),
    listeners: new KyselyListenerRepository(durable),
  };
}
