/** A customer's whole way through the real service in a real Chromium: question, sign-in, payoff, and coming back. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import type { WatchedContext } from '../support/chromium';
import { demoDataOf } from '../support/conversationCustomers';
import { ChatDriver } from './chatDriver';
import { useRealBrowser } from './realBrowser';

const password = 'canary-Harbor-light-2026';
const answer = 'canary-Biscuit';
const customer = {
  username: 'maya.lund',
  password,
  questions: ['What was the name of your first pet?', 'In which town were you born?'].map((question) => ({
    question,
    answer,
  })),
  accounts: ['loan'],
};
const payoffHeadline = 'Payoff good through March 15, 2026';

const real = useRealBrowser();

beforeEach(() => real.service.desk('POST', 'reset', demoDataOf([customer])));
afterEach(() => real.expectNothingWrong());

/** `movableClock`: the test moves the browser's clock on. */
async function openPage(
  options: BrowserContextOptions = {},
  movableClock = false,
): Promise<{ chat: ChatDriver; watched: WatchedContext }> {
  const watched = await real.open(options);
  const chat = new ChatDriver(await watched.context.newPage());
  if (movableClock) await chat.page.clock.install();
  await chat.open(real.service.baseUrl());
  return { chat, watched };
}

async function signIn(chat: ChatDriver): Promise<void> {
  await chat.sees('username?');
  await chat.say('maya.lund');
  await chat.sees('password?');
  await chat.saySecret(password);
}

async function signInOnNewDevice(chat: ChatDriver): Promise<void> {
  await signIn(chat);
  await chat.sees('I do not know this device yet');
  await chat.saySecret(answer);
  await chat.choose('Register this device');
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('leads from a question to the payoff, with nothing hard to reach and no secret on the page', async () => {
    const { chat } = await openPage({ colorScheme });
    const findings = [await chat.seriousFindings()];
    const look = async (): Promise<void> => void findings.push(await chat.seriousFindings());
    await chat.say('can I pay with a credit card?');
    await chat.sees('money market');
    await look();
    await chat.say('payoff on the 15th');
    await chat.sees('username?');
    await chat.say('maya.lund');
    await chat.sees('password?');
    await chat.secretField.fill(password);
    await look();
    expect(await chat.page.content()).not.toContain('canary');
    await chat.secretField.press('Enter');
    await chat.sees('I do not know this device yet');
    await look();
    await chat.saySecret(answer);
    await chat.button('Register this device').waitFor();
    await look();
    await chat.choose('Register this device');
    await chat.sees(payoffHeadline);
    await look();

    expect(findings).toEqual(findings.map(() => []));
    const said = await chat.said();
    expect(said.filter((text) => /^•+$/.test(text))).toHaveLength(2);
    expect(said).toContain('Register this device');
    expect(await chat.page.content()).not.toContain('canary');
  });
});

it('shows and announces every fact once, and keeps what only the text says', async () => {
  const { chat } = await openPage();
  await chat.say('payoff on the 15th');
  await signInOnNewDevice(chat);
  await chat.sees(payoffHeadline);

  const shown = (await chat.said()).join('\n');
  const announced = (await chat.announcedUntil(payoffHeadline)).join('\n');
  for (const text of [payoffHeadline, 'Principal', 'to send it see the Owners']) {
    expect([text, shown.split(text).length - 1]).toEqual([text, 1]);
    expect([text, announced.split(text).length - 1]).toEqual([text, 1]);
  }
  await chat.button('Payoff instructions').waitFor();
  await chat.say('how do I sign up for EasyPay');
  const link = chat.page.locator('#transcript .webchat__bubble__content a').last();
  expect(await link.getAttribute('href')).toMatch(/^https:\/\/owners-lounge\.example\.com\//);
  expect(await link.getAttribute('rel')).toContain('noopener');
});

it('continues signed in after a reload and after a restart of the service', async () => {
  const { chat, watched } = await openPage();
  await chat.say('payoff on the 15th');
  await signInOnNewDevice(chat);
  await chat.sees(payoffHeadline);
  const before = await chat.said();
  await chat.page.reload();
  await chat.sees(payoffHeadline);
  expect(await chat.said()).toEqual(before);

  // Web Chat waits up to 15 seconds before each attempt to connect again.
  chat.page.setDefaultTimeout(100_000);
  await real.service.restart();
  await chat.sayUntilTaken('balance');
  await chat.sees('Total due by March 15, 2026');
  expect((await chat.said()).slice(0, before.length)).toEqual(before);
  // The browser itself writes down that the service was away.
  watched.problems.splice(0);
}, 150_000);

it('asks the question again only where the device is forgotten', async () => {
  const { chat, watched } = await openPage();
  await chat.say('balance');
  await signInOnNewDevice(chat);
  await chat.sees('Total due by');

  const startOver = async (): Promise<void> => {
    await chat.choose('Start over');
    await chat.page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await chat.atMost(1);
    await chat.say('balance');
    await signIn(chat);
  };
  await startOver();
  await chat.sees('Total due by');
  expect((await chat.said()).join()).not.toContain('I do not know this device yet');

  await watched.context.clearCookies();
  await chat.page.reload();
  await chat.atMost(1);
  await chat.say('balance');
  await signIn(chat);
  await chat.sees('I do not know this device yet');
});

it('knows a registered device by a cookie that changes with each page, and tells the customer of a copy', async () => {
  const { chat, watched } = await openPage();
  await chat.say('balance');
  await signInOnNewDevice(chat);
  await chat.sees('Total due by');
  const copied = await watched.context.cookies();

  await chat.page.reload();
  await chat.sees('Total due by');
  await real.service.desk('POST', 'clock', { advance: 'PT2M' });
  const thief = await real.open();
  await thief.context.addCookies(copied.filter(({ name }) => name === 'device'));
  const stolen = new ChatDriver(await thief.context.newPage());
  await stolen.open(real.service.baseUrl());
  await stolen.say('balance');
  await signIn(stolen);
  await stolen.sees('I do not know this device yet');
  const state = await real.service.desk('GET', 'state?username=maya.lund');
  const outbox = await real.service.desk('GET', 'outbox');
  expect(state).toMatchObject({ devices: [] });
  expect(JSON.stringify(outbox)).toContain('an old copy of what marks one of your registered devices was used');
});

it('warns before the session ends, stays signed in on request, and says when it has ended', async () => {
  const { chat } = await openPage({}, true);
  const pass = async (minutes: number): Promise<void> => {
    await real.service.desk('POST', 'clock', { advance: `PT${minutes}M` });
    await chat.page.clock.fastForward(minutes * 60_000);
  };
  await chat.say('balance');
  await signInOnNewDevice(chat);
  await chat.sees('Total due by');
  await pass(9);
  await chat.page.clock.fastForward(2000);
  const stayed = chat.page.waitForResponse(
    (response) => response.request().postData()?.includes('session/stay') ?? false,
  );
  await chat.choose('Stay signed in');
  expect((await stayed).status()).toBe(200);
  await pass(9);
  await chat.say('payoff on the 15th');
  await chat.sees(payoffHeadline);
  await pass(9);
  await chat.page.clock.fastForward(2000);
  await chat.button('Stay signed in').waitFor();
  await pass(1);
  await chat.page.getByText('you have been signed out').waitFor();
  await chat.say('balance');
  await chat.sees('username?');
});

it('can be gone by keyboard alone on a small telephone, without scrolling sideways', async () => {
  const { chat } = await openPage({ viewport: { width: 320, height: 640 } });
  const { keyboard } = chat.page;
  const widths: number[] = [];
  const type = async (words: string, seen: string): Promise<void> => {
    await keyboard.type(words);
    await keyboard.press('Enter');
    await chat.sees(seen);
    widths.push(await chat.overflow());
  };
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await type('can I pay with a credit card?', 'money market');
  await type('payoff on the 15th', 'username?');
  await type('maya.lund', 'password?');
  await chat.secretField.waitFor();
  await type(password, 'I do not know this device yet');
  await type(answer, 'Shall I register it?');
  await chat.button('Register this device').waitFor();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await chat.sees(payoffHeadline);
  widths.push(await chat.overflow());
  await type('recent activity', 'Payment from checking');
  expect(widths).toEqual(widths.map(() => 0));
});

it('takes a bank’s two numbers on one form, masked, with nothing hard to reach', async () => {
  const { chat } = await openPage({ viewport: { width: 320, height: 640 } });
  await chat.say('add a payment method');
  await signInOnNewDevice(chat);
  await chat.choose('Savings account');
  await chat.sees('routing number');
  const further = chat.page.getByLabel('Bank account number');
  await further.waitFor();
  const findings = await chat.seriousFindings();
  const width = await chat.overflow();
  const types = [await chat.secretField.getAttribute('type'), await further.getAttribute('type')];
  await chat.saySecret('021000021');
  // Both are needed: the empty one gets the focus, and nothing is sent.
  expect(await chat.page.evaluate('document.activeElement.id')).toBe('further-value');
  await further.fill('8675309421');
  await further.press('Enter');
  await chat.sees('ending 9421');

  expect({ findings, width, types }).toEqual({ findings: [], width: 0, types: ['password', 'password'] });
  expect((await chat.said()).filter((text) => /^•+$/.test(text))).toHaveLength(3);
  expect(await chat.page.content()).not.toContain('8675309421');
});
