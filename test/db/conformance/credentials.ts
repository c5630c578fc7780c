/** Contacts, codes, recoveries, second factors, links, budgets: what races is decided by the store, once. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { KyselyCredentialStore } from '../../../db/repositories/credentialStore';
import { KyselySealedFieldRepository } from '../../../db/repositories/sealedFieldRepository';
import type { CodeProof, StoredCode } from '../../../src/domain/credentials/codePorts';
import type { StoredContact } from '../../../src/domain/credentials/contactPorts';
import type { StoredLink } from '../../../src/domain/credentials/linkPorts';
import type { RecoveryAttempt } from '../../../src/domain/credentials/recoveryPorts';
import { rotateSealedFields } from '../../../src/domain/credentials/rotateSealedFields';
import { SpentCode, spendCode } from '../../../src/domain/credentials/spentCode';
import { FieldCipher } from '../../../src/security/fieldCipher';
import type { CurrentStore } from '../support/openedStore';
import { somePlace, someQuestions } from '../support/testData';

const now = 1_772_000_000_000;
const minute = 60_000;
const parallel = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work));
const trueOnes = (outcomes: readonly boolean[]): number => outcomes.filter(Boolean).length;

export function credentialCases(current: CurrentStore): void {
  const stores = (): KyselyCredentialStore => new KyselyCredentialStore(current().store.durable, current().store.chat);

  async function someCode(changes: Partial<StoredCode> = {}): Promise<StoredCode> {
    const login = await current().insertSomeLogin();
    const code: StoredCode = {
      id: randomUUID(),
      subject: { key: randomUUID(), loginId: login.id },
      purpose: 'forgot_password',
      place: somePlace(),
      codeHash: 'hash',
      sealedCode: 'sealed',
      contactId: undefined,
      createdAt: now,
      expiresAt: now + 5 * minute,
      ...changes,
    };
    await stores().codes.insert(code);
    return code;
  }

  const proofOf = (code: StoredCode, proofHash: string): CodeProof => ({
    loginId: code.subject.loginId ?? '',
    purpose: code.purpose,
    place: code.place,
    proofHash,
  });

  it('contacts come back in order, by id and by lookup; facts by login', async () => {
    const login = await current().insertSomeLogin();
    const { contacts, facts } = stores();
    const [lookup, id] = [randomUUID(), () => randomUUID()];
    const base = { loginId: login.id, sealed: 'sealed', keyId: 'a', lookup };
    const two: StoredContact[] = [
      { ...base, id: id(), kind: 'phone' },
      { ...base, id: id(), kind: 'email' },
    ];
    for (const contact of two) await contacts.insert(contact);
    expect(await contacts.listFor(login.id)).toEqual(two);
    expect(await contacts.find(two[1]?.id ?? '')).toEqual(two[1]);
    expect(await contacts.findByLookup(lookup, 1)).toHaveLength(1);
    expect(await contacts.findByLookup('none', 3)).toEqual([]);
    const stored = { loginId: login.id, birthDate: 'b', ssnLast4: 's', zip: 'z', keyId: 'a' };
    await facts.insert(stored);
    expect(await facts.find(login.id)).toEqual(stored);
    expect(await facts.find('none')).toBeUndefined();
  });

  it('a code is found at its place for its subject and purpose, until a new one takes its place', async () => {
    const code = await someCode();
    const { codes } = stores();
    expect(await codes.findUnused(code.subject, code.purpose, code.place)).toEqual(code);
    expect(await codes.findUnused(code.subject, code.purpose, somePlace())).toBeUndefined();
    expect(await codes.findUnused(code.subject, 'sign_in', code.place)).toBeUndefined();
    expect(await codes.findUnused({ ...code.subject, loginId: undefined }, code.purpose, code.place)).toBeUndefined();
    const next = { ...code, id: randomUUID(), codeHash: 'next' };
    await codes.insert(next);
    expect(await codes.findUnused(code.subject, code.purpose, code.place)).toEqual(next);
    expect(await codes.find(code.id)).toBeUndefined();
    await codes.markDelivered(next.id);
    expect((await codes.find(next.id))?.sealedCode).toBeUndefined();
  });

  it('a code for nobody is found for nobody', async () => {
    const code = await someCode({ subject: { key: randomUUID(), loginId: undefined } });
    expect(await stores().codes.findUnused(code.subject, code.purpose, code.place)).toEqual(code);
  });

  it('a code is used once and its proof spent once, of twenty at a time', async () => {
    const code = await someCode();
    const { codes } = stores();
    const use = (index: number) =>
      codes.use(code.id, { proofHash: `proof ${code.id} ${index}`, spendableUntil: now + 10 * minute, now });
    const used = await Promise.all(Array.from({ length: 20 }, (_, index) => use(index)));
    expect(trueOnes(used)).toBe(1);
    const proof = proofOf(code, `proof ${code.id} ${used.indexOf(true)}`);
    expect(await codes.isSpendable(proof, now)).toBe(true);
    expect(trueOnes(await parallel(20, () => codes.spend(proof, now)))).toBe(1);
    expect(await codes.isSpendable(proof, now)).toBe(false);
  });

  it.each([
    ['too late to be used', (code: StoredCode) => ({ use: code.expiresAt, spend: code.expiresAt })],
    ['too late to be spent', () => ({ use: now, spend: now + 10 * minute })],
  ])('%s', async (_, times) => {
    const code = await someCode();
    const { codes } = stores();
    const { use, spend } = times(code);
    await codes.use(code.id, { proofHash: code.id, spendableUntil: now + 10 * minute, now: use });
    expect(await codes.spend(proofOf(code, code.id), spend)).toBe(false);
  });

  it.each<[string, Partial<CodeProof>]>([
    ['login', { loginId: 'other' }],
    ['purpose', { purpose: 'voice_pin' }],
    ['place', { place: somePlace() }],
    ['proof', { proofHash: 'other' }],
  ])('a proof is not spent for another %s', async (_, change) => {
    const code = await someCode();
    const { codes } = stores();
    await codes.use(code.id, { proofHash: code.id, spendableUntil: now + 10 * minute, now });
    expect(await codes.spend({ ...proofOf(code, code.id), ...change }, now)).toBe(false);
  });

  it('three codes are sent within the window, of fifty at a time', async () => {
    const { codes } = stores();
    const subject = randomUUID();
    const count = (at: number) => codes.countSend(subject, at, 15 * minute);
    const outcomes = await parallel(50, () => count(now));
    expect(outcomes.filter((until) => until === undefined)).toHaveLength(3);
    expect(new Set(outcomes)).toEqual(new Set([undefined, now + 15 * minute]));
    expect(await count(now + 15 * minute - 1)).toBe(now + 15 * minute);
    expect(await count(now + 15 * minute)).toBeUndefined();
  });

  it('a recovery is taken on by the one that still sees its version', async () => {
    const { recoveries } = stores();
    const attempt: RecoveryAttempt = {
      ...{
        ticketHash: randomUUID(),
        task: 'forgot_password',
        place: somePlace(),
        stage: 'collecting',
        sealed: 'sealed',
      },
      ...{ subject: undefined, version: 1, expiresAt: now },
    };
    await recoveries.create(attempt);
    expect(await recoveries.find(attempt.ticketHash)).toEqual(attempt);
    const login = await current().insertSomeLogin();
    const next: RecoveryAttempt = {
      ...attempt,
      stage: 'checked',
      sealed: 'more',
      subject: { key: 'k', loginId: login.id },
    };
    expect(trueOnes(await parallel(20, () => recoveries.advance(next)))).toBe(1);
    expect(await recoveries.find(attempt.ticketHash)).toEqual({ ...next, version: 2 });
    expect(trueOnes(await parallel(20, () => recoveries.remove(attempt.ticketHash)))).toBe(1);
  });

  it('credentials change for a spent code, and what the old ones had opened is closed', async () => {
    const code = await someCode();
    const store = stores();
    const loginId = code.subject.loginId ?? '';
    await store.codes.use(code.id, { proofHash: code.id, spendableUntil: now + minute, now });
    const spent = await spendCode(store.codes, { ...proofOf(code, code.id), purpose: 'forgot_password' }, now);
    if (spent === undefined) throw new Error('not spent');
    await store.codeChallenges.create({ ticketHash: code.id, loginId, place: code.place, expiresAt: now });
    await store.credentials.replacePassword(spent, 'new hash');
    expect((await store.logins.find(loginId))?.passwordHash).toBe('new hash');
    expect(await store.codeChallenges.find(code.id)).toBeUndefined();
  });

  it('a spent code cannot be made up', () => {
    expect(() => void Reflect.construct(SpentCode, ['forgot_password', 'login', Symbol('forged')])).toThrow('only');
  });

  it('questions, PIN and authenticator are replaced and removed', async () => {
    const store = stores();
    const { loginId, spent } = await spentFor();
    await store.credentials.replaceQuestions(spent('reset_questions'), someQuestions(3));
    expect(await store.questions.listFor(loginId)).toHaveLength(3);
    await store.credentials.setVoicePin(spent('voice_pin'), 'one');
    await store.credentials.setVoicePin(spent('voice_pin'), 'two');
    expect(await store.voicePins.find(loginId)).toBe('two');
    expect(await store.credentials.removeVoicePin(spent('voice_pin'))).toBe(true);
    expect(await store.voicePins.reset(loginId)).toBe(false);
    const proposal = { sealedSecret: 'sealed', keyId: 'a', expiresAt: now + minute };
    for (const id of [`first ${loginId}`, `second ${loginId}`]) {
      await store.credentials.proposeAuthenticator(spent('authenticator'), { id: 'overwritten', ...proposal });
      await store.credentials.proposeAuthenticator(spent('authenticator'), { id, ...proposal });
      expect(await store.totp.findProposed(loginId, now)).toMatchObject({ id });
      expect(await store.totp.findProposed(loginId, now + minute)).toBeUndefined();
      expect(await store.totp.confirm(id, 7, ['r1', 'r2'])).toBe(true);
      expect(await store.totp.findConfirmed(loginId)).toMatchObject({ id, lastStep: 7 });
    }
    expect(trueOnes(await parallel(20, () => store.totp.takeStep(`second ${loginId}`, 8)))).toBe(1);
    expect(trueOnes(await parallel(20, () => store.totp.useRecoveryCode(loginId, 'r1')))).toBe(1);
    expect(await store.totp.countRecoveryCodes(loginId)).toBe(1);
    expect(await store.credentials.removeAuthenticator(spent('authenticator'))).toBe(true);
    expect(await store.credentials.removeAuthenticator(spent('authenticator'))).toBe(false);
  });

  /** What the writer takes of a spent code is whose it is. */
  async function spentFor() {
    const { id: loginId } = await current().insertSomeLogin();
    const made = await Promise.all(
      (['reset_questions', 'voice_pin', 'authenticator'] as const).map(async (purpose) => {
        const code = await someCode({ purpose, subject: { key: randomUUID(), loginId } });
        const { codes } = stores();
        await codes.use(code.id, { proofHash: code.id, spendableUntil: now + minute, now });
        return spendCode(codes, { ...proofOf(code, code.id), purpose }, now);
      }),
    );
    const spent = <Purpose extends 'reset_questions' | 'voice_pin' | 'authenticator'>(purpose: Purpose) => {
      const found = made.find((one): one is SpentCode<Purpose> => one?.purpose === purpose);
      if (found === undefined) throw new Error('not spent');
      return found;
    };
    return { loginId, spent };
  }

  it('a link is bound to one browser and used once', async () => {
    const { links } = stores();
    const link: StoredLink = {
      ...{ tokenHash: randomUUID(), purpose: 'sign_in', place: somePlace(), sealedPayload: 'sealed' },
      ...{ createdAt: now, expiresAt: now + 10 * minute, browserHash: undefined, usedAt: undefined },
    };
    await links.insert(link);
    expect(await links.find(link.tokenHash)).toEqual(link);
    const browsers = Array.from({ length: 20 }, (_, index) => `browser ${index}`);
    const bound = await Promise.all(browsers.map((browser) => links.bind(link.tokenHash, browser)));
    expect(trueOnes(bound)).toBe(1);
    const browser = browsers[bound.indexOf(true)] ?? '';
    expect(await links.use(link.tokenHash, 'another', now)).toBe(false);
    expect(await links.use(link.tokenHash, browser, link.expiresAt)).toBe(false);
    expect(trueOnes(await parallel(20, () => links.use(link.tokenHash, browser, now)))).toBe(1);
    await links.insert({ ...link, tokenHash: randomUUID(), createdAt: now + 1 });
    expect((await links.find(link.tokenHash))?.expiresAt).toBe(link.expiresAt);
  });

  it('a source is admitted as often as its budget says, of fifty at a time', async () => {
    const { sources } = stores();
    const source = randomUUID();
    const limit = { failures: 20, distinctLogins: 10, windowMilliseconds: 60 * minute };
    const tries = Array.from({ length: 50 }, (_, index) => sources.reserve(source, `login ${index}`, limit, now));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter(({ kind }) => kind === 'admitted')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome.kind === 'refused' && outcome.isFirst)).toHaveLength(1);
    const [admitted] = outcomes.filter((outcome) => outcome.kind === 'admitted');
    if (admitted?.kind === 'admitted') await sources.release(admitted.reservation);
    expect((await sources.reserve(source, 'login 99', limit, now + 1)).kind).toBe('admitted');
    expect(await sources.report(now - 1, 1_000)).toContainEqual({
      ...{ source, failures: 10, distinctLogins: 10, refused: 0, lastAt: now + 1 },
    });
    expect(await sources.reserve(source, 'login 100', limit, now + 60 * minute + 1)).toMatchObject({
      kind: 'admitted',
    });
  });

  it('what is stale is purged', async () => {
    const { codes, recoveries, codeChallenges, links, sources } = stores();
    await someCode({ createdAt: 5 });
    for (const table of [codes, recoveries, codeChallenges, links, sources]) await table.purge(10);
    expect(await codes.purge(10)).toBe(0);
  });

  it('sealed fields are sealed anew under the current key, except where they changed meanwhile', async () => {
    const login = await current().insertSomeLogin();
    const keys = new Map([
      ['old', Buffer.alloc(32, 1)],
      ['new', Buffer.alloc(32, 2)],
    ]);
    const [old, fresh] = [new FieldCipher({ currentId: 'old', keys }), new FieldCipher({ currentId: 'new', keys })];
    const { contacts, facts } = stores();
    const rows = new KyselySealedFieldRepository(current().store.durable);
    await current().store.durable.deleteFrom('contacts').execute();
    await current().store.durable.deleteFrom('identity_facts').execute();
    const id = randomUUID();
    const sealed = old.seal('+12015550142', { table: 'contacts', column: 'sealed', rowId: id });
    await contacts.insert({ id, loginId: login.id, kind: 'phone', sealed, keyId: 'old', lookup: 'l' });
    const seal = (column: string) => old.seal(column, { table: 'identity_facts', column, rowId: login.id });
    const stored = { birthDate: seal('birth_date'), ssnLast4: seal('ssn_last4'), zip: seal('zip') };
    await facts.insert({ loginId: login.id, ...stored, keyId: 'old' });
    const [before] = await rows.underOtherKeys('contacts', 'new', 10);
    if (before === undefined) throw new Error('no row');
    expect(await rows.replace({ ...before, values: { sealed: 'changed' } }, before)).toBe(false);
    expect((await rows.countByKey()).get('old')).toBeGreaterThanOrEqual(2);
    expect(await rotateSealedFields(rows, fresh)).toBeGreaterThanOrEqual(2);
    expect((await rows.countByKey()).get('old')).toBeUndefined();
    const after = await facts.find(login.id);
    expect(fresh.open(after?.zip ?? '', { table: 'identity_facts', column: 'zip', rowId: login.id })).toBe('zip');
  });
}
