/** Has a code sent, for a recovery or for a change, on a random walk. */
import type { ChangePurpose, ContactKind } from '../../../src/domain/credentials/codeOutcomes';
import type { Walk } from './walk';

/** `what` is the number of a ticket, counted from the latest, or what is to be changed. */
export async function sendFor(what: number | ChangePurpose, via: ContactKind, walk: Walk): Promise<void> {
  const { changes, recovery } = walk.credentials;
  if (typeof what === 'number') {
    await recovery.sendCode({ ticket: walk.ticketAt(what).ticket, via, place: walk.place });
    return;
  }
  const contact = (await changes.contacts(walk.session)).find(({ kind }) => kind === via);
  await changes.sendCode({ session: walk.session, purpose: what, contactId: contact?.id ?? '' });
}
