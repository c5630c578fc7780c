/** Reads demo data and says, by its path in the file, what is wrong with it. */
import { readFileSync } from 'node:fs';
import shipped from './customers.json';
import { type DemoData, demoSchema } from './demoSchema';

type DemoDataOutcome =
  | { readonly kind: 'valid'; readonly data: DemoData }
  | { readonly kind: 'refused'; readonly complaints: readonly string[] };

/** Complaints look like `customers[2].accounts[0].number: is not among the accounts`; they repeat no value. */
export function parseDemoData(input: unknown): DemoDataOutcome {
  const parsed = demoSchema.safeParse(input);
  if (parsed.success) return { kind: 'valid', data: parsed.data };
  return {
    kind: 'refused',
    complaints: parsed.error.issues.map(({ path, message }) => `${written(path)}: ${message}`),
  };
}

/** From the file, or the customers that the project brings; throws with a message for people where it is not valid. */
export function readDemoData(file: string | undefined): DemoData {
  const outcome = parseDemoData(file === undefined ? shipped : parseJson(file));
  if (outcome.kind === 'valid') return outcome.data;
  throw new Error(`${file ?? 'customers.json'} is not valid demo data:\n  ${outcome.complaints.join('\n  ')}`);
}

function parseJson(file: string): unknown {
  const content = readFileSync(file, 'utf8');
  try {
    return JSON.parse(content);
  } catch {
    throw new Error(`${file} is not JSON`);
  }
}

function written(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return parts.join('').replace(/^\./, '') || 'the file';
}
