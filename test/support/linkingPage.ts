/** The pages behind a speaker's linking card in a customer's browser: signing in there, the consent, and the way back. */
import type { BrowserCookies } from './linkedPage';
import { hiddenIn } from '../../src/channels/tester/hiddenField';
import { FormBrowser, type Shown } from './formBrowser';

type Asks = 'username' | 'password' | 'security_answer' | 'choice' | 'code';

export class LinkingPage {
  /** Undefined once the account is linked. */
  asks: Asks | undefined = 'username';
  private username = '';

  private constructor(
    private readonly browser: FormBrowser,
    private url: string,
    private shown: Shown,
  ) {}

  /** Opens the address on the card. */
  static async open(url: string, cookies: BrowserCookies): Promise<LinkingPage> {
    const browser = new FormBrowser(cookies);
    const page = new LinkingPage(browser, url, await browser.get(url));
    await page.follow();
    return page;
  }

  /** What it says and asks, a line each. */
  get texts(): readonly string[] {
    const { notice, html, title } = this.shown;
    const labels = [...html.matchAll(/<label for="\w+">([^<]*)</g)].map(([, label = '']) => label);
    return [notice, title, ...labels].filter((text) => text !== undefined).map(plain);
  }

  /** Fills in the form of the page, or presses the button that the words mean. */
  async enter(text: string): Promise<void> {
    switch (this.asks) {
      case 'username':
        this.username = text;
        this.asks = 'password';
        return;
      case 'password':
        return this.post({ step: 'password', username: this.username, password: text });
      case 'security_answer':
        return this.post({ step: 'answer', ticket: this.ticket, answer: text });
      case 'code':
        return this.post({ step: 'code', ticket: this.ticket, code: text });
      case 'choice':
        return this.choose(text);
      case undefined:
        throw new Error('The page asks nothing more');
    }
  }

  /** An authenticator's code has its field beside the buttons. */
  private async choose(text: string): Promise<void> {
    if (/\bapp\b/.test(text)) return void (this.asks = 'code');
    const button = /mail/.test(text) ? 'E-mail' : 'Text';
    const contact = new RegExp(`name="contact" value="([^"]*)"><button type="submit">${button}`).exec(this.shown.html);
    return this.post({ step: 'send', ticket: this.ticket, contact: contact?.[1] ?? '' });
  }

  private get ticket(): string {
    return hiddenIn(this.shown.html, 'ticket');
  }

  private async post(fields: Readonly<Record<string, string>>): Promise<void> {
    this.shown = await this.browser.post(this.url, fields);
    await this.follow();
    if (this.steps.includes('consent')) return this.post({ step: 'consent' });
    this.asks = askedBy(this.steps);
  }

  /** As a browser does; who is linked comes back to the desk. */
  private async follow(): Promise<void> {
    while (this.shown.location !== undefined) {
      this.url = new URL(this.shown.location, this.url).href;
      this.shown = await this.browser.get(this.url);
    }
    if (this.shown.status >= 400)
      throw new Error(`The linking page answered ${this.shown.status}: ${this.shown.title}`);
  }

  /** Of the forms of the page. */
  private get steps(): readonly string[] {
    return [...this.shown.html.matchAll(/name="step" value="(\w+)"/g)].map(([, step = '']) => step);
  }
}

function askedBy(steps: readonly string[]): Asks | undefined {
  if (steps.includes('password')) return 'username';
  if (steps.includes('answer')) return 'security_answer';
  if (steps.includes('send')) return 'choice';
  return steps.includes('code') ? 'code' : undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(html: string): string {
  return html.replace(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole);
}
