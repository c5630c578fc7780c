/** What a story that is being told knows: who is there, what was said so far, and how to reach the service. */
import { limitBroken } from './channelLimits';
import type { KnownCustomer } from './conversationCustomers';
import type { Directives, Step } from './conversationScript';
import type { ConversationService, Said } from './conversationService';
import type { BrowserCookies } from './linkedPage';

export class Talk {
  conversation: string | undefined;
  /** Who speaks in the conversation that begins next. */
  directives: Directives = {};
  last: Said | undefined;
  line = 0;
  /** The script from here on. */
  ahead: readonly Step[] = [];
  readonly transcript: string[] = [];
  /** Each device's browser, for pages behind links. */
  private readonly browsers = new Map<string, BrowserCookies>();

  constructor(
    readonly service: ConversationService,
    readonly channel: string,
    readonly customers: readonly KnownCustomer[],
  ) {}

  /** Says or does something through the desk; also asks what was said unasked. */
  async desk(request: object): Promise<Said> {
    const said = await this.service.desk<Said>('POST', 'say', { channel: this.channel, ...request });
    const texts = said.replies.map(({ text }) => text);
    const limit = limitBroken(this.channel, texts);
    if (limit !== undefined) this.fail(limit, texts.join(' / '));
    return said;
  }

  heard(said: Said): void {
    this.last = said;
    for (const { text, choices } of said.replies) {
      this.transcript.push(`  bot: ${text}`);
      if (choices) this.transcript.push(`  choices: ${choices.join(' | ')}`);
    }
    this.transcript.push(`  awaiting: ${said.awaiting}`);
  }

  /** The text messages of the story, the newest first. */
  async texts(): Promise<readonly string[]> {
    type Sent = { readonly kind: string; readonly body: string };
    const { sent } = await this.service.desk<{ sent: readonly Sent[] }>('GET', 'outbox');
    return sent.filter(({ kind }) => kind === 'text').map(({ body }) => body);
  }

  browser(): BrowserCookies {
    const { device = 'desk' } = this.directives;
    const cookies = this.browsers.get(device) ?? new Map<string, string>();
    this.browsers.set(device, cookies);
    return cookies;
  }

  expect(what: string, expected: string, heard: string): void {
    if (expected !== heard) this.fail(`${what}: ${expected}`, `${what}: ${heard}`);
  }

  fail(expected: string, heard: string): never {
    const told = [`line ${this.line} on ${this.channel}`, `  expected  ${expected}`, `  heard     ${heard}`];
    throw new Error([...told, '', 'so far', ...this.transcript].join('\n'));
  }
}

export function speaker({ device, from }: Directives): object {
  return { ...(device !== undefined && { device }), ...(from !== undefined && { from }) };
}
