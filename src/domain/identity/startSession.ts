/** Starts the session of a customer who has passed every step; its id is new at every sign-in (standards A11). */
import type { Place } from './place';
import type { Login, Session, SessionRepository } from './ports';
import { newToken } from './tokens';

export async function startSession(
  sessions: SessionRepository,
  login: Login,
  place: Place,
  now: number,
): Promise<Session> {
  const session = { id: newToken(), loginId: login.id, place, startedAt: now, lastSeenAt: now };
  await sessions.create(session);
  return { ...session, username: login.username, givenName: login.givenName, activeAccountId: undefined };
}
