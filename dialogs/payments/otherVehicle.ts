/** Another vehicle than the one that is paid for, named along with an amount or a method: "make it 60 on the Countryman". */
import { plainText } from '../../src/language/plainText';
import { findValues } from '../../src/language/values/findValues';
import { namesNoneOf, readVehicle } from '../../src/language/values/vehicle';
import { nicknameIn } from '../accounts/vehicles';
import type { Turn } from '../turn';
import type { PaymentChange } from './payment';

type Known = Pick<Turn, 'memory' | 'session'>;

/** The words for it; nothing where they may be of the same one, of a method, or of none. */
export function otherVehicleIn(text: string, { memory, session }: Known): string | undefined {
  const { vehicles = [] } = memory;
  const words = nicknameIn({ text, memory }) ?? vehicleWordsIn(text);
  if (words === undefined || vehicles.length === 0) return undefined;
  if (namesNoneOf(words.replace(/\d{4}/g, ' '), vehicles)) return words;
  const reading = readVehicle(words, vehicles, session?.activeAccountId);
  const ids = reading.kind === 'one' ? [reading.id] : reading.kind === 'several' ? reading.ids : [];
  return ids.length === 0 || ids.some((id) => id === session?.activeAccountId) ? undefined : words;
}

/** Adds it to what an answer brought, so that nothing is paid for the vehicle before. */
export function withOtherVehicle(
  change: PaymentChange | undefined,
  text: string,
  known: Known,
): PaymentChange | undefined {
  const vehicle = change === undefined ? undefined : otherVehicleIn(text, known);
  return vehicle === undefined ? change : { ...change, vehicle, corrected: true };
}

/** What is paid with: "from the other account". */
const source = /\b(?:from|with|using|use|out of|by) [^,.;]*?(?=$|[,.;]| (?:on|for|to|towards?|onto|and|then)\b)/g;
/** They may be of a method as well, unless something is paid "on" them. */
const placeOnly =
  /^(?:the |my )?(?:other|first|second|third|newer|older|new|old|account|one|car|vehicle|loan|lease|contract)\b/;

/** Nothing is paid with a car. */
const ofCar = /\b(?:car|vehicle|mini)\b/;

function vehicleWordsIn(text: string): string | undefined {
  const plain = plainText(text).replace(source, ' ');
  const { vehicle } = findValues(plain, 'make_payment');
  if (vehicle === undefined || !placeOnly.test(vehicle) || ofCar.test(vehicle)) return vehicle;
  const before = plain.slice(0, plain.indexOf(vehicle));
  return /\b(?:on|for|to|towards?|onto)(?: (?:the|my|our))? $/.test(before) ? vehicle : undefined;
}
