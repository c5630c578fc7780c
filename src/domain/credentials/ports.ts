/** Everything that one step of the credentials reads and writes. Counters, codes and tickets live here, never in bot state. */
import type { AuditRepository } from '../audit/ports';
import type { DeviceTokenRepository } from '../identity/deviceTokenPorts';
import type {
  AttemptRepository,
  DeviceRepository,
  LoginRepository,
  SecurityQuestionRepository,
  SessionRepository,
} from '../identity/ports';
import type { OAuthEntryRepository } from '../linking/ports';
import type { OutboxRepository } from '../payments/repositories';
import type { CodeChallengeRepository, OneTimeCodeRepository } from './codePorts';
import type { ContactRepository, IdentityFactsRepository } from './contactPorts';
import type { CredentialWriter, TotpRepository, VoicePinRepository } from './credentialPorts';
import type { SingleUseLinkRepository } from './linkPorts';
import type { RecoveryRepository } from './recoveryPorts';
import type { SourceFailureRepository } from './sourcePorts';

/** All that one step reads and writes, done wholly or not at all. */
export interface CredentialUnit {
  readonly logins: LoginRepository;
  readonly attempts: AttemptRepository;
  readonly questions: SecurityQuestionRepository;
  readonly sessions: SessionRepository;
  readonly devices: DeviceRepository;
  readonly deviceTokens: DeviceTokenRepository;
  readonly contacts: ContactRepository;
  readonly facts: IdentityFactsRepository;
  readonly codes: OneTimeCodeRepository;
  readonly recoveries: RecoveryRepository;
  readonly credentials: CredentialWriter;
  readonly voicePins: VoicePinRepository;
  readonly totp: TotpRepository;
  readonly codeChallenges: CodeChallengeRepository;
  readonly links: SingleUseLinkRepository;
  /** What links speakers' accounts to logins. */
  readonly speakerLinks: Pick<OAuthEntryRepository, 'removeLogin'>;
  readonly sources: SourceFailureRepository;
  readonly outbox: OutboxRepository;
  readonly audit: AuditRepository;
}

export interface CredentialStore extends CredentialUnit {
  /** All that `work` does through the unit it is handed, or nothing. It may run more than once, so it calls nobody else. */
  atomically<T>(work: (unit: CredentialUnit) => Promise<T>): Promise<T>;
}
