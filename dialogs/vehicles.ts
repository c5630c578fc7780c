/** The accounts of a login as vehicles: how they are named and which one is looked at. */
import type { Account } from '../src/domain/accounts/contract';
import type { DialogServices } from './dialogServices';
import type { VehicleToName } from './prompts/question';
import type { Turn } from './turn';

export function vehicleToName({ id, last4, vehicle }: Account): VehicleToName {
  const { year, model, nickname } = vehicle;
  return { id, year, model, last4, ...(nickname !== undefined && { nickname }) };
}

/** Makes a vehicle the one that the customer looks at, now and in the turns that follow. */
export async function lookAt(
  turn: Turn,
  accountId: string,
  { sessions }: Pick<DialogServices, 'sessions'>,
): Promise<void> {
  const { session } = turn;
  if (session === undefined || session.activeAccountId === accountId) return;
  await sessions.chooseAccount(session, accountId);
  turn.session = { ...session, activeAccountId: accountId };
}
