/** Digits that end the customer's own contract, or its model year, said bare where a sum is asked for: "4417" is the car, not 4,417 dollars. */
import { isDeepStrictEqual } from 'node:util';
import { plainText } from '../../src/language/plainText';
import { findValues } from '../../src/language/values/findValues';
import type { VehicleToName } from '../accounts/vehicleName';
import type { PaymentTask } from './payment';

const bareDigits =
  /(?<![\d$.,/*#-]|\b[x*])(?:(?:the |my )?(?:one |car |account )?(?:ending |ends )?(?:in )?(?:#|number |no\.? )?)\b(\d{4})\b(?![\d/%-]|[.,]\d| ?(?:dollars?|bucks?|usd|cents?|miles)\b)/g;
const yearAlone =
  /^(?:(?:no|ok|okay|sorry|it'?s|for|on|the|my|a)[, ]+)*((?:19|20)\d\d)(?: (?:one|mini|car|please))*[.! ]*$/;

/** The vehicle that such digits name, and the words with it named outright. */
export interface VehicleByDigits {
  readonly vehicle: VehicleToName;
  readonly words: string;
  readonly digits: string;
}

/** "from 4417" is what pays. */
const paysWith =
  /\b(?:from|with|using|use|out of)(?: (?:the|my|account|card|one|checking|savings|debit|ending|ends|in))* \d{4}\b/;

export function vehicleByDigits(text: string, vehicles: readonly VehicleToName[]): VehicleByDigits | undefined {
  const plain = plainText(text);
  const said = [...plain.matchAll(bareDigits)].map(([, digits]) => digits);
  const ended = vehicles.filter(({ last4 }) => said.includes(last4));
  const year = yearAlone.exec(plain)?.[1];
  const ofYear = ended.length > 0 ? [] : vehicles.filter((vehicle) => String(vehicle.year) === year);
  const [vehicle, ...others] = [...ended, ...ofYear];
  if (vehicle === undefined || others.length > 0 || paysWith.test(plain)) return undefined;
  const outright = `the car ending ${vehicle.last4}`;
  // "4417 for the hardtop" is a sum.
  if (ended.length > 0 && findValues(text, 'make_payment').vehicle !== undefined) return undefined;
  if (ended.length === 0) return { vehicle, words: outright, digits: String(vehicle.year) };
  const words = plain.replace(bareDigits, (whole, digits: string) => (digits === vehicle.last4 ? outright : whole));
  const apart = words.replace(/\bpay (?=the car)/, 'pay for ').replace(/(the car ending \d{4})(?= \$?\d)/, '$1,');
  return { vehicle, words: apart, digits: vehicle.last4 };
}

/** The payment without the sum that its vehicle's digits were taken for, once it is known whose they are. */
export function withoutVehicleDigits(
  task: PaymentTask,
  said: readonly string[],
  vehicles: readonly VehicleToName[],
): PaymentTask {
  const { amount } = task.values;
  if (amount === undefined || amount.kind === 'named' || task.others !== undefined) return task;
  for (const text of said) {
    const named = vehicleByDigits(text, vehicles);
    if (named === undefined || !isDeepStrictEqual(findValues(text, 'make_payment').amount, amount)) continue;
    const { amount: sum, ...found } = findValues(named.words, 'make_payment');
    const vehicle = found.vehicle ?? `the one ending ${named.vehicle.last4}`;
    return { ...task, values: { ...found, vehicle, ...(sum && { amount: sum }) } };
  }
  return task;
}
