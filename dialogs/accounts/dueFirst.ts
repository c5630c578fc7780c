/** Which of several vehicles is due before the others, where it was called by that: its due date is told, or those of all. */
import type { TurnContext } from 'botbuilder';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import type { Comparison } from '../task';
import { sessionOf } from '../turn';
import { compareVehicles } from './comparing';

const byDueDate: Comparison = { by: 'due', first: 'least' };

/** Nothing where two are due on one day, or where nothing is due. */
export async function tellDueFirst(
  context: TurnContext,
  ids: readonly string[],
  { accounts, wording }: Pick<DialogServices, 'accounts' | 'wording'>,
): Promise<string | undefined> {
  const compared = await compareVehicles(accounts, sessionOf(context), ids, byDueDate);
  const [first, second] = compared;
  const isAhead = first?.kind === 'due' && !(second?.kind === 'due' && second.on.equals(first.on));
  await say(context, isAhead ? wording.compare.dueFirst(first) : wording.compare.figures(compared, byDueDate));
  return isAhead ? first.vehicle.id : undefined;
}
