/** Asks the tester's desk, and makes the small parts that its page is built of. */

export interface DeskCustomer {
  readonly username: string;
  readonly password: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly phone: string;
  readonly voicePin?: string;
  readonly authenticator?: { readonly secret: string; readonly recoveryCodes: readonly string[] };
  readonly accounts: readonly { readonly vehicle?: string; readonly last4?: string; readonly kind?: string }[];
  readonly state: string;
}

export interface Reply {
  readonly text: string;
  readonly speak?: string;
  readonly choices?: readonly string[];
  readonly cards?: readonly unknown[];
}

export interface Said {
  readonly conversation: string;
  readonly replies: readonly Reply[];
  readonly awaiting: string;
  readonly session: Readonly<Record<string, unknown>>;
}

/** What the desk said in place of an answer. */
export class DeskRefusal extends Error {
  constructor(
    message: string,
    readonly complaints: readonly { readonly path: string; readonly message: string }[],
  ) {
    super(message);
  }
}

export function askDesk<T>(path: string): Promise<T> {
  return call<T>(path, {});
}

export function tellDesk<T>(path: string, body?: unknown): Promise<T> {
  const sent = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return call<T>(path, { method: 'POST', ...(body === undefined ? {} : sent) });
}

async function call<T>(path: string, options: RequestInit): Promise<T> {
  const response = await fetch(`/tester/api/${path}`, options);
  const answer = (await response.json()) as T & { error?: string; complaints?: DeskRefusal['complaints'] };
  if (!response.ok) throw new DeskRefusal(answer.error ?? `Refused with ${response.status}`, answer.complaints ?? []);
  return answer;
}

/** For the tester's eye: a list has a line for each of its entries. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(textOf).join('\n');
  if (typeof value === 'object') return Object.values(value).map(textOf).join(' · ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Tells the tester what happened, at the top of the page and to screen readers. */
export function notice(text: string): void {
  const place = document.getElementById('notice');
  if (place) place.textContent = text;
}

/** Runs work that a button asked for and tells what went wrong. */
export function attempt(work: () => Promise<void>): void {
  work().catch((error: unknown) => notice(error instanceof Error ? error.message : String(error)));
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], 'children'>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function button(text: string, press: () => void, className = ''): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent: text, className });
  made.addEventListener('click', press);
  return made;
}

/** Addresses can be opened, as on any phone; in a window of their own. */
export function linked(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s)]+/g)) {
    const link = make('a', { href: match[0], target: '_blank', rel: 'noopener noreferrer' }, match[0]);
    parts.push(text.slice(end, match.index), link);
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
