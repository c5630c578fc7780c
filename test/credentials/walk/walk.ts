/** One customer of a random walk, in one conversation, with whoever types there: what is open, and what stands in the store. */
import { randomUUID } from 'node:crypto';
import { AuthenticatorLinkService } from '../../../src/domain/credentials/authenticatorLinkService';
import { sealedCodePlace } from '../../../src/domain/credentials/oneTimeCodes';
import type { CodePurpose } from '../../../src/domain/credentials/codeOutcomes';
import type { RecoveryFactKind, RecoveryTask } from '../../../src/domain/credentials/recoveryOutcomes';
import type { Place } from '../../../src/domain/identity/place';
import type { Session } from '../../../src/domain/identity/ports';
import { SessionService } from '../../../src/domain/identity/sessionService';
import { type Credentials, testCipher } from '../../support/openCredentials';

interface OpenTicket {
  readonly ticket: string;
  readonly task: RecoveryTask;
  next: RecoveryFactKind | undefined;
}

interface Fingerprint {
  readonly password: string | undefined;
  readonly questions: string;
  readonly pin: string | undefined;
  readonly authenticator: string | undefined;
  readonly recoveryCodes: string;
}

/** One customer, in one conversation, with whoever types there. */
export class Walk {
  readonly tickets: OpenTicket[] = [];
  readonly proofs: string[] = ['no such proof'];
  readonly pageTokens: string[] = ['no-such-link'];
  readonly sessions: SessionService;
  readonly page: AuthenticatorLinkService;
  secret: Buffer | undefined;

  constructor(
    readonly credentials: Credentials,
    readonly loginId: string,
    readonly username: string,
    readonly place: Place,
    readonly session: Session,
  ) {
    this.sessions = new SessionService(credentials.test.repositories.sessions, credentials.clock);
    this.page = new AuthenticatorLinkService({ ...credentials, sessions: this.sessions, publicUrl: () => '' });
  }

  /** Counted from the latest. */
  ticketAt(index: number): OpenTicket {
    return this.tickets.at(-1 - index) ?? { ticket: 'none', task: 'forgot_password', next: undefined };
  }

  /** A proof, or a ticket in its place. */
  proofAt(index: number): string {
    return this.proofs.at(-1 - index) ?? this.ticketAt(index).ticket;
  }

  /** As the contact reads it; undefined where none is good now. */
  async codeFor(purpose: CodePurpose): Promise<string | undefined> {
    const row = await this.credentials.test.store.durable
      .selectFrom('one_time_codes')
      .select(['id', 'sealed_code as sealed'])
      .where('login_id', '=', this.loginId)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', this.credentials.clock.now())
      .executeTakeFirst();
    return row?.sealed ? testCipher.open(row.sealed, sealedCodePlace(row.id)) : undefined;
  }

  private async recoveryCodes(): Promise<string> {
    const { durable } = this.credentials.test.store;
    const rows = await durable
      .selectFrom('recovery_codes')
      .select('code_hash as hash')
      .where('login_id', '=', this.loginId)
      .execute();
    return rows
      .map(({ hash }) => hash)
      .sort()
      .join();
  }

  /** As if the customer signed in again where the session has ended meanwhile. */
  async signedIn(): Promise<void> {
    const { sessions } = this.credentials.test.repositories;
    if ((await this.sessions.current(this.place)).kind === 'active') return;
    const now = this.credentials.clock.now();
    const times = { startedAt: now, lastSeenAt: now, provedAt: now };
    await sessions.create({ id: randomUUID(), loginId: this.loginId, place: this.place, ...times });
  }

  async fingerprint(): Promise<Fingerprint> {
    const { store } = this.credentials;
    const questions = await store.questions.listFor(this.loginId);
    return {
      password: (await store.logins.find(this.loginId))?.passwordHash,
      questions: questions.map(({ answerHash }) => answerHash).join(),
      pin: await store.voicePins.find(this.loginId),
      authenticator: (await store.totp.findConfirmed(this.loginId))?.id,
      recoveryCodes: await this.recoveryCodes(),
    };
  }
}
