/** All that credentials read and write, as one unit that can be done wholly or not at all. */
import type { Kysely } from 'kysely';
import type { CredentialStore, CredentialUnit } from '../../src/domain/credentials/ports';
import type { ChatSchema, DurableSchema } from '../schema';
import { inTransaction } from '../transaction';
import { KyselyAttemptRepository } from './attemptRepository';
import { KyselyAuditRepository } from './auditRepository';
import { KyselyCodeChallengeRepository } from './codeChallengeRepository';
import { KyselyContactRepository, KyselyIdentityFactsRepository } from './contactRepository';
import { KyselyCredentialWriter } from './credentialWriter';
import { KyselyDeviceRepository } from './deviceRepository';
import { KyselyDeviceTokenRepository } from './deviceTokenRepository';
import { KyselyLoginRepository } from './loginRepository';
import { KyselyOAuthEntryRepository } from './oauthEntryRepository';
import { KyselyOneTimeCodeRepository } from './oneTimeCodeRepository';
import { KyselyOutboxRepository } from './outboxRepository';
import { KyselyRecoveryRepository } from './recoveryRepository';
import { KyselySecurityQuestionRepository } from './securityQuestionRepository';
import { KyselySessionRepository } from './sessionRepository';
import { KyselySingleUseLinkRepository } from './singleUseLinkRepository';
import { KyselySourceFailureRepository } from './sourceFailureRepository';
import { KyselyTotpRepository } from './totpRepository';
import { KyselyVoicePinRepository } from './voicePinRepository';

export class KyselyCredentialStore implements CredentialStore {
  readonly logins: CredentialUnit['logins'];
  readonly attempts: CredentialUnit['attempts'];
  readonly questions: CredentialUnit['questions'];
  readonly sessions: CredentialUnit['sessions'];
  readonly devices: CredentialUnit['devices'];
  readonly deviceTokens: CredentialUnit['deviceTokens'];
  readonly contacts: CredentialUnit['contacts'];
  readonly facts: CredentialUnit['facts'];
  readonly codes: CredentialUnit['codes'];
  readonly recoveries: CredentialUnit['recoveries'];
  readonly credentials: CredentialUnit['credentials'];
  readonly voicePins: CredentialUnit['voicePins'];
  readonly totp: CredentialUnit['totp'];
  readonly codeChallenges: CredentialUnit['codeChallenges'];
  readonly links: CredentialUnit['links'];
  readonly speakerLinks: CredentialUnit['speakerLinks'];
  readonly sources: CredentialUnit['sources'];
  readonly outbox: CredentialUnit['outbox'];
  readonly audit: CredentialUnit['audit'];

  /** `afterCommit` runs after every transaction that was not rolled back; what it throws is its own affair. */
  constructor(
    private readonly db: Kysely<DurableSchema>,
    private readonly chat: Kysely<ChatSchema>,
    private readonly afterCommit?: () => Promise<void>,
  ) {
    this.logins = new KyselyLoginRepository(db);
    this.attempts = new KyselyAttemptRepository(db);
    this.questions = new KyselySecurityQuestionRepository(db);
    this.sessions = new KyselySessionRepository(db, chat);
    this.devices = new KyselyDeviceRepository(db);
    this.deviceTokens = new KyselyDeviceTokenRepository(db);
    this.contacts = new KyselyContactRepository(db);
    this.facts = new KyselyIdentityFactsRepository(db);
    this.codes = new KyselyOneTimeCodeRepository(db);
    this.recoveries = new KyselyRecoveryRepository(db);
    this.credentials = new KyselyCredentialWriter(db);
    this.voicePins = new KyselyVoicePinRepository(db);
    this.totp = new KyselyTotpRepository(db);
    this.codeChallenges = new KyselyCodeChallengeRepository(db);
    this.links = new KyselySingleUseLinkRepository(db);
    this.speakerLinks = new KyselyOAuthEntryRepository(db);
    this.sources = new KyselySourceFailureRepository(db);
    this.outbox = new KyselyOutboxRepository(db);
    this.audit = new KyselyAuditRepository(db);
  }

  async atomically<T>(work: (unit: CredentialUnit) => Promise<T>): Promise<T> {
    const result = await inTransaction(this.db, (transaction) =>
      work(new KyselyCredentialStore(transaction, this.chat)),
    );
    await this.afterCommit?.();
    return result;
  }
}
