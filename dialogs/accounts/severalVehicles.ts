/** Several vehicles, or one with a sum, in answer to which one: "2021 and Sunny", "the Countryman, and 50 on the electric". */
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import type { AmountValue } from '../../src/language/values/values';
import { onePayment } from '../payments/severalPayments';
import type { NextOne } from '../task';
import type { VehicleToName } from './vehicleName';

export interface OneOfSeveral extends NextOne {
  readonly vehicle: VehicleToName;
}

const separator = /(?:,? \b(?:and|then|plus|also)\b(?: (?:then|also|another))*|,| ?&|;) +/;

const opening = /^(?:(?:no|nope|yes|ok|okay|well|actually|oh|sorry|please|then|just|make it|pay|i meant)[, ]+)*/;

/** In the order in which they were said; nothing where a part of the line is no vehicle, or where it is one and no more. */
export function severalVehicles(text: string, vehicles: readonly VehicleToName[]): readonly OneOfSeveral[] | undefined {
  const pieces = plainText(text)
    .replace(/[.!? ]+$/, '')
    .replace(opening, '')
    .split(separator);
  if (pieces.length > vehicles.length) return undefined;
  const named = pieces.map((words) => oneIn(words, vehicles)).filter((one) => one !== undefined);
  const isEach =
    named.length === pieces.length && new Set(named.map(({ vehicle }) => vehicle.id)).size === named.length;
  const isMore = named.length > 1 || named[0]?.values.amount !== undefined;
  return isEach && isMore ? named : undefined;
}

const inFull = /\bin full$/;
const wholeDue = { kind: 'named', which: 'total_due' } as const;

function oneIn(words: string, vehicles: readonly VehicleToName[]): OneOfSeveral | undefined {
  const reading = readVehicle(words.replace(inFull, ''), vehicles);
  const vehicle = reading.kind === 'one' ? vehicles.find(({ id }) => id === reading.id) : undefined;
  const amount = inFull.test(words) ? wholeDue : vehicle && amountBeside(words, vehicle);
  return vehicle && { vehicle, values: amount === undefined ? {} : { amount } };
}

/** What ends a contract's number and a model year are digits of the vehicle: "the one ending 1074" is no sum of 1,074 dollars. */
function amountBeside(words: string, { last4, year }: VehicleToName): AmountValue | undefined {
  const amount = onePayment(words, true)?.amount;
  if (amount?.kind !== 'exact' || isMoney.test(words)) return amount;
  return [Number(last4), year].includes(amount.cents / 100) ? undefined : amount;
}

const isMoney = /\$|\b(?:dollars?|bucks?|usd)\b/;
