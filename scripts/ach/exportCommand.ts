/** What `npm run ach:export` does: writes the files of a day into a folder, the same ones again if it is run again. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { AchExport } from '../../src/ach/achExport';
import { assertNever } from '../../src/domain/assertNever';
import { formatCents } from '../../src/domain/money/cents';

const usage = 'npm run ach:export [-- YYYY-MM-DD] [-- --out FOLDER]';
const defaultFolder = join('data', 'ach');

/** Returns the exit code: 0, or 1 where nothing could be done. `today` is the New York date. */
export async function exportCommand(
  args: readonly string[],
  exporter: Pick<AchExport, 'run'>,
  today: Temporal.PlainDate,
  print: (line: string) => void,
): Promise<number> {
  const request = readArguments(args, today);
  if (request === undefined) return say(print, `Usage: ${usage}`, 1);
  const outcome = await exporter.run(request.date);
  switch (outcome.kind) {
    case 'in_the_future':
      return say(print, `${request.date.toString()} is still to come; a day's file is made on that day.`, 1);
    case 'nothing_to_export':
      tellUndecided(outcome.undecided, print);
      return say(print, `No payments to export for ${request.date.toString()}.`, 0);
    case 'exported':
      for (const { name, text, payments, total } of outcome.files) {
        const path = await writeWhole(request.folder, name, text);
        print(`${path}: ${payments} ${payments === 1 ? 'payment' : 'payments'}, ${formatCents(total)}`);
      }
      tellUndecided(outcome.undecided, print);
      return 0;
    default:
      return assertNever(outcome);
  }
}

function readArguments(
  args: readonly string[],
  today: Temporal.PlainDate,
): { readonly date: Temporal.PlainDate; readonly folder: string } | undefined {
  const options = { out: { type: 'string', default: defaultFolder } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  const { out: folder, ...unknown } = values;
  const date = positionals.length === 0 ? today : readDate(positionals);
  if (date === undefined || typeof folder !== 'string' || Object.keys(unknown).length > 0) return undefined;
  return { date, folder };
}

function readDate([text = '', ...further]: readonly string[]): Temporal.PlainDate | undefined {
  if (further.length > 0) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Account numbers are in it: for the operator's own eyes. Whoever finds the name finds the whole file. */
async function writeWhole(folder: string, name: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  await writeFile(`${path}.part`, text, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return path;
}

function tellUndecided(count: number, print: (line: string) => void): void {
  if (count > 0) print(`Payments whose outcome is not known yet: ${count}. Export again once they are decided.`);
}

function say(print: (line: string) => void, line: string, exitCode: number): number {
  print(line);
  return exitCode;
}
