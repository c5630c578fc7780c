/** A car called by what is written on it: "the SE". */
import { describe, expect, it } from '@jest/globals';
import { nicknameIn } from '../../dialogs/accounts/vehicles';

const contract = 'loan' as const;
const vehicles = [
  { contract, id: 'one', year: 2022, model: 'Cooper SE Hardtop', last4: '1196' },
  { contract, id: 'other', year: 2025, model: 'Countryman S ALL4', last4: '2253' },
];

describe('a badge', () => {
  it.each(['75 on the se', 'no, 75 for the SE from the checking', 'the checking and the se and 75'])(
    'is meant in %j',
    (text) => {
      expect(nicknameIn({ text, memory: { vehicles } })).toBe('the one ending 1196');
    },
  );
  it.each(['75 on the 1st', 'to see the balance', 'for the s.e.c.', 'se habla espanol'])(
    'is not meant in %j',
    (text) => {
      expect(nicknameIn({ text, memory: { vehicles } })).toBeUndefined();
    },
  );
});
