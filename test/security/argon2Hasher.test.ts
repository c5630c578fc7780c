/** argon2id as the service uses it: with and without a pepper, for secrets of every kind, with one dummy for unknown names. */
import { describe, expect, it } from '@jest/globals';
import { Argon2Hasher } from '../../src/security/argon2Hasher';

const secrets = ['Countryman-2023-rain', '', 'päßwört', '🚗'.repeat(64), 'x'.repeat(512)];

describe.each([
  ['without a pepper', new Argon2Hasher()],
  ['with a pepper', new Argon2Hasher({ pepper: Buffer.from('9f'.repeat(32), 'hex') })],
])('the hasher %s', (_name, hasher) => {
  it.each(secrets)('verifies what it hashed and nothing else: %s', async (secret) => {
    const hash = await hasher.hash(secret);
    expect(await hasher.verify(hash, secret)).toBe(true);
    expect(await hasher.verify(hash, `${secret} `)).toBe(false);
  });

  it('refuses whatever is tried for a name that does not exist', async () => {
    expect(await hasher.verify(undefined, 'no login has this secret')).toBe(false);
  });
});

it('does not take a hash made under another pepper', async () => {
  const hash = await new Argon2Hasher({ pepper: 'one' }).hash('secret');
  expect(await new Argon2Hasher({ pepper: 'two' }).verify(hash, 'secret')).toBe(false);
});

it('works no less for the dummy than for a real hash', async () => {
  const parametersOf = (hash: string): string | undefined => /\$m=\d+,t=\d+,p=\d+\$/.exec(hash)?.[0];
  const hasher = new Argon2Hasher();
  expect(parametersOf(hasher.dummyHash)).toBe(parametersOf(await hasher.hash('secret')));
});

it('calls a hash with weaker parameters outdated', async () => {
  const weaker = await new Argon2Hasher({ parameters: { memoryCost: 8192, timeCost: 2, parallelism: 1 } }).hash('secret');
  const hasher = new Argon2Hasher();
  expect(hasher.isOutdated(weaker)).toBe(true);
  expect(hasher.isOutdated(await hasher.hash('secret'))).toBe(false);
});
