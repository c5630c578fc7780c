/** What all tables of tickets have in common: a row is removed by one caller, and goes when its time is over. */
import type { Kysely } from 'kysely';
import type { DurableSchema } from '../schema';

type TicketTable = 'recovery_attempts' | 'sign_in_challenges' | 'code_challenges';

/** True for the one caller that removed it. */
export async function removeTicket(
  db: Kysely<DurableSchema>,
  table: TicketTable,
  ticketHash: string,
): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom(table).where('ticket_hash', '=', ticketHash).executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Returns how many went. */
export async function purgeTickets(
  db: Kysely<DurableSchema>,
  table: TicketTable,
  expiredBefore: number,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom(table)
    .where('expires_at', '<', expiredBefore)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
