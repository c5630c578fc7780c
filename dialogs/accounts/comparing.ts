/** The vehicles of a login in the order of one figure, which comes with each of them. */
import type { AccountSummary } from '../../src/domain/accounts/outcomes';
import type { Session } from '../../src/domain/identity/ports';
import type { DialogServices } from '../dialogServices';
import type { Comparison } from '../task';
import type { Compared } from './compared';
import type { VehicleToName } from './vehicleName';
import { vehicleToName } from './vehicles';

type Accounts = DialogServices['accounts'];

/** What was asked for comes first; what has no such figure last. */
export async function compareVehicles(
  accounts: Accounts,
  session: Session,
  ids: readonly string[],
  comparison: Comparison,
): Promise<readonly Compared[]> {
  const all = await Promise.all(ids.map((id) => figureOf(accounts, session, id, comparison)));
  return inOrder(all, comparison);
}

async function figureOf(
  accounts: Accounts,
  session: Session,
  accountId: string,
  { by }: Comparison,
): Promise<Compared> {
  const summary = await accounts.summary(session, accountId);
  const vehicle = vehicleToName(summary.account);
  if (summary.kind === 'paid_off') return { vehicle, kind: 'paid_off' };
  switch (by) {
    case 'monthly':
      return { vehicle, kind: 'monthly', cents: summary.monthlyPayment };
    case 'due':
    case 'late':
      return dueOf(vehicle, summary);
    case 'contract':
      return { vehicle, kind: 'contract', contract: summary.kind };
    case 'end':
      return { vehicle, kind: 'end', on: summary.endsOn, contract: summary.kind };
    case 'payoff': {
      const outcome = await accounts.payoff(session, accountId);
      if (outcome.kind !== 'quoted') throw new Error(`An account that owes has no payoff: ${outcome.kind}`);
      return { vehicle, kind: 'payoff', cents: outcome.quote.amount, contract: summary.kind };
    }
  }
}

/** What is past due is due before anything else. */
function dueOf(
  vehicle: VehicleToName,
  { afterPending: { total, pastDue }, pastDueSince, nextDueDate }: Exclude<AccountSummary, { kind: 'paid_off' }>,
): Compared {
  const isLate = pastDue > 0 && pastDueSince !== undefined;
  const on = isLate ? pastDueSince : nextDueDate;
  if (total === 0 || on === undefined) return { vehicle, kind: 'nothing_due' };
  return { vehicle, kind: 'due', cents: total, on, isLate };
}

function inOrder(all: readonly Compared[], { first }: Comparison): readonly Compared[] {
  const sign = first === 'least' ? 1 : -1;
  return [...all].sort((one, other) => sign * (rankOf(one, sign) - rankOf(other, sign)));
}

function rankOf(one: Compared, sign: number): number {
  switch (one.kind) {
    case 'due':
    case 'end':
      return Date.UTC(one.on.year, one.on.month - 1, one.on.day);
    case 'monthly':
    case 'payoff':
      return one.cents;
    case 'contract':
      return one.contract === 'lease' ? 0 : 1;
    case 'nothing_due':
    case 'paid_off':
      return sign * Number.MAX_SAFE_INTEGER;
  }
}
