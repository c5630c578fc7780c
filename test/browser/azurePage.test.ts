/** The page in a real Chromium where its conversations go through a Direct Line of another origin, as they do with Azure's. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type EchoService, startEchoService } from '../channels/direct-line/echoService';
import { type WatchedContext, openContext, startChromium } from '../support/chromium';
import { ChatDriver } from './chatDriver';
import { startPageService } from './pageService';

let browser: Browser;
let page: EchoService;
let elsewhere: EchoService;
let watched: WatchedContext;

beforeAll(async () => {
  browser = await startChromium();
  page = await startPageService({
    secret: 'canary-azure-secret',
    get url() {
      return `${elsewhere.url}/v3/directline`;
    },
  });
  elsewhere = await startEchoService({ allowedOrigins: [page.url] });
  watched = await openContext(browser, [page.url, elsewhere.url]);
});

afterAll(async () => {
  await browser.close();
  await page.close();
  await elsewhere.close();
});

it('speaks to that Direct Line, keeps its secret from the browser, and continues after a reload', async () => {
  const requests: string[] = [];
  const received: Promise<string>[] = [];
  watched.context.on('request', (request) => requests.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  watched.context.on('response', (response) => received.push(response.text().catch(() => '')));
  const chat = new ChatDriver(await watched.context.newPage());
  await chat.open(page.url);
  await chat.say('sign in');
  await chat.saySecret('canary-password');
  await chat.sees('Thank you, that is noted.');
  await chat.say('hello');
  await chat.sees('You said: hello');
  const before = await chat.said();
  await chat.page.reload();
  await chat.sees('You said: hello');

  expect(await chat.said()).toEqual(before);
  expect(elsewhere.assistant.secrets).toEqual(['canary-password']);
  expect(page.assistant.heard).toEqual([]);
  expect({ foreign: watched.foreign, problems: watched.problems }).toEqual({ foreign: [], problems: [] });
  expect(await chat.page.content()).not.toContain('canary');
  expect([...requests, ...(await Promise.all(received))].join('\n')).not.toContain('canary-azure-secret');
  expect(requests.some((request) => request.startsWith(`${elsewhere.url}/v3/directline/conversations`))).toBe(true);
});
