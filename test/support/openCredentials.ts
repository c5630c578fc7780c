/** The services of credentials over a real store, with one customer, a clock that stands still and a readable outbox. */
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import type { AdjustableClock } from '../../src/domain/clock/adjustableClock';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { AuditedDevices } from '../../src/domain/credentials/auditedDevices';
import { AuditedSignIn } from '../../src/domain/credentials/auditedSignIn';
import { AuthenticatorService } from '../../src/domain/credentials/authenticatorService';
import { ConfirmedChangeService } from '../../src/domain/credentials/confirmedChangeService';
import { ContactBook } from '../../src/domain/credentials/contactBook';
import { CredentialKeys } from '../../src/domain/credentials/credentialKeys';
import type { CredentialParts } from '../../src/domain/credentials/credentialParts';
import { IdentityFactsBook } from '../../src/domain/credentials/identityFacts';
import { OneTimeCodes, sealedCodePlace } from '../../src/domain/credentials/oneTimeCodes';
import { minimumPasswordLength } from '../../src/domain/credentials/passwordPolicy';
import type { ContactReach } from '../../src/domain/credentials/contactPorts';
import type { CredentialStore } from '../../src/domain/credentials/ports';
import { RecoveryService } from '../../src/domain/credentials/recoveryService';
import { SessionControlService } from '../../src/domain/credentials/sessionControlService';
import { SignInCodeStep } from '../../src/domain/credentials/signInCodeStep';
import { SingleUseLinkService } from '../../src/domain/credentials/singleUseLinkService';
import { SourceBudgetService } from '../../src/domain/credentials/sourceBudgetService';
import { VoicePinService } from '../../src/domain/credentials/voicePinService';
import { AttemptKeys } from '../../src/domain/identity/attemptKeys';
import { normaliseAnswer } from '../../src/domain/identity/normalise';
import { PasswordCheck } from '../../src/domain/identity/passwordCheck';
import type { Place } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import type { SignInParts } from '../../src/domain/identity/signInParts';
import { SignInService } from '../../src/domain/identity/signInService';
import { startSession } from '../../src/domain/identity/startSession';
import type { NewDeviceStepUp } from '../../src/domain/identity/stepUp';
import type { Argon2Hasher } from '../../src/security/argon2Hasher';
import { FieldCipher } from '../../src/security/fieldCipher';
import { openTestStore, type TestStore } from './openTestStore';
import { weakHasher } from './weakHasher';

export const customer = {
  username: 'dana.reyes',
  givenName: 'Dana',
  password: 'Countryman-2023-rain',
  birthDate: '1984-03-12',
  ssnLast4: '4821',
  zip: '07677',
  phone: '+12015550142',
  email: 'dana.reyes@example.com',
} as const;
const startedAt = '2026-11-22T17:00:00Z';
export const minute = 60_000;
const testAuditKey = 'an audit key for tests';
export const webPlace: Place = {
  channel: 'web',
  conversationId: 'conversation-1',
  userId: 'user-1',
  deviceHash: 'ab12',
};
export const otherPlace: Place = { channel: 'web', conversationId: 'conversation-2', userId: 'user-2' };

export const testCipher = new FieldCipher({ currentId: 'a', keys: new Map([['a', Buffer.alloc(32, 7)]]) });

export interface Credentials {
  readonly test: TestStore;
  readonly store: CredentialStore;
  readonly clock: AdjustableClock;
  readonly hasher: Argon2Hasher;
  readonly keys: CredentialKeys;
  readonly audit: AuditTrail;
  readonly parts: CredentialParts;
  readonly signIn: SignInService;
  readonly recovery: RecoveryService;
  readonly changes: ConfirmedChangeService;
  readonly voicePins: VoicePinService;
  readonly authenticators: AuthenticatorService;
  readonly sessions: SessionControlService;
  readonly devices: AuditedDevices;
  readonly links: SingleUseLinkService;
  readonly budgets: SourceBudgetService;
  readonly loginId: string;
  /** Contacts that cannot be reached, by address. */
  readonly unreachable: Set<string>;
  /** Signed in at the place, by no other means than writing the session. */
  session(place?: Place): Promise<Session>;
  /** The code of the last code message, as its contact would read it. */
  lastCode(): Promise<string>;
  /** What is to be told, newest first: template and login. */
  messages(): Promise<readonly { template: string; loginId: string; contactId: string }[]>;
  /** The audit trail as `action/result`. */
  trail(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Options {
  readonly stepUp?: NewDeviceStepUp;
  /** Replaces the store's own, to watch what is asked of it. */
  readonly wrapStore?: (test: TestStore) => CredentialStore;
}

export async function openCredentials({ stepUp = 'question', wrapStore }: Options = {}): Promise<Credentials> {
  const test = await openTestStore();
  const clock = fixedClock(startedAt);
  const store = wrapStore?.(test) ?? new KyselyCredentialStore(test.store.durable, test.store.chat);
  const hasher = weakHasher();
  const keys = new CredentialKeys('a lookup key for tests');
  const attemptKeys = new AttemptKeys('a key for tests');
  const audit = new AuditTrail(testAuditKey, clock);
  const unreachable = new Set<string>();
  const reach: ContactReach = { isReachable: async ({ address }) => !unreachable.has(address) };
  const contacts = new ContactBook(testCipher, keys, reach);
  const facts = new IdentityFactsBook(testCipher);
  const codes = new OneTimeCodes({ keys, sealer: testCipher, audit, clock });
  const journal = new AuditedSignIn({ store, audit, clock });
  const budgets = new SourceBudgetService({ store, keys, audit, clock });
  const { logins, attempts, challenges, devices, sessions, securityQuestions } = test.repositories;
  const identity = { logins, attempts, questions: securityQuestions, challenges, devices, sessions, hasher, clock };
  const guarded: SignInParts = { ...identity, keys: attemptKeys, journal, sources: budgets };
  const parts: CredentialParts = {
    ...{ store, hasher, sealer: testCipher, keys, attemptKeys, contacts, facts, codes, audit, clock },
    passwords: new PasswordCheck(guarded),
    minimumPasswordLength: minimumPasswordLength(stepUp !== 'question'),
    issuer: 'MINI Financial Services',
  };
  const signInParts: SignInParts = { ...guarded, stepUp: { policy: stepUp, codes: new SignInCodeStep(parts) } };
  const login = {
    id: 'login-1',
    username: customer.username,
    givenName: customer.givenName,
    passwordHash: await hasher.hash(customer.password),
  };
  const questions = await Promise.all(
    [1, 2, 3].map(async (number) => ({
      id: `question-${number}`,
      text: `Question ${number}?`,
      answerHash: await hasher.hash(normaliseAnswer(`Answer ${number}`)),
    })),
  );
  await test.customers.insertLogin({ login, questions });
  await test.customers.insertIdentity({
    contacts: [contacts.seal(login.id, customer.phone), contacts.seal(login.id, customer.email)],
    facts: facts.seal(login.id, customer),
  });
  return {
    ...{ test, store, clock, hasher, keys, audit, parts, budgets, unreachable },
    loginId: login.id,
    signIn: new SignInService(signInParts),
    recovery: new RecoveryService(parts),
    changes: new ConfirmedChangeService(parts),
    voicePins: new VoicePinService(parts),
    authenticators: new AuthenticatorService(parts),
    sessions: new SessionControlService(parts),
    devices: new AuditedDevices(parts),
    links: new SingleUseLinkService(parts),
    session: (place = webPlace) => startSession({ sessions, clock }, login, place),
    lastCode: () => lastCode(store),
    messages: () => messages(store),
    trail: async () => (await store.audit.readFrom(1, 1_000)).map(({ action, result }) => `${action}/${result}`),
    close: () => test.close(),
  };
}

async function messages(store: CredentialStore): Promise<{ template: string; loginId: string; contactId: string }[]> {
  return (await store.outbox.messages(1_000)).flatMap(({ work }) => {
    if (work.kind !== 'message') return [];
    const { template, loginId, facts } = work.message;
    return [{ template, loginId, contactId: String(facts.contactId ?? '') }];
  });
}

async function lastCode(store: CredentialStore): Promise<string> {
  for (const { work } of await store.outbox.messages(1_000)) {
    if (work.kind !== 'message' || work.message.template !== 'one_time_code') continue;
    const id = String(work.message.facts.codeId);
    const sealed = (await store.codes.find(id))?.sealedCode;
    if (sealed !== undefined) return testCipher.open(sealed, sealedCodePlace(id));
  }
  throw new Error('No code is on its way');
}

/** What makes a right code wrong. */
export function wrongCode(code: string): string {
  return code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
}
