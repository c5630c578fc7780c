/** What is kept and told of a sign-in, written together with it. */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import type { Place } from '../identity/place';
import type { NewSession } from '../identity/ports';
import type { SignInJournal } from '../identity/stepUp';
import { notice } from './notices';
import type { CredentialStore } from './ports';

interface AuditedSignInParts {
  readonly store: CredentialStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export class AuditedSignIn implements SignInJournal {
  constructor(private readonly parts: AuditedSignInParts) {}

  async signIn(session: NewSession): Promise<void> {
    const { store, audit } = this.parts;
    const { loginId, place } = session;
    await store.atomically(async (unit) => {
      await unit.sessions.create(session);
      const event = { action: 'signed_in', loginId, channel: place.channel, result: 'done' } as const;
      await audit.record(unit.audit, { ...event, subject: undefined });
    });
  }

  /** The customer is told at once, so that somebody else's guessing does not go unnoticed (standards A14). */
  async locked(loginId: string | undefined, { channel }: Place): Promise<void> {
    const { store, audit, clock } = this.parts;
    await store.atomically(async (unit) => {
      await unit.outbox.add(notice('login_locked', { loginId, channel, now: clock.now() }));
      const event = { action: 'sign_in_locked', loginId, channel, result: 'locked', subject: undefined } as const;
      await audit.record(unit.audit, event);
    });
  }
}
