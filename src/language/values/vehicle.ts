/** Which of the customer's vehicles was named: by model, year, nickname, last four, position, or "the other one". */
import { affirmed } from './affirmed';
import { dueFirstIn } from './dueFirst';
import { ordinalValue, spokenDigits } from './numbers';
import { editDistance, plainText, plainWords } from '../plainText';
import { readLast4 } from './method';

interface NamedVehicle {
  readonly id: string;
  readonly year: number;
  /** Model as in the contract, for example "Cooper S Countryman". */
  readonly model: string;
  readonly nickname?: string | undefined;
  /** Last four digits of the account number. */
  readonly last4: string;
  readonly contract?: ContractKind | undefined;
}

type ContractKind = 'loan' | 'lease';

type VehicleReading =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

const slips: readonly (readonly [RegExp, string])[] = [
  [/\bcountr(?:y|ie)s? ?m[ae]n'?s?\b|\bcountrymn\b|\bs\.?u\.?v\b/g, 'countryman'],
  [/\bclubs? ?m[ae]n\b|\b(?:station )?wagon\b|\bestate\b/g, 'clubman'],
  [/\bhard ?top\b/g, 'hardtop'],
  [/\bconvert[ai]bl?e?l?\b|\bdrop ?top\b|\bcabrio(?:let)?\b|\brag ?top\b/g, 'convertible'],
  [/\bpace ?man\b/g, 'paceman'],
  [/\bace ?man\b/g, 'aceman'],
  [/\bjohn cooper works\b|\bj\.? ?c\.? ?w\b/g, 'jcw'],
  [/\b(?:coop|couper|copper|coper|coopr|cuper|coopers?)\b/g, 'cooper'],
  [/\b(?:e v|ev|electric one|electric car|electric)\b/g, 'electric'],
];

/** What MINI writes on a car that is driven by electricity: Cooper SE, Countryman SE ALL4, Cooper E. */
const electricBadges = ['se', 'e'];

/** What only some MINIs are, or digits of a year or an account. */
const distinctive = /\b(?:countryman|clubman|hardtop|convertible|paceman|aceman|\d{4})\b/;

/** The words are clearly of a vehicle that is none of these: "the car" could still be any of them. */
export function namesNoneOf(text: string, vehicles: readonly NamedVehicle[]): boolean {
  return distinctive.test(withoutSlips(text)) && readVehicle(text, vehicles).kind === 'none';
}

function withoutSlips(text: string): string {
  return slips.reduce((said, [pattern, word]) => said.replace(pattern, word), affirmed(plainText(text)));
}

/** Finds the vehicle. `currentId` is the one now looked at, for "the other one". */
export function readVehicle(text: string, vehicles: readonly NamedVehicle[], currentId?: string): VehicleReading {
  const plain = withoutSlips(text);
  return (
    byOther(plain, vehicles, currentId) ??
    byLast4(plain, vehicles) ??
    byDescription(plain, vehicles) ??
    byPosition(plain, vehicles) ??
    byContract(plain, vehicles) ?? { kind: 'none' }
  );
}

function readingOf(found: readonly NamedVehicle[]): VehicleReading | undefined {
  if (found.length === 0) return undefined;
  return found.length === 1
    ? { kind: 'one', id: found[0]!.id }
    : { kind: 'several', ids: found.map((vehicle) => vehicle.id) };
}

function byOther(plain: string, vehicles: readonly NamedVehicle[], currentId?: string): VehicleReading | undefined {
  if (
    currentId === undefined ||
    !/\b(?:other|different|another|not this|second car|switch (?:cars?|vehicles?))\b/.test(plain)
  )
    return undefined;
  const others = vehicles.filter((vehicle) => vehicle.id !== currentId);
  const described = describedScores(plain, others).filter(({ score }) => score > 0);
  return described.length > 0 ? undefined : readingOf(others);
}

function byLast4(plain: string, vehicles: readonly NamedVehicle[]): VehicleReading | undefined {
  const ending = readLast4(plain);
  const digits = new Set<string>([
    ...(plain.match(/(?<!\d)\d{4}(?!\d)/g) ?? []),
    ...(ending === undefined ? [] : [ending]),
    ...allSpoken(plain),
  ]);
  const found = vehicles.filter((vehicle) => digits.has(vehicle.last4));
  return found.length > 0 && !(found.length < vehicles.length && describesOther(plain, vehicles, found))
    ? readingOf(found)
    : undefined;
}

/** "2021" can be a year and, by chance, another account's last four; a description then decides. */
function describesOther(plain: string, vehicles: readonly NamedVehicle[], found: readonly NamedVehicle[]): boolean {
  return vehicles.some(
    (vehicle) =>
      !found.includes(vehicle) && plain.includes(String(vehicle.year)) && !/ending|last four|last 4/.test(plain),
  );
}

function allSpoken(plain: string): string[] {
  const words = plain.replace(/^.*\b(?:ending|ends|last (?:four|4)|account|number)\b(?: (?:in|with|is|digits))*/, '');
  const digits = spokenDigits(words);
  return digits.length === 4 ? [digits] : [];
}

function byDescription(plain: string, vehicles: readonly NamedVehicle[]): VehicleReading | undefined {
  const scored = describedScores(plain, vehicles);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best > 0 ? readingOf(scored.filter(({ score }) => score === best).map(({ vehicle }) => vehicle)) : undefined;
}

function describedScores(plain: string, vehicles: readonly NamedVehicle[]): { vehicle: NamedVehicle; score: number }[] {
  const words = plainWords(plain);
  const yearSaid = saidYear(plain);
  return vehicles.map((vehicle) => {
    const names = describe(vehicle);
    const nickname = nicknameScore(words, vehicle.nickname);
    const model = names.reduce((sum, name) => sum + wordScore(words, name), 0);
    const wrong = contradicted(words, names, vehicles);
    const yearScore =
      yearSaid === undefined ? 0 : yearSaid === vehicle.year || yearSaid === vehicle.year % 100 ? 10 : -100;
    return { vehicle, score: wrong && nickname === 0 ? 0 : Math.max(0, yearScore + nickname + model) };
  });
}

function describe(vehicle: NamedVehicle): string[] {
  const plain = slips.reduce((said, [pattern, word]) => said.replace(pattern, word), plainText(vehicle.model));
  const words = plainWords(plain).filter((word) => word !== 'mini');
  return electricBadges.some((badge) => words.includes(badge)) ? [...words, 'electric'] : words;
}

/** A model word of another vehicle that this one lacks: "countryman" rules out the convertible. */
function contradicted(words: readonly string[], names: readonly string[], vehicles: readonly NamedVehicle[]): boolean {
  const foreign = vehicles.flatMap(describe).filter((name) => !names.includes(name) && name.length > 2);
  return foreign.some((name) => words.includes(name));
}

function wordScore(words: readonly string[], name: string): number {
  if (words.includes(name)) return name.length <= 2 ? 1 : name === 'cooper' ? 3 : 5;
  if (name.length < 5) return 0;
  const near = words.some((word) => word.length >= 4 && editDistance(word, name) <= (name.length >= 8 ? 2 : 1));
  return near ? 2 : 0;
}

function nicknameScore(words: readonly string[], nickname: string | undefined): number {
  const parts = plainWords(nickname ?? '').filter((word) => !/^(?:the|my|our|s|one)$/.test(word));
  if (parts.length === 0) return 0;
  const hits = parts.filter((part) =>
    words.some((word) => word === part || word === `${part}s` || (part.length >= 5 && editDistance(word, part) <= 1)),
  );
  return hits.length === parts.length ? 20 : 0;
}

function saidYear(plain: string): number | undefined {
  const full = /(?<!\d|ending in |ending )\b(?:19|20)\d\d\b/.exec(plain);
  if (full) return Number(full[0]);
  const short = /(?:'|\bthe )(\d\d)\b(?!th|st|nd|rd)/.exec(plain);
  if (short) return Number(short[1]);
  const spoken =
    /\btwenty (?:(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(twenty)(?: (one|two|three|four|five|six|seven|eight|nine))?)\b/.exec(
      plain,
    );
  if (!spoken) return undefined;
  return 2000 + Number(spokenDigits(spoken[0].replace(/^twenty /, '')));
}

function byPosition(plain: string, vehicles: readonly NamedVehicle[]): VehicleReading | undefined {
  if (dueFirstIn(plain) !== undefined) return undefined;
  const words = plainWords(plain);
  if (/\b(?:last|bottom)(?: one| car| vehicle)?$/.test(plain)) return readingOf(vehicles.slice(-1));
  if (/\b(?:newer|newest|new one|new car)\b/.test(plain)) return byAge(vehicles, Math.max);
  if (/\b(?:older|oldest|old one|old car)\b/.test(plain)) return byAge(vehicles, Math.min);
  const ordinal = words.map((word) => ordinalValue([word])).find((value) => value !== undefined);
  const number = /^(?:number |option |#)?(\d{1,2}|one|two|three|four|five)(?: please)?$/.exec(plain)?.[1];
  const position = ordinal ?? (number ? Number(spokenDigits(number)) : undefined);
  const vehicle = position === undefined ? undefined : vehicles[position - 1];
  return vehicle ? { kind: 'one', id: vehicle.id } : undefined;
}

function byContract(plain: string, vehicles: readonly NamedVehicle[]): VehicleReading | undefined {
  const kind = contractNamed(plain);
  return kind === undefined ? undefined : readingOf(vehicles.filter(({ contract }) => contract === kind));
}

/** "the lease", "my loan": how it is paid for instead of what it is; nothing where the words say neither or both. */
export function contractNamed(text: string): ContractKind | undefined {
  const isLease = /\blease[ds]?\b/.test(text);
  const isLoan = /\bloans?\b|\bfinanced\b/.test(text);
  if (isLease === isLoan) return undefined;
  return isLease ? 'lease' : 'loan';
}

function byAge(vehicles: readonly NamedVehicle[], pick: (...years: number[]) => number): VehicleReading | undefined {
  const year = pick(...vehicles.map((vehicle) => vehicle.year));
  return readingOf(vehicles.filter((vehicle) => vehicle.year === year));
}
