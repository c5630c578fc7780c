/** How long the service takes to start, as `npm start` starts it: the first time, with its demo made, and again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../src/projectFile';
import { DirectLineCustomer } from './customers';
import { JsonClient } from './jsonClient';

/** Milliseconds from the start of the process. */
interface StartTimes {
  /** To the message that says where everything is. */
  readonly listening: number;
  /** To the answer to a customer who was waiting. */
  readonly firstReply: number;
}

export interface StartFigures {
  readonly first: StartTimes;
  readonly again: StartTimes;
}

/** Medians over so many empty folders; one more before them makes sure that the code has been compiled once. */
export async function measureStart(rounds: number): Promise<StartFigures> {
  const all: StartFigures[] = [];
  for (let round = 0; round <= rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
    const figures = { first: await startOnce(folder), again: await startOnce(folder) };
    rmSync(folder, { recursive: true });
    if (round > 0) all.push(figures);
  }
  return { first: middle(all.map(({ first }) => first)), again: middle(all.map(({ again }) => again)) };
}

async function startOnce(folder: string): Promise<StartTimes> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=32', projectFile('dist', 'src', 'index.js')], {
    env: { ...process.env, DATABASE_URL: `file:${join(folder, 'assistant.db')}`, LOG_LEVEL: 'error', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressIn(child);
  const listening = performance.now() - begin;
  const client = new JsonClient(address);
  const customer = await DirectLineCustomer.connect(client, '');
  await customer.say('hello');
  const firstReply = performance.now() - begin;
  customer.close();
  client.close();
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { listening, firstReply };
}

/** As the start message says it. */
function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [, address] = /Web chat +(http:\S+)\/\s/.exec(said) ?? [];
      if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => reject(new Error(`The service ended with ${code} before it said where it is`)));
  });
}

function middle(times: readonly StartTimes[]): StartTimes {
  const median = (pick: (one: StartTimes) => number): number =>
    times.map(pick).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return { listening: median(({ listening }) => listening), firstReply: median(({ firstReply }) => firstReply) };
}
