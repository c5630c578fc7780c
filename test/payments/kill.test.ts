/** A process is killed while it pays; `npm run payments:campaign` does it two hundred times (standards B1, E2). */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { killRounds } from '../../scripts/payments/killRounds';
import { type DatabaseServer, engines } from '../db/support/engines';

const kills = 10;
const projectRoot = resolve(__dirname, '../..');

describe.each(engines.slice(0, 1))('a killed process on $name', ({ start }) => {
  let directory: string;
  let server: DatabaseServer;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'assistant-kill-'));
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(directory, { recursive: true });
  });

  it('loses no acknowledged payment, makes none twice, and leaves none undecided', async () => {
    const script = bundle(join(directory, 'payingWorker.cjs'));
    const env = { ...process.env, NODE_PATH: join(projectRoot, 'node_modules') };
    const startWorker = (order: string): ChildProcess =>
      spawn(process.execPath, [script, order], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const figures = await killRounds({ url: await server.createDatabase(), kills, start: startWorker });
    expect(figures).toMatchObject({ kills, failures: [] });
    expect(figures.asked).toBeGreaterThan(kills / 2);
    expect(figures.payments).toBeGreaterThanOrEqual(figures.acknowledged);
  });
});

/** Node runs no TypeScript of ours as it is: the worker becomes one script beside the test's data. */
function bundle(script: string): string {
  execFileSync(process.execPath, [
    require.resolve('esbuild/bin/esbuild'),
    join(projectRoot, 'scripts/payments/payingWorker.ts'),
    ...['--bundle', '--platform=node', '--packages=external', '--format=cjs', '--log-level=error'],
    `--outfile=${script}`,
  ]);
  return script;
}
