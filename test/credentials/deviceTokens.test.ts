/** A registered device's token changes with use, and a copy of it betrays itself (standards A10). */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DeviceTokens } from '../../src/domain/credentials/deviceTokens';
import type { DeviceTokenOutcome } from '../../src/domain/identity/deviceTokenPorts';
import { type Credentials, minute, openCredentials, webPlace } from '../support/openCredentials';

let credentials: Credentials;
let tokens: DeviceTokens;
let made = 0;

beforeEach(async () => {
  credentials = await openCredentials();
  tokens = new DeviceTokens({ ...credentials, store: credentials.store });
});

afterEach(() => credentials.close());

const registeredDevices = async (): Promise<number> =>
  (await credentials.devices.list(await credentials.session())).length;

async function register(deviceHash: string): Promise<void> {
  await credentials.devices.register(await credentials.session({ ...webPlace, deviceHash }));
}

/** A browser with one cookie; opening a page may change it, unless the answer is lost. */
class Browser {
  constructor(
    readonly deviceHash: string,
    public tokenHash: string,
  ) {}

  async openPage({ isLost = false } = {}): Promise<DeviceTokenOutcome> {
    const proposed = `token ${(made += 1)}`;
    const outcome = await tokens.renew(this, proposed);
    if (outcome === 'renewed' && !isLost) this.tokenHash = proposed;
    return outcome;
  }

  ask(): Promise<'good' | 'refused'> {
    return tokens.check(this);
  }

  copy(): Browser {
    return new Browser(this.deviceHash, this.tokenHash);
  }
}

async function registeredBrowser(): Promise<Browser> {
  const device = `device ${(made += 1)}`;
  await register(device);
  return new Browser(device, device);
}

describe('a browser whose device is not registered', () => {
  it('keeps its cookie, and nothing is written about it', async () => {
    const browser = new Browser('somebody', 'somebody');
    expect(await browser.openPage()).toBe('good');
    expect(await credentials.store.deviceTokens.find('somebody')).toBeUndefined();
  });
});

describe('a registered device', () => {
  it('gets a new token with each page, a minute apart at least', async () => {
    const browser = await registeredBrowser();
    expect(await browser.openPage()).toBe('renewed');
    expect(await browser.ask()).toBe('good');
    expect(await browser.openPage()).toBe('good');
    credentials.clock.advance(minute);
    expect(await browser.openPage()).toBe('renewed');
    expect(await browser.ask()).toBe('good');
    expect(await registeredDevices()).toBe(1);
  });

  it('is forgotten with all others of the login when an old token is shown', async () => {
    await register('another device');
    const browser = await registeredBrowser();
    const thief = browser.copy();
    await browser.openPage();
    await browser.ask();
    credentials.clock.advance(minute);
    expect(await thief.ask()).toBe('refused');
    expect(await registeredDevices()).toBe(0);
    expect(await browser.ask()).toBe('refused');
    expect(await credentials.trail()).toContain('device_forgotten/copied');
    expect((await credentials.messages()).map(({ template }) => template)).toEqual(['devices_forgotten']);
  });

  it('tells the customer once, however often the copies are shown', async () => {
    const browser = await registeredBrowser();
    const thief = browser.copy();
    await thief.openPage();
    await thief.ask();
    credentials.clock.advance(minute);
    for (const each of [browser, thief, browser]) expect(await each.openPage()).toBe('refused');
    expect(await credentials.messages()).toHaveLength(1);
  });

  it('tells the customer once of a copy that many requests show at the same time', async () => {
    const browser = await registeredBrowser();
    const thief = browser.copy();
    await browser.openPage();
    await browser.ask();
    credentials.clock.advance(minute);
    expect(await Promise.all(Array.from({ length: 10 }, () => thief.ask()))).toEqual(Array(10).fill('refused'));
    expect(await credentials.messages()).toHaveLength(1);
  });

  it('is not a device any more for its old token, even where nobody is registered on it now', async () => {
    const browser = await registeredBrowser();
    const thief = browser.copy();
    await browser.openPage();
    await browser.ask();
    await credentials.devices.forgetAll(await credentials.session());
    credentials.clock.advance(minute);
    expect(await thief.ask()).toBe('refused');
    expect(await credentials.messages()).toEqual([]);
  });

  it('lets other tabs ask with the token before for one minute', async () => {
    const browser = await registeredBrowser();
    const tab = browser.copy();
    await browser.openPage();
    await browser.ask();
    credentials.clock.advance(minute - 1);
    expect(await tab.ask()).toBe('good');
    credentials.clock.advance(1);
    expect(await tab.ask()).toBe('refused');
  });
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), tabs: fc.integer({ min: 1, max: 3 }), isLost: fc.boolean() }),
  fc.record({ kind: fc.constant('ask' as const) }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 30, 59, 60, 61, 600, 86_400) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(browser: Browser, each: Step): Promise<string> {
  switch (each.kind) {
    case 'wait':
      credentials.clock.advance(each.seconds * 1000);
      return 'good';
    case 'ask':
      return browser.ask();
    case 'open': {
      // Tabs opened at once share one jar: each shows what is in it, and the last answer stays in it.
      const shown = browser.copy();
      const outcomes = await Promise.all(
        Array.from({ length: each.tabs }, async () => {
          const tab = shown.copy();
          const outcome = await tab.openPage({ isLost: each.isLost });
          if (outcome === 'renewed' && !each.isLost) browser.tokenHash = tab.tokenHash;
          return outcome;
        }),
      );
      return outcomes.includes('refused') ? 'refused' : 'good';
    }
  }
}

describe('whatever happens', () => {
  it('one browser alone is never refused: with tabs, lost answers and any pause', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const browser = await registeredBrowser();
        for (const each of steps) expect(await take(browser, each)).toBe('good');
      }),
      { numRuns: 60 },
    );
  });

  it('two browsers with one token are found out once both have used it and time has passed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        fc.array(fc.tuple(fc.boolean(), step), { maxLength: 12 }),
        async (before, turns) => {
          const owner = await registeredBrowser();
          for (const each of before) await take(owner, each);
          const thief = owner.copy();
          for (const [isThief, each] of turns) await take(isThief ? thief : owner, each);
          let isFound = false;
          for (const each of [owner, thief, owner, thief]) {
            credentials.clock.advance(2 * minute);
            isFound = (await each.openPage()) === 'refused' || isFound;
            isFound = (await each.ask()) === 'refused' || isFound;
          }
          expect(isFound).toBe(true);
          for (const each of [owner, thief]) expect(await each.ask()).toBe('refused');
        },
      ),
      { numRuns: 60 },
    );
  });
});
