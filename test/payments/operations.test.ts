/** Whatever happens to two accounts, in whatever order, their books are right after each step (standards E4). */
import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import { operation, runOperations } from '../../scripts/payments/randomOperations';
import { engines } from '../db/support/engines';
import { bankOn } from './support/bankOnEngine';

const lives = 50;
const operationsEach = 40;

describe.each(engines.slice(0, 1))('two thousand random operations on $name', (engine) => {
  const current = bankOn(engine, { settings: { maximumPaymentsPerDay: 1000 } });

  it('keep sums at zero, nothing negative owed, replay equal to balances, and the processor in step', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: operationsEach, maxLength: operationsEach }), (operations) =>
        runOperations(current(), operations),
      ),
      { numRuns: lives },
    );
  });
});
