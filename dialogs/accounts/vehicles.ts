/** The accounts of a login as vehicles: how they are named and which one is looked at. */
import type { Account } from '../../src/domain/accounts/contract';
import { plainText, plainWords } from '../../src/language/plainText';
import { ordinalValue } from '../../src/language/values/numbers';
import { redact } from '../../src/language/redaction/redact';
import type { DialogServices } from '../dialogServices';
import type { VehicleToName } from '../prompts/question';
import type { TaskOptions } from '../task';
import type { Turn } from '../turn';

export function vehicleToName({ id, last4, vehicle, contract }: Account): VehicleToName {
  const { year, model, nickname } = vehicle;
  return { id, year, model, last4, contract: contract.kind, ...(nickname !== undefined && { nickname }) };
}

/** Makes a vehicle the one that the customer looks at, now and in the turns that follow. */
export async function lookAt(
  turn: Turn,
  accountId: string,
  { sessions }: Pick<DialogServices, 'sessions'>,
): Promise<void> {
  const { session, memory } = turn;
  memory.toldOf = [...(memory.toldOf ?? []).filter((id) => id !== accountId), accountId].slice(-mostToldOf);
  if (session === undefined || session.activeAccountId === accountId) return;
  await sessions.chooseAccount(session, accountId);
  turn.session = { ...session, activeAccountId: accountId };
}

const mostToldOf = 4;
const theLastLeft = /\b(?:other|last|remaining|left|missing)\b/;

/** Of three or more, the only one that was not looked at yet, where the words mean the one that is left. */
export function leftToTell(
  words: string | undefined,
  { memory }: Pick<Turn, 'memory'>,
  accounts: readonly Account[],
): Account | undefined {
  if (words === undefined || accounts.length < 3) return undefined;
  const left = accounts.filter(({ id }) => !memory.toldOf?.includes(id));
  if (left.length !== 1) return undefined;
  const plain = plainWords(words);
  const isCounted = plain.some((word) => ordinalValue([word]) === accounts.length);
  return isCounted || theLastLeft.test(plain.join(' ')) ? left[0] : undefined;
}

/** Keeps what the next turns can use of the list without reading it again. */
export function rememberVehicles({ memory }: Turn, accounts: readonly Account[]): void {
  memory.severalVehicles = accounts.length > 1;
  memory.vehicles = accounts.map(vehicleToName);
}

/** The customer's own name for a vehicle, where the words hold one. */
export function nicknameIn({ text, memory }: Pick<Turn, 'text' | 'memory'>): string | undefined {
  const { vehicles = [] } = memory;
  if (vehicles.length < 2) return undefined;
  // "and Pepper's?" names Pepper.
  const words = new Set([...plainWords(text), ...plainWords(plainText(text).replace(/'s\b/g, ''))]);
  const named = vehicles
    .flatMap(({ nickname }) => nickname ?? [])
    .filter((nickname) => plainWords(nickname).every((word) => words.has(word)));
  if (named.length === 0) return badgeIn(plainText(text), vehicles);
  return named.length > 1 ? meantOf(named, plainText(text)) : named[0];
}

const badge = /\b(?:for|on|to|onto|towards?|and|not|,) (?:the|my) (se|s|e)\b(?!['.-])(?: (?:one|car|mini)\b)?/;

/** "75 on the SE": what is written on only one of the cars. */
function badgeIn(plain: string, vehicles: readonly VehicleToName[]): string | undefined {
  const [, said] = badge.exec(plain) ?? [];
  const [only, ...others] = vehicles.filter(({ model }) => plainWords(model).includes(said ?? ''));
  return only === undefined || others.length > 0 ? undefined : `the one ending ${only.last4}`;
}

/** "not Sunny, Pepper", "from Sunny to Pepper": the one that is wanted, else the one that is said first. */
function meantOf(nicknames: readonly string[], plain: string): string | undefined {
  const placed = nicknames.map((nickname) => {
    const at = plain.indexOf(plainText(nickname));
    return { nickname, at, before: plain.slice(0, at) };
  });
  const wanted = placed.filter(({ before }) => !refusing.test(before)).sort((one, other) => one.at - other.at);
  return (wanted.find(({ before }) => leading.test(before)) ?? wanted[0] ?? placed[0])?.nickname;
}

const refusing = /\b(?:not|instead of|rather than|never mind|forget)(?: (?:on|for|to))?(?: (?:the|my))? $/;
const leading = /\b(?:on|for|to|towards?|onto)(?: (?:the|my))? $/;

/** A task that waits for a sign-in keeps the words that asked for it: whose vehicles they may name is not known yet. */
export function withWords(options: TaskOptions, { session, text }: Turn, earlier: readonly string[] = []): TaskOptions {
  const isNamed = options.values.vehicle !== undefined || session !== undefined || text === '';
  return isNamed ? options : { ...options, said: [redact(text), ...earlier].slice(0, mostSaid) };
}

const mostSaid = 3;

/** Which vehicle was named, in the words of the request or by a name that is known only once the vehicles have been listed. */
export function vehicleNamed({ values, said = [] }: TaskOptions, turn: Turn): string | undefined {
  const { memory } = turn;
  const named = [turn.text, ...said].map((text) => nicknameIn({ text, memory }));
  return values.vehicle ?? named.find((nickname) => nickname !== undefined);
}
