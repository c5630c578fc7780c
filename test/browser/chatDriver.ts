/** Drives the chat page as a customer does. */
import type { Locator, Page } from 'playwright-core';
import { axeSource } from './pageService';

interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly where: readonly string[];
}

const bubbles = '#transcript article .webchat__bubble__content';

/** Web Chat takes an announcement away after a second; this keeps what a screen reader was told by then. */
const keepAnnouncements = `
  window.announcements = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element && node.closest('.webchat__live-region-transcript'))
          for (const said of [node, ...node.querySelectorAll('*')])
            if (said.matches('.webchat__live-region-activity')) window.announcements.push(said.innerText);
  }).observe(document, { childList: true, subtree: true });`;

export class ChatDriver {
  readonly box: Locator;
  readonly secretField: Locator;
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.box = page.locator('[data-id="webchat-sendbox-input"]');
    this.secretField = page.locator('#secret-value');
    this.status = page.locator('#status');
  }

  async open(url: string): Promise<void> {
    await this.page.addInitScript({ content: keepAnnouncements });
    await this.page.goto(url);
    await this.bubbles.first().waitFor();
  }

  async say(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** While Web Chat changes lines it leaves what was typed in the box; a customer then presses again. */
  async sayUntilTaken(text: string): Promise<void> {
    await this.box.fill(text);
    do await this.box.press('Enter');
    while (!(await this.isTaken()));
  }

  private async isTaken(): Promise<boolean> {
    for (let look = 0; look < 10; look += 1) {
      if ((await this.box.inputValue()) === '') return true;
      await this.page.waitForTimeout(50);
    }
    return false;
  }

  /** Types into the masked field. */
  async saySecret(secret: string): Promise<void> {
    await this.secretField.fill(secret);
    await this.secretField.press('Enter');
  }

  async choose(label: string): Promise<void> {
    await this.button(label).click();
  }

  /** A button that one can see; Web Chat repeats them, out of sight, for screen readers. */
  button(label: string): Locator {
    const exactly = new RegExp(`^\\s*${label.replace(/\W/g, '\\$&')}\\s*$`);
    return this.page.locator('button:visible:not(.webchat__live-region-transcript *)').filter({ hasText: exactly });
  }

  /** Waits until somebody's message with this text stands in the conversation, or so many of them. */
  async sees(text: string, times = 1): Promise<void> {
    const messages = this.bubbles.filter({ hasText: text });
    await (times === 1 ? messages.last() : messages.nth(times - 1)).waitFor();
  }

  /** Waits until no more than so many messages stand there. */
  async atMost(messages: number): Promise<void> {
    await this.bubbles.nth(messages).waitFor({ state: 'detached' });
    await this.bubbles.nth(messages - 1).waitFor();
  }

  /** What both sides have said, in the order in which it stands there. */
  async said(): Promise<string[]> {
    return (await this.bubbles.allInnerTexts()).map((text) => text.trim());
  }

  /** What an assistive technology would find hard or impossible. */
  async seriousFindings(): Promise<AxeFinding[]> {
    await this.page.evaluate(axeSource());
    const findings = await this.page.evaluate(
      `axe.run(document).then(({ violations }) => violations.map(({ id, impact, nodes }) =>
        ({ id, impact, where: nodes.map((node) => node.html.slice(0, 200)) })))`,
    );
    return (findings as AxeFinding[]).filter(({ impact }) => impact === 'serious' || impact === 'critical');
  }

  /** What a screen reader was told until this text came, one text a message, in order. */
  async announcedUntil(text: string): Promise<string[]> {
    await this.page.waitForFunction(`window.announcements.some((said) => said.includes(${JSON.stringify(text)}))`);
    return this.page.evaluate('window.announcements');
  }

  /** By how much the page is wider than the window. */
  overflow(): Promise<number> {
    return this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  }

  private get bubbles(): Locator {
    return this.page.locator(bubbles);
  }
}
