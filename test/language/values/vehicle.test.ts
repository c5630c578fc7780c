/** Vehicles by every name that customers give them. */
import { describe, expect, it } from '@jest/globals';
import { readVehicle } from '../../../src/language/values/vehicle';

const vehicles = [
  { id: 'cooper', year: 2021, model: 'Cooper S Hardtop', nickname: 'Zippy', last4: '4417' },
  { id: 'country', year: 2023, model: 'Cooper S Countryman', last4: '8812' },
  { id: 'clubman', year: 2019, model: 'John Cooper Works Clubman', nickname: 'the red one', last4: '0098' },
  { id: 'convertible', year: 2021, model: 'Cooper Convertible', last4: '2020' },
];
const one: [string, string][] = [
  ['countryman', 'country'],
  ['the countryman', 'country'],
  ['Countryman please', 'country'],
  ['country man', 'country'],
  ['country men', 'country'],
  ['countrymen', 'country'],
  ['contryman', 'country'],
  ['countriman', 'country'],
  ['my countryman', 'country'],
  ['2023', 'country'],
  ['the 2023', 'country'],
  ["the '23", 'country'],
  ['2023 cooper', 'country'],
  ['8812', 'country'],
  ['the one ending 8812', 'country'],
  ['ending in 8812', 'country'],
  ['eight eight one two', 'country'],
  ['ending double eight one two', 'country'],
  ['eighty eight twelve', 'country'],
  ['the second one', 'country'],
  ['second', 'country'],
  ['2nd', 'country'],
  ['2', 'country'],
  ['number 2', 'country'],
  ['number two', 'country'],
  ['clubman', 'clubman'],
  ['club man', 'clubman'],
  ['clubmen', 'clubman'],
  ['the jcw', 'clubman'],
  ['john cooper works', 'clubman'],
  ['2019', 'clubman'],
  ['2019 clubman', 'clubman'],
  ['the red one', 'clubman'],
  ['red', 'clubman'],
  ['0098', 'clubman'],
  ['oh oh nine eight', 'clubman'],
  ['ending in oh oh nine eight', 'clubman'],
  ['the third one', 'clubman'],
  ['third', 'clubman'],
  ['twenty nineteen', 'clubman'],
  ['the oldest', 'clubman'],
  ['clubmn', 'clubman'],
  ['convertible', 'convertible'],
  ['the convertable', 'convertible'],
  ['convertibel', 'convertible'],
  ['drop top', 'convertible'],
  ['2021 convertible', 'convertible'],
  ['the last one', 'convertible'],
  ['fourth', 'convertible'],
  ['ending 2020', 'convertible'],
  ['4', 'convertible'],
  ['hardtop', 'cooper'],
  ['hard top', 'cooper'],
  ['zippy', 'cooper'],
  ['zippi', 'cooper'],
  ['2021 hardtop', 'cooper'],
  ['4417', 'cooper'],
  ['account ending in 4417', 'cooper'],
  ['forty four seventeen', 'cooper'],
  ['four four one seven', 'cooper'],
  ['the first one', 'cooper'],
  ['1', 'cooper'],
  ['first', 'cooper'],
  ['the newest', 'country'],
  ['switch to the countryman', 'country'],
  ['show me my 2019 one', 'clubman'],
  ['not the cooper, the countryman', 'country'],
];
const several: [string, string[]][] = [
  ['2021', ['cooper', 'convertible']],
  ['the 2021', ['cooper', 'convertible']],
  ['cooper s', ['cooper', 'country']],
];
const none = ['', 'hello', 'paceman', 'yes', 'the fifth one', '2015', '9999', 'toyota', 'mini'];

describe('readVehicle', () => {
  it.each(one)('%s is %s', (text, id) => {
    expect(readVehicle(text, vehicles)).toEqual({ kind: 'one', id });
  });
  it.each(several)('%s may be %j', (text, ids) => {
    expect(readVehicle(text, vehicles)).toEqual({ kind: 'several', ids });
  });
  it.each(none)('%j is none', (text) => {
    expect(readVehicle(text, vehicles)).toEqual({ kind: 'none' });
  });
  it.each(['the other one', 'other car', 'my other mini', 'a different vehicle'])(
    '%s is the one not looked at',
    (text) => {
      expect(readVehicle(text, vehicles.slice(0, 2), 'cooper')).toEqual({ kind: 'one', id: 'country' });
    },
  );

  const garage = [
    { id: 'se', year: 2022, model: 'Cooper SE Hardtop', last4: '1001', contract: 'lease' },
    { id: 'wagon', year: 2023, model: 'Clubman S ALL4', last4: '1002', contract: 'loan' },
    { id: 'open', year: 2020, model: 'Cooper S Convertible', last4: '1003', contract: 'loan' },
  ] as const;
  it.each([
    ['the electric one', 'se'],
    ['my electric car', 'se'],
    ['the EV', 'se'],
    ['cooper se', 'se'],
    ['the lease', 'se'],
    ['my leased car', 'se'],
    ['the wagon', 'wagon'],
    ['station wagon', 'wagon'],
    ['the newer one', 'wagon'],
    ['the convertible', 'open'],
    ['the cabrio', 'open'],
    ['the older one', 'open'],
  ])('%s is %s, by what it is and how it is paid for', (text, id) => {
    expect(readVehicle(text, garage)).toEqual({ kind: 'one', id });
  });
  it.each(['the electric one', 'the SUV'])('%s is none where there is none', (text) => {
    expect(readVehicle(text, garage.slice(1))).toEqual({ kind: 'none' });
  });
  it.each([
    ['the loan', ['wagon', 'open']],
    ['the financed one', ['wagon', 'open']],
  ])('%s may be %j', (text, ids) => {
    expect(readVehicle(text, garage)).toEqual({ kind: 'several', ids });
  });
  it.each(['lease or loan', 'the please one'])('%s names no contract', (text) => {
    expect(readVehicle(text, garage)).toEqual({ kind: 'none' });
  });
  it('asks which other one when there are several', () => {
    expect(readVehicle('the other one', vehicles, 'cooper')).toEqual({
      kind: 'several',
      ids: ['country', 'clubman', 'convertible'],
    });
  });
});
