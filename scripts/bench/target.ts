/** A server under test in a process of its own, which tells its port, its CPU time and its memory over IPC. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadResult } from './load';

interface Usage {
  readonly cpuMilliseconds: number;
  readonly rssMegabytes: number;
}

export interface Target {
  readonly port: number;
  /** Milliseconds from the start of the process to the first answer it can give. */
  readonly readyMilliseconds: number;
  usage(): Promise<Usage>;
  /** For a server that makes its own load. */
  load(turns: number): Promise<LoadResult>;
  stop(): Promise<void>;
}

/** Where BENCH_PROFILE names a folder, each server leaves a CPU profile there when it ends. */
const profileFolder = process.env['BENCH_PROFILE'];
const profiling = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`];

/** Starts `dist/scripts/bench/<script>.js`. */
export async function startTarget(
  script: string,
  argument: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Target> {
  const begin = performance.now();
  const child = fork(join(__dirname, `${script}.js`), [argument], {
    env: { ...process.env, ...environment },
    execArgv: ['--max-semi-space-size=32', ...profiling],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await nextMessage<{ port: number }>(child);
  const readyMilliseconds = performance.now() - begin;
  return {
    port,
    readyMilliseconds,
    usage: () => {
      child.send('usage');
      return nextMessage<Usage>(child);
    },
    load: (turns) => {
      child.send({ turns });
      return nextMessage<LoadResult>(child);
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** The other side: called by the server's script once it listens; `load` makes as many turns as it is told. */
export function reportTo(port: number, load?: (turns: number) => Promise<LoadResult>): void {
  process.on('message', (message: 'usage' | { readonly turns: number }) => {
    if (message === 'usage') process.send?.(currentUsage());
    else void load?.(message.turns).then((result) => process.send?.(result));
  });
  // Whoever measured is gone: nobody would stop it.
  process.once('disconnect', () => process.exit());
  process.send?.({ port });
}

function currentUsage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMilliseconds: (user + system) / 1000, rssMegabytes: process.memoryUsage().rss / 2 ** 20 };
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`The server under test ended with ${code}`));
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message as T);
    });
  });
}
