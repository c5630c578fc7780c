/** Web chat over a real store, with the echo assistant, on a port of its own; it can be stopped and started on the same port. */
import { createServer } from 'restify';
import type { Middleware } from 'botbuilder';
import { DirectLineChannel } from '../../../src/channels/direct-line/directLineChannel';
import { type AdjustableClock, fixedClock } from '../../../src/domain/clock/adjustableClock';
import { TurnQueue } from '../../../db/turnQueue';
import { deviceTokensOf } from '../../support/deviceTokens';
import { type TestStore, openTestStore } from '../../support/openTestStore';
import { EchoAssistant } from './echoAssistant';

export interface EchoService {
  readonly url: string;
  readonly assistant: EchoAssistant;
  readonly clock: AdjustableClock;
  readonly testStore: TestStore;
  readonly channel: DirectLineChannel;
  readonly surprises: unknown[];
  /** Ends the process's part; the store stays. */
  stop(): Promise<void>;
  /** A new process on the same port and store, with the same key. */
  restart(): Promise<EchoService>;
  /** Ends everything and removes the store. */
  close(): Promise<void>;
}

interface EchoServiceOptions {
  readonly allowedOrigins?: readonly string[];
  readonly middleware?: readonly Middleware[];
  /** Adds further routes, such as the page's. */
  readonly extend?: (server: ReturnType<typeof createServer>, channel: DirectLineChannel, url: string) => void;
  readonly trustedProxies?: number;
  readonly clock?: AdjustableClock;
  /** Sends our own page to a Direct Line elsewhere. */
  readonly azure?: { readonly secret: string; readonly url: string };
}

const tokenKey = '5a'.repeat(32);

export async function startEchoService(options: EchoServiceOptions = {}): Promise<EchoService> {
  return startOn(await openTestStore(), 0, options);
}

async function startOn(testStore: TestStore, port: number, options: EchoServiceOptions): Promise<EchoService> {
  const server = createServer({ ignoreTrailingSlash: true });
  Object.assign(server.log, { level: 'silent' });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const assistant = new EchoAssistant();
  const surprises: unknown[] = [];
  const clock = options.clock ?? fixedClock('2026-11-22T15:00:00Z');
  const channel = new DirectLineChannel({
    assistant,
    history: testStore.repositories.chatHistory,
    turnLock: new TurnQueue(),
    clock,
    deviceTokens: deviceTokensOf(testStore, clock),
    tokenKey,
    publicUrl: url,
    allowedOrigins: options.allowedOrigins ?? [],
    trustedProxies: options.trustedProxies ?? 0,
    redact: (text) => text.replace(/\d{3}-\d{2}-\d{4}/g, '[number removed]'),
    middleware: options.middleware ?? [],
    azure: options.azure,
    onSurprise: (error) => surprises.push(error),
  });
  channel.mount(server);
  channel.attachSockets(server.server);
  options.extend?.(server, channel, url);

  const stop = async (): Promise<void> => {
    channel.close();
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    server.server.closeAllConnections();
    await closed;
  };
  const boundPort = server.address().port;
  return {
    url,
    assistant,
    clock,
    testStore,
    channel,
    surprises,
    stop,
    restart: async () => {
      await stop();
      return startOn(testStore, boundPort, { ...options, clock });
    },
    close: async () => {
      await stop();
      await testStore.close();
    },
  };
}
