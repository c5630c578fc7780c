/** The simulated customers: one kind for the Bot Framework protocol, one for Direct Line with its socket. */
import { WebSocket } from 'ws';
import type { Customer } from './load';
import type { FakeConnector } from './fakeConnector';
import type { JsonClient } from './jsonClient';

interface ReceivedActivity {
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
}

interface Sent {
  readonly type: 'message';
  readonly text: string;
}

/** Talks to /api/messages and waits for the reply at the connector. */
export class BotFrameworkCustomer implements Customer {
  private count = 0;

  constructor(
    private readonly client: JsonClient,
    private readonly connector: FakeConnector,
    private readonly serviceUrl: string,
    private readonly conversationId: string,
    private readonly text: string,
  ) {}

  async turn(): Promise<void> {
    await this.say(this.text);
  }

  /** The request ends when the turn does, and its replies have been delivered by then. */
  async say(text: string): Promise<readonly string[]> {
    await this.client.send('POST', '/api/messages', this.activity({ type: 'message', text }));
    const replies = this.connector.take(this.conversationId);
    if (replies.length === 0) throw new Error('The turn ended without a reply');
    return replies;
  }

  private activity(sent: Sent): object {
    return {
      ...sent,
      id: `${this.conversationId}-${++this.count}`,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: `user-${this.conversationId}`, role: 'user' },
      recipient: { id: 'bot', role: 'bot' },
      conversation: { id: this.conversationId },
      locale: 'en-US',
    };
  }
}

/** Talks to Direct Line as Web Chat does, with a key of its own for each message, and waits for the bot's message on the socket. */
export class DirectLineCustomer implements Customer {
  private count = 0;
  private arrived: ((texts: readonly string[]) => void) | undefined;

  private constructor(
    private readonly client: JsonClient,
    private readonly conversationId: string,
    private readonly token: string,
    private readonly socket: WebSocket,
    private readonly text: string,
  ) {
    socket.on('message', (data: Buffer) => this.receive(data.toString('utf8')));
  }

  static async connect(client: JsonClient, text: string): Promise<DirectLineCustomer> {
    const { token } = await client.send<{ token: string }>('POST', '/v3/directline/tokens/generate', {});
    const headers = { authorization: `Bearer ${token}` };
    const started = await client.send<{ conversationId: string; token: string; streamUrl: string }>(
      'POST',
      '/v3/directline/conversations',
      {},
      headers,
    );
    const socket = new WebSocket(started.streamUrl);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new DirectLineCustomer(client, started.conversationId, started.token, socket, text);
  }

  async turn(): Promise<void> {
    await this.say(this.text);
  }

  async say(text: string): Promise<readonly string[]> {
    const reply = new Promise<readonly string[]>((resolve) => (this.arrived = resolve));
    await this.client.send(
      'POST',
      `/v3/directline/conversations/${this.conversationId}/activities`,
      {
        ...{ type: 'message', text, from: { id: 'customer' } },
        channelData: { clientActivityID: `${this.conversationId}.${++this.count}` },
      },
      { authorization: `Bearer ${this.token}` },
    );
    return reply;
  }

  close(): void {
    this.socket.terminate();
  }

  private receive(data: string): void {
    if (data === '') return;
    const { activities } = JSON.parse(data) as { activities: ReceivedActivity[] };
    const replies = activities.filter(({ type, from }) => type === 'message' && from?.role === 'bot');
    if (replies.length > 0) this.arrived?.(replies.map(({ text }) => text ?? ''));
  }
}
