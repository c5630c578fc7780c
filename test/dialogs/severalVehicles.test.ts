/** Which vehicles are named in answer to which one, each with its own sum; the digits of a vehicle are none. */
import { describe, expect, it } from '@jest/globals';
import { severalVehicles } from '../../dialogs/accounts/severalVehicles';
import { vehicleRefused } from '../../dialogs/accounts/vehicleRefused';
import type { VehicleToName } from '../../dialogs/accounts/vehicleName';

const vehicles: readonly VehicleToName[] = [
  { id: 'cooper', year: 2021, model: 'Cooper', last4: '1074', contract: 'loan' },
  { id: 'pepper', year: 2022, model: 'Cooper S', last4: '2183', contract: 'loan', nickname: 'Pepper' },
];

/** Such as "cooper 300, pepper"; undefined where one is named and no more. */
function told(text: string): string | undefined {
  return severalVehicles(text, vehicles)
    ?.map(({ vehicle: { id }, values: { amount } }) => (amount?.kind === 'exact' ? `${id} ${amount.cents / 100}` : id))
    .join(', ');
}

describe('vehicles in answer to which one', () => {
  it.each([
    ['pepper and the 2021', 'pepper, cooper'],
    ['300 for the 2021', 'cooper 300'],
    ['50 on the one ending 1074', 'cooper 50'],
    ['$2,021 for the one ending 1074', 'cooper 2021'],
    ['the one ending 1074 and the one ending 2183', 'cooper, pepper'],
    ['100 for pepper and the 2021', 'pepper 100, cooper'],
  ])('%s: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'the one ending 1074',
    'ending in 1074',
    'the 2021',
    'my 2021',
    'number 1074',
    'the 1074',
    'account 1074',
    'the car ending 2183',
    'the one ending ten seventy four',
    'the twenty twenty one',
    'the 2021 please',
  ])('%s is a vehicle without a sum', (text) => {
    expect(told(text)).toBeUndefined();
  });
});

describe('a vehicle that is refused', () => {
  it.each([
    ['not pepper', 'cooper'],
    ['no, not the 2022', 'cooper'],
    ['not the one ending 1074', 'pepper'],
    ['not pepper, the cooper', 'cooper'],
    ['anything but pepper', 'cooper'],
  ])('%s leaves %s', (text, expected) => {
    expect(vehicleRefused(text, vehicles)?.id).toBe(expected);
  });

  it.each(['pepper', 'not now', 'not sure', 'not this one'])('%s refuses none', (text) => {
    expect(vehicleRefused(text, vehicles)).toBeUndefined();
  });
});
