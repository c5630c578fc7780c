/** The tester's desk: JSON under `/tester/api/` and the page `/tester`, in the demo only, for this machine only. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { comesFromThisMachine } from '../bot-framework/callers';
import { readJsonBody } from '../http/jsonBody';
import { sendPlainPage } from '../http/plainPage';
import type { TurnReports } from '../bot-framework/turnReports';
import type { TwilioAccess } from '../twilio/twilioAccess';
import { AccountLinker, type LinkAs, linkedPath } from './accountLinker';
import { AlexaDriver } from './alexaDriver';
import { DeskApi, type DeskAnswer } from './deskApi';
import { DeskMemory } from './deskMemory';
import { EmulatorDriver } from './emulatorDriver';
import { PhoneDriver } from './phoneDriver';
import { LoopbackClient } from './loopbackClient';
import type {
  DeskAgents,
  DeskClock,
  DeskCustomers,
  DeskOutbox,
  DeskProcessor,
  DeskStates,
  DeskStorage,
  DeskTexting,
} from './ports';
import { SmsDriver } from './smsDriver';
import { WebchatDriver } from './webchatDriver';

interface TesterDeskParts {
  readonly customers: DeskCustomers;
  readonly clock: DeskClock;
  readonly states: DeskStates;
  readonly outbox: DeskOutbox;
  /** Undefined where texts are not for the desk to send. */
  readonly texting: DeskTexting | undefined;
  readonly processor: DeskProcessor;
  readonly agents: DeskAgents;
  readonly storage: DeskStorage;
  /** Which number can be called, and how a call is signed; undefined where none can. */
  readonly phone: { readonly access: TwilioAccess; readonly number: string } | undefined;
  /** The skill that is spoken to, how a request is signed, and how accounts are linked. */
  readonly alexa:
    | {
        readonly skillId: string;
        readonly headersFor: (body: string) => Readonly<Record<string, string>>;
        readonly linkAs: LinkAs;
      }
    | undefined;
  /** Must observe the assistant that the channels speak with. */
  readonly reports: TurnReports;
  /** True for a command that is one even while a secret is awaited. */
  readonly isCommand: (text: string) => boolean;
  /** Does what is due by now, rather than some seconds later. */
  readonly doWhatIsDue: () => Promise<void>;
  /** Told after the store was emptied. */
  readonly onReset: () => void;
  readonly onSurprise: (error: unknown) => void;
  /** The folder that the build fills for browsers. */
  readonly pageFolder: string;
}

export interface TesterDesk {
  close(): void;
}

/** Demo data may be long. */
const maximumBytes = 4 * 1024 * 1024;
const emulatorPath = '/tester/emulator';

export function mountTesterDesk(server: Server, parts: TesterDeskParts): TesterDesk {
  const client = new LoopbackClient(() => ownAddress(server));
  const memory = new DeskMemory(parts.storage);
  const serviceUrl = (): string => `http://${addressText(server)}${emulatorPath}`;
  const emulator = new EmulatorDriver({ client, memory, serviceUrl });
  const linker = parts.alexa && new AccountLinker(client, memory, parts.alexa.linkAs);
  const api = new DeskApi(parts, {
    webchat: new WebchatDriver({ client, memory, isCommand: parts.isCommand }),
    emulator,
    ...(parts.texting && { sms: new SmsDriver({ client, memory, ...parts.texting }) }),
    ...(parts.phone && { phone: new PhoneDriver({ client, memory, ...parts.phone }) }),
    ...(parts.alexa &&
      linker && { alexa: new AlexaDriver({ client, memory, clock: parts.clock, linker, ...parts.alexa }) }),
  });
  const guarded = (work: (request: Request) => Promise<DeskAnswer>) => async (request: Request, response: Response) =>
    answerGuarded(request, response, parts.onSurprise, work);
  const body = (work: (body: unknown) => Promise<DeskAnswer>) => guarded((request) => withBody(request, work));

  server.get(
    '/tester/api/customers',
    guarded(async () => api.customers()),
  );
  server.post(
    '/tester/api/reset',
    body((data) => api.reset(data)),
  );
  server.get(
    '/tester/api/clock',
    guarded(async () => api.readClock()),
  );
  server.post(
    '/tester/api/clock',
    body((change) => api.moveClock(change)),
  );
  server.get(
    '/tester/api/channels',
    guarded(async () => api.channels()),
  );
  server.get(
    '/tester/api/outbox',
    guarded(() => api.outbox()),
  );
  server.get(
    '/tester/api/processor',
    guarded(() => api.processor()),
  );
  server.post(
    '/tester/api/processor',
    body((change) => api.changeProcessor(change)),
  );
  server.get(
    '/tester/api/state',
    guarded((request) => api.state(queryOf(request).get('username') ?? '')),
  );
  server.post(
    '/tester/api/say',
    body((words) => api.say(words)),
  );
  server.get(
    '/tester/api/handovers',
    guarded(() => api.handOvers()),
  );
  server.post(
    '/tester/api/handovers/:id/reply',
    guarded((request) => withBody(request, (body) => api.replyAsAgent(idOf(request), body))),
  );
  server.post(
    '/tester/api/handovers/:id/close',
    guarded((request) => api.closeHandOver(idOf(request))),
  );
  if (linker)
    server.get(linkedPath, async (request, response) => showLinked(request, response, linker, parts.onSurprise));
  server.get('/tester', async (request: Request, response: Response) => showPage(request, response, parts.pageFolder));
  const reply = guarded((request) => takeReply(emulator, request));
  server.post(`${emulatorPath}/v3/conversations/:conversation/activities/:activity`, reply);
  return { close: () => client.close() };
}

/** A browser comes here from the sign-in pages that it opened from a speaker's card. */
async function showLinked(
  request: Request,
  response: Response,
  linker: AccountLinker,
  onSurprise: (error: unknown) => void,
): Promise<void> {
  const finished = comesFromThisMachine(request) ? linker.finish(queryOf(request)) : Promise.resolve(false);
  const isLinked = await finished.catch((error: unknown) => {
    onSurprise(error);
    return false;
  });
  sendPlainPage(response, {
    ...{ status: isLinked ? 200 : 400, title: isLinked ? 'Linked' : 'Not linked' },
    main: `<p>${isLinked ? 'Open the skill again and say what you want to know.' : 'Nothing was linked.'}</p>`,
  });
}

async function answerGuarded(
  request: Request,
  response: Response,
  onSurprise: (error: unknown) => void,
  work: (request: Request) => Promise<DeskAnswer>,
): Promise<void> {
  if (!comesFromTheDesk(request)) return write(response, { status: 403, body: { error: 'This machine only.' } });
  try {
    write(response, await work(request));
  } catch (error) {
    onSurprise(error);
    write(response, { status: 500, body: { error: 'Something broke; the log says what.' } });
  }
}

/** From this machine, and from no page but the desk's own. */
function comesFromTheDesk(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const ownPage = origin === undefined || URL.parse(origin)?.host === host;
  return comesFromThisMachine(request) && ownPage && (site === undefined || site === 'same-origin' || site === 'none');
}

async function showPage(request: Request, response: Response, folder: string): Promise<void> {
  if (!comesFromTheDesk(request)) return write(response, { status: 403, body: { error: 'This machine only.' } });
  const page = await readFile(join(folder, 'tester.html')).catch(() => undefined);
  if (page === undefined) return write(response, { status: 503, body: { error: 'Run `npm run build` first.' } });
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(page);
}

async function withBody(request: Request, work: (body: unknown) => Promise<DeskAnswer>): Promise<DeskAnswer> {
  if (hasNoBody(request)) return work(undefined);
  const body = await readJsonBody(request, maximumBytes);
  if (body.kind === 'too_large') return { status: 413, body: { error: 'That is too long.' } };
  if (body.kind === 'not_json') return { status: 400, body: { error: 'The body must be JSON, and say so.' } };
  return work(body.value);
}

function hasNoBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;
}

async function takeReply(emulator: EmulatorDriver, request: Request): Promise<DeskAnswer> {
  const { activity } = request.params as { activity: string };
  return withBody(request, async (body) => ({
    status: 200,
    body: { id: emulator.take(activity, body as Partial<Activity>) },
  }));
}

function idOf(request: Request): string {
  return (request.params as { id: string }).id;
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.url ?? '/', 'http://unused').searchParams;
}

/** Where this service can be called from this machine. */
function ownAddress(server: Server): { host: string; port: number } {
  const { port, family } = server.address();
  return { host: family === 'IPv6' ? '::1' : '127.0.0.1', port };
}

function addressText(server: Server): string {
  const { host, port } = ownAddress(server);
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function write(response: ServerResponse, { status, body }: DeskAnswer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
