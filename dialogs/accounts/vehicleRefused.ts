/** A vehicle that is refused in answer to which one: "not Pepper", "not the 2022, the convertible". */
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import type { VehicleToName } from './vehicleName';

const refusing =
  /^(?:(?:no|oh|well|ok|okay|just|please|pay|definitely)[, ]+)*(?:not|anything but|any (?:one )?but|anything except)(?: (?:for|on|with))? (.+?)(?:(?:[,;.]| but| rather)+ (?:(?:for|on|rather|but|no|the other one[,;]) )*(.+?))?(?: please)?[.! ]*$/;

/** The only one that is left, or the one that is named in its place; `id` is missing where that says no single one. */
export function vehicleRefused(
  text: string,
  vehicles: readonly VehicleToName[],
): { readonly id: string | undefined } | undefined {
  const [, refused, wanted] = refusing.exec(plainText(text)) ?? [];
  const not = refused === undefined ? undefined : readVehicle(refused, vehicles);
  if (not?.kind !== 'one') return undefined;
  const left = vehicles.filter(({ id }) => id !== not.id);
  const meant = wanted === undefined ? undefined : readVehicle(wanted, left);
  if (meant?.kind === 'one') return { id: meant.id };
  return { id: left.length === 1 && wanted === undefined ? left[0]?.id : undefined };
}
