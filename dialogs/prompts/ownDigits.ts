/** Digits of the customer's own vehicle in an answer to how much. */
import { otherVehicleIn } from '../payments/otherVehicle';
import type { PaymentChange } from '../payments/payment';
import { type VehicleByDigits, vehicleByDigits } from '../payments/vehicleDigits';
import type { Turn } from '../turn';
import type { MethodToName } from './question';

/** Nothing where a saved method ends in the same digits. */
export function ownDigitsIn(
  text: string,
  { memory: { vehicles = [] } }: Turn,
  methods: readonly MethodToName[],
): VehicleByDigits | undefined {
  const named = vehicleByDigits(text, vehicles);
  return methods.some(({ ending }) => ending === named?.digits) ? undefined : named;
}

const vehicleAlone =
  /^(?:(?:no|oh|pay|for|to|on|it's|i meant?)[, ]+)*the car ending \d{4}(?: (?:please|instead|then))*[.! ]*$/;

/** "1196": nothing but another vehicle, in the words that name it outright. */
export function otherAlone(words: string, turn: Turn): PaymentChange | undefined {
  const vehicle = vehicleAlone.test(words) ? otherVehicleIn(words, turn) : undefined;
  return vehicle === undefined ? undefined : { vehicle, corrected: true };
}
