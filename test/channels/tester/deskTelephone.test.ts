/** The telephone on the desk's page, in a real browser: texts with a link that is walked, a call by keypad, the speaker. */
import { beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ChatDriver } from '../../browser/chatDriver';
import { useRealBrowser } from '../../browser/realBrowser';
import type { WatchedContext } from '../../support/chromium';
import { demoDataOf } from '../../support/conversationCustomers';

const real = useRealBrowser();
let page: Page;
let watched: WatchedContext;

beforeEach(async () => {
  await real.service.desk(
    'POST',
    'reset',
    demoDataOf([{ username: 'maya.lund', accounts: ['loan'], voicePin: '7294' }]),
  );
  watched = await real.open();
  page = await watched.context.newPage();
  await page.goto(`${real.service.baseUrl()}/tester`);
  await page.getByRole('tablist', { name: 'Telephone' }).waitFor();
});

const tab = (name: string) => page.getByRole('tab', { name }).click();
const lines = (log: string, text: string) =>
  page.getByRole('log', { name: log }).locator('.line', { hasText: text }).first();

async function expectNothingWrong(): Promise<void> {
  expect(await new ChatDriver(page).seriousFindings()).toEqual([]);
  expect([...watched.foreign, ...watched.problems]).toEqual([]);
  await watched.context.close();
}

it('texts, opens the link that comes, and shows by itself what the finished page brings', async () => {
  await page.getByRole('textbox', { name: 'Text message' }).fill('what do I owe');
  await page.keyboard.press('Enter');
  const opening = watched.context.waitForEvent('page');
  await lines('Messages', 'private page').getByRole('link').click();
  const link = await opening;
  const step = async (typed?: string): Promise<void> => {
    if (typed !== undefined) await link.locator('#entry').fill(typed);
    await Promise.all([link.waitForNavigation(), link.getByRole('button', { name: 'Continue' }).click()]);
  };
  await step();
  await step('maya.lund');
  await step('Harbor-light-2026');
  const { customers } = await real.service.desk<{
    customers: { answers: { question: string; answer: string }[] }[];
  }>('GET', 'customers');
  const asked = (await link.textContent('#question')) ?? '';
  await step(customers[0]?.answers.find(({ question }) => asked.includes(question))?.answer ?? '');
  await Promise.all([link.waitForNavigation(), link.getByRole('button', { name: 'Not now' }).click()]);
  await link.close();
  await lines('Messages', 'ending 4417').waitFor();
  await expectNothingWrong();
});

it('calls, and presses the keys of a PIN without showing them', async () => {
  await tab('Telephone');
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await lines('Call', 'automated assistant').waitFor();
  await page.getByRole('textbox', { name: 'Say on the telephone' }).fill('what is my payoff');
  await page.keyboard.press('Enter');
  await lines('Call', 'voice PIN').waitFor();
  for (const key of '7294') await page.locator('.pad').getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: 'Send keys' }).click();
  await lines('Call', 'good through').waitFor();
  expect(await page.getByRole('log', { name: 'Call' }).innerText()).not.toContain('7294');
  await expectNothingWrong();
});

it('speaks with the speaker of a linked account', async () => {
  await tab('Speaker');
  await page.getByRole('button', { name: 'Open the skill' }).click();
  await lines('Speaker', 'automated assistant').waitFor();
  await page.getByRole('textbox', { name: 'Say on the speaker' }).fill('balance');
  await page.keyboard.press('Enter');
  await lines('Speaker', 'PIN').waitFor();
  await expectNothingWrong();
});
