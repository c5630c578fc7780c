/** Signing in by voice PIN, and giving a factor once more before money moves (standards A1, A11, A15, C9). */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LoginClaims } from '../../src/domain/credentials/loginClaims';
import { PinSignInService } from '../../src/domain/credentials/pinSignInService';
import { ProofService } from '../../src/domain/credentials/proofService';
import type { Place } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import { type Credentials, customer, minute, openCredentials } from '../support/openCredentials';

const call: Place = { channel: 'phone', conversationId: 'call-1', userId: '+12025550142' };
let credentials: Credentials;
let pins: PinSignInService;
let proofs: ProofService;
let claims: LoginClaims;
let claimed: Place;

beforeEach(async () => {
  credentials = await openCredentials();
  const { parts, test, clock, voicePins, loginId } = credentials;
  const { logins, attempts, sessions } = test.repositories;
  pins = new PinSignInService({ logins, attempts, sessions, keys: parts.attemptKeys, clock, voicePins });
  proofs = new ProofService({ sessions, passwords: parts.passwords, voicePins, clock });
  claims = new LoginClaims(parts.store.contacts, parts.contacts);
  claimed = { ...call, claimedLoginId: loginId };
  await test.customers.insertVoicePin(loginId, await parts.hasher.hash('7294'));
});
afterEach(() => credentials.close());

const enter = (pin: string, place = claimed) => pins.enter({ pin, place });

describe('a claim', () => {
  it('is the one login that has the number on file, however the number is written', async () => {
    for (const number of [customer.phone, customer.phone.replace('+1', '1-')])
      expect(await claims.byPhone(number)).toBe(credentials.loginId);
  });

  it('is nobody where the number is not on file, is none, or is shared', async () => {
    const { parts, test } = credentials;
    for (const number of ['+12015550199', 'anonymous', '', customer.email]) {
      expect(await claims.byPhone(number)).toBeUndefined();
    }
    const login = { id: 'login-2', username: 'other', givenName: 'Pat', passwordHash: '-' };
    await test.customers.insertLogin({ login, questions: [] });
    await parts.store.contacts.insert(parts.contacts.seal(login.id, customer.phone));
    expect(await claims.byPhone(customer.phone)).toBeUndefined();
  });

  it('proves nothing: without the PIN nobody is signed in', async () => {
    expect(await pins.isOffered(claimed)).toBe(true);
    expect(await pins.isOffered(call)).toBe(false);
    expect((await enter('7294', call)).kind).toBe('no_pin');
    expect(await credentials.test.repositories.sessions.findAt(claimed)).toBeUndefined();
  });
});

describe('the PIN', () => {
  it('signs in', async () => {
    expect(await enter('7294')).toMatchObject({ kind: 'signed_in', session: { loginId: credentials.loginId } });
    expect(await credentials.test.repositories.sessions.findAt(claimed)).toMatchObject({ username: customer.username });
  });

  it('is gone after three wrong ones, the right one too', async () => {
    const outcomes = [await enter('1111'), await enter('2222'), await enter('3333'), await enter('7294')];
    expect(outcomes.map(({ kind }) => kind)).toEqual(['wrong_pin', 'wrong_pin', 'pin_reset', 'no_pin']);
  });

  it('counts towards the one lock of the login, and opens it no sooner', async () => {
    const guess = () =>
      credentials.signIn.submitPassword({ username: customer.username, password: 'wrong', place: call });
    for (let tries = 0; tries < 3; tries += 1) await guess();
    expect((await enter('1111')).kind).toBe('wrong_pin');
    expect((await enter('2222')).kind).toBe('locked');
    expect((await enter('7294')).kind).toBe('locked');
    credentials.clock.advance(30 * minute - 1);
    expect((await enter('7294')).kind).toBe('locked');
    credentials.clock.advance(1);
    expect((await enter('7294')).kind).toBe('signed_in');
  });
});

describe('money', () => {
  let session: Session;
  const all = () => true;
  const current = async (): Promise<Session> => {
    const found = await credentials.test.repositories.sessions.findAt(session.place);
    if (found === undefined) throw new Error('No session');
    return found;
  };

  it('needs a factor of the last five minutes', async () => {
    session = await credentials.session();
    credentials.clock.advance(5 * minute);
    expect(await proofs.needed(session, all)).toBeUndefined();
    credentials.clock.advance(1);
    expect(await proofs.needed(session, all)).toBe('password');
    expect(await proofs.give({ session, factor: 'password', secret: 'wrong' })).toEqual({ kind: 'wrong' });
    expect(await proofs.needed(await current(), all)).toBe('password');
    expect(await proofs.give({ session, factor: 'password', secret: customer.password })).toEqual({ kind: 'proved' });
    expect(await proofs.needed(await current(), all)).toBeUndefined();
  });

  it('is asked for by PIN where no password can be said, each time anew on a speaker', async () => {
    session = await credentials.session({ ...claimed, channel: 'speaker' });
    const mayCarry = (factor: string) => factor === 'pin';
    credentials.clock.advance(minute);
    expect(await proofs.needed(session, mayCarry)).toBe('pin');
    expect(await proofs.give({ session, factor: 'pin', secret: '7294' })).toEqual({ kind: 'proved' });
    expect(await proofs.needed(await current(), mayCarry)).toBeUndefined();
    credentials.clock.advance(minute);
    expect(await proofs.needed(await current(), mayCarry)).toBe('pin');
  });

  it('locks the login by five wrong passwords like any other try', async () => {
    session = await credentials.session();
    const kinds: string[] = [];
    for (let tries = 0; tries < 6; tries += 1)
      kinds.push((await proofs.give({ session, factor: 'password', secret: 'wrong' })).kind);
    expect(kinds).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked']);
  });
});
