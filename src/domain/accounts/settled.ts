/** Whether a contract is closed, from its balances alone. */
import { Temporal } from 'temporal-polyfill';
import type { Balances } from '../ledger/ledger';
import type { Contract } from './contract';
import { endDate } from './schedule';

/** A loan: paid out, then paid down with its interest and fees. A lease: bought, or at its end with nothing owed. */
export function isSettled(contract: Contract, balances: Balances, today: Temporal.PlainDate): boolean {
  if (contract.kind === 'loan')
    return balances.funding !== 0 && balances.principal === 0 && balances.interest === 0 && balances.fees === 0;
  if (balances.rentalIncome === 0 || balances.lease !== 0 || balances.fees !== 0) return false;
  return balances.vehicleSale !== 0 || Temporal.PlainDate.compare(today, endDate(contract)) >= 0;
}
