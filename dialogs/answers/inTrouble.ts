/** What somebody in trouble is told: all of it once, and afterwards where the person is who was asked for. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { RightsTopic } from '../../src/language/labels';
import type { Candidate } from '../../src/language/understand';
import { asksAnything } from '../prompts/asksQuestion';
import { say } from '../say';
import type { Turn } from '../turn';
import { type HandOverNeeds, handOver } from './handOver';

export async function tellWhoHelps(
  dc: DialogContext,
  { memory }: Turn,
  topic: RightsTopic,
  services: HandOverNeeds,
): Promise<void> {
  const before = memory.handOver;
  const offer = await handOver(dc, services, topic);
  const told = before?.id === offer.packet.id ? (before.told ?? []) : [];
  const { contactFor, addedFor } = services.wording.rights;
  if (memory.handOver !== undefined) memory.handOver.told = [...told.filter((one) => one !== topic), topic];
  await say(dc.context, (told.includes(topic) ? addedFor : contactFor)(topic, offer, services.settings));
}

/** Below this nothing else of ours was heard in such words. */
const heardBeside = 0.2;

/** "I was laid off, what do I owe now?": what is asked, of somebody who was told already who helps with the rest. */
export function askedInTrouble({ text, memory, reading }: Turn): Candidate | undefined {
  const { rights, candidates } = reading;
  if (rights === undefined || !memory.handOver?.told?.includes(rights) || !asksAnything(text)) return undefined;
  return candidates.find(({ label, confidence }) => label !== 'human_agent' && confidence >= heardBeside);
}
