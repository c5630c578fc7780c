/** Sessions of signed-in customers: found by place, ended by their limits or by signing out (standards A11). */
import { BoundedMap } from '../boundedMap';
import type { Clock } from '../clock/clock';
import type { SessionLookup, Sessions } from './outcomes';
import type { Place } from './place';
import { sessionEndsAt, sessionLimits, touchMilliseconds } from './policies';
import type { Session, SessionRepository } from './ports';

/** How many sessions' last activity is remembered in memory; the ones silent for longest are dropped first. */
const rememberedSessions = 10_000;

/**
 * A write at every turn would cost more than the turn. So the store learns of activity at most every 15 seconds, and
 * this process remembers the rest: here the limits are exact, after a restart or in another process a session may
 * end up to 15 seconds early, never late.
 */
export class SessionService implements Sessions {
  private readonly lastSeen = new BoundedMap<string, number>(rememberedSessions);

  constructor(
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  async current(place: Place): Promise<SessionLookup> {
    const stored = await this.sessions.findAt(place);
    if (stored === undefined) return { kind: 'none' };
    const now = this.clock.now();
    const lastSeenAt = Math.max(stored.lastSeenAt, this.lastSeen.get(stored.id) ?? 0);
    const reason = passedLimit({ ...stored, lastSeenAt }, now);
    if (reason !== undefined) {
      await this.end(stored, now);
      return { kind: 'ended', reason };
    }
    await this.touch(stored, now);
    return { kind: 'active', session: { ...stored, lastSeenAt: now } };
  }

  async chooseAccount(session: Session, accountId: string): Promise<void> {
    await this.sessions.chooseAccount(session.id, accountId);
  }

  /** Ends the other sessions on the same device too: two tabs of one browser sign out together (standards A11). */
  async signOut(session: Session): Promise<void> {
    const now = this.clock.now();
    await this.end(session, now);
    const { deviceHash } = session.place;
    if (deviceHash === undefined) return;
    for (const other of await this.sessions.listFor(session.loginId))
      if (other.place.deviceHash === deviceHash && other.id !== session.id) await this.end(other, now);
  }

  /** Whether the login has a session on a device that is within its limits; looking does not lengthen it. */
  async isSignedInOn(loginId: string, deviceHash: string): Promise<boolean> {
    const now = this.clock.now();
    const sessions = await this.sessions.listFor(loginId);
    return sessions.some((session) => {
      const lastSeenAt = Math.max(session.lastSeenAt, this.lastSeen.get(session.id) ?? 0);
      return session.place.deviceHash === deviceHash && passedLimit({ ...session, lastSeenAt }, now) === undefined;
    });
  }

  private async touch(session: Session, now: number): Promise<void> {
    if (now - session.lastSeenAt <= touchMilliseconds) return this.lastSeen.set(session.id, now);
    this.lastSeen.delete(session.id);
    return this.sessions.touch(session.id, now);
  }

  private async end(session: Session, now: number): Promise<void> {
    this.lastSeen.delete(session.id);
    await this.sessions.end(session.id, now);
  }
}

/** Which limit has been reached, the one that came first where both have. */
function passedLimit(session: Session, now: number): 'idle' | 'overall' | undefined {
  if (now < sessionEndsAt(session)) return undefined;
  const { overallMilliseconds } = sessionLimits[session.place.channel];
  return sessionEndsAt(session) < session.startedAt + overallMilliseconds ? 'idle' : 'overall';
}
