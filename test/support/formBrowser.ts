/** A browser without scripts on the service's own pages: keeps its cookies, fills in forms, and follows no redirect by itself. */
import { hiddenIn } from '../../src/channels/tester/hiddenField';

export interface Shown {
  readonly status: number;
  readonly type: string;
  readonly html: string;
  /** The heading of a page. */
  readonly title: string;
  readonly notice: string | undefined;
  readonly location: string | undefined;
}

export class FormBrowser {
  constructor(private readonly cookies = new Map<string, string>()) {}

  get(url: string): Promise<Shown> {
    return this.send(url, { method: 'GET' });
  }

  /** Fills in a form of a page that was shown: its hidden fields go along. */
  post(url: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): Promise<Shown> {
    const { origin } = new URL(url);
    return this.send(url, { method: 'POST', headers: { origin, ...headers }, body: new URLSearchParams(fields) });
  }

  private async send(url: string, { headers = {}, ...init }: RequestInit): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...{ ...init, redirect: 'manual' },
      headers: { connection: 'close', ...(cookie && { cookie }), ...(headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const html = Buffer.from(await response.arrayBuffer()).toString('latin1');
    return {
      ...{ status: response.status, type: response.headers.get('content-type') ?? '', html },
      title: /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '',
      notice: /role="status">([^<]*)</.exec(html)?.[1],
      location: response.headers.get('location') ?? undefined,
    };
  }
}

interface PageCustomer {
  readonly username: string;
  readonly password: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

/** Signs in on a page at `url`: the password, then the security question where it is asked. What the last form led to. */
export async function signInOn(browser: FormBrowser, url: string, customer: PageCustomer): Promise<Shown> {
  const { username, password, questions } = customer;
  const page = await browser.post(url, { step: 'password', username, password });
  if (hiddenIn(page.html, 'step') !== 'answer') return page;
  const asked = questions.find(({ question }) => page.html.includes(question));
  return browser.post(url, { step: 'answer', ticket: hiddenIn(page.html, 'ticket'), answer: asked?.answer ?? '' });
}
