/** Fulfils what a customer wants, whatever is open: a command is obeyed, a task begun, a question answered, a miss counted. */
import type { DialogContext } from 'botbuilder-dialogs';
import { assertNever } from '../src/domain/assertNever';
import { businessDate } from '../src/domain/clock/clock';
import { sessionLimits } from '../src/domain/identity/policies';
import { cutOffHour, effectiveDateAt } from '../src/domain/payments/effectiveDate';
import type { Command } from '../src/language/commands';
import type { Message } from '../src/reply/message';
import { besideSecretAnswer } from './sign-in/besideSecretAnswer';
import { type ClarifyOptions, clarifiable } from './answers/clarifyDialog';
import type { Courtesy } from './answers/courtesies';
import { courtesyAnswer } from './answers/courtesyAnswers';
import type { DialogServices } from './dialogServices';
import { obey } from './everywhereCommands';
import { FaqDialog } from './answers/faqDialog';
import { figureOf } from './answers/meanings';
import { isAnswer } from './followUp';
import { handOver } from './answers/handOver';
import { tellWhoHelps } from './answers/inTrouble';
import { LeaveDialog, type LeaveOptions, leaves, losesWork } from './leaveDialog';
import { type OpenPrompt, isSigningIn, openPrompt, openTask } from './openPrompt';
import type { AboutPaying } from './payments/askedAboutPaying';
import { say } from './say';
import { type TaskOptions, clarifyDialogId } from './task';
import { openingOf } from './taskDialog';
import { tasks } from './tasks';
import { type Turn, turnOf } from './turn';
import { withWords } from './accounts/vehicles';
import type { Wish } from './wishes';

/** A command that was only understood, not said word for word, is asked about sooner. */
export async function obeyOrAsk(
  dc: DialogContext,
  command: Command,
  open: OpenPrompt | undefined,
  exact: boolean,
  services: DialogServices,
): Promise<void> {
  const leavesTask = leaves(command, exact) && !(command === 'sign_out' && turnOf(dc.context).session === undefined);
  if (leavesTask && losesWork(open)) await askWhetherToLeave(dc, command);
  else if (command === 'back' && losesWork(open) && hasNothingBefore(dc, open)) await askWhetherToLeave(dc, 'cancel');
  else await obey(command, dc, services);
}

/** "back" would leave all of it. */
function hasNothingBefore(dc: DialogContext, open: OpenPrompt | undefined): boolean {
  return open?.asked.back === undefined && openTask(dc)?.resume === undefined;
}

export async function askWhetherToLeave(dc: DialogContext, wanted: LeaveOptions['wanted']): Promise<void> {
  const leave: LeaveOptions = { leaving: openTask(dc)?.task ?? 'make_payment', wanted };
  await dc.beginDialog(LeaveDialog.name, leave);
}

export async function fulfil(dc: DialogContext, turn: Turn, wish: Wish, services: DialogServices): Promise<void> {
  forgetMisses(turn, wish);
  const { wording } = services;
  const midway = dc.stack.length > 0;
  switch (wish.kind) {
    case 'command':
      return obeyOrAsk(dc, wish.command, openPrompt(dc), false, services);
    case 'task':
      return beginTask(dc, turn, wish.options);
    case 'faq':
      return void (await dc.beginDialog(FaqDialog.name, { id: wish.id, mayOffer: !midway, values: wish.values }));
    case 'rights':
      return meetTrouble(dc, turn, wish, services);
    case 'human_or_not':
    case 'greeting':
    case 'thanks':
    case 'go_on':
      return answerBriefly(dc, wish.kind, wording);
    case 'meaning':
    case 'about_paying':
      return explain(dc, turn, wish, services);
    case 'courtesy':
      return answerCourtesy(dc, wish.courtesy, services);
    case 'beside_secret':
      return say(dc.context, besideSecretAnswer(wish.about, wish.question, services));
    case 'unsure':
      return clarify(dc, turn, wish, services);
    case 'out':
      return miss(dc, turn, services);
    default:
      return assertNever(wish);
  }
}

/** A figure that was asked for along with it comes after the person who helps. */
async function meetTrouble(
  dc: DialogContext,
  turn: Turn,
  { topic, figure }: Extract<Wish, { kind: 'rights' }>,
  services: DialogServices,
): Promise<void> {
  const midway = dc.stack.length > 0;
  turn.record({ name: 'rights', detail: topic });
  await tellWhoHelps(dc, turn, topic, services);
  if (figure !== undefined && !midway) await beginTask(dc, turn, figure);
}

function forgetMisses({ memory }: Turn, wish: Wish): void {
  if (isClear(wish)) memory.misses = 0;
}

type BriefWish = Extract<Wish['kind'], 'human_or_not' | 'greeting' | 'thanks' | 'go_on'>;

/** At a question, which comes again by itself, in fewer words. */
async function answerBriefly(
  dc: DialogContext,
  kind: BriefWish,
  { commands, welcome }: DialogServices['wording'],
): Promise<void> {
  const midway = dc.stack.length > 0;
  if (kind === 'thanks' && !midway) turnOf(dc.context).memory.invited = true;
  switch (kind) {
    case 'human_or_not':
      return say(dc.context, commands.automated());
    case 'greeting':
      return say(dc.context, midway ? commands.greetingAtPrompt() : welcome.greetedAgain());
    case 'thanks':
      return say(dc.context, midway ? commands.thanksAtPrompt() : commands.thanks());
    case 'go_on':
      return midway ? undefined : say(dc.context, commands.menuMessage());
  }
}

async function answerCourtesy(dc: DialogContext, courtesy: Courtesy, services: DialogServices): Promise<void> {
  const { courtesies, handOver: words } = services.wording;
  const open = openPrompt(dc);
  switch (courtesy) {
    case 'goodbye':
      return sayGoodbye(dc, open, services);
    case 'number_again':
      return say(dc.context, words.numberAgain(await handOver(dc, services, 'asked'), services.settings));
    case 'session_length':
      return say(dc.context, services.wording.askedOfUs.sessionLength(sessionLimits[turnOf(dc.context).place.channel]));
    case 'only_a_person':
      await say(dc.context, courtesies.onlyAPerson());
      return say(dc.context, words.person(await handOver(dc, services, 'asked'), services.settings));
    default:
      if (courtesy === 'lease_early' && open === undefined)
        turnOf(dc.context).memory.offer = { task: 'payoff', values: {} };
      return say(dc.context, courtesyAnswer(courtesy, services, open !== undefined));
  }
}

/** What would be lost is asked about first; anything else is left, and whoever goes is not asked for more. */
async function sayGoodbye(dc: DialogContext, open: OpenPrompt | undefined, services: DialogServices): Promise<void> {
  const { courtesies, tasks: words } = services.wording;
  if (losesWork(open)) return obeyOrAsk(dc, 'cancel', open, false, services);
  const leaving = open !== undefined && !isSigningIn(open) ? openTask(dc)?.task : undefined;
  if (open !== undefined) await dc.cancelAllDialogs();
  if (leaving !== undefined) await say(dc.context, words.leftUndone(leaving));
  await say(dc.context, courtesies.goodbye());
}

/** What a word means, with an offer of the figure that it stands for; or about paying, with an offer to pay. */
async function explain(
  dc: DialogContext,
  { memory }: Turn,
  wish: Extract<Wish, { kind: 'meaning' | 'about_paying' }>,
  services: DialogServices,
): Promise<void> {
  const midway = dc.stack.length > 0;
  const { terms } = services.wording;
  if (wish.kind === 'about_paying') {
    await say(dc.context, aboutPaying(wish.about, midway, services));
  } else {
    await say(dc.context, midway ? terms.termAtPrompt(wish.term) : terms.term(wish.term, figureOf(wish.term)));
  }
  const figure = wish.kind === 'about_paying' ? 'make_payment' : figureOf(wish.term);
  if (!midway) memory.offer = { task: figure, values: {} };
}

/** The rules; up to when a payment counts is told of an account with what is due on it. */
function aboutPaying(
  about: AboutPaying,
  midway: boolean,
  { clock, wording: { balance, payment } }: DialogServices,
): Message {
  if (about === 'principal') return payment.toPrincipal();
  if (about === 'part') return payment.anyAmount();
  if (about === 'fees') return midway ? payment.feesAtPrompt() : payment.fees();
  const effectiveDate = effectiveDateAt(clock.now());
  const isToday = effectiveDate.equals(businessDate(clock));
  return balance.cutOff({ effectiveDate, isToday, cutOffHour, offers: !midway });
}

export async function beginTask(dc: DialogContext, turn: Turn, wanted: TaskOptions): Promise<void> {
  turn.record({ name: 'task', detail: wanted.task });
  // What is asked about a payment leaves it the one that is spoken of.
  if (wanted.task !== 'payment_state') delete turn.memory.paid;
  delete turn.memory.figure;
  if (isAnswer(wanted.task)) turn.memory.about = wanted.task;
  else delete turn.memory.about;
  const options = tasks[wanted.task].needs === 'nothing' ? wanted : withWords(wanted, turn);
  const opening = openingOf(options, turn.session);
  await dc.beginDialog(opening.dialog, opening.options);
}

async function clarify(
  dc: DialogContext,
  turn: Turn,
  wish: Extract<Wish, { kind: 'unsure' }>,
  services: DialogServices,
): Promise<void> {
  const options = clarifiable(wish.candidates, services);
  if (options.length === 0) return miss(dc, turn, services);
  services.misses.record(turn.text, wish.candidates);
  turn.memory.misses = 0;
  const clarification: ClarifyOptions = { options, values: wish.values };
  await dc.beginDialog(clarifyDialogId, clarification);
}

/** Says what can be done, each time in other words; the third time offers a person (standards F3). */
async function miss(dc: DialogContext, turn: Turn, services: DialogServices): Promise<void> {
  const { misses, wording, settings } = services;
  if (turn.text !== '') misses.record(turn.text, turn.reading.candidates);
  const count = (turn.memory.misses ?? 0) + 1;
  turn.memory.misses = count;
  turn.record({ name: 'miss', detail: 'top' });
  const isSilent = turn.text === '';
  if (count === 1) return say(dc.context, isSilent ? wording.misses.nothingHeard() : wording.misses.first());
  if (count % 2 === 1) return say(dc.context, wording.misses.third(settings));
  await say(dc.context, isSilent ? wording.misses.stillNothingHeard() : wording.misses.second());
}

/** Clear enough to interrupt a question. */
export function isClear(wish: Wish): boolean {
  return wish.kind !== 'unsure' && wish.kind !== 'out';
}
