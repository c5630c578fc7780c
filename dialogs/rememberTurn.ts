/** What is kept of a turn in the conversation's own memory, and what goes with the session. */
import type { Turn } from './turn';

/** What the next turn needs to know of this one. */
export function remember({ memory, session }: Turn, flow: string | undefined): void {
  if (flow === undefined) delete memory.flow;
  else memory.flow = flow;
  memory.signedIn = session !== undefined;
  if (session !== undefined) {
    delete memory.toldToWaitUntil;
    delete memory.refused;
    return;
  }
  delete memory.severalVehicles;
  delete memory.verified;
  delete memory.toldOf;
  delete memory.vehicles;
  delete memory.paid;
  delete memory.more;
  delete memory.statementMonths;
  delete memory.payoffDay;
  delete memory.figure;
  delete memory.payoffPaid;
  delete memory.paymentsHeard;
}
