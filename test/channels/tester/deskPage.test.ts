import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ChatDriver } from '../../browser/chatDriver';
import { useRealBrowser } from '../../browser/realBrowser';
import type { WatchedContext } from '../../support/chromium';
import { demoDataOf } from '../../support/conversationCustomers';

const real = useRealBrowser({ hasDemoCustomers: true });
let page: Page;
let watched: WatchedContext;

beforeEach(async () => {
  await real.service.desk('POST', 'clock', { now: '2026-03-10T15:00:00Z' });
  await real.service.desk('POST', 'reset', demoDataOf([{ username: 'maya.lund', accounts: ['loan'] }]));
  watched = await real.open();
  page = await watched.context.newPage();
  await page.goto(`${real.service.baseUrl()}/tester`);
  await page.getByRole('log', { name: 'Conversation on emulator' }).waitFor();
});
afterEach(() => watched.context.close());

describe('the desk’s page', () => {
  it('holds a conversation on each channel by keyboard alone, and shows what the store knows', async () => {
    for (const channel of ['webchat', 'emulator']) {
      const log = page.getByRole('log', { name: `Conversation on ${channel}` });
      await page.getByRole('textbox', { name: `Say on ${channel}` }).focus();
      await page.keyboard.type('sign in');
      await page.keyboard.press('Enter');
      await log.locator('.line', { hasText: 'username?' }).first().waitFor();
      await page.keyboard.type('maya.lund');
      await page.keyboard.press('Enter');
      await log.locator('.line', { hasText: 'password?' }).first().waitFor();
    }
    await page.getByRole('textbox', { name: 'Username' }).fill('maya.lund');
    await page.keyboard.press('Enter');
    await page.locator('#state').getByText('maya.lund').waitFor();
    expect([...watched.foreign, ...watched.problems]).toEqual([]);
  });

  it('shows who has asked for a person, and answers as the agent by keyboard alone', async () => {
    const log = page.getByRole('log', { name: 'Conversation on webchat' });
    await page.getByRole('textbox', { name: 'Say on webchat' }).focus();
    await page.keyboard.type('agent');
    await page.keyboard.press('Enter');
    await log.locator('.line', { hasText: 'I have asked a person' }).first().waitFor();
    await page.getByRole('textbox', { name: /^Answer \d{6} as the agent$/ }).focus();
    await page.keyboard.type('Hello, this is Alex.');
    await page.keyboard.press('Enter');
    await log.locator('.line', { hasText: 'Agent: Hello, this is Alex.' }).first().waitFor();
    expect(await new ChatDriver(page).seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: 'Give back to the assistant' }).press('Enter');
    await log.locator('.line', { hasText: 'The person has left' }).first().waitFor();
    expect([...watched.foreign, ...watched.problems]).toEqual([]);
  });

  it('moves the clock and begins anew, saying so', async () => {
    await page.getByRole('button', { name: '+29:59' }).click();
    await page.locator('#clock-now').getByText('11:29:59').waitFor();
    await page.getByRole('button', { name: 'Reset the demo' }).click();
    await page.locator('#notice').getByText('begins anew').waitFor();
    expect(await page.locator('#customers article').count()).toBeGreaterThanOrEqual(10);
    expect([...watched.foreign, ...watched.problems]).toEqual([]);
  });

  it('names what is wrong with demo data', async () => {
    await page.getByText('Reset with data of your own').click();
    await page.locator('#reset-data').fill('{"accounts":[],"customers":[{"username":"x"}]}');
    await page.getByRole('button', { name: 'Load it' }).click();
    await page.locator('#complaints').getByText('customers[0].username:').waitFor();
    expect(await page.locator('#customers article').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing serious against it in %s, and fits a narrow screen',
    async (theme) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width: 320, height: 700 });
      await page.reload();
      await page.getByRole('textbox', { name: 'Say on webchat' }).fill('help');
      await page.keyboard.press('Enter');
      await page.getByRole('log', { name: 'Conversation on webchat' }).getByText('as it came').first().waitFor();
      const driver = new ChatDriver(page);
      expect(await driver.seriousFindings()).toEqual([]);
      expect(await driver.overflow()).toBe(0);
    },
  );
});
