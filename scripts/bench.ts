/**
 * Measures a signed-in "balance" turn beside bare bots on the same stack in the same run (`npm run bench`).
 * Times on a shared machine mean little; read the ratios.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotFrameworkCustomer, DirectLineCustomer } from './bench/customers';
import { FakeConnector } from './bench/fakeConnector';
import { JsonClient } from './bench/jsonClient';
import { type Customer, type LoadResult, pace, saturate } from './bench/load';
import { signIn } from './bench/signIn';
import { type Target, startTarget } from './bench/target';

const inFlight = 16;
const turnsPerRound = Number(process.env['BENCH_TURNS'] ?? 2000);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const freePort = '0';

interface Contender {
  readonly name: string;
  readonly target: Target;
  readonly customers: readonly Customer[];
}

interface Figures {
  readonly load: LoadResult;
  readonly cpuMillisecondsPerTurn: number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const connector = new FakeConnector();
  const serviceUrl = await connector.listen();
  const echo = await startTarget('bareBotServer', 'echo');
  const waterfall = await startTarget('bareBotServer', 'waterfall');
  const assistant = await startTarget('assistantServer', '', {
    DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    LOG_LEVEL: 'error',
    PORT: freePort,
  });
  const client = new JsonClient(`http://127.0.0.1:${assistant.port}`);
  const bare = (target: Target, name: string): Contender => ({
    name,
    target,
    customers: botFrameworkCustomers(new JsonClient(`http://127.0.0.1:${target.port}`), connector, serviceUrl, name),
  });
  const framework = botFrameworkCustomers(client, connector, serviceUrl, 'assistant');
  const direct = await Promise.all(
    Array.from({ length: inFlight }, () => DirectLineCustomer.connect(client, 'balance')),
  );
  for (const customer of [...framework, ...direct]) await signIn(customer);

  const contenders: Contender[] = [
    bare(echo, 'echo bot on CloudAdapter'),
    bare(waterfall, 'waterfall bot on CloudAdapter'),
    { name: 'balance over Direct Line', target: assistant, customers: direct },
    { name: 'balance over /api/messages', target: assistant, customers: framework },
  ];
  printTable(await measure(contenders));
  printSteady(await pace(direct, 50, 10));
  const { rssMegabytes } = await assistant.usage();
  console.log(
    `\nstart to listening: ${(assistant.readyMilliseconds / 1000).toFixed(2)} s; memory: ${rssMegabytes.toFixed(0)} MB`,
  );
  for (const customer of direct) customer.close();
  await Promise.all([echo.stop(), waterfall.stop(), assistant.stop()]);
  connector.close();
  client.close();
  rmSync(folder, { recursive: true });
  process.exit();
}

/** Rounds are interleaved, so that a busy neighbour disturbs all contenders alike; the first is warm-up. */
async function measure(contenders: readonly Contender[]): Promise<Map<string, Figures>> {
  const all = new Map<string, Figures[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, target, customers } of contenders) {
      const before = await target.usage();
      const load = await saturate(customers, turnsPerRound);
      const after = await target.usage();
      const cpuMillisecondsPerTurn = (after.cpuMilliseconds - before.cpuMilliseconds) / load.turns;
      if (round > 0) all.get(name)?.push({ load, cpuMillisecondsPerTurn });
    }
  }
  return new Map([...all].map(([name, figures]) => [name, median(figures)]));
}

/** The round in the middle by turns per second. */
function median(figures: readonly Figures[]): Figures {
  const sorted = [...figures].sort((a, b) => a.load.turnsPerSecond - b.load.turnsPerSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('BENCH_ROUNDS must be at least 1');
  return middle;
}

function botFrameworkCustomers(
  client: JsonClient,
  connector: FakeConnector,
  serviceUrl: string,
  name: string,
): BotFrameworkCustomer[] {
  const prefix = name.replace(/\W+/g, '-');
  return Array.from(
    { length: inFlight },
    (_, index) => new BotFrameworkCustomer(client, connector, serviceUrl, `${prefix}-${index}`, 'balance'),
  );
}

function printTable(results: Map<string, Figures>): void {
  const [first] = results.values();
  console.log(`${inFlight} in flight, median of ${rounds} rounds of ${turnsPerRound} turns\n`);
  console.log('                                 turns/s   ratio   CPU ms/turn   p50 ms   p99 ms');
  for (const [name, { load, cpuMillisecondsPerTurn }] of results) {
    const ratio = load.turnsPerSecond / (first?.load.turnsPerSecond ?? 1);
    console.log(
      [
        name.padEnd(32),
        load.turnsPerSecond.toFixed(0).padStart(8),
        ratio.toFixed(2).padStart(7),
        cpuMillisecondsPerTurn.toFixed(3).padStart(13),
        load.p50Milliseconds.toFixed(1).padStart(8),
        load.p99Milliseconds.toFixed(1).padStart(8),
      ].join(' '),
    );
  }
}

function printSteady(load: LoadResult): void {
  console.log(
    `\nbalance over Direct Line at 50 turns/s: p50 ${load.p50Milliseconds.toFixed(1)} ms, p99 ${load.p99Milliseconds.toFixed(1)} ms`,
  );
}

void main();
