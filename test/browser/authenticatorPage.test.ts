/** Setting up an authenticator app in a real Chromium: from the chat to its page, without scripts there, and back to the chat. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { totpCode, totpStep } from '../../src/domain/credentials/totp';
import { fromBase32 } from '../../src/domain/credentials/totp';
import { demoDataOf } from '../support/conversationCustomers';
import { ChatDriver } from './chatDriver';
import { useRealBrowser } from './realBrowser';

const customer = {
  username: 'maya.lund',
  questions: ['What was the name of your first pet?', 'In which town were you born?'].map((question) => ({
    ...{ question, answer: 'Biscuit' },
  })),
  accounts: ['loan'],
};

const real = useRealBrowser();

beforeEach(() => real.service.desk('POST', 'reset', demoDataOf([customer])));
afterEach(() => real.expectNothingWrong());

async function signedIn(): Promise<ChatDriver> {
  const { context } = await real.open();
  const chat = new ChatDriver(await context.newPage());
  await chat.open(real.service.baseUrl());
  await chat.say('sign in');
  await chat.sees('username?');
  await chat.say(customer.username);
  await chat.sees('password?');
  await chat.saySecret('Harbor-light-2026');
  await chat.sees('I do not know this device yet');
  await chat.saySecret('Biscuit');
  await chat.choose('Register this device');
  await chat.sees('You are signed in');
  return chat;
}

async function linkFrom(chat: ChatDriver): Promise<string> {
  await chat.say('set up an authenticator app');
  await chat.sees('Where should it go?');
  await chat.say('text message');
  await chat.sees('I sent a code');
  await chat.saySecret(await codeSent());
  await chat.sees('It works once, for ten minutes');
  const address = await chat.page.locator('a[href*="/authenticator/"]').last().getAttribute('href');
  if (address === null) throw new Error('The link leads nowhere');
  return address;
}

async function codeSent(): Promise<string> {
  const { sent } = await real.service.desk<{ sent: readonly { body: string }[] }>('GET', 'outbox');
  return /\b\d{6}\b/.exec(sent[0]?.body ?? '')?.[0] ?? '';
}

async function codeOf(key: string): Promise<string> {
  const { now } = await real.service.desk<{ now: string }>('GET', 'clock');
  return totpCode(fromBase32(key), totpStep(Date.parse(now)));
}

const keyOn = async (page: Page): Promise<string> => (await page.locator('code').innerText()).replaceAll(' ', '');

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('leads from the chat to the page and back, with nothing hard to reach on the way', async () => {
    const chat = await signedIn();
    const page = await chat.page.context().newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    const onPage = new ChatDriver(page);
    const findings = [];
    await page.goto(await linkFrom(chat));
    findings.push(await onPage.seriousFindings());
    await page.getByRole('button', { name: 'Go on' }).press('Enter');
    const key = await keyOn(page);
    expect(await page.evaluate('document.images[0].complete && document.images[0].naturalWidth > 0')).toBe(true);
    findings.push(await onPage.seriousFindings());
    expect(await onPage.overflow()).toBe(0);
    await page.getByLabel('Six digits').fill(await codeOf(key));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your authenticator app is set up' }).waitFor();
    const codes = await page.locator('ol code').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    findings.push(await onPage.seriousFindings());
    await chat.sees('Your authenticator app is set up.');
    const words = await chat.page.content();
    for (const secret of [key, ...codes]) expect(words).not.toContain(secret);
    await chat.say('do I have two factor on?');
    await chat.sees('10 recovery codes left');
    expect(findings).toEqual([[], [], []]);
  });
});

it('works in a browser without scripts, which then is the only one', async () => {
  const chat = await signedIn();
  const address = await linkFrom(chat);
  const { context, problems } = await real.open({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Go on' }).click();
  const key = await keyOn(page);
  await page.getByLabel('Six digits').fill('000 000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('alert').waitFor();
  expect(await keyOn(page)).toBe(key);
  const stranger = await chat.page.context().newPage();
  await stranger.goto(address);
  await stranger.getByRole('button', { name: 'Go on' }).click();
  await stranger.getByRole('heading', { name: 'This link is open elsewhere' }).waitFor();
  await page.getByLabel('Six digits').fill(await codeOf(key));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Your authenticator app is set up' }).waitFor();
  await chat.sees('Your authenticator app is set up.');
  await page.goto(address);
  await page.getByRole('heading', { name: 'This link has been used' }).waitFor();
  // The browser itself writes refusals on its console.
  for (const list of [problems, ...real.contexts.map((watched) => watched.problems)])
    list.splice(0, list.length, ...list.filter((problem) => !/status of 4(03|10|22)/.test(problem)));
});
