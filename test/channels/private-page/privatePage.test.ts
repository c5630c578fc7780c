/** The page behind a single-use link, over the whole service: what a text conversation must not carry is asked and answered there. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '../../../src/domain/identity/place';
import type { Reply } from '../../../src/reply/replyActivity';
import { TextConversations, linkIn } from '../../support/textConversations';

let texts: TextConversations;
let place: Place;

beforeAll(async () => {
  texts = await TextConversations.open();
});

afterAll(() => texts.close());

beforeEach(() => {
  texts.delivered.length = 0;
  place = texts.newPlace();
});

const text = (words: string): Promise<Reply> => texts.say(words, place);

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
  const answers = await texts.answersOf('dana.reyes');
  const question = Object.keys(answers).find((text) => asked.includes(text.replaceAll("'", '&#39;'))) ?? '';
  await browser.post(url, { entry: answers[question] ?? '' });
  return (await browser.post(url, { say: 'Not now' })).html;
}

describe('a text conversation', () => {
  it.each([
    ['help', /Password/],
    ['Agent', /800-555-0142/],
    ['back', /Username/],
    ['another username', /Username/],
  ])('follows "%s" at the password, which the page offers, and tries none', async (said, answered) => {
    const browser = new Browser();
    const url = linkIn(await text('what do I owe'));
    await browser.post(url);
    await browser.post(url, { entry: 'dana.reyes' });
    const { html } = await browser.post(url, { entry: said });
    expect(html).toMatch(answered);
    expect(html).not.toContain('do not go together');
  });

  it('signs in on the page and goes on by itself', async () => {
    const asked = await text('what do I owe');
    expect(asked.expectation).toEqual({ awaiting: 'username', secret: false, elsewhere: true });
    const html = await signIn(new Browser(), linkIn(asked));
    expect(html).toContain('That is all here');
    expect(texts.delivered.map(({ message }) => message.text).join('\n')).toMatch(/You are signed in[\s\S]*\$/);
    expect((await text('what is my payoff')).message.text).toContain('payoff');
  });

  it('forgets a password that is sent all the same, and says so', async () => {
    await text('what do I owe');
    for (const words of ['dana.reyes', 'Countryman-2023-rain', 'dana.reyes Countryman-2023-rain']) {
      const again = await text(words);
      expect(again.message.text).toContain('Please do not send that here');
      expect(again.expectation).toEqual({ awaiting: 'username', secret: false, elsewhere: true });
    }
    expect(texts.kept()).not.toContain('Countryman-2023-rain');
  });

  it('does not lose its place where something else is asked meanwhile', async () => {
    const asked = await text('what do I owe');
    const answered = await text('what is a cookie?');
    expect(linkIn(answered)).toBe('');
    expect((await signIn(new Browser(), linkIn(asked))).includes('That is all here')).toBe(true);
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
    const begun = texts.clock.now();
    texts.clock.set(begun + 10 * 60_000 - 1);
    expect((await new Browser().get(url)).status).toBe(200);
    texts.clock.set(begun + 10 * 60_000);
    expect((await new Browser().get(url)).status).toBe(410);
    texts.clock.set(begun);
  });

  it('ends with the next one for the same step', async () => {
    const first = linkIn(await text('sign in'));
    await text('repeat');
    expect((await new Browser().get(first)).status).toBe(200);
    const next = linkIn(await text('new link'));
    expect((await new Browser().get(first)).status).not.toBe(200);
    expect((await new Browser().get(next)).status).toBe(200);
  });

  it('takes no form from another site', async () => {
    const url = linkIn(await text('sign in'));
    const headers = { origin: 'https://evil.example.com' };
    expect((await new Browser().post(url, {}, headers)).status).toBe(400);
    expect((await new Browser().get(url)).status).toBe(200);
  });

  it.each(['', 'x', 'A'.repeat(43), 'a%2F..%2Fb', '%00'])('is unknown as "%s"', async (token) => {
    expect((await new Browser().get(`${texts.baseUrl}/private/${token}`)).status).toBe(404);
  });

  it('finds nothing waiting where the conversation has gone on', async () => {
    const url = linkIn(await text('sign in'));
    await text('menu');
    expect((await new Browser().post(url)).html).toContain('Nothing is waiting here');
  });
});

describe('a call', () => {
  it('is told the number that the page shows', async () => {
    place = texts.newPlace('phone');
    const asked = await text('what do I owe');
    const [, number = 'none'] = /number (\d\d)/.exec(asked.message.speak ?? '') ?? [];
    expect(asked.message.speak).not.toContain('http');
    expect((await new Browser().get(linkIn(asked))).html).toContain(`<code>${number}</code>`);
  });
});
