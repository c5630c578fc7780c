/** What `npm run ach:import FILE` does: applies the bank's returns, and lists what people have to look at. */
import { readFile } from 'node:fs/promises';
import type { AchImport, ImportedReturn } from '../../src/ach/achImport';

const usage = 'npm run ach:import -- FILE';

const results: Readonly<Record<ImportedReturn['result'], string>> = {
  returned: 'taken back',
  already_returned: 'was taken back before',
  unknown_payment: 'LOOK: no payment has this number',
  not_our_entry: 'LOOK: the payment did not go out under this trace number and amount',
  not_debited: 'LOOK: nothing was debited that could come back',
  disputes_return: 'LOOK: the bank disputes a return',
};

/** Returns the exit code: 0, 1 where the file was not used, 2 where somebody has to look at something. */
export async function importCommand(
  args: readonly string[],
  importer: Pick<AchImport, 'run'>,
  print: (line: string) => void,
): Promise<number> {
  const [path, ...further] = args;
  if (path === undefined || further.length > 0) {
    print(`Usage: ${usage}`);
    return 1;
  }
  const outcome = await importer.run(await readFile(path, 'latin1'));
  if (outcome.kind === 'malformed') {
    for (const { line, complaint } of outcome.complaints) print(`${path}:${line}: ${complaint}`);
    print('Nothing of this file was used.');
    return 1;
  }
  for (const { found, result } of outcome.returns)
    print(`line ${found.line}: ${found.individualId} ${found.code}: ${results[result]}`);
  for (const { line, individualId, code } of outcome.notices)
    print(`line ${line}: ${individualId} ${code}: LOOK: the bank asks for other data next time`);
  const count = outcome.returns.length;
  print(`${count} ${count === 1 ? 'return' : 'returns'} read.`);
  const needsLook = outcome.returns.some(({ result }) => results[result].startsWith('LOOK'));
  return needsLook || outcome.notices.length > 0 ? 2 : 0;
}
