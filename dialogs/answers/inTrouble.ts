/** What somebody in trouble is told: all of it once, and afterwards where the person is who was asked for. */
import type { DialogContext } from 'botbuilder-dialogs';
import { bareQuestion } from '../bareQuestion';
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

const car = '(?:(?:my|the|our|this) (?:car|mini|vehicle|countryman|clubman|cooper)|it)';
const taken = `(?:(?:the |a |my )?(?:repo\\b|repossession)|(?:being |getting |you |you guys |them |mini )?(?:repossess(?:ed|ing|ion)?|repo(?:ed|ing|'?d)?|tak(?:e|ing|en)(?: back| away)?|losing|lose)(?: ${car})?(?: back| away)?|losing ${car})`;
const howMuchToKeepIt = new RegExp(
  `^(?:how much|what(?:'?s| is| amount| would)?|tell me what|what payment)\\b.{0,40}\\b(?:to |it )?(?:stop|avoid|prevent|keep from|get out of|cancel|halt|hold off)(?: (?:you|them|the bank))?(?: from)? ${taken}(?: .{1,20})?$|^(?:how much|what)\\b.{0,30}\\b(?:to|so i can|so that i) keep ${car}(?: from (?:being |getting )?(?:repossessed|repo'?e?d|taken))?$`,
);

/** What an account needs to be current is the figure there is; what else it takes, the person says who is named before it. */
export function asksWhatKeepsTheCar(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && howMuchToKeepIt.test(plain);
}

/** Said alone. */
export function namesRepossession(text: string): boolean {
  return /^(?:(?:the|a|my) )?(?:repo|repossession|repossessed|repoed)$/.test(bareQuestion(text) ?? '');
}

const wanting =
  "(?:(?:hi|hello|please|so|ok|i|we|want|need|would like|i'd like|have|am trying|was hoping|wanna|to|can|could|may|how|do|you|is|there|it possible|a way|help|me|let's|lets|trying|like) )*";
const arranging = new RegExp(
  `^${wanting}(?:make|set ?up|arrange|work ?out|get(?: on| into)?|do|start|discuss|talk about|request|ask (?:for|about)|go on|enter into|qualify for|put me on|be put on)(?: with you| you about)? (?:an? |some |my |any )?(?:(?:special|new|temporary) )?(?:payment|pay|repayment) (?:arrangements?|plans?)(?: (?:with you|please|for (?:my|the) (?:car|loan|lease|account|past due|past due amount)|on (?:my|the) (?:car|loan|lease|account)|to catch up))*$`,
);

/** Who wants to pay otherwise than the contract says is in need, and no payment is begun. */
export function asksForArrangement(text: string): boolean {
  return arranging.test(bareQuestion(text) ?? '');
}

const payDay =
  /^(?:but )?(?:i|we)(?:'?ll| will| do not| don'?t| only| won'?t)? (?:get|be getting|am getting|got) (?:paid|my (?:check|paycheck|pay|money|ssi|disability|unemployment))(?: (?:again|until|till|on|by|in|this|next|the))*(?: .{2,25})?$|^(?:but )?(?:my )?(?:pay ?day|pay ?check)(?: (?:is|comes|isn'?t|will be|arrives))+ .{2,30}$|^(?:but )?(?:i|we) (?:won'?t|will not|do not|don'?t|will) have (?:it|the money|money|any money|that)(?: (?:until|till|on|by|before) .{2,25})?$/;

/** When there will be money, said to whom it was told who helps: it belongs to that. */
export function tellsOfPayDay({ text, memory }: Turn): boolean {
  const plain = memory.handOver?.told?.includes('hardship') ? bareQuestion(text) : undefined;
  return plain !== undefined && payDay.test(plain);
}
