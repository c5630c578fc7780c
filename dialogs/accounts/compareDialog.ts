/** Compares the vehicles of a login by one figure, and tells that figure of each. */
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { AccountSummary } from '../../src/domain/accounts/outcomes';
import type { Session } from '../../src/domain/identity/ports';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import { type Comparison, type TaskOptions, compareDialogId } from '../task';
import { sessionOf } from '../turn';
import type { Compared } from './compared';
import type { VehicleToName } from './vehicleName';
import { vehicleToName } from './vehicles';

interface CompareOptions extends TaskOptions {
  readonly accountIds: readonly string[];
  readonly compares: Comparison;
}

export class CompareDialog extends Dialog<CompareOptions> {
  constructor(private readonly services: Pick<DialogServices, 'accounts' | 'wording'>) {
    super(compareDialogId);
  }

  override async beginDialog(dc: DialogContext, options?: CompareOptions): Promise<DialogTurnResult> {
    if (options === undefined) throw new Error('A comparison was begun without vehicles');
    const session = sessionOf(dc.context);
    const { accountIds, compares } = options;
    const all = await Promise.all(accountIds.map((id) => this.figureOf(session, id, compares)));
    await say(dc.context, this.services.wording.compare.figures(inOrder(all, compares), compares));
    return dc.endDialog();
  }

  private async figureOf(session: Session, accountId: string, { by }: Comparison): Promise<Compared> {
    const summary = await this.services.accounts.summary(session, accountId);
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
        const outcome = await this.services.accounts.payoff(session, accountId);
        if (outcome.kind !== 'quoted') throw new Error(`An account that owes has no payoff: ${outcome.kind}`);
        return { vehicle, kind: 'payoff', cents: outcome.quote.amount, contract: summary.kind };
      }
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

/** What the question asks for comes first; what has no such figure last. */
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
