/** The page behind a single-use link in a real Chromium: a whole sign-in by keyboard without scripts, and its accessibility. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openContext, startChromium } from '../support/chromium';
import { TextConversations, linkIn } from '../support/textConversations';
import { axeSource } from './pageService';

let browser: Browser;
let texts: TextConversations;

beforeAll(async () => {
  [browser, texts] = await Promise.all([startChromium(), TextConversations.open()]);
});

afterAll(async () => {
  await Promise.all([browser.close(), texts.close()]);
});

/** Steps of the page, each with its heading. */
async function walk(page: Page, url: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const answers = await texts.answersOf('dana.reyes');
  const headings: string[] = [];
  const heading = async (): Promise<void> => {
    headings.push((await page.textContent('h1')) ?? '');
    await look(page);
  };
  const enter = async (typed: string): Promise<void> => {
    await page.keyboard.type(typed);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await heading();
  };
  await page.goto(url);
  await heading();
  await page.keyboard.press('Tab');
  await enter('');
  await enter('dana.reyes');
  await enter('Countryman-2023-rain');
  const asked = (await page.textContent('#question')) ?? '';
  await enter(Object.entries(answers).find(([question]) => asked.includes(question))?.[1] ?? '');
  await Promise.all([page.waitForNavigation(), page.click('text=Not now')]);
  await heading();
  return headings;
}

it.each(['light', 'dark'] as const)(
  'signs in by keyboard without scripts, and looks right in %s',
  async (colorScheme) => {
    const { context, foreign, problems } = await openContext(browser, texts.baseUrl, {
      ...{ colorScheme, javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
    });
    const seen: { width: number; html: string }[] = [];
    const url = linkIn(await texts.say('what do I owe', texts.newPlace()));
    const headings = await walk(await context.newPage(), url, async (page) => {
      seen.push({ width: 320, html: await page.content() });
    });
    expect(headings).toEqual([
      'Sign in',
      'Username',
      'Password',
      'Your answer',
      'One more question',
      'That is all here',
    ]);
    expect([foreign, problems]).toEqual([[], []]);
    expect(texts.delivered.at(-1)?.message.text).toContain('$');
    await context.close();
    await expectAccessible(
      seen.map(({ html }) => html),
      colorScheme,
    );
  },
);

/** Looks at what was seen once more, in a context where the checker's script may run. */
async function expectAccessible(pages: readonly string[], colorScheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const html of pages) {
    await page.setContent(html);
    await page.evaluate(axeSource());
    const violations = await page.evaluate(
      'axe.run(document).then(({ violations }) => violations.map(({ id, impact }) => `${id} ${impact}`))',
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  }
  await context.close();
}
