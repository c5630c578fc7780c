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
import { businessDate } from '../src/domain/clock/clock';
import { type Command, exactCommand } from '../src/language/commands';
import { findValues } from '../src/language/findValues';
import { holdsSecret } from '../src/language/redact';
import { saidInstead } from '../src/language/saidInstead';
import { readYesNo } from '../src/language/yesNo';
import type { Message } from '../src/reply/message';
import { answerBesidePage, isAskedOnPage } from './besidePage';
import { asksForSaved, besideSecret, forgottenAt, methodInstead, saidInPlace } from './besideSecret';
import type { DialogServices } from './dialogServices';
import { followUp, ofAnotherVehicle } from './followUp';
import { askWhetherToLeave, beginTask, fulfil, isClear, obeyOrAsk } from './fulfil';
import { tellHowLong } from './howLong';
import { laterPayment, tellOfOtherDay, withoutLaterPayment } from './laterPayment';
import { losesWork } from './leaveDialog';
import { declines, saysOnlyYes } from './leavingByNo';
import { figureAskedFor, tellAside } from './lookAside';
import {
  type OpenPrompt,
  flowOf,
  isSigningIn,
  needsSession,
  openPrompt,
  openTask,
  replaceOpenTask,
} from './openPrompt';
import { signInAnew } from './otherUsername';
import { asksForMore, asksToCancelPayment, declinesToPay } from './ownPhrases';
import { bringsNews, renewedPayment } from './payment';
import { PaymentSubmitDialog } from './paymentSubmitDialog';
import { afterSignIn } from './afterSignIn';
import { needsAskedAbout } from './recoveryNeeds';
import { goingBack, resumable, withUsername } from './resuming';
import { say } from './say';
import { submittedAgain } from './secondTap';
import { takePickedChoice } from './pickedChoice';
import type { TaskName, TaskOptions } from './task';
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
    await beginTask(dc, turn, { task, values });
    return true;
  }

  private async answer(dc: DialogContext, turn: Turn): Promise<void> {
    const open = openPrompt(dc);
    if (await tellHowLong(dc, turn, this.services)) return;
    if (holdsSecret(turn.text)) await say(dc.context, this.services.wording.commands.notAskedFor());
    await takePickedChoice(turn, open);
    const command = exactCommand(turn.text) ?? droppingPayment(dc, turn);
    if (command !== undefined && command !== 'repeat' && command !== 'details') {
      delete turn.memory.offer;
      delete turn.memory.more;
    }
    if (command !== undefined) await obeyOrAsk(dc, command, open, true, this.services);
    else if (open === undefined) await this.answerAtTop(dc, turn);
    else await this.answerPrompt(dc, turn, open);
  }

  private async answerPrompt(dc: DialogContext, turn: Turn, open: OpenPrompt): Promise<void> {
    const askedBefore = turn.memory.askedBeside;
    delete turn.memory.askedBeside;
    if (await signInAnew(dc, turn, open)) return;
    const value = await answerTo(turn, open);
    if (value !== undefined) {
      await tellOfOtherDay(dc, turn, open, this.services);
      return void (await dc.endDialog(value));
    }
    if (await this.answerAbout(dc, turn, open)) return;
    // Where a secret is awaited, there is a text only of what is certainly none.
    const wish =
      open.prompt.secret && turn.text === '' ? undefined : this.wishAt(turn, open, askedBefore, openTask(dc)?.task);
    if (wish && isClear(wish)) return this.interrupt(dc, turn, open, wish);
    await dc.continueDialog();
  }

  /** What can be said at once to words about the question itself. */
  private asideAt(dc: DialogContext, turn: Turn, open: OpenPrompt): Message | undefined {
    const recovery = needsAskedAbout(openTask(dc)?.task, turn.text);
    if (recovery !== undefined) return this.services.wording.recovery.whatIsNeeded(recovery);
    return open.prompt.secret ? undefined : open.prompt.aside?.(turn, open.asked);
  }

  /** What is no answer but about the question all the same: asked about it, refusing it, or meant for nothing else. */
  private async answerAbout(dc: DialogContext, turn: Turn, open: OpenPrompt): Promise<boolean> {
    const aside = this.asideAt(dc, turn, open);
    if (aside !== undefined) {
      await say(dc.context, aside);
      await dc.repromptDialog();
      return true;
    }
    if (isAskedOnPage(turn, open) && (await answerBesidePage(dc, turn, open, this.services))) return true;
    if (openTask(dc)?.task === 'make_payment' && declinesToPay(turn.text))
      await obeyOrAsk(dc, 'cancel', open, true, this.services);
    else if (declines(open, turn)) await askWhetherToLeave(dc, 'cancel');
    else if (!open.prompt.secret && isForQuestion(open, turn)) await dc.continueDialog();
    else return false;
    return true;
  }

  /** A clear wish at a question that waits for something else. */
  private async interrupt(dc: DialogContext, turn: Turn, open: OpenPrompt, wish: Wish): Promise<void> {
    turn.record({ name: 'interrupted', detail: wish.kind });
    if (open.prompt.givesWay) {
      await dc.cancelAllDialogs();
      return fulfil(dc, turn, wish, this.services);
    }
    if (wish.kind === 'task') return this.changeTask(dc, turn, open, wish.options);
    await fulfil(dc, turn, wish, this.services);
    const says =
      wish.kind === 'courtesy' ? wish.courtesy !== 'goodbye' : wish.kind !== 'faq' && wish.kind !== 'command';
    if (says) await dc.repromptDialog();
  }

  /** Another task takes the place of the one that is open; a recovery that of a sign-in, and leads back to it. */
  private async changeTask(dc: DialogContext, turn: Turn, open: OpenPrompt, wanted: TaskOptions): Promise<void> {
    const { wording } = this.services;
    const current = openTask(dc);
    if (tasks[wanted.task].needs === 'nothing' && isBeforeSession(dc, open)) {
      await dc.cancelAllDialogs();
      return beginTask(dc, turn, resumable(wanted, withUsername(current, open)));
    }
    if (isSigningIn(open)) {
      const next = afterSignIn(wanted, current, turn);
      if (next !== undefined) {
        replaceOpenTask(dc, next);
        await say(dc.context, wording.tasks.afterSignIn(next.task));
      }
      return dc.repromptDialog();
    }
    if (current?.task === 'make_payment' && wanted.task === 'make_payment') {
      if (!bringsNews(wanted)) return void (await dc.continueDialog());
      await dc.cancelAllDialogs();
      return beginTask(dc, turn, renewedPayment(current, wanted));
    }
    const next = goingBack(wanted, current);
    const figure = current && figureAskedFor(current, next);
    if (figure !== undefined) return tellAside(dc, turn, figure);
    if (losesWork(open)) return askWhetherToLeave(dc, next);
    return this.leaveFor(dc, turn, current, next);
  }

  private async leaveFor(
    dc: DialogContext,
    turn: Turn,
    current: TaskOptions | undefined,
    wanted: TaskOptions,
  ): Promise<void> {
    const moved = current && ofAnotherVehicle(current, wanted, turn);
    if (moved === undefined && current !== undefined && current.task !== wanted.task)
      await say(dc.context, this.services.wording.tasks.leaving(current.task));
    await dc.cancelAllDialogs();
    return beginTask(dc, turn, moved ?? wanted);
  }

  private async answerAtTop(dc: DialogContext, turn: Turn): Promise<void> {
    const { commands } = this.services.wording;
    const { offer, more } = turn.memory;
    const twice = turn.memory.invited && saysOnlyYes(turn) ? undefined : submittedAgain(turn);
    delete turn.memory.invited;
    delete turn.memory.offer;
    delete turn.memory.more;
    if (more !== undefined && asksForMore(turn.text)) return beginTask(dc, turn, more);
    if (twice !== undefined) return void (await dc.beginDialog(PaymentSubmitDialog.name, twice));
    if (saysOnlyYes(turn)) return offer ? beginTask(dc, turn, offer) : say(dc.context, commands.menuMessage());
    const wish = this.wishOf(turn);
    const goesOn = this.goesOn(turn, wish);
    if (goesOn !== undefined) return beginTask(dc, turn, goesOn);
    if (wish.kind === 'faq') return fulfil(dc, turn, wish, this.services);
    if (wish.kind === 'task')
      return fulfil(dc, turn, { kind: 'task', options: withOffered(wish.options, offer) }, this.services);
    const answer = readYesNo(turn.text);
    if (answer === 'yes') return offer ? beginTask(dc, turn, offer) : say(dc.context, commands.menuMessage());
    if (answer === 'no') return say(dc.context, offer ? commands.declined() : commands.farewell());
    await fulfil(dc, turn, wish, this.services);
  }

  /** What a few words mean after an answer that they go on from. */
  private goesOn(turn: Turn, wish: Wish): TaskOptions | undefined {
    const isOwn = wish.kind !== 'faq' && isClear(wish);
    return isOwn || readYesNo(turn.text) !== 'unclear' ? undefined : followUp(turn, businessDate(this.services.clock));
  }

  /** Another day for a payment under review is refused whatever else was not understood. */
  private wishAt(turn: Turn, open: OpenPrompt, askedBefore: string | undefined, task?: TaskName): Wish {
    const { asked, prompt } = open;
    const forgotten = forgottenAt(asked.question, turn);
    if (forgotten !== undefined) return forgotten;
    const inPlace = saidInPlace(asked.question, turn);
    if (inPlace !== undefined) return inPlace;
    const otherMethod = task === 'make_payment' ? methodInstead(asked.question, turn) : undefined;
    if (otherMethod !== undefined) return otherMethod;
    const wish = this.wishOf(turn);
    if (prompt.secret && !isAskedOnPage(turn, open)) return besideSecret(asked.question, wish, turn, askedBefore);
    if (asked.question === 'method' && asksForSaved(wish)) return { kind: 'go_on' };
    if (isClear(wish)) return wish;
    if (asked.question === 'amount' || asked.question === 'method') return vehicleAlone(turn.text) ?? wish;
    return asked.question === 'review' ? laterPayment(turn.text, businessDate(this.services.clock), wish) : wish;
  }

  /** An entry that its owner has taken away since is no longer an answer. */
  private wishOf(turn: Turn): Wish {
    const wish = withoutLaterPayment(wishOf(turn), businessDate(this.services.clock));
    return wish.kind === 'faq' && this.services.faq.find(wish.id) === undefined ? { kind: 'out' } : wish;
  }
}

/** No answer, but meant for nothing else either. */
function isForQuestion({ prompt, asked }: OpenPrompt, turn: Turn): boolean {
  return prompt.isMeantForIt?.(turn, asked) === true || (!prompt.givesWay && saysOnlyYes(turn));
}

/** "cancel my payment" of one that is being put together means that one, whatever is being asked. */
function droppingPayment(dc: DialogContext, { text }: Turn): Command | undefined {
  return openTask(dc)?.task === 'make_payment' && asksToCancelPayment(text) ? 'cancel' : undefined;
}

/** A secret is handed on by its prompt alone; "wait" answers nothing. */
async function answerTo(turn: Turn, { prompt, asked }: OpenPrompt): Promise<unknown> {
  if (prompt.secret) return prompt.answerInWords?.(turn);
  return saidInstead(turn.text) === 'wait' ? undefined : prompt.answerIn(turn, asked);
}

/** A sign-in or a recovery is under way, which another recovery may help with. */
function isBeforeSession(dc: DialogContext, open: OpenPrompt): boolean {
  const current = openTask(dc);
  return isSigningIn(open) || (current !== undefined && tasks[current.task].needs === 'nothing');
}

/** "no, for the Countryman" says nothing but which one. */
function vehicleAlone(text: string): Wish | undefined {
  const { vehicle } = findValues(text, 'switch_vehicle');
  return vehicle === undefined ? undefined : { kind: 'task', options: { task: 'switch_vehicle', values: { vehicle } } };
}

/** "pay now" after an offer to pay means what was offered, with whatever was said about it. */
function withOffered(wanted: TaskOptions, offer: TaskOptions | undefined): TaskOptions {
  if (offer?.task !== wanted.task) return wanted;
  if (wanted.task === 'make_payment') return renewedPayment(offer, wanted);
  return { ...wanted, values: { ...offer.values, ...wanted.values } };
}

/** What the next turn needs to know of this one. */
function remember({ memory, session }: Turn, flow: string | undefined): void {
  if (flow === undefined) delete memory.flow;
  else memory.flow = flow;
  memory.signedIn = session !== undefined;
  if (session !== undefined) return void delete memory.toldToWaitUntil;
  delete memory.severalVehicles;
  delete memory.verified;
  delete memory.nicknames;
  delete memory.paid;
  delete memory.more;
  delete memory.statementMonths;
  delete memory.payoffDay;
}
