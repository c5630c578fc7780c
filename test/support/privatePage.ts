/** The page behind a single-use link as a browser uses it: its door, then one question at a time; links come by text. */
import type { ConversationService } from './conversationService';

type Form = Readonly<Record<string, string>>;

export class PrivatePage {
  private html = '';

  private constructor(
    private readonly url: string,
    private readonly cookies: Map<string, string>,
  ) {}

  /** Opens the newest link of the desk's outbox, or of what was said, and passes its door. Throws where there is none. */
  static async open(service: ConversationService, heard: readonly string[]): Promise<PrivatePage> {
    const { sent } = await service.desk<{ sent: readonly { readonly body: string }[] }>('GET', 'outbox');
    const words = [...heard.toReversed(), ...sent.map(({ body }) => body)];
    const url = words.map((text) => /https?:\/\/\S+\/private\/[\w-]+/.exec(text)?.[0]).find(Boolean);
    if (url === undefined) throw new Error('No text has a link to a private page');
    const page = new PrivatePage(url, new Map());
    await page.send('GET');
    await page.send('POST', {});
    return page;
  }

  /** What the customer reads, without the markup. */
  get words(): string {
    const main = /<main>(.*)<\/main>/s.exec(this.html)?.[1] ?? '';
    return main
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Types into the field, or presses the button that says it where the page has one. */
  async enter(text: string): Promise<void> {
    const isButton = this.html.includes(`name="say" value="${text}"`);
    await this.send('POST', isButton ? { say: text } : { entry: text });
  }

  private async send(method: 'GET' | 'POST', fields?: Form): Promise<void> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { connection: 'close', 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };
    const response = await fetch(this.url, {
      ...{ method, headers, redirect: 'error' },
      ...(fields && { body: new URLSearchParams(fields) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    this.html = await response.text();
    if (response.status >= 400) throw new Error(`The private page answered ${response.status}: ${this.words}`);
  }
}
