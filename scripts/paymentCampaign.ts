/**
 * Long runs of what the suite does shortly (`npm run payments:campaign`): races of submits and killed processes on both
 * engines, random operations on SQLite. Words after the command choose among `race`, `kill` and `operations`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { killRounds } from './payments/killRounds';
import { PaymentBank } from './payments/paymentBank';
import { operation, runOperations } from './payments/randomOperations';
import { raceSubmits } from './payments/submitRace';
import { startPostgres, startSqlite, type DatabaseServer } from './databases/temporaryDatabases';

const raceRounds = Number(process.env['CAMPAIGN_ROUNDS'] ?? 1000);
const parallelSubmits = 100;
const kills = Number(process.env['CAMPAIGN_KILLS'] ?? 200);
const operations = Number(process.env['CAMPAIGN_OPERATIONS'] ?? 100_000);
const operationsEach = 40;
/** To see a reported failure again. */
const seed = process.env['CAMPAIGN_SEED'];

async function race(databases: DatabaseServer): Promise<boolean> {
  const bank = await PaymentBank.open(await databases.createDatabase());
  const figures = await raceSubmits(bank, raceRounds, parallelSubmits);
  const sum = await bank.records.ledger.sum();
  await bank.close();
  report(`race of submits on ${databases.name}`, { ...figures, ledgerSum: sum });
  return figures.failures.length === 0 && sum === 0;
}

async function kill(databases: DatabaseServer): Promise<boolean> {
  const script = join(__dirname, 'payments', 'payingWorker.js');
  const start = (order: string): ChildProcess =>
    spawn(process.execPath, [script, order], { stdio: ['ignore', 'pipe', 'inherit'] });
  const figures = await killRounds({ url: await databases.createDatabase(), kills, start });
  report(`killed processes on ${databases.name}`, figures);
  return figures.failures.length === 0;
}

async function randomOperations(databases: DatabaseServer): Promise<boolean> {
  const bank = await PaymentBank.open(await databases.createDatabase(), {
    settings: { maximumPaymentsPerDay: Number.MAX_SAFE_INTEGER },
  });
  const lives = Math.ceil(operations / operationsEach);
  const result = await fc.check(
    fc.asyncProperty(fc.array(operation, { minLength: operationsEach, maxLength: operationsEach }), (each) =>
      runOperations(bank, each),
    ),
    { numRuns: lives, endOnFailure: true, ...(seed !== undefined && { seed: Number(seed) }) },
  );
  const sum = await bank.records.ledger.sum();
  await bank.close();
  const done = result.numRuns * operationsEach;
  report(`random operations on ${databases.name}`, { operations: done, seed: result.seed, ledgerSum: sum });
  if (result.failed) console.error(fc.defaultReportMessage(result), result.errorInstance);
  return !result.failed && sum === 0;
}

function report(what: string, figures: object): void {
  console.log(what, JSON.stringify(figures));
}

async function main(): Promise<void> {
  const chosen = process.argv.slice(2);
  const isChosen = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
  const sqlite = await startSqlite();
  const postgres = await startPostgres();
  let isGood = true;
  try {
    for (const databases of [sqlite, postgres]) {
      if (isChosen('race')) isGood = (await race(databases)) && isGood;
      if (isChosen('kill')) isGood = (await kill(databases)) && isGood;
    }
    if (isChosen('operations')) isGood = (await randomOperations(sqlite)) && isGood;
  } finally {
    await sqlite.stop();
    await postgres.stop();
  }
  process.exitCode = isGood ? 0 : 1;
}

void main();
