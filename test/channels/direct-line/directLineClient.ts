/** Microsoft's own Direct Line client in Node, with the browser's sockets and requests lent to it. */
import { Agent } from 'node:http';
import { type Activity, type ConnectionStatus, DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import XMLHttpRequest from 'xhr2';

export type Transport = 'socket' | 'polling';

/** What the client expects to find in a browser. */
const browser: { WebSocket?: unknown; XMLHttpRequest?: unknown } = globalThis;
browser.WebSocket = WebSocket;
browser.XMLHttpRequest = XMLHttpRequest;
// A connection kept from before a restart would fail its first request.
XMLHttpRequest.nodejsSet({ httpAgent: new Agent({ keepAlive: false }) });

interface ClientOptions {
  readonly url: string;
  readonly token: string;
  readonly transport: Transport;
  readonly conversationId?: string;
  readonly watermark?: string;
}

export class DirectLineClient {
  readonly activities: Activity[] = [];
  readonly line: DirectLine;
  private readonly waiting = new Set<() => void>();

  constructor({ url, token, transport, conversationId, watermark }: ClientOptions) {
    this.line = new DirectLine({
      domain: `${url}/v3/directline`,
      token,
      webSocket: transport === 'socket',
      pollingInterval: 200,
      // The client waits 3 to 15 seconds before it reconnects; this takes the least.
      ...{ random: () => 0 },
      ...(conversationId && { conversationId }),
      ...(watermark && { watermark }),
    });
    this.line.activity$.subscribe(
      (activity) => {
        this.activities.push(activity);
        this.waiting.forEach((check) => check());
      },
      () => undefined,
    );
  }

  /** What each side has said so far. */
  get texts(): (string | undefined)[] {
    return this.activities.map((activity) => (activity.type === 'message' ? activity.text : activity.type));
  }

  /** Resolves to the id of what was posted. */
  post(activity: object): Promise<string> {
    const posted = { from: { id: 'me' }, ...activity } as Activity;
    return new Promise((resolve, reject) => this.line.postActivity(posted).subscribe(resolve, reject));
  }

  say(text: string): Promise<string> {
    return this.post({ type: 'message', text });
  }

  /** Resolves when that many activities have come. */
  async received(count: number): Promise<void> {
    await this.until(() => this.activities.length >= count);
  }

  async status(wanted: ConnectionStatus): Promise<void> {
    await new Promise<void>((resolve) => {
      this.line.connectionStatus$.subscribe((status) => {
        if (status === wanted) resolve();
      });
    });
  }

  end(): void {
    this.line.end();
  }

  private until(done: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!done()) return;
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
      check();
    });
  }
}

export async function generateToken(url: string, headers: Record<string, string> = {}): Promise<TokenAnswer> {
  const response = await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST', headers });
  return (await response.json()) as TokenAnswer;
}

export interface TokenAnswer {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}
