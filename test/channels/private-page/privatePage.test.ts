/** The page behind a single-use link, over the whole service: what a text conversation must not carry is asked and answered there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Service, compose } from '../../../src/compose';
import { readSettings } from '../../../src/config';
import { Demo } from '../../../src/demo';
import { InProcessAdapter } from '../../../src/channels/turns/inProcessAdapter';
import { fixedClock } from '../../../src/domain/clock/adjustableClock';
import type { Place } from '../../../src/domain/identity/place';
import { type Reply, replyOf } from '../../../src/reply/replyActivity';
import { type RunningService, serve } from '../../../src/server';

const clock = fixedClock('2026-03-10T15:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'private-page-'));
const delivered: Reply[] = [];
let service: Service;
let running: RunningService;
let place: Place;
let conversations = 0;

beforeAll(async () => {
  const outcome = readSettings({ PORT: '0', DATABASE_URL: `file:${join(folder, 'a.db')}`, LOG_LEVEL: 'error' });
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  service = await compose(outcome.settings, clock);
  running = await serve(service, await Demo.start(service));
  service.deliveries.add('text', {
    lockKey: ({ conversationId }) => conversationId,
    deliver: async (_place, replies) => void delivered.push(...replies),
  });
});

afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  delivered.length = 0;
  place = { channel: 'text', conversationId: `c${++conversations}`, userId: '+12025550142' };
});

/** Said by text message; the last reply. */
async function text(words: string, at = place): Promise<Reply> {
  const replies: Reply[] = [];
  const conversation = { id: at.conversationId, name: '', isGroup: false, conversationType: '' };
  await new InProcessAdapter([]).runTurn({ type: 'message', text: words, conversation }, async (context, said) => {
    await service.assistant.run(context, at);
    replies.push(...said.map(replyOf).filter((reply) => reply !== undefined));
  });
  const last = replies.at(-1);
  if (last === undefined) throw new Error('Nothing was said');
  return last;
}

const linkIn = ({ message }: Reply): string => message.links?.[0]?.url ?? '';

/** One browser with its cookies. */
class Browser {
  private cookie = '';

  async get(url: string): Promise<{ status: number; html: string }> {
    return this.send(url, { method: 'GET' });
  }

  async post(url: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    return this.send(url, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  private async send(url: string, init: RequestInit): Promise<{ status: number; html: string }> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookie, connection: 'close' };
    const response = await fetch(url, { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';', 1)[0] ?? '';
    return { status: response.status, html: await response.text() };
  }
}

/** From "what do I owe" to the end of the sign-in, all on the page. */
async function signIn(browser: Browser, url: string): Promise<string> {
  await browser.post(url);
  await browser.post(url, { entry: 'dana.reyes' });
  const asked = (await browser.post(url, { entry: 'Countryman-2023-rain' })).html;
  const answers = await demoAnswers();
  const question = Object.keys(answers).find((text) => asked.includes(text.replaceAll("'", '&#39;'))) ?? '';
  await browser.post(url, { entry: answers[question] ?? '' });
  return (await browser.post(url, { say: 'Not now' })).html;
}

async function demoAnswers(): Promise<Record<string, string>> {
  const response = await fetch(`${running.baseUrl}/tester/api/customers`);
  const { customers } = (await response.json()) as {
    customers: { username: string; answers: { question: string; answer: string }[] }[];
  };
  const dana = customers.find(({ username }) => username === 'dana.reyes');
  return Object.fromEntries((dana?.answers ?? []).map(({ question, answer }) => [question, answer]));
}

describe('a text conversation', () => {
  it('signs in on the page and goes on by itself', async () => {
    const asked = await text('what do I owe');
    expect(asked.expectation).toEqual({ awaiting: 'username', secret: false, elsewhere: true });
    const html = await signIn(new Browser(), linkIn(asked));
    expect(html).toContain('That is all here');
    expect(delivered.map(({ message }) => message.text).join('\n')).toMatch(/You are signed in[\s\S]*\$/);
    expect((await text('what is my payoff')).message.text).toContain('payoff');
  });

  it('forgets a password that is sent all the same, and says so', async () => {
    await text('what do I owe');
    await text('dana.reyes');
    const again = await text('Countryman-2023-rain');
    expect(again.message.text).toContain('Please do not send that here');
    expect(again.expectation).toEqual({ awaiting: 'password', secret: true, elsewhere: true });
    const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('latin1'));
    expect(kept.join('')).not.toContain('Countryman-2023-rain');
  });

  it('does not lose its place where something else is asked meanwhile', async () => {
    const asked = await text('what do I owe');
    const answered = await text('what is a cookie?');
    expect(linkIn(answered)).not.toBe(linkIn(asked));
    expect((await signIn(new Browser(), linkIn(answered))).includes('That is all here')).toBe(true);
  });
});

describe('the link', () => {
  it('shows nothing and binds nobody before its button is pressed', async () => {
    const url = linkIn(await text('sign in'));
    for (const preview of [new Browser(), new Browser()]) {
      const { status, html } = await preview.get(url);
      expect(status).toBe(200);
      expect(html).not.toContain('<input');
    }
    expect((await new Browser().post(url)).html).toContain('Username');
  });

  it('belongs to the browser that pressed it first', async () => {
    const url = linkIn(await text('sign in'));
    await new Browser().post(url);
    expect((await new Browser().post(url, { entry: 'dana.reyes' })).status).toBe(403);
  });

  it('works once', async () => {
    const url = linkIn(await text('sign in'));
    const browser = new Browser();
    await signIn(browser, url);
    expect((await browser.post(url)).status).toBe(410);
    expect((await browser.get(url)).status).toBe(410);
  });

  it('works for ten minutes', async () => {
    const url = linkIn(await text('sign in'));
    const begun = clock.now();
    clock.set(begun + 10 * 60_000 - 1);
    expect((await new Browser().get(url)).status).toBe(200);
    clock.set(begun + 10 * 60_000);
    expect((await new Browser().get(url)).status).toBe(410);
    clock.set(begun);
  });

  it('ends with the next one for the same step', async () => {
    const first = linkIn(await text('sign in'));
    await text('repeat');
    expect((await new Browser().get(first)).status).not.toBe(200);
  });

  it('takes no form from another site', async () => {
    const url = linkIn(await text('sign in'));
    const headers = { origin: 'https://evil.example.com' };
    expect((await new Browser().post(url, {}, headers)).status).toBe(400);
    expect((await new Browser().get(url)).status).toBe(200);
  });

  it.each(['', 'x', 'A'.repeat(43), 'a%2F..%2Fb', '%00'])('is unknown as "%s"', async (token) => {
    expect((await new Browser().get(`${running.baseUrl}/private/${token}`)).status).toBe(404);
  });

  it('finds nothing waiting where the conversation has gone on', async () => {
    const url = linkIn(await text('sign in'));
    await text('menu');
    expect((await new Browser().post(url)).html).toContain('Nothing is waiting here');
  });
});

describe('a call', () => {
  it('is told the number that the page shows', async () => {
    place = { ...place, channel: 'phone' };
    const asked = await text('what do I owe');
    const [, number = 'none'] = /number (\d\d)/.exec(asked.message.speak ?? '') ?? [];
    expect(asked.message.speak).not.toContain('http');
    expect((await new Browser().get(linkIn(asked))).html).toContain(`<code>${number}</code>`);
  });
});
