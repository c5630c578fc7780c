/** Runs one ACH command against the opened store and ends the process with its exit code. */
import { type Ach, openAch } from './openAch';

export function runCommand(command: (ach: Ach, args: readonly string[]) => Promise<number>): void {
  run(command).then(
    (exitCode) => (process.exitCode = exitCode),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(command: (ach: Ach, args: readonly string[]) => Promise<number>): Promise<number> {
  const ach = await openAch(process.env);
  try {
    return await command(ach, process.argv.slice(2));
  } finally {
    await ach.close();
  }
}
