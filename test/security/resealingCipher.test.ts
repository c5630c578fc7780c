/** What is read under an old key is sealed under the current one a little later, on a real store. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { KyselySealedFieldRepository } from '../../db/repositories/sealedFieldRepository';
import { ContactBook } from '../../src/domain/credentials/contactBook';
import { CredentialKeys } from '../../src/domain/credentials/credentialKeys';
import { IdentityFactsBook } from '../../src/domain/credentials/identityFacts';
import type { StoredFacts } from '../../src/domain/credentials/contactPorts';
import { rotateSealedFields } from '../../src/domain/credentials/rotateSealedFields';
import { FieldCipher } from '../../src/security/fieldCipher';
import { ResealingCipher } from '../../src/security/resealingCipher';
import { type Credentials, customer, openCredentials } from '../support/openCredentials';

/** Under the first of them the test's customer was written. */
const keys = new Map([
  ['a', Buffer.alloc(32, 7)],
  ['b', Buffer.alloc(32, 8)],
]);

let credentials: Credentials;
let rows: KyselySealedFieldRepository;
let cipher: ResealingCipher;
let contacts: ContactBook;
let facts: IdentityFactsBook;
let writes: number;

beforeEach(async () => {
  credentials = await openCredentials();
  rows = new KyselySealedFieldRepository(credentials.test.store.durable);
  writes = 0;
  const replace = rows.replace.bind(rows);
  rows.replace = async (before, after) => {
    writes += 1;
    return replace(before, after);
  };
  cipher = new ResealingCipher(new FieldCipher({ currentId: 'b', keys }), rows);
  contacts = new ContactBook(cipher, new CredentialKeys('a lookup key for tests'), { isReachable: async () => true });
  facts = new IdentityFactsBook(cipher);
});
afterEach(() => credentials.close());

async function readAll(): Promise<readonly string[]> {
  const { store, loginId } = credentials;
  const stored = await store.facts.find(loginId);
  const reached = await contacts.reachable(store.contacts, loginId);
  return [...reached.map(({ address }) => address), ...valuesOf(stored)];
}

function valuesOf(stored: StoredFacts | undefined): readonly string[] {
  if (stored === undefined) return [];
  const { birthDate, ssnLast4, zip } = facts.open(stored);
  return [birthDate, ssnLast4, zip];
}

const everything = [customer.phone, customer.email, customer.birthDate, customer.ssnLast4, customer.zip];

it('reads at once and writes later, each row once however often it was read', async () => {
  for (let time = 0; time < 50; time += 1) expect(await readAll()).toEqual(everything);
  expect([writes, await rows.countByKey()]).toEqual([0, new Map([['a', 3]])]);
  expect(await cipher.reseal()).toBe(3);
  expect([writes, await rows.countByKey()]).toEqual([3, new Map([['b', 3]])]);
  expect(await readAll()).toEqual(everything);
  expect([await cipher.reseal(), writes]).toEqual([0, 3]);
});

it('writes a few rows at a time', async () => {
  const { customers } = credentials.test;
  const old = new ContactBook(new FieldCipher({ currentId: 'a', keys }), credentials.keys, {
    isReachable: async () => true,
  });
  const numbers = Array.from({ length: 45 }, (_, index) => `+1201555${String(1000 + index)}`);
  const login = { id: 'login-2', username: 'kim', givenName: 'Kim', passwordHash: '-' };
  await customers.insertLogin({ login, questions: [] });
  await customers.insertIdentity({
    contacts: numbers.map((number) => old.seal('login-2', number)),
    facts: facts.seal('login-2', customer),
  });
  await contacts.reachable(credentials.store.contacts, 'login-2');
  const rounds = [];
  for (let round = 0; round < 4; round += 1) rounds.push(await cipher.reseal());
  expect(rounds).toEqual([20, 20, 5, 0]);
});

it('leaves to whoever was first what a rotation seals meanwhile', async () => {
  await readAll();
  const [mine, theirs] = await Promise.all([
    cipher.reseal(),
    rotateSealedFields(rows, new FieldCipher({ currentId: 'b', keys })),
  ]);
  expect(mine + theirs).toBe(3);
  expect(await rows.countByKey()).toEqual(new Map([['b', 3]]));
  expect(await readAll()).toEqual(everything);
});
