/**
 * Measures a signed-in "balance" turn beside bare bots on the same stack in the same run (`npm run bench`), and the service
 * around it; `npm run bench -- --million` adds a database of a million customers, `-- --payments` measures payments only. Times
 * on a shared machine mean little; read the ratios and the CPU time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureCrowd } from './bench/crowd';
import { BotFrameworkCustomer, DirectLineCustomer } from './bench/customers';
import { FakeConnector } from './bench/fakeConnector';
import { JsonClient } from './bench/jsonClient';
import { pace } from './bench/load';
import { type Rounds, contender, measure } from './bench/measure';
import { measurePayments } from './bench/paymentRate';
import { printContenders, printCrowd, printLine, printPayments, printStart, printSteady } from './bench/report';
import { signIn } from './bench/signIn';
import { measureStart } from './bench/startTime';
import { type Target, startTarget } from './bench/target';

const inFlight = 16;
const rounds: Rounds = {
  rounds: Number(process.env['BENCH_ROUNDS'] ?? 7),
  turnsPerRound: Number(process.env['BENCH_TURNS'] ?? 1500),
};
const startRounds = 3;
const crowds = process.argv.includes('--million') ? [1_000, 1_000_000] : [1_000];

async function main(): Promise<void> {
  if (process.argv.includes('--payments')) return comparePayments();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await compareTurns(folder);
    printStart(await measureStart(startRounds));
    await comparePayments();
    for (const customers of crowds) printCrowd(await measureCrowd(customers, folder, rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function comparePayments(): Promise<void> {
  for (const rate of await measurePayments()) printPayments(rate);
}

async function compareTurns(folder: string): Promise<void> {
  const connector = new FakeConnector();
  const serviceUrl = await connector.listen();
  const assistant = await startTarget('assistantServer', '', settings(folder, 'bench'));
  const client = new JsonClient(`http://127.0.0.1:${assistant.port}`);
  const echo = await startTarget('bareBotServer', 'echo');
  const waterfall = await startTarget('bareBotServer', 'waterfall');
  const inProcess = await startTarget('inProcessServer', '', settings(folder, 'in-process'));
  const direct = await Promise.all(
    Array.from({ length: inFlight }, () => DirectLineCustomer.connect(client, 'balance')),
  );
  const botFramework = (target: Target, name: string): BotFrameworkCustomer[] => {
    const to = target === assistant ? client : new JsonClient(`http://127.0.0.1:${target.port}`);
    return Array.from(
      { length: inFlight },
      (_, index) => new BotFrameworkCustomer(to, connector, serviceUrl, `${name}-${index}`, 'balance'),
    );
  };
  const framework = botFramework(assistant, 'assistant');
  for (const customer of [...framework, ...direct]) await signIn(customer);

  const results = await measure(
    [
      contender('echo bot on CloudAdapter', echo, botFramework(echo, 'echo')),
      contender('waterfall bot on CloudAdapter', waterfall, botFramework(waterfall, 'waterfall')),
      contender('balance over Direct Line', assistant, direct, 1),
      contender('balance over /api/messages', assistant, framework, 0.8),
      { name: 'balance in process', target: inProcess, load: (turns) => inProcess.load(turns) },
    ],
    rounds,
  );
  console.log(`${inFlight} in flight, medians of ${rounds.rounds} rounds of ${rounds.turnsPerRound} turns\n`);
  printContenders(results);
  console.log('');
  printSteady('Direct Line at 50 turns/s', await pace(direct, 50, 10));
  const { rssMegabytes } = await assistant.usage();
  printLine('memory after these turns', `${rssMegabytes.toFixed(0)} MB`);
  for (const customer of direct) customer.close();
  await Promise.all([echo, waterfall, inProcess, assistant].map((target) => target.stop()));
  connector.close();
  client.close();
}

function settings(folder: string, name: string): Readonly<Record<string, string>> {
  return { DATABASE_URL: `file:${join(folder, `${name}.db`)}`, LOG_LEVEL: 'error', PORT: '0' };
}

void main().then(() => process.exit());
