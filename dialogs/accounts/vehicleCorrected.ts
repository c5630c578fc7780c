/** Another vehicle in place of the one that was named first: "countryman please, no the electric". */
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import type { VehicleToName } from './vehicleName';

const takesBack =
  '(?:no|nope|wait|sorry|oops|actually|rather|i mean|i meant|scratch that|make (?:it|that)|hold on|oh|or rather)';
const correction = new RegExp(`[,.! ]+${takesBack}(?:[,.! ]+${takesBack})*[,.! ]+(?!not\\b|thanks\\b)`);

/** Only where one is named before and another one after it. */
export function vehicleCorrected(
  text: string,
  vehicles: readonly VehicleToName[],
  currentId: string | undefined,
): string | undefined {
  const pieces = plainText(text).split(correction);
  if (pieces.length < 2) return undefined;
  const readings = pieces.map((words) => readVehicle(words, vehicles, currentId));
  const last = readings.at(-1);
  return last?.kind === 'one' && readings.slice(0, -1).some(({ kind }) => kind !== 'none') ? last.id : undefined;
}
