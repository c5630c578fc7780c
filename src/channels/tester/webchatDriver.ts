/** Web chat as a browser uses it: the page and its cookie, a session, then Direct Line 3.0 over HTTP. */
import type { CookieJar, LoopbackClient, Answer, Call } from './loopbackClient';
import type { DeskMemory, DeskTable } from './deskMemory';
import { ChannelProblem, type Heard, type Opened, type Speaker, type TesterDriver, type Words } from './testerDriver';

/** One open page: its browser, the cookies that are its own, and the conversation that it shows. */
interface OpenPage {
  readonly device: string;
  readonly cookies: CookieJar;
  token: string;
}

interface ActivitySet {
  readonly activities: readonly Heard[];
  readonly watermark: string;
}

interface WebchatDriverParts {
  readonly client: LoopbackClient;
  readonly memory: DeskMemory;
  /** True for what is a command even where the page shows a masked field: its own buttons send these as words. */
  readonly isCommand: (text: string) => boolean;
}

const deviceCookie = /^(__Host-)?device$/;

export class WebchatDriver implements TesterDriver {
  private readonly devices: DeskTable<CookieJar>;
  private readonly pages: DeskTable<OpenPage>;
  /** Up to where each conversation has been read, and the secret that it waits for, if any; both can be read anew. */
  private readonly heardSoFar = new Map<string, { watermark: string; secretAwaited: string }>();
  private opened = 0;

  constructor(private readonly parts: WebchatDriverParts) {
    this.devices = parts.memory.table('webchat devices');
    this.pages = parts.memory.table('webchat pages');
  }

  async open({ device }: Speaker): Promise<Opened> {
    const cookies = { ...this.devices.get(device) };
    await this.parts.client.call({ method: 'GET', path: '/', cookies });
    const own = Object.entries(cookies).filter(([name]) => deviceCookie.test(name));
    this.devices.set(device, Object.fromEntries(own));
    const { conversationId, token } = await this.session(cookies);
    this.pages.set(conversationId, { device, cookies, token });
    await this.expectOk({ method: 'POST', path: '/v3/directline/conversations', body: {}, token });
    return { conversation: conversationId, heard: await this.listen(conversationId) };
  }

  async send(conversation: string, words: Words): Promise<readonly Heard[] | undefined> {
    if (this.pages.get(conversation) === undefined) return undefined;
    if (!this.heardSoFar.has(conversation) && (await this.catchUp(conversation)) === 'gone') return undefined;
    const before = this.heardSoFar.get(conversation)?.watermark;
    const answer = await this.callAs(conversation, {
      method: 'POST',
      path: activitiesOf(conversation),
      body: this.toPost(conversation, words),
    });
    if (answer === undefined) return undefined;
    const heard = await this.listen(conversation, before);
    const { id } = answer.body as { id?: string };
    return answer.status === 200 ? heard.filter(({ replyToId }) => replyToId === id || replyToId === undefined) : heard;
  }

  async hear(conversation: string): Promise<readonly Heard[] | undefined> {
    if (this.pages.get(conversation) === undefined) return undefined;
    const before = this.heardSoFar.get(conversation)?.watermark;
    if (before === undefined) return (await this.catchUp(conversation)) === 'gone' ? undefined : [];
    const heard = await this.listen(conversation, before);
    return heard.filter(({ replyToId }) => replyToId === undefined);
  }

  knows(conversation: string): boolean {
    return this.pages.get(conversation) !== undefined;
  }

  forget(): void {
    this.pages.clear();
    this.heardSoFar.clear();
  }

  /** A masked field stands where the text field was: what is typed there goes apart from the words. */
  private toPost(conversation: string, { text, value, digits }: Words): object {
    const typed = text ?? digits;
    const masked = this.heardSoFar.get(conversation)?.secretAwaited ?? '';
    if (typed !== undefined && masked !== '' && !this.parts.isCommand(typed)) {
      return { type: 'message', channelData: { secret: typed } };
    }
    const form = typed === undefined && isForm(value) ? value : {};
    const { [masked]: secret, ...furtherSecrets } = form;
    if (secret !== undefined) return { type: 'message', channelData: { secret, furtherSecrets } };
    return { type: 'message', ...(typed !== undefined && { text: typed }), ...(value !== undefined && { value }) };
  }

  /** A new page in the browser: it asks for a token, and gets the cookie that leads it back after a reload. */
  private async session(cookies: CookieJar): Promise<{ conversationId: string; token: string }> {
    const answer = await this.patiently({ method: 'POST', path: '/chat/session', body: {}, cookies });
    if (answer.status !== 200) throw problem('/chat/session', answer);
    return answer.body as { conversationId: string; token: string };
  }

  /** Each page calls from an address of its own, as browsers do, so that they do not use up one address's budget. */
  private async patiently(call: Call): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.parts.client.call({ ...call, localAddress: this.nextAddress() });
      if (answer.status !== 429 || attempt === 5) return answer;
      await new Promise((resolve) => setTimeout(resolve, Math.min(answer.retryAfterSeconds, 3) * 1000));
    }
  }

  private nextAddress(): string {
    this.opened = (this.opened + 1) % 60_000;
    return `127.1.${Math.floor(this.opened / 250)}.${1 + (this.opened % 250)}`;
  }

  /** Calls with the page's token; one that has run out is replaced as the page would do it. */
  private async callAs(conversation: string, call: Call): Promise<Answer | undefined> {
    const page = this.pages.get(conversation);
    if (page === undefined) return undefined;
    const answer = await this.parts.client.call({ ...call, token: page.token });
    if (answer.status !== 403) return answer.status === 404 ? undefined : answer;
    const { conversationId, token } = await this.session({ ...page.cookies, ...this.devices.get(page.device) });
    if (conversationId !== conversation) return undefined;
    this.pages.set(conversation, { ...page, token });
    return this.parts.client.call({ ...call, token });
  }

  private async expectOk(call: Call): Promise<void> {
    const answer = await this.parts.client.call(call);
    if (answer.status > 299) throw problem(call.path, answer);
  }

  private async catchUp(conversation: string): Promise<'here' | 'gone'> {
    return (await this.read(conversation, '0')) === undefined ? 'gone' : 'here';
  }

  private async listen(conversation: string, after = '0'): Promise<readonly Heard[]> {
    const activities = (await this.read(conversation, after)) ?? [];
    return activities.filter(({ from }) => from?.role !== 'user');
  }

  /** Everything after the watermark, page by page. */
  private async read(conversation: string, after: string): Promise<readonly Heard[] | undefined> {
    const all: Heard[] = [];
    for (let watermark = after; ;) {
      const path = `${activitiesOf(conversation)}?watermark=${watermark}`;
      const answer = await this.callAs(conversation, { method: 'GET', path });
      if (answer === undefined) return undefined;
      if (answer.status !== 200) throw problem(path, answer);
      const { activities, watermark: next } = answer.body as ActivitySet;
      all.push(...activities);
      this.remember(conversation, next, activities);
      if (activities.length === 0 || next === watermark) return all;
      watermark = next;
    }
  }

  private remember(conversation: string, watermark: string, activities: readonly Heard[]): void {
    const known = this.heardSoFar.get(conversation);
    const said = activities.map(secretAwaitedBy).filter((secret) => secret !== undefined);
    const secretAwaited = said.at(-1) ?? known?.secretAwaited ?? '';
    this.heardSoFar.set(conversation, { watermark, secretAwaited });
  }
}

function activitiesOf(conversation: string): string {
  return `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities`;
}

/** The page reads from a reply's channel data whether to mask its field, and for what. */
function secretAwaitedBy({ channelData }: Heard): string | undefined {
  const { expectation } = (channelData ?? {}) as { expectation?: { secret: boolean; awaiting: string } };
  return expectation && (expectation.secret ? expectation.awaiting : '');
}

/** What the page's masked fields hold, by what each was asked for. */
function isForm(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'string')
  );
}

function problem(path: string, { status }: Answer): ChannelProblem {
  return new ChannelProblem(`Web chat answered ${status} at ${path}`);
}
