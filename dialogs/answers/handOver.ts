/** Asks for a person: keeps what they need to know, and remembers that they were asked. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { HandOverOffer, HandOverReason } from '../../src/domain/handover/outcomes';
import { redact } from '../../src/language/redaction/redact';
import type { DialogServices } from '../dialogServices';
import { flowOf, openPrompt } from '../openPrompt';
import { expectations } from '../prompts/question';
import { turnOf } from '../turn';
import { vehicleToName } from '../accounts/vehicles';

export type HandOverNeeds = Pick<DialogServices, 'accounts' | 'handOvers' | 'wording' | 'settings'>;

/** Where a person was asked for in this conversation already, the same reference stands. */
export async function handOver(
  dc: DialogContext,
  services: HandOverNeeds,
  reason: HandOverReason,
): Promise<HandOverOffer> {
  const turn = turnOf(dc.context);
  const { place, session, memory, transcript, canAnswerHere } = turn;
  const open = openPrompt(dc);
  const awaiting = open === undefined ? 'none' : expectations[open.asked.question].awaiting;
  const request = {
    transcript: transcript.map((line) => ({ ...line, text: redact(line.text) })),
    ...{ reason, place, canAnswerHere, username: session?.username },
    verified: session === undefined ? 'none' : (memory.verified ?? 'password'),
    vehicle: await vehicleLookedAt(dc, services),
    lastStep: { flow: flowOf(dc), awaiting },
  } as const;
  const offer = await services.handOvers.open(request, memory.handOver?.id);
  const told = memory.handOver?.id === offer.packet.id ? memory.handOver.told : undefined;
  memory.handOver = { id: offer.packet.id, here: offer.answersHere, ...(told !== undefined && { told }) };
  turn.handedOver = offer.packet;
  turn.record({ name: 'handed_over', detail: reason });
  return offer;
}

async function vehicleLookedAt(dc: DialogContext, { accounts, wording }: HandOverNeeds): Promise<string | undefined> {
  const { session } = turnOf(dc.context);
  if (session?.activeAccountId === undefined) return undefined;
  const account = (await accounts.list(session)).find(({ id }) => id === session.activeAccountId);
  return account && wording.vehicles.fullName(vehicleToName(account));
}
