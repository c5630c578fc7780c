/** The services of identity over a real store, with one customer, a clock that stands still, and counted verifications. */
import { type AdjustableClock, fixedClock } from '../../src/domain/clock/adjustableClock';
import { AttemptKeys } from '../../src/domain/identity/attemptKeys';
import { DeviceService } from '../../src/domain/identity/deviceService';
import { normaliseAnswer } from '../../src/domain/identity/normalise';
import type { Place } from '../../src/domain/identity/place';
import type { SecretHasher } from '../../src/domain/identity/ports';
import { SessionService } from '../../src/domain/identity/sessionService';
import type { SignInParts } from '../../src/domain/identity/signInParts';
import { SignInService } from '../../src/domain/identity/signInService';
import { openTestStore, type TestStore } from './openTestStore';
import { weakHasher } from './weakHasher';

/** Passes everything on and counts what is compared. */
class CountingHasher implements SecretHasher {
  verifications = 0;

  constructor(private readonly inner: SecretHasher) {}

  hash(secret: string): Promise<string> {
    return this.inner.hash(secret);
  }

  verify(hash: string | undefined, secret: string): Promise<boolean> {
    this.verifications++;
    return this.inner.verify(hash, secret);
  }

  isOutdated(hash: string): boolean {
    return this.inner.isOutdated(hash);
  }
}

export const webPlace: Place = {
  channel: 'web',
  conversationId: 'conversation-1',
  userId: 'user-1',
  deviceHash: 'ab12',
};
export const username = 'dana.reyes';
export const password = 'Countryman-2023-rain';
export const startedAt = '2026-11-22T17:00:00Z';

/** The answer to "Question n?" is "Answer n". */
export const answerTo = (question: string): string => question.replace('Question', 'Answer').replace('?', '');

export interface Identity extends TestStore {
  readonly parts: SignInParts & { readonly hasher: CountingHasher };
  readonly clock: AdjustableClock;
  readonly signIn: SignInService;
  readonly sessionService: SessionService;
  readonly deviceService: DeviceService;
}

export async function openIdentity(options: { questions?: number } = {}): Promise<Identity> {
  const store = await openTestStore();
  const { logins, attempts, challenges, devices, sessions, securityQuestions } = store.repositories;
  const clock = fixedClock(startedAt);
  const hasher = new CountingHasher(weakHasher());
  const keys = new AttemptKeys('a key for tests');
  const login = { id: 'login-1', username, givenName: 'Dana', passwordHash: await hasher.hash(password) };
  const numbers = Array.from({ length: options.questions ?? 3 }, (_, index) => index + 1);
  const questions = await Promise.all(
    numbers.map(async (number) => ({
      id: `question-${number}`,
      text: `Question ${number}?`,
      answerHash: await hasher.hash(normaliseAnswer(`Answer ${number}`)),
    })),
  );
  await store.customers.insertLogin({ login, questions });
  const parts = { logins, attempts, questions: securityQuestions, challenges, devices, sessions, hasher, keys, clock };
  return {
    ...store,
    parts,
    clock,
    signIn: new SignInService(parts),
    sessionService: new SessionService(sessions, clock),
    deviceService: new DeviceService(devices, clock),
  };
}
