import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Credentials, minute, openCredentials, otherPlace, webPlace } from '../support/openCredentials';

let credentials: Credentials;
beforeEach(async () => {
  credentials = await openCredentials();
});
afterEach(() => credentials.close());

const request = { place: webPlace, purpose: 'recovery_facts', payload: 'a ticket' } as const;
const browser = 'browser 1';

describe('single-use links (standards C7)', () => {
  it('open for one browser, carry what the conversation handed over, and are used once', async () => {
    const { token, expiresAt } = await credentials.links.create(request);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const shown = { ...request, expiresAt };
    expect(await credentials.links.open({ token, browser })).toEqual({ kind: 'open', ...shown });
    expect(await credentials.links.open({ token, browser })).toEqual({ kind: 'open', ...shown });
    expect(await credentials.links.open({ token, browser: 'browser 2' })).toEqual({ kind: 'other_browser' });
    expect(await credentials.links.redeem({ token, browser: 'browser 2' })).toEqual({ kind: 'other_browser' });
    const redeem = () => credentials.links.redeem({ token, browser, place: webPlace });
    const outcomes = await Promise.all([redeem(), redeem(), redeem()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['link_used', 'link_used', 'redeemed']);
    expect(await credentials.links.open({ token, browser })).toEqual({ kind: 'link_used' });
    expect(await credentials.trail()).toEqual(['link_created/done', 'link_used/done']);
  });

  it('are worth nothing in another conversation', async () => {
    const { token } = await credentials.links.create(request);
    const outcome = await credentials.links.redeem({ token, browser, place: otherPlace });
    expect(outcome).toEqual({ kind: 'other_conversation' });
    expect((await credentials.links.redeem({ token, browser })).kind).toBe('redeemed');
  });

  it.each([
    ['9:59', 10 * minute - 1, 'redeemed'],
    ['10:00', 10 * minute, 'link_expired'],
  ])('after %s: %s', async (_, milliseconds, kind) => {
    const { token } = await credentials.links.create(request);
    credentials.clock.advance(milliseconds);
    expect((await credentials.links.redeem({ token, browser })).kind).toBe(kind);
  });

  it('end when another is made for the same conversation and purpose', async () => {
    const first = await credentials.links.create(request);
    const other = await credentials.links.create({ ...request, purpose: 'voice_pin' });
    const elsewhere = await credentials.links.create({ ...request, place: otherPlace });
    const second = await credentials.links.create(request);
    const kinds = [];
    for (const { token } of [first, other, elsewhere, second])
      kinds.push((await credentials.links.open({ token, browser })).kind);
    expect(kinds).toEqual(['link_expired', 'open', 'open', 'open']);
  });

  it('keep neither token nor payload readable', async () => {
    const { token } = await credentials.links.create(request);
    const rows = await credentials.test.store.durable.selectFrom('single_use_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(request.payload);
  });

  it.each(['', 'x', 'A'.repeat(43)])('do not know %j', async (token) => {
    expect(await credentials.links.open({ token, browser })).toEqual({ kind: 'unknown_link' });
    expect(await credentials.links.redeem({ token, browser })).toEqual({ kind: 'unknown_link' });
  });
});
