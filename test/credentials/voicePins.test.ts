import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { voicePinRefusal } from '../../src/domain/credentials/voicePinPolicy';
import type { Session } from '../../src/domain/identity/ports';
import { type Credentials, minute, openCredentials, otherPlace } from '../support/openCredentials';

let credentials: Credentials;
let session: Session;
beforeEach(async () => {
  credentials = await openCredentials();
  session = await credentials.session();
});
afterEach(() => credentials.close());

async function proof(): Promise<string> {
  const [contact] = await credentials.changes.contacts(session);
  await credentials.changes.sendCode({ session, purpose: 'voice_pin', contactId: contact?.id ?? '' });
  const code = await credentials.lastCode();
  const confirmed = await credentials.changes.enterCode({ session, purpose: 'voice_pin', code });
  if (confirmed.kind !== 'confirmed') throw new Error(confirmed.kind);
  return confirmed.proof;
}

const verify = async (pin: string) =>
  credentials.voicePins.verify({ loginId: credentials.loginId, pin, place: otherPlace });

describe('a voice PIN (standards C9)', () => {
  it('is set after a code, changed after another, removed after a third', async () => {
    expect(await verify('7294')).toEqual({ kind: 'no_pin' });
    expect(await credentials.voicePins.set({ session, proof: await proof(), pin: '72 94' })).toEqual({
      kind: 'voice_pin_set',
    });
    expect(await credentials.voicePins.isSet(credentials.loginId)).toBe(true);
    expect(await verify('7294')).toEqual({ kind: 'right_pin' });
    await credentials.voicePins.set({ session, proof: await proof(), pin: '830651' });
    expect(await verify('7294')).toEqual({ kind: 'wrong_pin', triesLeft: 2 });
    expect(await verify('830651')).toEqual({ kind: 'right_pin' });
    expect(await credentials.voicePins.remove({ session, proof: await proof() })).toEqual({
      kind: 'voice_pin_removed',
    });
    expect(await verify('830651')).toEqual({ kind: 'no_pin' });
    expect((await credentials.messages()).map(({ template }) => template).sort()).toEqual([
      ...['one_time_code', 'one_time_code', 'one_time_code', 'voice_pin_removed', 'voice_pin_set', 'voice_pin_set'],
    ]);
  });

  it('is gone after three wrong ones, so that the right one fails too', async () => {
    await credentials.voicePins.set({ session, proof: await proof(), pin: '7294' });
    expect([await verify('1'), await verify('2'), await verify('3')].map(({ kind }) => kind)).toEqual([
      ...['wrong_pin', 'wrong_pin', 'pin_reset'],
    ]);
    expect(await verify('7294')).toEqual({ kind: 'no_pin' });
    expect((await credentials.messages()).map(({ template }) => template)).toContain('voice_pin_reset');
    await credentials.voicePins.set({ session, proof: await proof(), pin: '7294' });
    expect(await verify('7294')).toEqual({ kind: 'right_pin' });
  });

  it('is compared three times at most, however many guesses come at once', async () => {
    await credentials.voicePins.set({ session, proof: await proof(), pin: '7294' });
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => verify(String(5000 + index))));
    expect(outcomes.filter(({ kind }) => kind === 'wrong_pin')).toHaveLength(2);
  });

  it('is not set without a proof, with one of another purpose, twice, or ten minutes later', async () => {
    const set = (given: string) => credentials.voicePins.set({ session, proof: given, pin: '7294' });
    expect(await set('no such proof')).toEqual({ kind: 'expired' });
    const good = await proof();
    expect(await credentials.authenticators.enrol({ session, proof: good })).toEqual({ kind: 'expired' });
    expect((await set(good)).kind).toBe('voice_pin_set');
    expect(await set(good)).toEqual({ kind: 'expired' });
    const late = await proof();
    credentials.clock.advance(10 * minute);
    expect(await set(late)).toEqual({ kind: 'expired' });
  });

  it('is refused where it is on file, and the proof is not used up', async () => {
    const good = await proof();
    const set = (pin: string) => credentials.voicePins.set({ session, proof: good, pin });
    for (const pin of ['4821', '0312', '1984', '0142', '0767'])
      expect(await set(pin)).toEqual({ kind: 'refused', refusal: { reason: 'personal' } });
    expect((await set('7294')).kind).toBe('voice_pin_set');
  });

  it.each([
    ['729', 'too_short'],
    ['', 'too_short'],
    ['1234567890123', 'too_long'],
    ['72a4', 'not_digits'],
    ['٧٢٩٤', 'not_digits'],
    ['0000', 'guessable'],
    ['1234', 'guessable'],
    ['4321', 'guessable'],
    ['1212', 'guessable'],
    ['2580', 'guessable'],
    ['123123', 'guessable'],
    ['7294', undefined],
    ['830651', undefined],
  ])('%j: %s', (pin, reason) => {
    expect(voicePinRefusal(pin, [])?.reason).toBe(reason);
  });
});
