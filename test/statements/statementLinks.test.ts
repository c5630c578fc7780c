/** Signed links: what they carry, when they end, and that no change of one goes unseen. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { SignedStatementLinks } from '../../src/statements/statementLinks';
import { month } from './samples';

const tokenKey = 'ab'.repeat(32);
const link = { loginId: 'login-1', accountId: 'account-1', month: month('2026-03') };

function links(clock = fixedClock('2026-03-20T12:00:00Z'), key = tokenKey): SignedStatementLinks {
  return new SignedStatementLinks({ tokenKey: key, publicUrl: () => 'https://assistant.example.com', clock });
}

async function tokenFor(one: SignedStatementLinks): Promise<string> {
  return (await one.issue(link)).slice('https://assistant.example.com/statements/'.length);
}

describe('a link', () => {
  it('is an address of ours that carries login, account and month', async () => {
    const signed = links();
    expect(await signed.issue(link)).toMatch(/^https:\/\/assistant\.example\.com\/statements\/[\w.-]+$/);
    const outcome = await signed.verify(await tokenFor(signed));
    expect(outcome).toMatchObject({ kind: 'valid', link: { loginId: 'login-1', accountId: 'account-1' } });
    expect(outcome.kind === 'valid' && outcome.link.month.toString()).toBe('2026-03');
  });

  it('is short, so that little of a text message is the address', async () => {
    const stored = {
      loginId: '0b9f3f0e-5d4c-4f0a-9d5e-3c1f6a7b8c9d',
      accountId: 'f1e2d3c4-b5a6-4789-8abc-def012345678',
      month: link.month,
    };
    const address = await links().issue(stored);
    expect(address.length).toBeLessThanOrEqual('https://assistant.example.com/statements/'.length + 72);
    const outcome = await links().verify(address.split('/').at(-1)!);
    expect(outcome.kind === 'valid' && { ...outcome.link, month: outcome.link.month.toString() }).toEqual({
      ...stored,
      month: '2026-03',
    });
  });

  it('tells apart what would be one word together', async () => {
    const signed = links();
    const one = await signed.issue({ ...link, loginId: 'ab', accountId: 'c' });
    const other = await signed.issue({ ...link, loginId: 'a', accountId: 'bc' });
    expect(one).not.toBe(other);
    expect(await signed.verify(one.split('/').at(-1)!)).toMatchObject({ link: { loginId: 'ab', accountId: 'c' } });
  });

  it.each([
    [9 * 60_000 + 59_000, 'valid'],
    [10 * 60_000, 'expired'],
    [24 * 3_600_000, 'expired'],
  ])('after %i ms is %s', async (milliseconds, kind) => {
    const clock = fixedClock('2026-03-20T12:00:00Z');
    const signed = links(clock);
    const token = await tokenFor(signed);
    clock.advance(milliseconds);
    expect((await signed.verify(token)).kind).toBe(kind);
  });

  it('is worth nothing under another key, nor is another token of the same key', async () => {
    const token = await tokenFor(links());
    expect(await links(undefined, 'cd'.repeat(32)).verify(token)).toEqual({ kind: 'invalid' });
    const foreign = await new SignJWT({ acc: 'account-1', mon: '2026-03' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('login-1')
      .setExpirationTime('10y')
      .sign(Buffer.from(tokenKey, 'hex'));
    expect(await links().verify(foreign)).toEqual({ kind: 'invalid' });
  });

  it.each(['', '.', '..', 'a.b.c', 'null', `${'a'.repeat(3000)}`, 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'])(
    'is not %p',
    async (token) => expect(await links().verify(token)).toEqual({ kind: 'invalid' }),
  );

  it('does not survive the change of any one character', async () => {
    const signed = links();
    const token = await tokenFor(signed);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const lastOfSignature = token.length - 1;
    await fc.assert(
      fc.asyncProperty(fc.nat(lastOfSignature - 1), fc.constantFrom(...alphabet), async (place, character) => {
        fc.pre(token[place] !== character);
        const changed = token.slice(0, place) + character + token.slice(place + 1);
        expect(await signed.verify(changed)).toEqual({ kind: 'invalid' });
      }),
      { numRuns: 400 },
    );
  });

  it('needs a whole key', () => {
    expect(() => links(undefined, 'abcd')).toThrow('256 bits');
  });
});
