/** A hundred submits of one review at once, on both engines; `npm run payments:campaign` does a thousand rounds (standards B1). */
import { describe, expect, it } from '@jest/globals';
import { raceSubmits } from '../../scripts/payments/submitRace';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const rounds = 25;
const parallel = 100;

describe.each(engines)('a hundred submits on $name', (engine) => {
  const current = bankOn(engine);

  it('make one payment, one ledger transaction, one number and one charge, each time', async () => {
    expect(await raceSubmits(current(), rounds, parallel)).toEqual({
      ...{ rounds, submits: rounds * parallel, payments: rounds, pendingTransactions: rounds },
      ...{ confirmationNumbers: rounds, charges: rounds, failures: [] },
    });
  });
});
