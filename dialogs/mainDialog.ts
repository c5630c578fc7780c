/**
 * The root of the conversation: looks at every turn before the step that waits for it. Whatever may interrupt a question is
 * decided here and nowhere else; afterwards the same question comes again, nothing is lost and no strike is counted.
 */
import {
  ComponentDialog,
  Dialog,
  type DialogContext,
  type DialogTurnResult,
  DialogTurnStatus,
} from 'botbuilder-dialogs';
import { assertNever } from '../src/domain/assertNever';
import { businessDate } from '../src/domain/clock/clock';
import { type Command, exactCommand } from '../src/language/commands';
import { readYesNo } from '../src/language/yesNo';
import { type ClarifyOptions, clarifiable } from './clarifyDialog';
import type { DialogServices } from './dialogServices';
import { obey } from './everywhereCommands';
import { FaqDialog } from './faqDialog';
import { handOver } from './handOver';
import { withoutLaterPayment } from './laterPayment';
import { LeaveDialog, type LeaveOptions, leaves, losesWork } from './leaveDialog';
import {
  type OpenPrompt,
  flowOf,
  isSigningIn,
  needsSession,
  openPrompt,
  openTask,
  replaceOpenTask,
} from './openPrompt';
import { asksForMore, asksToCancelPayment } from './ownPhrases';
import { renewedPayment } from './payment';
import { PaymentSubmitDialog } from './paymentSubmitDialog';
import { say } from './say';
import { submittedAgain } from './secondTap';
import { numberedChoice } from './numberedChoice';
import { type TaskOptions, clarifyDialogId } from './task';
import { openingOf } from './taskDialog';
import { tasks } from './tasks';
import { type Turn, turnOf } from './turn';
import { type Wish, wishOf } from './wishes';
import { meetPerson } from './withPerson';

/** The order of a turn while a question waits: exact commands, the question's own grammar, other wishes, a miss. */
export class MainDialog extends ComponentDialog {
  constructor(
    private readonly services: DialogServices,
    dialogs: readonly Dialog[],
  ) {
    super(MainDialog.name);
    for (const dialog of dialogs) this.addDialog(dialog);
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.runTurn(dc);
  }

  protected override onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.runTurn(dc);
  }

  /** Ends whenever nothing is open, so that a conversation at rest keeps no stack. */
  private async runTurn(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    switch (await meetPerson(dc, this.services)) {
      case 'nothing':
        break;
      case 'question':
        if (!(await this.meetEndedSession(dc, turn))) await dc.repromptDialog();
        break;
      case 'words':
        if (!(await this.introduce(dc, turn)) && !(await this.meetEndedSession(dc, turn))) await this.answer(dc, turn);
    }
    remember(turn, flowOf(dc));
    return dc.stack.length > 0 ? Dialog.EndOfTurn : { status: DialogTurnStatus.complete };
  }

  /** Where nobody joined before the first words came, the introduction goes before the answer, once (standards D9). */
  private async introduce(dc: DialogContext, turn: Turn): Promise<boolean> {
    if (turn.memory.greeted) return false;
    turn.memory.greeted = true;
    const { welcome } = this.services.wording;
    const onlyGreets = turn.text === '' || this.wishOf(turn).kind === 'greeting';
    await say(dc.context, onlyGreets ? welcome.joining() : welcome.beforeAnswer());
    return onlyGreets;
  }

  /** Says that a session has ended; a task that needs one begins again at its sign-in. True where that was the answer. */
  private async meetEndedSession(dc: DialogContext, turn: Turn): Promise<boolean> {
    if (turn.session !== undefined) return false;
    const taskLost = needsSession(dc);
    if (!taskLost && !turn.memory.signedIn) return false;
    await say(dc.context, this.services.wording.commands.sessionEnded(turn.sessionEnded ?? 'gone'));
    delete turn.memory.offer;
    if (!taskLost) return false;
    const { task, values } = openTask(dc) ?? { task: 'sign_in', values: {} };
    await dc.cancelAllDialogs();
    if (exactCommand(turn.text) !== undefined || isClear(this.wishOf(turn))) return false;
    await this.begin(dc, turn, { task, values });
    return true;
  }

  private async answer(dc: DialogContext, turn: Turn): Promise<void> {
    const open = openPrompt(dc);
    await takeNumberedChoice(turn, open);
    const command = exactCommand(turn.text) ?? droppingPayment(dc, turn);
    if (command !== undefined && command !== 'repeat') {
      delete turn.memory.offer;
      delete turn.memory.more;
    }
    if (command !== undefined) await this.obeyOrAsk(dc, command, open, true);
    else if (open === undefined) await this.answerAtTop(dc, turn);
    else await this.answerPrompt(dc, turn, open);
  }

  /** A command that was only understood, not said word for word, is asked about sooner. */
  private async obeyOrAsk(
    dc: DialogContext,
    command: Command,
    open: OpenPrompt | undefined,
    exact: boolean,
  ): Promise<void> {
    const leavesTask = leaves(command, exact) && !(command === 'sign_out' && turnOf(dc.context).session === undefined);
    if (leavesTask && losesWork(open)) await this.askWhetherToLeave(dc, command);
    else await obey(command, dc, this.services);
  }

  private async askWhetherToLeave(dc: DialogContext, wanted: LeaveOptions['wanted']): Promise<void> {
    const leave: LeaveOptions = { leaving: openTask(dc)?.task ?? 'make_payment', wanted };
    await dc.beginDialog(LeaveDialog.name, leave);
  }

  private async answerPrompt(dc: DialogContext, turn: Turn, open: OpenPrompt): Promise<void> {
    if (!open.prompt.secret) {
      const value = await open.prompt.answerIn(turn, open.asked);
      if (value !== undefined) return void (await dc.endDialog(value));
      const wish = this.wishOf(turn);
      if (isClear(wish)) return this.interrupt(dc, turn, open, wish);
    }
    await dc.continueDialog();
  }

  /** A clear wish at a question that waits for something else. */
  private async interrupt(dc: DialogContext, turn: Turn, open: OpenPrompt, wish: Wish): Promise<void> {
    turn.record({ name: 'interrupted', detail: wish.kind });
    if (open.prompt.givesWay) {
      await dc.cancelAllDialogs();
      return this.fulfil(dc, turn, wish);
    }
    if (wish.kind === 'task') return this.changeTask(dc, turn, open, wish.options);
    await this.fulfil(dc, turn, wish);
    if (wish.kind !== 'faq' && wish.kind !== 'command') await dc.repromptDialog();
  }

  /** Another task takes the place of the one that is open; a recovery that of a sign-in, and leads back to it. */
  private async changeTask(dc: DialogContext, turn: Turn, open: OpenPrompt, wanted: TaskOptions): Promise<void> {
    const { wording } = this.services;
    const current = openTask(dc);
    if (tasks[wanted.task].needs === 'nothing' && isBeforeSession(dc, open)) {
      await dc.cancelAllDialogs();
      return this.begin(dc, turn, resumable(wanted, current));
    }
    if (isSigningIn(open)) {
      if (wanted.task !== 'sign_in') {
        replaceOpenTask(dc, wanted);
        await say(dc.context, wording.tasks.afterSignIn(wanted.task));
      }
      return dc.repromptDialog();
    }
    if (current?.task === 'make_payment' && wanted.task === 'make_payment') {
      await dc.cancelAllDialogs();
      return this.begin(dc, turn, renewedPayment(current, wanted));
    }
    if (losesWork(open)) return this.askWhetherToLeave(dc, wanted);
    if (current !== undefined && current.task !== wanted.task)
      await say(dc.context, wording.tasks.leaving(current.task));
    await dc.cancelAllDialogs();
    return this.begin(dc, turn, wanted);
  }

  private async answerAtTop(dc: DialogContext, turn: Turn): Promise<void> {
    const { commands } = this.services.wording;
    const { offer, more } = turn.memory;
    const twice = submittedAgain(turn);
    delete turn.memory.offer;
    delete turn.memory.more;
    if (more !== undefined && asksForMore(turn.text)) return this.begin(dc, turn, more);
    if (twice !== undefined) return void (await dc.beginDialog(PaymentSubmitDialog.name, twice));
    const wish = this.wishOf(turn);
    if (wish.kind === 'faq') return this.fulfil(dc, turn, wish);
    if (wish.kind === 'task') return this.fulfil(dc, turn, { kind: 'task', options: withOffered(wish.options, offer) });
    const answer = readYesNo(turn.text);
    if (answer === 'yes') return offer ? this.begin(dc, turn, offer) : say(dc.context, commands.menuMessage());
    if (answer === 'no') return say(dc.context, offer ? commands.declined() : commands.farewell());
    await this.fulfil(dc, turn, wish);
  }

  private async fulfil(dc: DialogContext, turn: Turn, wish: Wish): Promise<void> {
    if (isClear(wish)) turn.memory.misses = 0;
    const { wording, settings } = this.services;
    const { commands, rights, welcome } = wording;
    const midway = dc.stack.length > 0;
    switch (wish.kind) {
      case 'command':
        return this.obeyOrAsk(dc, wish.command, openPrompt(dc), false);
      case 'task':
        return this.begin(dc, turn, wish.options);
      case 'faq':
        return void (await dc.beginDialog(FaqDialog.name, { id: wish.id, mayOffer: !midway, values: wish.values }));
      case 'rights':
        turn.record({ name: 'rights', detail: wish.topic });
        return say(dc.context, rights.contactFor(wish.topic, await handOver(dc, this.services, wish.topic), settings));
      case 'human_or_not':
        return say(dc.context, commands.automated());
      case 'greeting':
        return say(dc.context, midway ? commands.greetingAtPrompt() : welcome.greetedAgain());
      case 'thanks':
        return say(dc.context, midway ? commands.thanksAtPrompt() : commands.thanks());
      case 'unsure':
        return this.clarify(dc, turn, wish);
      case 'out':
        return this.miss(dc, turn);
      default:
        return assertNever(wish);
    }
  }

  /** An entry that its owner has taken away since is no longer an answer. */
  private wishOf(turn: Turn): Wish {
    const wish = withoutLaterPayment(wishOf(turn), businessDate(this.services.clock));
    return wish.kind === 'faq' && this.services.faq.find(wish.id) === undefined ? { kind: 'out' } : wish;
  }

  private async begin(dc: DialogContext, turn: Turn, wanted: TaskOptions): Promise<void> {
    turn.record({ name: 'task', detail: wanted.task });
    delete turn.memory.paid;
    const opening = openingOf(wanted, turn.session);
    await dc.beginDialog(opening.dialog, opening.options);
  }

  private async clarify(dc: DialogContext, turn: Turn, wish: Extract<Wish, { kind: 'unsure' }>): Promise<void> {
    const options = clarifiable(wish.candidates, this.services);
    if (options.length === 0) return this.miss(dc, turn);
    this.services.misses.record(turn.text, wish.candidates);
    turn.memory.misses = 0;
    const clarification: ClarifyOptions = { options, values: wish.values };
    await dc.beginDialog(clarifyDialogId, clarification);
  }

  /** Says what can be done, each time in other words; the third time offers a person (standards F3). */
  private async miss(dc: DialogContext, turn: Turn): Promise<void> {
    const { misses, wording, settings } = this.services;
    if (turn.text !== '') misses.record(turn.text, turn.reading.candidates);
    const count = (turn.memory.misses ?? 0) + 1;
    turn.memory.misses = count;
    turn.record({ name: 'miss', detail: 'top' });
    if (count === 1) return say(dc.context, turn.text === '' ? wording.misses.nothingHeard() : wording.misses.first());
    await say(dc.context, count % 2 === 0 ? wording.misses.second() : wording.misses.third(settings));
  }
}

/** "cancel my payment" of one that is being put together means that one, whatever is being asked. */
function droppingPayment(dc: DialogContext, { text }: Turn): Command | undefined {
  return openTask(dc)?.task === 'make_payment' && asksToCancelPayment(text) ? 'cancel' : undefined;
}

/** A bare number is first the question's own: an amount may be one. */
async function takeNumberedChoice(turn: Turn, open: OpenPrompt | undefined): Promise<void> {
  const picked = numberedChoice(turn);
  if (picked === undefined || open?.prompt.secret) return;
  const isAnswer = open !== undefined && (await open.prompt.answerIn(turn, open.asked)) !== undefined;
  if (!isAnswer) turn.takeAs(picked);
}

/** A sign-in or a recovery is under way, which another recovery may help with. */
function isBeforeSession(dc: DialogContext, open: OpenPrompt): boolean {
  const current = openTask(dc);
  return isSigningIn(open) || (current !== undefined && tasks[current.task].needs === 'nothing');
}

/** What is asked for again begins anew, and what waited for the first still waits. */
function resumable(wanted: TaskOptions, current: TaskOptions | undefined): TaskOptions {
  const resume = current?.task === wanted.task ? current.resume : current;
  return resume === undefined ? wanted : { ...wanted, resume };
}

/** Clear enough to interrupt a question. */
function isClear(wish: Wish): boolean {
  return wish.kind !== 'unsure' && wish.kind !== 'out';
}

/** "pay now" after an offer to pay means what was offered, with whatever was said about it. */
function withOffered(wanted: TaskOptions, offer: TaskOptions | undefined): TaskOptions {
  return offer?.task === wanted.task ? { ...wanted, values: { ...offer.values, ...wanted.values } } : wanted;
}

/** What the next turn needs to know of this one. */
function remember({ memory, session }: Turn, flow: string | undefined): void {
  if (flow === undefined) delete memory.flow;
  else memory.flow = flow;
  memory.signedIn = session !== undefined;
  if (session !== undefined) return;
  delete memory.severalVehicles;
  delete memory.verified;
  delete memory.nicknames;
  delete memory.paid;
  delete memory.more;
}
