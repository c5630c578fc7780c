/** A customer's browser on the page behind a single-use link: answers there what the conversation must not carry. */
import { exactCommand } from '../../src/language/commands';

/** What the page says after an answer: notices and the next question, or that it is done. */
export type PageSays = { readonly kind: 'asks'; readonly texts: readonly string[] } | { readonly kind: 'closed' };

/** One browser's cookies, by name. */
export type BrowserCookies = Map<string, string>;

const linkPattern = /https?:\/\/\S+\/private\/([\w-]{20,})/;

export class LinkedPage {
  private constructor(
    private readonly url: string,
    private readonly cookies: BrowserCookies,
  ) {}

  /** Presses the first page's button; undefined where the text has no link to such a page. */
  static async open(
    text: string,
    baseUrl: string,
    cookies: BrowserCookies,
  ): Promise<{ page: LinkedPage; says: PageSays } | undefined> {
    const token = linkPattern.exec(text)?.[1];
    if (token === undefined) return undefined;
    const page = new LinkedPage(`${baseUrl}/private/${token}`, cookies);
    await fetch(page.url);
    return { page, says: await page.post({}) };
  }

  /** A command is one of the page's buttons, everything else goes into its field. */
  answer(text: string): Promise<PageSays> {
    return this.post(exactCommand(text) === undefined ? { entry: text } : { say: text });
  }

  private async post(form: Record<string, string>): Promise<PageSays> {
    const { origin } = new URL(this.url);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { origin, cookie, connection: 'close', 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(this.url, { method: 'POST', headers, body: new URLSearchParams(form).toString() });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return readPage(await response.text());
  }
}

function readPage(html: string): PageSays {
  const question = /<p id="question">([\s\S]*?)<\/p>/.exec(html)?.[1];
  if (question === undefined) return { kind: 'closed' };
  const notices = [...html.matchAll(/<p class="notice" role="status">([\s\S]*?)<\/p>/g)].map(([, text = '']) => text);
  return { kind: 'asks', texts: [...notices, question].map(plain) };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(html: string): string {
  return html.replaceAll('<br>', '\n').replace(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole);
}
