/** Reads a `.chat` file: a header in YAML, a line of dashes, then who says what. test/conversations/README.md explains it. */
import { parse } from 'yaml';
import { z } from 'zod';

export interface Script {
  readonly title: string;
  readonly channels: readonly string[];
  /** ISO instant at which the conversation begins. */
  readonly clock: string;
  readonly customers: readonly unknown[];
  readonly steps: readonly Step[];
}

/** Who speaks: a device by name, a sender, and whether what is typed goes round the masked field. */
export interface Directives {
  readonly device?: string;
  readonly from?: string;
  readonly conversation?: string;
}

export type Step = { readonly line: number } & (
  | { readonly kind: 'user'; readonly text: string; readonly directives: Directives }
  | { readonly kind: 'bot'; readonly pattern: string }
  | { readonly kind: 'choices'; readonly labels: readonly string[] }
  | { readonly kind: 'card'; readonly pattern: string }
  | { readonly kind: 'awaiting'; readonly name: string }
  | { readonly kind: 'session'; readonly facts: Readonly<Record<string, string>> }
  | { readonly kind: 'state'; readonly username: string; readonly facts: Readonly<Record<string, string>> }
  | { readonly kind: 'clock'; readonly change: { readonly now: string } | { readonly advance: string } }
  | { readonly kind: 'new conversation'; readonly directives: Directives }
  | { readonly kind: 'restart' }
);

type StepWithoutLine = Step extends infer Each ? (Each extends Step ? Omit<Each, 'line'> : never) : never;

const headerSchema = z.strictObject({
  title: z.string().min(1),
  channels: z
    .string()
    .transform((names) => listed(names, ','))
    .default(['webchat', 'emulator']),
  clock: z
    .string()
    .default('2026-03-10T15:00:00Z')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'must be an ISO instant'),
  customers: z.array(z.unknown()).default([]),
});

/** Throws an Error that names the file's line. */
export function parseScript(content: string): Script {
  const lines = content.split(/\r?\n/);
  const end = lines.findIndex((line) => /^---+\s*$/.test(line));
  if (end < 0) throw new Error('line 1: a line of dashes must end the header');
  const header = headerSchema.safeParse(readYaml(lines.slice(0, end).join('\n')));
  if (!header.success) {
    const [issue] = header.error.issues;
    throw new Error(`header: ${issue?.path.join('.')} ${issue?.message}`);
  }
  return { ...header.data, steps: readSteps(lines, end + 1) };
}

function readYaml(text: string): unknown {
  try {
    return parse(text, { schema: 'core' });
  } catch (cause) {
    throw new Error(`header: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function readSteps(lines: readonly string[], first: number): Step[] {
  const steps: Step[] = [];
  for (let index = first; index < lines.length; index += 1) {
    const start = index;
    let text = (lines[index] ?? '').trimEnd();
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    while (/^\s+\S/.test(lines[index + 1] ?? '')) text += ` ${(lines[(index += 1)] ?? '').trim()}`;
    steps.push({ ...readStep(text, start + 1), line: start + 1 });
  }
  if (steps.length === 0) throw new Error('the script says nothing');
  return steps;
}

function readStep(text: string, line: number): StepWithoutLine {
  const parts =
    /^(user|bot|choices|card|awaiting|session|state|clock|new conversation|restart)\s*(?:\(([^)]*)\))?\s*(?::\s*(.*))?$/s.exec(
      text,
    );
  if (parts === null) throw new Error(`line ${line}: not understood: ${text}`);
  const [, word = '', directives, rest] = parts;
  const said = rest ?? '';
  if (said === '' && !['new conversation', 'restart'].includes(word))
    throw new Error(`line ${line}: ${word} needs words`);
  switch (word) {
    case 'user':
      return { kind: 'user', text: said, directives: readDirectives(directives, line) };
    case 'bot':
      return { kind: 'bot', pattern: said };
    case 'choices':
      return { kind: 'choices', labels: said === 'none' ? [] : listed(said, '|') };
    case 'card':
      return { kind: 'card', pattern: said };
    case 'awaiting':
      return { kind: 'awaiting', name: said };
    case 'session':
      return { kind: 'session', facts: readFacts(said, line) };
    case 'state':
      return { kind: 'state', username: directives ?? '', facts: readFacts(said, line) };
    case 'clock':
      return { kind: 'clock', change: said.startsWith('+') ? { advance: said.slice(1) } : { now: said } };
    case 'new conversation':
      return { kind: 'new conversation', directives: readDirectives(directives, line) };
    default:
      return { kind: 'restart' };
  }
}

const directiveNames: readonly string[] = ['device', 'from', 'conversation'];

function readDirectives(text: string | undefined, line: number): Directives {
  const facts = text === undefined ? {} : readFacts(text, line);
  const unknown = Object.keys(facts).find((name) => !directiveNames.includes(name));
  if (unknown !== undefined) throw new Error(`line ${line}: unknown directive: ${unknown}`);
  return facts;
}

/** `a=1, b=two words` */
function readFacts(text: string, line: number): Record<string, string> {
  const facts = listed(text, ',').map((part) => {
    const [name = '', value] = listed(part, '=');
    if (value === undefined) throw new Error(`line ${line}: ${part} should be name=value`);
    return [name, value] as const;
  });
  return Object.fromEntries(facts);
}

function listed(text: string, separator: string): string[] {
  return text.split(separator).map((part) => part.trim());
}
