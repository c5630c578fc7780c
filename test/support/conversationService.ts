/** The whole service in this process on a free port, driven through the tester's desk. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonClient } from '../../scripts/bench/jsonClient';
import type { Assistant } from '../../src/bot/assistant';
import { compose } from '../../src/compose';
import { layFoundation } from '../../src/foundation';
import { readSettings } from '../../src/config';
import { Demo } from '../../src/demo';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { type RunningService, serve } from '../../src/server';
import { demoDataOf } from './conversationCustomers';
import { hashingWeakly } from './weakHasher';

export interface Said {
  readonly conversation: string;
  readonly replies: readonly {
    readonly text: string;
    readonly speak?: string;
    readonly choices?: readonly string[];
    readonly cards?: readonly unknown[];
  }[];
  readonly awaiting: string;
  readonly session: {
    readonly authenticated: boolean;
    readonly username: string | null;
    readonly activeAccount: string | null;
    readonly flow: string | null;
  };
}

export interface ConversationService {
  baseUrl(): string;
  /** The folder of both databases and whatever else the service writes. */
  readonly folder: string;
  /** Files that the service has written, by name. */
  files(): readonly string[];
  /** Calls the desk; throws an Error with its answer where it refuses. */
  desk<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>;
  /** Each turn waits for this before it runs, until the next restart. */
  hold(until: Promise<void>): void;
  /** Stops the service and starts it again on the same files and port, at the same instant. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface ServiceOptions {
  readonly logLevel?: string;
  /** Whether it begins with the demo's own customers; they have secrets to hash by the dozen, so one stands for them. */
  readonly hasDemoCustomers?: boolean;
  /** Further ones, by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

export async function startConversationService({
  logLevel = 'error',
  hasDemoCustomers = false,
  settings = {},
}: ServiceOptions = {}): Promise<ConversationService> {
  const folder = mkdtempSync(join(tmpdir(), 'conversations-'));
  const environment = {
    ...(!hasDemoCustomers && { DEMO_DATA: someCustomer(folder) }),
    ...settings,
    ...{ DATABASE_URL: `file:${join(folder, 'assistant.db')}`, LOG_LEVEL: logLevel },
  };
  let { running, hold } = await start(environment, Date.parse('2026-03-10T15:00:00Z'));
  // One after each start: a connection that is kept does not outlive the service.
  const clientOf = ({ baseUrl }: RunningService) =>
    new JsonClient(`${baseUrl.replace('localhost', '127.0.0.1')}/tester/api/`);
  let client = clientOf(running);
  return {
    baseUrl: () => running.baseUrl,
    folder,
    files: () => readdirSync(folder),
    desk: (method, path, body) => client.send(method, path, body),
    hold: (until) => hold(until),
    async restart() {
      const { now } = await client.send<{ now: string }>('GET', 'clock');
      const { port } = new URL(running.baseUrl);
      client.close();
      await running.close();
      ({ running, hold } = await start(environment, Date.parse(now), port));
      client = clientOf(running);
    },
    async close() {
      client.close();
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function someCustomer(folder: string): string {
  const file = join(folder, 'customers.json');
  writeFileSync(file, JSON.stringify(demoDataOf([{ username: 'maya.lund', accounts: ['loan'] }])));
  return file;
}

interface Started {
  readonly running: RunningService;
  readonly hold: (until: Promise<void>) => void;
}

async function start(environment: Readonly<Record<string, string>>, now: number, port = '0'): Promise<Started> {
  const outcome = readSettings({ ...environment, PORT: port });
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const foundation = await layFoundation(outcome.settings, fixedClock(now));
  const service = await compose(hashingWeakly(foundation));
  const hold = makeHoldable(service.assistant);
  return { running: await serve(service, await Demo.start(service)), hold };
}

/** Nothing but when a turn runs is changed. */
function makeHoldable(assistant: Assistant): Started['hold'] {
  const run = assistant.run.bind(assistant);
  let held = Promise.resolve();
  assistant.run = async (...turn) => {
    await held;
    return run(...turn);
  };
  return (until) => void (held = until);
}
