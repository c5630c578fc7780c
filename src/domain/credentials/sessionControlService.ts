/** Where a customer is signed in: listed, ended one by one or all at once (standards A11). */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import { sessionLimits } from '../identity/policies';
import type { Session } from '../identity/ports';
import { hashToken } from '../identity/tokens';
import type { SessionControl, SessionView, SignedOutEverywhere } from './sessionOutcomes';
import type { CredentialStore } from './ports';

interface SessionControlParts {
  readonly store: CredentialStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export class SessionControlService implements SessionControl {
  constructor(private readonly parts: SessionControlParts) {}

  async list(session: Session): Promise<readonly SessionView[]> {
    const views = (await this.open(session.loginId)).map((other) => ({
      handle: handleOf(other),
      channel: other.place.channel,
      startedAt: other.startedAt,
      lastSeenAt: other.lastSeenAt,
      isThisOne: other.id === session.id,
    }));
    return views.sort(
      (one, other) => Number(other.isThisOne) - Number(one.isThisOne) || other.startedAt - one.startedAt,
    );
  }

  async end(session: Session, handle: string): Promise<boolean> {
    const ended = (await this.open(session.loginId)).find((other) => handleOf(other) === handle);
    if (ended === undefined) return false;
    await this.parts.store.atomically(async (unit) => {
      await unit.sessions.end(ended.id, this.parts.clock.now());
      await this.parts.audit.record(unit.audit, event(session, 'one'));
    });
    return true;
  }

  signOutEverywhere(session: Session): Promise<SignedOutEverywhere> {
    const { loginId } = session;
    return this.parts.store.atomically(async (unit) => {
      const sessions = await unit.sessions.endAllFor(loginId, this.parts.clock.now());
      const unlinked = (await unit.speakerLinks.removeLogin(loginId)) > 0;
      await this.parts.audit.record(unit.audit, event(session, 'all'));
      return { sessions, unlinked };
    });
  }

  /** Those that have reached a limit, and have only not been ended yet, are left out. */
  private async open(loginId: string): Promise<readonly Session[]> {
    const now = this.parts.clock.now();
    return (await this.parts.store.sessions.listFor(loginId)).filter(({ place, startedAt, lastSeenAt }) => {
      const { idleMilliseconds, overallMilliseconds } = sessionLimits[place.channel];
      return now < Math.min(lastSeenAt + idleMilliseconds, startedAt + overallMilliseconds);
    });
  }
}

function handleOf({ id }: Session): string {
  return hashToken(id).slice(0, 16);
}

function event({ loginId, place }: Session, subject: 'one' | 'all') {
  return { action: 'session_ended', loginId, channel: place.channel, result: 'done', subject } as const;
}
