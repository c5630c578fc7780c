/**
 * `npm run conversation:fuzz [-- COUNT]`: says 100,000 generated lines to the whole assistant, in conversations that wander from
 * question to question; fails on a surprise, on a turn without an answer, or on one that takes over 50 ms of processor time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectoryEntry } from '../../db/demo/demoDirectory';
import { type Service, compose } from '../../src/compose';
import { layFoundation } from '../../src/foundation';
import { readSettings } from '../../src/config';
import { Demo } from '../../src/demo';
import { AdjustableClock } from '../../src/domain/clock/adjustableClock';
import { warmRecognizers } from '../../src/language/values/recognizers';
import { Wanderer } from './wanderer';
import { randomLines } from './randomLines';

const longestMilliseconds = 50;
const conversations = 40;
/** So many turns of each kind go before, in which code is compiled. */
const warmUp = 1000;

/** Locks open again, and sessions live on, for a conversation gets its turn every 40 turns. */
const secondsATurn = 3;

interface Findings {
  surprises: number;
  unanswered: number;
  slow: number;
  longest: number;
}

export async function fuzzConversation(
  count: number,
  seed: number,
): Promise<Findings & { awaited: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const outcome = readSettings({ DATABASE_URL: `file:${join(folder, 'assistant.db')}`, LOG_LEVEL: 'silent' });
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const clock = new AdjustableClock();
  const service = await compose(await layFoundation(outcome.settings, clock));
  try {
    const customers = (await Demo.start(service)).directory();
    warmRecognizers();
    const wanderers = Array.from({ length: conversations }, (_, number) => makeWanderer(service, customers, number));
    for (const line of randomLines(warmUp, 1)) await wanderers[line.length % conversations]?.turn(line);
    const findings: Findings = { surprises: 0, unanswered: 0, slow: 0, longest: 0 };
    let turn = 0;
    for (const line of randomLines(count, seed)) {
      clock.advance(secondsATurn * 1000);
      await measure(wanderers[turn++ % conversations], line, findings);
    }
    const awaited = new Set(wanderers.flatMap((wanderer) => [...wanderer.awaited]));
    return { ...findings, awaited: [...awaited].sort() };
  } finally {
    await service.store.close();
    rmSync(folder, { recursive: true });
  }
}

function makeWanderer(service: Service, customers: readonly DirectoryEntry[], number: number): Wanderer {
  const customer = customers[number % customers.length];
  if (customer === undefined) throw new Error('The demo has no customers');
  return new Wanderer(service, customer, number);
}

async function measure(wanderer: Wanderer | undefined, line: string, findings: Findings): Promise<void> {
  if (wanderer === undefined) return;
  const before = process.threadCpuUsage();
  const outcome = await wanderer.turn(line);
  const { user, system } = process.threadCpuUsage(before);
  const took = (user + system) / 1000;
  findings.longest = Math.max(findings.longest, took);
  if (took > longestMilliseconds) findings.slow += 1;
  if (outcome === 'surprise') findings.surprises += 1;
  if (outcome === 'silence') findings.unanswered += 1;
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 100_000);
  const { awaited, longest, ...found } = await fuzzConversation(count, 20260610);
  process.stdout.write(
    `${count} turns at ${awaited.length} kinds of question (${awaited.join(', ')}): ${found.surprises} surprises, ` +
      `${found.unanswered} unanswered; the longest took ${longest.toFixed(1)} ms; ${found.slow} over ${longestMilliseconds} ms\n`,
  );
  if (found.surprises + found.unanswered + found.slow > 0) process.exitCode = 1;
}

if (require.main === module) void main();
