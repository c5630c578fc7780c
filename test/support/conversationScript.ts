/** Reads a `.chat` file: a header in YAML, a line of dashes, then who says what. test/conversations/README.md explains it. */
import { parse } from 'yaml';
import { z } from 'zod';

export interface Script {
  readonly title: string;
  readonly channels: readonly string[];
  /** ISO instant at which the conversation begins. */
  readonly clock: string;
  readonly customers: readonly unknown[];
  /** Settings of the service that differ from the demo's own, by name. */
  readonly settings: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** Who speaks: a device by name, a sender, and whether what is typed goes round the masked field. */
export interface Directives {
  readonly device?: string;
  readonly from?: string;
  readonly conversation?: string;
}

/** `on` names the channels of a line that is for those only. */
export type Step = { readonly line: number; readonly on?: readonly string[] } & (
  | { readonly kind: 'user'; readonly text: string; readonly directives: Directives }
  /** On channels with keys, where saying nothing is something and leaving too. */
  | { readonly kind: 'keys'; readonly digits: string }
  /** Several masked fields, sent at once. */
  | { readonly kind: 'form'; readonly value: Readonly<Record<string, string>> }
  | { readonly kind: 'silence' }
  | { readonly kind: 'hang up' }
  | { readonly kind: 'texted'; readonly pattern: string }
  /** On the page behind the newest link that was texted. */
  | { readonly kind: 'on page'; readonly text: string }
  | { readonly kind: 'bot'; readonly pattern: string }
  | { readonly kind: 'choices'; readonly labels: readonly string[] }
  | { readonly kind: 'card'; readonly pattern: string }
  | { readonly kind: 'awaiting'; readonly name: string }
  | { readonly kind: 'session'; readonly facts: Readonly<Record<string, string>> }
  | { readonly kind: 'state'; readonly username: string; readonly facts: Readonly<Record<string, string>> }
  | { readonly kind: 'clock'; readonly change: { readonly now: string } | { readonly advance: string } }
  | { readonly kind: 'signed in'; readonly username: string }
  | { readonly kind: 'new conversation'; readonly directives: Directives }
  | { readonly kind: 'restart' }
  | { readonly kind: 'agent'; readonly text: string }
  | { readonly kind: 'agent leaves' }
  | { readonly kind: 'handover'; readonly facts: Readonly<Record<string, string>> }
);

type StepWithoutLine = Step extends infer Each ? (Each extends Step ? Omit<Each, 'line' | 'on'> : never) : never;

const headerSchema = z.strictObject({
  title: z.string().min(1),
  channels: z
    .string()
    .transform((names) => listed(names, ','))
    .default(['webchat', 'emulator', 'sms', 'phone', 'alexa']),
  clock: z
    .string()
    .default('2026-03-10T15:00:00Z')
    .refine((text) => !Number.isNaN(Date.parse(text)), 'must be an ISO instant'),
  customers: z.array(z.unknown()).default([]),
  settings: z.record(z.string(), z.string()).default({}),
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
    steps.push(readStep(text, start + 1));
  }
  if (steps.length === 0) throw new Error('the script says nothing');
  return steps;
}

function readStep(text: string, line: number): Step {
  const [, word = '', on, directives, said = ''] = stepPattern.exec(text) ?? [];
  const reader = readers[word];
  if (reader === undefined) throw new Error(`line ${line}: not understood: ${text}`);
  if (said === '' && !wordless.has(word)) throw new Error(`line ${line}: ${word} needs words`);
  return { ...reader(said, directives, line), line, ...(on !== undefined && { on: listed(on, ',') }) };
}

/** What a channel plays: a line that is for it alone stands in place of the line of its kind above it. */
export function stepsOn({ steps }: Script, channel: string): readonly Step[] {
  return steps.filter((step, index) => {
    if (step.on !== undefined) return step.on.includes(channel);
    const others = steps.slice(index + 1);
    const end = others.findIndex((other) => kindOf(other) !== kindOf(step) || other.on === undefined);
    return !others.slice(0, end < 0 ? others.length : end).some(({ on }) => on?.includes(channel));
  });
}

/** Whatever the customer does, one may stand for the other. */
function kindOf({ kind }: Step): string {
  return kind === 'keys' || kind === 'form' || kind === 'silence' || kind === 'hang up' ? 'user' : kind;
}

const wordless: ReadonlySet<string> = new Set(['new conversation', 'restart', 'silence', 'hang up', 'agent leaves']);

type Reader = (said: string, directives: string | undefined, line: number) => StepWithoutLine;

const readers: Readonly<Record<string, Reader>> = {
  user: (text, directives, line) => ({ kind: 'user', text, directives: readDirectives(directives, line) }),
  keys: (digits) => ({ kind: 'keys', digits }),
  form: (text, _directives, line) => ({ kind: 'form', value: readFacts(text, line) }),
  silence: () => ({ kind: 'silence' }),
  'hang up': () => ({ kind: 'hang up' }),
  'on page': (text) => ({ kind: 'on page', text }),
  texted: (pattern) => ({ kind: 'texted', pattern }),
  bot: (pattern) => ({ kind: 'bot', pattern }),
  choices: (said) => ({ kind: 'choices', labels: said === 'none' ? [] : listed(said, '|') }),
  card: (pattern) => ({ kind: 'card', pattern }),
  awaiting: (name) => ({ kind: 'awaiting', name }),
  session: (said, _directives, line) => ({ kind: 'session', facts: readFacts(said, line) }),
  state: (said, username = '', line) => ({ kind: 'state', username, facts: readFacts(said, line) }),
  clock: (said) => ({ kind: 'clock', change: said.startsWith('+') ? { advance: said.slice(1) } : { now: said } }),
  'signed in': (username) => ({ kind: 'signed in', username }),
  'new conversation': (_said, directives, line) => ({
    kind: 'new conversation',
    directives: readDirectives(directives, line),
  }),
  restart: () => ({ kind: 'restart' }),
  'agent leaves': () => ({ kind: 'agent leaves' }),
  agent: (text) => ({ kind: 'agent', text }),
  handover: (said, _directives, line) => ({ kind: 'handover', facts: readFacts(said, line) }),
};

const channelName = '(?:webchat|emulator|sms|phone|alexa)';
const stepPattern = new RegExp(
  `^(${Object.keys(readers).join('|')})(?: on (${channelName}(?:, ?${channelName})*))?\\s*(?:\\(([^)]*)\\))?\\s*(?::\\s*(.*))?$`,
  's',
);

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
