/** Sealed numbers open only where they were written and only unchanged; keys can be replaced (standards D4). */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openStore } from '../../db/open';
import { KyselyPaymentVaultRepository } from '../../db/repositories/paymentVaultRepository';
import type { Store } from '../../db/store';
import { EmbeddedVault } from '../../src/security/embeddedVault';
import { FieldCipher, keyIdOf, type KeyRing, readKeyRing } from '../../src/security/fieldCipher';
import { type DatabaseServer, engines } from '../db/support/engines';

const ring = (...ids: readonly string[]): KeyRing => ({
  currentId: ids[0] ?? '',
  keys: new Map(ids.map((id) => [id, randomBytes(32)])),
});
const place = { table: 'vault_records', column: 'sealed', rowId: 'row-1' };

describe('a sealed field', () => {
  const cipher = new FieldCipher(ring('a'));

  it('opens where it was sealed, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plain) => {
        expect(cipher.open(cipher.seal(plain, place), place)).toBe(plain);
      }),
    );
  });

  it('never looks the same, and shows nothing of what it holds', () => {
    const sealed = Array.from({ length: 5000 }, () => cipher.seal('4000056655665556', place));
    const nonces = new Set(sealed.map((text) => text.split('.')[2]));
    expect(nonces.size).toBe(sealed.length);
    expect(sealed.some((text) => text.includes('400005') || text.includes('5556'))).toBe(false);
  });

  it.each([
    ['another row', { rowId: 'row-2' }],
    ['another column', { column: 'other' }],
    ['another table', { table: 'other' }],
  ])('does not open in %s', (_, moved) => {
    expect(() => cipher.open(cipher.seal('123', place), { ...place, ...moved })).toThrow('changed or moved');
  });

  it('does not open with any bit of nonce, number or tag flipped, nor any character changed', () => {
    const sealed = cipher.seal('123456789', place);
    const [version, keyId, nonce = '', body = ''] = sealed.split('.');
    const flips = [nonce, body].flatMap((part, which) => {
      const bytes = Buffer.from(part, 'base64url');
      return Array.from({ length: bytes.length * 8 }, (_, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const parts = [nonce, body];
        parts[which] = flipped.toString('base64url');
        return [version, keyId, ...parts].join('.');
      });
    });
    const characters = [...sealed].map((character, at) => {
      const other = character === 'A' ? 'B' : 'A';
      return sealed.slice(0, at) + other + sealed.slice(at + 1);
    });
    for (const tampered of [...flips, ...characters, sealed.slice(0, -1), `${sealed}A`, `${sealed}.A`, ''])
      expect(() => cipher.open(tampered, place)).toThrow();
  });

  it('opens under an old key, and not without it', () => {
    const both = ring('new', 'old');
    const sealed = new FieldCipher({ ...both, currentId: 'old' }).seal('123', place);
    expect(new FieldCipher(both).open(sealed, place)).toBe('123');
    expect(() => new FieldCipher(ring('new')).open(sealed, place)).toThrow('lacks key old');
    expect(() => new FieldCipher(ring('old')).open(sealed, place)).toThrow('changed or moved');
  });
});

describe('a key ring', () => {
  const key = 'ab'.repeat(32);

  it('reads its pairs, the current key first', () => {
    const read = readKeyRing(`2026b:${key}, 2026a:${'0'.repeat(64)}`);
    expect(read.currentId).toBe('2026b');
    expect([...read.keys]).toEqual([
      ['2026b', Buffer.from(key, 'hex')],
      ['2026a', Buffer.alloc(32)],
    ]);
  });

  it.each(['', key, `a:${key.slice(1)}`, `a:${key},`, `a:${key},a:${key}`, `a b:${key}`, `a:${'x'.repeat(64)}`])(
    'refuses %j, in words that hold no key',
    (text) => {
      expect(() => readKeyRing(text)).toThrow(/key ring/);
      expect(() => readKeyRing(text)).not.toThrow(new RegExp(key.slice(0, 8)));
    },
  );

  it('is needed in full', () => {
    expect(() => new FieldCipher({ currentId: 'a', keys: new Map() })).toThrow('lacks its current key');
    expect(() => new FieldCipher({ currentId: 'a', keys: new Map([['a', Buffer.alloc(16)]]) })).toThrow('32 bytes');
  });
});

describe.each(engines)('the embedded vault on $name', ({ start }) => {
  let server: DatabaseServer;
  let store: Store;
  beforeAll(async () => {
    server = await start();
    store = await openStore({ url: await server.createDatabase() });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  const records = (): KyselyPaymentVaultRepository => new KyselyPaymentVaultRepository(store.durable);
  const vaultWith = (keys: KeyRing): EmbeddedVault => new EmbeddedVault(records(), new FieldCipher(keys));
  const cards = ['4000056655665556', '5200828282828210', '123456789'];

  async function keepAll(vault: EmbeddedVault): Promise<string[]> {
    await store.durable.deleteFrom('vault_records').execute();
    const tokens = cards.map(() => randomUUID());
    for (const [index, token] of tokens.entries()) await vault.keep(token, cards[index] ?? '');
    return tokens;
  }

  it('reveals what it kept until it forgets', async () => {
    const vault = vaultWith(ring('a'));
    const tokens = await keepAll(vault);
    expect(await Promise.all(tokens.map((token) => vault.reveal(token)))).toEqual(cards);
    await vault.forget(tokens[0] ?? '');
    await vault.forget('never kept');
    await expect(vault.reveal(tokens[0] ?? '')).rejects.toThrow('no such token');
    await expect(vault.keep(tokens[1] ?? '', '1')).rejects.toThrow();
  });

  it('refuses records that were swapped, moved or said to be under another key', async () => {
    const keys = ring('a', 'b');
    const vault = vaultWith(keys);
    const [one = '', other = ''] = await keepAll(vault);
    const [first, second] = await Promise.all([records().find(one), records().find(other)]);
    if (!first || !second) throw new Error('Not kept');
    await records().replace(first, { ...first, sealed: second.sealed });
    await expect(vault.reveal(one)).rejects.toThrow('changed or moved');
    expect(await vault.reveal(other)).toBe(cards[1]);
    await records().replace(second, { ...second, keyId: 'b' });
    await expect(vault.reveal(other)).rejects.toThrow('another key');
  });

  it('seals everything under the current key while it is read, and then does without the old one', async () => {
    const keys = ring('new', 'old');
    const tokens = await keepAll(vaultWith({ ...keys, currentId: 'old' }));
    const vault = vaultWith(keys);
    await vault.assertKeys();
    const [changed, ...read] = await Promise.all([vault.rotate(), ...tokens.map((token) => vault.reveal(token))]);
    expect(changed).toBe(cards.length);
    expect(read).toEqual(cards);
    const alone = vaultWith({ currentId: 'new', keys: new Map([['new', keys.keys.get('new') ?? Buffer.alloc(0)]]) });
    await alone.assertKeys();
    expect(await Promise.all(tokens.map((token) => alone.reveal(token)))).toEqual(cards);
    expect(keyIdOf((await records().find(tokens[0] ?? ''))?.sealed ?? '')).toBe('new');
    expect(await alone.rotate()).toBe(0);
  });

  it('does not start with a missing or a wrong key', async () => {
    await keepAll(vaultWith(ring('a')));
    await expect(vaultWith(ring('b')).assertKeys()).rejects.toThrow('lacks key a');
    await expect(vaultWith(ring('a')).assertKeys()).rejects.toThrow('changed or moved');
  });
});
