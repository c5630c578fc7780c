/** Which figure of an account was told last, so that "pay that" means it and no other. */
import type { AccountSummary } from '../../src/domain/accounts/outcomes';
import type { BalanceAspect, FigureTold } from '../task';
import type { Turn } from '../turn';

export function rememberFigure({ memory }: Turn, summary: AccountSummary, aspect: BalanceAspect | undefined): void {
  const figure = figureTold(summary, aspect);
  if (figure === undefined) delete memory.figure;
  else memory.figure = figure;
}

/** Nothing where several figures were told, or none that could be paid. */
function figureTold(summary: AccountSummary, aspect: BalanceAspect | undefined): FigureTold | undefined {
  if (summary.kind === 'paid_off') return undefined;
  const { pastDue, fees } = summary.afterPending;
  switch (aspect) {
    case undefined:
      return 'total_due';
    case 'behind':
      return pastDue > 0 && fees === 0 ? 'past_due' : undefined;
    case 'to_be_current':
      return pastDue + fees > 0 ? 'to_be_current' : undefined;
    case 'late_fee_ahead':
      return pastDue > 0 ? 'to_be_current' : undefined;
    case 'monthly_payment':
      return 'monthly_payment';
    case 'fees':
      return fees > 0 ? 'fees' : undefined;
    default:
      return undefined;
  }
}
