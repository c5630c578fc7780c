/** A real /api/messages on restify with a small assistant behind it, and a connector that takes its replies. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity, TurnContext } from 'botbuilder';
import restify from 'restify';
import { markSecretTaken } from '../../../src/bot/assistant';
import type { TurnLock } from '../../../src/domain/conversations/ports';
import type { Place } from '../../../src/domain/identity/place';
import { replyActivity } from '../../../src/reply/replyActivity';
import { mountBotFramework } from '../../../src/channels/bot-framework/botFrameworkChannel';
import type { ChannelCredentials } from '../../../src/channels/bot-framework/leanAuthentication';
import { TurnReports } from '../../../src/channels/bot-framework/turnReports';
import { renderReplies, renderers } from '../../../src/channels/rendering/renderReplies';

interface EndpointOptions {
  readonly credentials?: ChannelCredentials;
  readonly allowEmulatorTokens?: boolean;
  /** What the assistant does; it says what it heard where this is left out. */
  readonly run?: (context: TurnContext, place: Place) => Promise<void>;
}

export interface Endpoint {
  readonly port: number;
  readonly places: Place[];
  readonly surprises: unknown[];
  close(): Promise<void>;
}

/** One turn after another for each key, within this process. */
function queueLock(): TurnLock {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
      const turn = (tails.get(key) ?? Promise.resolve()).then(work, work);
      tails.set(key, turn);
      return turn;
    },
  };
}

export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const server = restify.createServer();
  const reports = new TurnReports();
  const places: Place[] = [];
  const surprises: unknown[] = [];
  const run = options.run ?? echo;
  const channel = mountBotFramework(server, {
    assistant: {
      async run(context, place) {
        places.push(place);
        await run(context, place);
        markSecretTaken(context);
        const session = { authenticated: false };
        reports.observe({ conversationId: place.conversationId, awaiting: 'none', session, events: [] });
      },
    },
    turnLock: queueLock(),
    reports,
    renderReplies: renderReplies(renderers.botFramework),
    credentials: options.credentials,
    allowEmulatorTokens: options.allowEmulatorTokens ?? false,
    onSurprise: (error) => surprises.push(error),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    places,
    surprises,
    async close() {
      channel.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

async function echo(context: TurnContext): Promise<void> {
  if (context.activity.type === 'message')
    await context.sendActivity(replyActivity({ text: `heard ${context.activity.text}` }));
}

export interface Connector {
  readonly serviceUrl: string;
  readonly received: { path: string; headers: http.IncomingHttpHeaders; activity: Partial<Activity> }[];
  close(): Promise<void>;
}

/** Stands where the Emulator stands: takes replies and gives each an id. */
export async function startConnector(
  answer: { status: number; location?: string } = { status: 200 },
): Promise<Connector> {
  const received: Connector['received'] = [];
  const server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, activity: JSON.parse(text) as Activity });
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {});
      response.end(JSON.stringify({ id: `reply-${received.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export interface Posted {
  readonly status: number;
  readonly body: string;
}

interface PostOptions {
  readonly headers?: http.OutgoingHttpHeaders;
  readonly agent?: http.Agent;
  readonly localAddress?: string;
}

/** Posts a body as it is; an object becomes JSON. */
export function post(port: number, body: unknown, options: PostOptions = {}): Promise<Posted> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/api/messages',
      agent: options.agent ?? false,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...options.headers },
    });
    request.on('response', (response) => {
      let answer = '';
      response.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: answer }));
    });
    request.on('error', reject);
    request.end(text);
  });
}

let activities = 0;

/** A message as the Emulator posts it. */
export function message(serviceUrl: string, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: `activity-${(activities += 1)}`,
    channelId: 'emulator',
    serviceUrl,
    from: { id: 'user-1', name: 'User' },
    conversation: { id: 'conversation-1' },
    recipient: { id: 'bot-1' },
    text: 'hello',
    ...changes,
  };
}
