/** What words mean while no question is open: an offer taken up, a wish, or something that goes on from the last answer. */
import type { DialogContext } from 'botbuilder-dialogs';
import { businessDate } from '../src/domain/clock/clock';
import { saidForgotten } from '../src/language/forgotten';
import { plainText } from '../src/language/plainText';
import { saidInstead } from '../src/language/saidInstead';
import { readYesNo } from '../src/language/yesNo';
import { acknowledges } from './answers/courtesies';
import { leavesAsItIs } from './answers/shortQuestions';
import { begunAsKnown, ofRefused, withWhatItIsFor } from './credentials/knownUser';
import type { DialogServices } from './dialogServices';
import { followUp } from './followUp';
import { beginTask, fulfil, isClear } from './fulfil';
import { fulfilInOrder } from './nextWish';
import { saysOnlyYes } from './leavingByNo';
import { asksForAll, asksForMore } from './ownPhrases';
import { nextTakenUp } from './payments/nextTakenUp';
import { renewedPayment } from './payments/payment';
import { PaymentSubmitDialog } from './payments/paymentSubmitDialog';
import { say } from './say';
import { submittedAgain } from './payments/secondTap';
import { severalWishes } from './severalWishes';
import type { TaskOptions } from './task';
import type { Turn } from './turn';
import { wishNow } from './wishNow';
import type { Wish } from './wishes';

/** Of a payment that was offered again; at a sign-in it is no payment. */
const triesAgain =
  /^(?:(?:ok|okay|yes|please|can i|could i|may i|let me|i'?ll|i want to|i'?d like to|let'?s) )*(?:try|do|send|pay) (?:it |that |this |the payment )?again(?: please| now)?[?.!]*$/;

/** What was offered a moment ago first, then a wish, then what goes on from the last answer. */
export async function answerAtTop(dc: DialogContext, turn: Turn, services: DialogServices): Promise<void> {
  const { commands } = services.wording;
  const { offer, more } = turn.memory;
  const twice = submittedTwice(turn);
  if (wantsNoAnswer(turn, offer)) return say(dc.context, services.wording.signIn.codeComesWithReset());
  const wasInvited = turn.memory.invited === true;
  takeOffer(turn);
  const known = begunAsKnown(turn, offer, services);
  if (known !== undefined) return beginTask(dc, turn, known);
  const further = furtherOf(more, turn);
  if (further !== undefined) return beginTask(dc, turn, further);
  if (offer?.task === 'make_payment' && triesAgain.test(plainText(turn.text))) return beginTask(dc, turn, offer);
  if (twice !== undefined) return void (await dc.beginDialog(PaymentSubmitDialog.name, twice));
  if (leavesAsItIs(turn.text))
    return say(dc.context, offer ? commands.declined() : services.wording.courtesies.noted());
  if (isNothingAsked(turn, offer, wasInvited)) return say(dc.context, services.wording.courtesies.noted());
  if (saysOnlyYes(turn)) return offer ? beginTask(dc, turn, offer) : say(dc.context, commands.menuMessage());
  const wishes = severalWishes(turn, services);
  if (wishes !== undefined) return fulfilInOrder(dc, turn, wishes, services);
  return fulfilAtTop(dc, turn, offer, services);
}

/** "more" of a list, and "everything" after the activity: as much of it as is told at once. */
function furtherOf(more: TaskOptions | undefined, { text, memory }: Turn): TaskOptions | undefined {
  if (more !== undefined && asksForMore(text)) return more;
  const isAll = memory.about === 'activity' && asksForAll(text);
  return isAll ? { task: 'activity', values: {}, atOnce: Number.MAX_SAFE_INTEGER } : undefined;
}

/** A task called by its name on the menu: nothing else needs to be looked for in the words. */
export function answerNamed(dc: DialogContext, turn: Turn, services: DialogServices): Promise<void> {
  return fulfilAtTop(dc, turn, takeOffer(turn), services);
}

/** What was offered a moment ago; it is offered no longer. */
function takeOffer(turn: Turn): TaskOptions | undefined {
  const { offer } = turn.memory;
  delete turn.memory.invited;
  delete turn.memory.offer;
  delete turn.memory.more;
  return offer;
}

/** After an offer "ok" takes it up. */
function isNothingAsked({ text }: Turn, offer: TaskOptions | undefined, wasInvited: boolean): boolean {
  return offer === undefined && !wasInvited && acknowledges(text);
}

async function fulfilAtTop(
  dc: DialogContext,
  turn: Turn,
  offer: TaskOptions | undefined,
  services: DialogServices,
): Promise<void> {
  const { commands } = services.wording;
  const wish = withWhatItIsFor(wishNow(turn, services), turn, services);
  const next = nextTakenUp(turn, wish, offer) ?? goesOn(turn, wish, services);
  if (next !== undefined) return beginTask(dc, turn, next);
  if (wish.kind === 'faq') return fulfil(dc, turn, wish, services);
  if (wish.kind === 'task')
    return fulfil(dc, turn, { kind: 'task', options: ofRefused(withOffered(wish.options, offer), turn) }, services);
  const answer = readYesNo(turn.text);
  if (answer === 'yes') return offer ? beginTask(dc, turn, offer) : say(dc.context, commands.menuMessage());
  if (answer === 'no') return say(dc.context, offer ? commands.declined() : commands.farewell());
  await fulfil(dc, turn, wish, services);
}

/** "yes" to whether there is anything else submits nothing. */
function submittedTwice(turn: Turn): ReturnType<typeof submittedAgain> {
  return turn.memory.invited && saysOnlyYes(turn) ? undefined : submittedAgain(turn);
}

/** "send me a code instead", "I don't remember": the reset that is offered is the way to go on. */
function wantsNoAnswer({ text }: Turn, offer: TaskOptions | undefined): boolean {
  if (offer?.task !== 'reset_security_questions') return false;
  return saidInstead(text) === 'code' || saidForgotten(text) === 'unnamed';
}

/** What a few words mean after an answer that they go on from. */
function goesOn(turn: Turn, wish: Wish, services: DialogServices): TaskOptions | undefined {
  const isOwn = wish.kind !== 'faq' && isClear(wish);
  return isOwn || readYesNo(turn.text) !== 'unclear' ? undefined : followUp(turn, businessDate(services.clock));
}

/** "pay now" after an offer to pay means what was offered, with whatever was said about it. */
function withOffered(wanted: TaskOptions, offer: TaskOptions | undefined): TaskOptions {
  if (offer?.task !== wanted.task) return wanted;
  if (wanted.task === 'make_payment') return renewedPayment(offer, wanted);
  return { ...wanted, values: { ...offer.values, ...wanted.values } };
}
