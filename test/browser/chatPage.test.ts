/** The chat page in a real Chromium, over the echo assistant: what the page itself promises. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { EchoService } from '../channels/direct-line/echoService';
import { type WatchedContext, openContext, startChromium } from '../support/chromium';
import { ChatDriver } from './chatDriver';
import { startPageService } from './pageService';

let browser: Browser;
let service: EchoService;
const contexts: WatchedContext[] = [];

beforeAll(async () => {
  browser = await startChromium();
});

afterAll(() => browser.close());

beforeEach(async () => {
  service = await startPageService();
});

afterEach(async () => {
  for (const { context } of contexts.splice(0)) await context.close();
  await service.close();
});

async function openPage(options: BrowserContextOptions = {}): Promise<ChatDriver & { watched: WatchedContext }> {
  const watched = await openContext(browser, service.url, options);
  contexts.push(watched);
  const driver = new ChatDriver(await watched.context.newPage());
  await driver.open(service.url);
  return Object.assign(driver, { watched });
}

it('talks, asking nobody but the service, without an error, and keeps nothing in the browser’s storage', async () => {
  const chat = await openPage();
  await chat.choose('Sign in');
  await chat.saySecret('canary-password');
  await chat.sees('Thank you, that is noted.');
  await chat.say('card');
  await chat.choose('Payoff amount');
  await chat.sees('You said: what is my payoff');

  expect(chat.watched.foreign).toEqual([]);
  expect(chat.watched.problems).toEqual([]);
  expect(service.surprises).toEqual([]);
  const stored = await chat.page.evaluate(
    'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
  );
  expect(stored).toBe('[{},{},""]');
  const cookies = await chat.watched.context.cookies();
  expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'device', httpOnly: true, sameSite: 'Lax' },
    { name: 'conversation', httpOnly: true, sameSite: 'Strict' },
  ]);
});

it('masks a secret while it is typed and shows dots afterwards', async () => {
  const chat = await openPage();
  await chat.say('sign in');
  await chat.secretField.waitFor();
  const label = await chat.page.locator('#secret-label').innerText();
  const attributes = await chat.page.evaluate<unknown[]>(
    `[document.activeElement.id, document.activeElement.type, document.activeElement.autocomplete]`,
  );
  const boxWasVisible = await chat.box.isVisible();
  await chat.page.locator('#secret-show').click();
  const shownType = await chat.secretField.getAttribute('type');
  await chat.saySecret('canary-password');
  await chat.sees('Thank you, that is noted.');

  expect({ label, attributes, boxWasVisible, shownType }).toEqual({
    label: 'Password',
    attributes: ['secret-value', 'password', 'current-password'],
    boxWasVisible: false,
    shownType: 'text',
  });
  expect(service.assistant.secrets).toEqual(['canary-password']);
  expect((await chat.said()).slice(-3)).toEqual([
    'Please type your password.',
    '••••••••',
    'Thank you, that is noted.',
  ]);
  expect(await chat.page.content()).not.toContain('canary');
  expect(await chat.box.isVisible()).toBe(true);
});

it('lets something else be said where a secret is asked for', async () => {
  const chat = await openPage();
  await chat.say('sign in');
  await chat.choose('Type something else');
  expect([await chat.box.isVisible(), await chat.secretField.isVisible()]).toEqual([true, false]);
});

it('continues after a reload, with the history in order and the secret as dots', async () => {
  const chat = await openPage();
  await chat.say('sign in');
  await chat.saySecret('canary-password');
  await chat.sees('Thank you, that is noted.');
  service.clock.advance(-60 * 60 * 1000);
  await chat.say('twice');
  await chat.sees('two');
  const before = await chat.said();
  await chat.page.reload();
  await chat.sees('two');

  expect(await chat.said()).toEqual(before);
  expect(before).toEqual([
    'Welcome. I am an automated assistant.',
    'sign in',
    'Please type your password.',
    '••••••••',
    'Thank you, that is noted.',
    'twice',
    'one',
    'two',
  ]);
});

it('keeps the device over a reload, and has another in a new profile', async () => {
  const devices: unknown[] = [];
  const askWho = async (chat: ChatDriver, times = 1): Promise<void> => {
    await chat.say('who am I');
    await chat.sees('deviceHash', times);
    const { place } = JSON.parse((await chat.said()).at(-1) ?? '') as { place: { deviceHash: string } };
    devices.push(place.deviceHash);
  };
  const first = await openPage();
  await askWho(first);
  await first.page.reload();
  await first.sees('Welcome');
  // The first answer has come back with the page.
  await first.sees('deviceHash');
  await askWho(first, 2);
  await askWho(await openPage());

  expect(devices[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(devices[1]).toBe(devices[0]);
  expect(devices[2]).not.toBe(devices[0]);
});

it('reconnects by itself after a restart of the service, and sends what was said meanwhile', async () => {
  const chat = await openPage();
  await chat.say('before');
  await chat.sees('You said: before');
  await service.stop();
  await chat.status.filter({ hasText: 'Reconnecting' }).waitFor();
  await chat.say('meanwhile');
  service = await service.restart();
  await chat.sees('You said: meanwhile');
  await chat.say('after');
  await chat.sees('You said: after');

  expect((await chat.said()).slice(-6)).toEqual([
    'before',
    'You said: before',
    'meanwhile',
    'You said: meanwhile',
    'after',
    'You said: after',
  ]);
  expect(await chat.status.innerText()).toBe('');
});

it('sends a secret that was typed while the connection is made anew', async () => {
  const chat = await openPage();
  await chat.say('sign in');
  await chat.secretField.waitFor();
  await service.stop();
  await chat.status.filter({ hasText: 'Reconnecting' }).waitFor();
  await chat.secretField.fill('canary-password');
  const nextLine = /\/conversations\/[^/]+\?watermark=/;
  await chat.page.route(nextLine, async (route) => {
    await chat.page.evaluate('document.querySelector("#secret").requestSubmit()');
    await route.continue();
  });
  service = await service.restart();
  await chat.sees('Thank you, that is noted.');
  expect(service.assistant.secrets).toEqual(['canary-password']);
  expect(await chat.page.content()).not.toContain('canary');
});

it('gets a new token where its own has run out', async () => {
  const chat = await openPage();
  service.clock.advance(31 * 60 * 1000);
  await chat.say('hello');
  await chat.sees('You said: hello');
  expect(await chat.said()).toEqual(['Welcome. I am an automated assistant.', 'hello', 'You said: hello']);
});

it('starts over with a new conversation, and lets the old one end', async () => {
  const chat = await openPage();
  await chat.say('hello');
  await chat.sees('You said: hello');
  await chat.choose('Start over');
  await chat.choose('Keep talking');
  expect(await chat.said()).toHaveLength(3);
  await chat.choose('Start over');
  await chat.page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await chat.atMost(1);

  expect(await chat.said()).toEqual(['Welcome. I am an automated assistant.']);
  expect(service.assistant.heard).toContain('endOfConversation:');
});

it('warns before the session ends, and stays on request', async () => {
  const chat = await openPage();
  await chat.say('idle');
  const stay = chat.button('Stay signed in');
  await stay.waitFor();
  expect(await chat.page.getByRole('alert').allInnerTexts()).toContainEqual(
    expect.stringMatching(/signed out in 2\d seconds/),
  );
  await stay.click();
  await chat.say('still here');
  await chat.sees('You said: still here');
  expect(service.assistant.heard).toContain('event:session/stay');
});

it('says kindly that it cannot reach the service', async () => {
  const watched = await openContext(browser, service.url);
  contexts.push(watched);
  const page = await watched.context.newPage();
  await page.route('**/chat/session', (route) => route.abort());
  await page.goto(service.url);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await page.getByRole('alert').first().innerText()).toMatch(/cannot be reached/);
  await page.unroute('**/chat/session');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Welcome. I am an automated assistant.').first().waitFor();
});

it('can be used by keyboard alone, with the focus always in sight', async () => {
  const chat = await openPage();
  const { keyboard } = chat.page;
  const focused = (): Promise<string> =>
    chat.page.evaluate(
      'document.activeElement.id || document.activeElement.dataset.id || document.activeElement.textContent',
    );
  await keyboard.press('Tab');
  expect(await focused()).toBe('skip');
  await keyboard.press('Enter');
  expect(await focused()).toBe('webchat-sendbox-input');
  await keyboard.press('Shift+Tab');
  expect(await focused()).toBe('Sign in');
  await keyboard.press('Enter');
  await chat.secretField.waitFor();
  expect(await focused()).toBe('secret-value');
  await keyboard.type('canary');
  await keyboard.press('Enter');
  await chat.sees('Thank you, that is noted.');
  expect(await focused()).toBe('webchat-sendbox-input');
  await keyboard.type('card');
  await keyboard.press('Enter');
  await chat.sees('Your 2023 MINI Countryman');
  expect(service.assistant.secrets).toEqual(['canary']);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('has no serious or critical accessibility finding, in any of its states', async () => {
    const chat = await openPage({ colorScheme });
    const findings = [await chat.seriousFindings()];
    await chat.say('card');
    await chat.sees('2023 MINI Countryman');
    findings.push(await chat.seriousFindings());
    await chat.say('idle');
    await chat.button('Stay signed in').waitFor();
    findings.push(await chat.seriousFindings());
    await chat.say('sign in');
    await chat.secretField.waitFor();
    findings.push(await chat.seriousFindings());
    await chat.choose('Start over');
    findings.push(await chat.seriousFindings());
    expect(findings).toEqual([[], [], [], [], []]);
  });
});

it('changes its colours on request and keeps to them', async () => {
  const chat = await openPage({ colorScheme: 'light' });
  const colour = (): Promise<string> =>
    chat.page.evaluate('getComputedStyle(document.querySelector("main")).backgroundColor');
  const light = await colour();
  await chat.choose('Dark');
  const dark = await colour();
  await chat.page.reload();
  await chat.sees('Welcome');
  expect(light).not.toBe(dark);
  expect(await colour()).toBe(dark);
});

it.each([
  ['a small telephone', { width: 320, height: 640 }],
  ['400 % on a laptop', { width: 320, height: 256 }],
  ['a large screen', { width: 1920, height: 1080 }],
])('fits %s without scrolling sideways, with all in reach', async (_name, viewport) => {
  const chat = await openPage({ viewport });
  const widths = [await chat.overflow()];
  await chat.say('card');
  await chat.sees('2023 MINI Countryman');
  widths.push(await chat.overflow());
  await chat.choose('Payoff amount');
  await chat.sees('what is my payoff');
  await chat.say('sign in');
  await chat.saySecret('canary');
  await chat.sees('Thank you, that is noted.');
  widths.push(await chat.overflow());
  await chat.page.getByRole('link', { name: 'Privacy' }).scrollIntoViewIfNeeded();
  const targets = await chat.page.evaluate<number[]>(
    `[...document.querySelectorAll('button, a, input')].filter((target) => target.checkVisibility({ opacityProperty: true }))
      .map((target) => target.getBoundingClientRect()).filter(({ width }) => width > 0)
      .map(({ width, height }) => Math.min(width, height))`,
  );
  expect(widths).toEqual([0, 0, 0]);
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
});

it('moves nothing for those who want less motion', async () => {
  const chat = await openPage({ reducedMotion: 'reduce' });
  await chat.say('hello');
  await chat.sees('You said: hello');
  const longest = await chat.page.evaluate(
    `Math.max(...[...document.querySelectorAll('*')].map((element) => parseFloat(getComputedStyle(element).transitionDuration)))`,
  );
  expect(longest).toBeLessThan(0.001);
});
