/** A headless Chromium from the npm registry that talks to nobody but the page under test. */
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';

/** What would make the browser itself call out. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  '--disable-gpu',
  '--disable-dev-shm-usage',
];

export async function startChromium(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: quiet, headless: true });
}

export interface WatchedContext {
  readonly context: BrowserContext;
  /** Addresses asked for outside the origin under test; must stay empty. */
  readonly foreign: string[];
  /** Errors on the console and in scripts, violations of the content policy among them. */
  readonly problems: string[];
}

/** A fresh browser profile; requests to origins other than these are written down and refused. */
export async function openContext(
  browser: Browser,
  origin: string | readonly string[],
  options: BrowserContextOptions = {},
): Promise<WatchedContext> {
  const context = await browser.newContext(options);
  const foreign: string[] = [];
  const problems: string[] = [];
  await context.route(
    (url) => ![origin].flat().includes(url.origin) && !/^(data|blob):/.test(url.protocol),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  context.on('page', (page) => {
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
  });
  return { context, foreign, problems };
}
