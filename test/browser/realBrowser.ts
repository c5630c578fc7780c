/** The whole service and a real Chromium, once for a test file; each test opens browser profiles of its own. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type WatchedContext, openContext, startChromium } from '../support/chromium';
import { type ConversationService, startConversationService } from '../support/conversationService';

/** To be called at the top of a file; both are there from its first hook on. */
export function useRealBrowser(options?: Parameters<typeof startConversationService>[0]): RealBrowser {
  const real = new RealBrowser();
  beforeAll(() => real.start(options));
  afterAll(() => real.stop());
  return real;
}

class RealBrowser {
  /** Profiles that are open. */
  readonly contexts: WatchedContext[] = [];
  private browser: Browser | undefined;
  private running: ConversationService | undefined;

  get service(): ConversationService {
    if (this.running === undefined) throw new Error('The service has not been started');
    return this.running;
  }

  async open(options: BrowserContextOptions = {}): Promise<WatchedContext> {
    if (this.browser === undefined) throw new Error('The browser has not been started');
    const watched = await openContext(this.browser, this.service.baseUrl(), options);
    this.contexts.push(watched);
    return watched;
  }

  /** Closes every profile, none of which may have called elsewhere or had anything to complain of. */
  async expectNothingWrong(): Promise<void> {
    for (const { context, foreign, problems } of this.contexts.splice(0)) {
      await context.close();
      expect({ foreign, problems }).toEqual({ foreign: [], problems: [] });
    }
  }

  async start(options?: Parameters<typeof startConversationService>[0]): Promise<void> {
    [this.browser, this.running] = await Promise.all([startChromium(), startConversationService(options)]);
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.running?.close();
  }
}
