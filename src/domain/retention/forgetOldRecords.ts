/** Drops what has been kept for as long as it must be, and no longer (standards D8); to be called now and then. */
import { businessDateAt, type Clock } from '../clock/clock';
import type { RetentionRepository } from './ports';

const hour = 3_600_000;
const day = 24 * hour;

/** Redacted chat history. */
const historyMilliseconds = 90 * day;
/** After the last turn; longer than any session lasts, so that no state goes from under a signed-in customer. */
const botStateMilliseconds = 24 * hour;
/** After settlement: the longest of Nacha's, Regulation E's and Regulation B's times. */
const authorizationMonths = 25;

/** Returns how many records went. */
export async function forgetOldRecords(records: RetentionRepository, clock: Clock): Promise<number> {
  const now = clock.now();
  const history = await records.dropHistory(now - historyMilliseconds);
  const states = await records.dropBotStates(now - botStateMilliseconds);
  const settledBefore = businessDateAt(now).subtract({ months: authorizationMonths });
  return history + states + (await records.dropAuthorizations(settledBefore));
}
