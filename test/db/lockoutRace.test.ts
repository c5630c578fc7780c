/** Four processes guess at once: exactly five attempts are let in (standards A1); they also open a new store together. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RaceReport, RaceTask } from './support/raceWorker';
import { type DatabaseServer, engines } from './support/engines';

const processes = 4;
const rounds = 10;
const postsEach = 15;
const projectRoot = resolve(__dirname, '../..');

describe.each(engines)('four processes on $name', ({ start }) => {
  let directory: string;
  let server: DatabaseServer;
  let workers: ChildProcess[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'assistant-race-'));
    const script = bundleWorker(directory);
    server = await start();
    const url = await server.createDatabase();
    const env = { ...process.env, NODE_PATH: join(projectRoot, 'node_modules') };
    workers = Array.from({ length: processes }, () => fork(script, [url], { env }));
    await Promise.all(workers.map(nextReport));
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => end(worker)));
    await server.stop();
    rmSync(directory, { recursive: true });
  });

  const runEverywhere = (task: RaceTask): Promise<RaceReport[]> =>
    Promise.all(
      workers.map((worker) => {
        worker.send(task);
        return nextReport(worker);
      }),
    );

  it('admit five of 200 attempts and lock, each time', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const reports = await runEverywhere({ kind: 'guess', key: `round-${round}`, attempts: 200 / processes });
      expect(reports.reduce((sum, { admitted }) => sum + admitted, 0)).toBe(5);
      expect(reports.map(({ failures, locked }) => ({ failures, locked }))).toEqual(
        Array(processes).fill({ failures: 5, locked: true }),
      );
    }
  });

  it('lose no step of transactions that read and then write', async () => {
    const reports = await runEverywhere({ kind: 'post', account: 'shared', transactions: postsEach });
    expect(Math.max(...reports.map(({ sequence }) => sequence))).toBe(processes * postsEach);
  });
});

/** Node runs no TypeScript of ours as it is: the worker becomes one script beside the test's data. */
function bundleWorker(directory: string): string {
  const script = join(directory, 'raceWorker.cjs');
  execFileSync(process.execPath, [
    require.resolve('esbuild/bin/esbuild'),
    join(__dirname, 'support/raceWorker.ts'),
    ...['--bundle', '--platform=node', '--packages=external', '--format=cjs', '--log-level=error'],
    `--outfile=${script}`,
  ]);
  return script;
}

function nextReport(worker: ChildProcess): Promise<RaceReport> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`A worker ended with ${code}`));
    worker.once('exit', onExit);
    worker.once('message', (report) => {
      worker.off('exit', onExit);
      resolve(report as RaceReport);
    });
  });
}

function end(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (!worker.connected) return resolve();
    worker.once('exit', () => resolve());
    worker.disconnect();
  });
}
