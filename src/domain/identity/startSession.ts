/** Starts the session of a customer who has passed every step; its id is new at every sign-in (standards A11). */
import type { Place } from './place';
import type { Login, Session } from './ports';
import type { SignInParts } from './signInParts';
import { newToken } from './tokens';

/** Where a journal is kept, session and entry are written together. */
export async function startSession(
  { sessions, journal, clock }: Pick<SignInParts, 'sessions' | 'journal' | 'clock'>,
  login: Login,
  place: Place,
): Promise<Session> {
  const now = clock.now();
  const session = { id: newToken(), loginId: login.id, place, startedAt: now, lastSeenAt: now, provedAt: now };
  await (journal === undefined ? sessions.create(session) : journal.signIn(session));
  const { username, givenName, familyName } = login;
  return { ...session, username, givenName, familyName, activeAccountId: undefined };
}
