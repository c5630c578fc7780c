import { describe, expect, it } from '@jest/globals';
import { Argon2Hasher, argon2Parameters } from '../../src/security/argon2Hasher';

const weak = { memoryCost: 64, timeCost: 1, parallelism: 1 };

describe('Argon2Hasher', () => {
  it('hashes with argon2id at 19 MiB, two passes, one lane (standards A9)', async () => {
    const hash = await new Argon2Hasher().hash('Countryman-2023-rain');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(argon2Parameters).toEqual({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  });

  it.each([
    ['Countryman-2023-rain', true],
    ['countryman-2023-rain', false],
    ['Countryman-2023-rain ', false],
    ['', false],
  ])('verifies %j: %s', async (secret, expected) => {
    const hasher = new Argon2Hasher({ parameters: weak });
    expect(await hasher.verify(await hasher.hash('Countryman-2023-rain'), secret)).toBe(expected);
  });

  it.each(['a'.repeat(127), '🌧'.repeat(64)])('the last character counts', async (start) => {
    const hasher = new Argon2Hasher({ parameters: weak });
    expect(await hasher.verify(await hasher.hash(`${start}b`), `${start}c`)).toBe(false);
  });

  it('refuses every secret where there is no hash, also the one of the dummy', async () => {
    const hasher = new Argon2Hasher({ parameters: weak });
    expect(await hasher.verify(undefined, 'no login has this secret')).toBe(false);
  });

  it('checks against a dummy with the live parameters (standards A3)', async () => {
    const parameters = { memoryCost: 128, timeCost: 3, parallelism: 1 };
    const hasher = new Argon2Hasher({ parameters });
    const parametersOf = (hash: string) => hash.split('$').slice(0, 4);
    expect(parametersOf(hasher.dummyHash)).toEqual(parametersOf(await hasher.hash('x')));
  });

  it.each([
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA', false],
    ['$argon2id$v=19$m=47104,t=2,p=1$c2FsdHNhbHQ$aGFzaA', false],
    ['$argon2id$v=19$m=19455,t=2,p=1$c2FsdHNhbHQ$aGFzaA', true],
    ['$argon2id$v=19$m=19456,t=1,p=1$c2FsdHNhbHQ$aGFzaA', true],
    ['$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA', true],
    ['$2b$12$abcdefghijklmnopqrstuv', true],
  ])('%s is outdated: %s', (hash, outdated) => {
    expect(new Argon2Hasher().isOutdated(hash)).toBe(outdated);
  });

  it('a hash is worth nothing under another pepper or none', async () => {
    const hash = await new Argon2Hasher({ parameters: weak, pepper: 'one' }).hash('secret');
    const verifyWith = (pepper?: string) =>
      new Argon2Hasher({ parameters: weak, ...(pepper === undefined ? {} : { pepper }) }).verify(hash, 'secret');
    expect([await verifyWith('one'), await verifyWith('two'), await verifyWith()]).toEqual([true, false, false]);
  });

  it('works through more than run at once, and goes on after a broken hash', async () => {
    const hasher = new Argon2Hasher({ parameters: weak, concurrency: 2 });
    const hash = await hasher.hash('secret');
    const broken = Array.from({ length: 6 }, () => hasher.verify('not a hash', 'secret'));
    const settled = await Promise.allSettled([
      ...broken,
      ...Array.from({ length: 20 }, () => hasher.verify(hash, 'secret')),
    ]);
    expect(settled.slice(0, 6).map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
    expect(settled.slice(6)).toEqual(Array(20).fill({ status: 'fulfilled', value: true }));
  });
});
