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
import { type Command, exactCommand } from '../src/language/commands';
import { plainText } from '../src/language/plainText';
import { saidInstead } from '../src/language/saidInstead';
import { ordersPayment } from '../src/language/speaksToUs';
import type { Message } from '../src/reply/message';
import { answerAtTop, answerNamed } from './answerAtTop';
import { answerBesideMethod } from './methods/besideMethod';
import { answerLeavingOut, leaveOutOfOffer, leavesOutTheOnly } from './payments/leavingOut';
import { answerPayingFirst } from './payments/payingFirst';
import { answerBesidePayment, takeQuestionAlone } from './payments/besidePayment';
import { answerBesidePage, isAskedOnPage, tellOfNoLink } from './besidePage';
import { answersLeaving, returnedTo } from './besideLeaving';
import { changeTask } from './changeTask';
import type { DialogServices } from './dialogServices';
import { meetEndedSession } from './endedSession';
import { askWhetherToLeave, fulfil, isClear, obeyOrAsk } from './fulfil';
import { tellHowLong } from './answers/howLong';
import { tellOfOtherDay } from './payments/laterPayment';
import { declines, saysOnlyYes } from './leavingByNo';
import { dropWhatWas } from './neverMind';
import { meetMisplaced } from './misplacedSecrets';
import { meetOtherLanguage } from './otherLanguage';
import { type OpenPrompt, flowOf, openPrompt, openTask, isSigningIn } from './openPrompt';
import { signInAnew } from './sign-in/otherUsername';
import { takeOwnNameAsMine } from './ownName';
import { takeWithoutRefusedPerson } from './answers/refusedPerson';
import { asksToCancelPayment, asksWhetherCancellable, declinesToPay } from './ownPhrases';
import { withMethodForIt } from './sign-in/afterSignIn';
import { goOnToNext } from './nextWish';
import { asksWhatIfWrong, needsAskedAbout } from './credentials/recoveryNeeds';
import { contactAside } from './credentials/contactAside';
import { remember } from './rememberTurn';
import { paymentCalled } from './payments/paymentByAmount';
import { isOnlyRemarked } from './payments/remarkOnPayment';
import { tellOfOldCode } from './payments/oldCode';
import { say } from './say';
import { type TaskOptions, isRecoveryTask } from './task';
import { namesTask, takePickedChoice } from './pickedChoice';
import { type Turn, turnOf } from './turn';
import { wishAtQuestion } from './wishAtQuestion';
import { wishNow } from './wishNow';
import type { Wish } from './wishes';
import { meetPerson } from './answers/withPerson';

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
        if (!(await meetEndedSession(dc, turn, this.services))) await dc.repromptDialog();
        break;
      case 'words':
        if (!(await this.introduce(dc, turn)) && !(await meetEndedSession(dc, turn, this.services)))
          await this.answer(dc, turn);
        await goOnToNext(dc, turn, this.services);
    }
    remember(turn, flowOf(dc));
    return dc.stack.length > 0 ? Dialog.EndOfTurn : { status: DialogTurnStatus.complete };
  }

  /** Where nobody joined before the first words came, the introduction goes before the answer, once (standards D9). */
  private async introduce(dc: DialogContext, turn: Turn): Promise<boolean> {
    if (turn.memory.greeted) return false;
    turn.memory.greeted = true;
    const { welcome } = this.services.wording;
    const onlyGreets = turn.text === '' || wishNow(turn, this.services).kind === 'greeting';
    await say(dc.context, onlyGreets ? welcome.joining() : welcome.beforeAnswer());
    return onlyGreets;
  }

  private async answer(dc: DialogContext, turn: Turn): Promise<void> {
    const open = await dropWhatWas(dc, turn, openPrompt(dc), this.services);
    if (open === undefined && namesTask(turn)) return answerNamed(dc, turn, this.services);
    if (await tellHowLong(dc, turn, this.services)) return;
    if (await meetMisplaced(dc, turn, open, this.services)) return;
    if (await tellOfNoLink(dc, turn, open, this.services)) return;
    if (await meetOtherLanguage(dc, turn, open, this.services)) return;
    if (await tellOfOldCode(dc, turn, open, this.services)) return;
    takeOwnNameAsMine(turn, open);
    takeWithoutRefusedPerson(turn, open);
    await takePickedChoice(turn, open);
    const command = answersLeaving(open, turn) ? undefined : (exactCommand(turn.text) ?? droppingPayment(dc, turn));
    if (command !== undefined && command !== 'repeat' && command !== 'details') {
      delete turn.memory.offer;
      delete turn.memory.more;
    }
    if (command !== undefined) await obeyOrAsk(dc, command, open, true, this.services);
    else if (open === undefined) await this.answerFreely(dc, turn);
    else await this.answerPrompt(dc, turn, open);
  }

  private async answerFreely(dc: DialogContext, turn: Turn): Promise<void> {
    if (!(await leaveOutOfOffer(dc, turn, this.services))) await answerAtTop(dc, turn, this.services);
  }

  private async answerPrompt(dc: DialogContext, turn: Turn, open: OpenPrompt): Promise<void> {
    const askedBefore = turn.memory.askedBeside;
    delete turn.memory.askedBeside;
    if (await signInAnew(dc, turn, open)) return;
    takeQuestionAlone(turn, open);
    if (await answerBesidePayment(dc, turn, open, this.services)) return;
    const { question } = open.asked;
    const value =
      answerLeavingOut(dc, turn, question) ??
      answerPayingFirst(dc, turn, question) ??
      (ordersOther(dc, turn, open) ? undefined : await answerTo(turn, open));
    if (value !== undefined) {
      await tellOfOtherDay(dc, turn, open, this.services);
      return void (await dc.endDialog(value));
    }
    const returned = returnedTo(dc, open, turn);
    if (returned !== undefined) return this.answerPrompt(dc, turn, returned);
    if (await this.answerAbout(dc, turn, open)) return;
    // Where a secret is awaited, there is a text only of what is certainly none.
    const wish =
      open.prompt.secret && turn.text === ''
        ? undefined
        : wishAtQuestion(turn, open, askedBefore, openTask(dc)?.task, this.services);
    if (wish && isClear(wish) && !isOnlyRemarked(wish, open, turn.text)) return this.interrupt(dc, turn, open, wish);
    await dc.continueDialog();
  }

  /** What can be said at once to words about the question itself. */
  private asideAt(dc: DialogContext, turn: Turn, open: OpenPrompt): Message | undefined {
    const recovery = needsAskedAbout(openTask(dc)?.task, turn.text);
    if (recovery !== undefined) return this.services.wording.recovery.whatIsNeeded(recovery);
    const ofContact = contactAsked(dc, open, turn, this.services);
    if (ofContact !== undefined) return ofContact;
    const ifWrong = asksWhatIfWrong(turn.text) ? this.ifWrongAt(dc, open) : undefined;
    if (ifWrong !== undefined) return ifWrong;
    return open.prompt.secret ? undefined : open.prompt.aside?.(turn, open.asked);
  }

  private ifWrongAt(dc: DialogContext, { asked }: OpenPrompt): Message | undefined {
    const { recovery, signIn } = this.services.wording;
    const task = openTask(dc)?.task;
    if (task !== undefined && isRecoveryTask(task)) return recovery.ifWrong();
    if (asked.question === 'pin') return signIn.ifWrongPin();
    return asked.question === 'password' ? signIn.ifWrong() : undefined;
  }

  /** What is no answer but about the question all the same: asked about it, refusing it, or meant for nothing else. */
  private async answerAbout(dc: DialogContext, turn: Turn, open: OpenPrompt): Promise<boolean> {
    if (await answerBesideMethod(dc, turn, open, this.services)) return true;
    const aside = this.asideAt(dc, turn, open);
    if (aside !== undefined) {
      await say(dc.context, aside);
      await dc.repromptDialog();
      return true;
    }
    if (isAskedOnPage(turn, open) && (await answerBesidePage(dc, turn, open, this.services))) return true;
    if (openTask(dc)?.task === 'make_payment' && (declinesToPay(turn.text) || leavesOutTheOnly(dc, turn)))
      await obeyOrAsk(dc, 'cancel', open, true, this.services);
    else if (declines(open, turn)) await askWhetherToLeave(dc, 'cancel');
    else if (!open.prompt.secret && isForQuestion(open, turn)) await dc.continueDialog();
    else return false;
    return true;
  }

  /** A clear wish at a question that waits for something else. */
  private async interrupt(dc: DialogContext, turn: Turn, open: OpenPrompt, wish: Wish): Promise<void> {
    // Whether it shall be dropped is answered by clear words alone.
    if (open.asked.question === 'leaveTask' && wish.kind === 'command' && wish.command === 'cancel')
      return void (await dc.continueDialog());
    turn.record({ name: 'interrupted', detail: wish.kind });
    if (open.prompt.givesWay) {
      await dc.cancelAllDialogs();
      return fulfil(dc, turn, wish, this.services);
    }
    if (wish.kind === 'task')
      return changeTask(dc, turn, open, withMethodForIt(wish.options, openTask(dc), turn), this.services);
    await fulfil(dc, turn, wish, this.services);
    const says =
      wish.kind === 'courtesy' ? wish.courtesy !== 'goodbye' : wish.kind !== 'faq' && wish.kind !== 'command';
    if (says) await dc.repromptDialog();
  }
}

/** In a recovery alone. */
function contactAsked(
  dc: DialogContext,
  { asked }: OpenPrompt,
  { text }: Turn,
  { wording }: DialogServices,
): Message | undefined {
  const task = openTask(dc)?.task;
  return task !== undefined && isRecoveryTask(task) ? contactAside(asked.question, text, wording) : undefined;
}

/** No answer, but meant for nothing else either. */
function isForQuestion(open: OpenPrompt, turn: Turn): boolean {
  const { prompt, asked } = open;
  if (prompt.isMeantForIt?.(turn, asked) === true) return true;
  return !prompt.givesWay && (saysOnlyYes(turn) || (!isSigningIn(open) && wholeThing.test(plainText(turn.text))));
}

/** So much is wanted; "forget the whole thing" drops it. */
const wholeThing =
  /^(?:(?:ok|okay|yes|just|no|not|pay)[, ]+)*(?:the|my) (?:whole|entire) (?:thing|lot)(?: please| then)*[.! ]*$/;

/** "cancel my payment" of one that is being put together means that one, whatever is being asked. */
function droppingPayment(dc: DialogContext, { text }: Turn): Command | undefined {
  const current = openTask(dc);
  const isMeant = asksToCancelPayment(text) && !asksWhetherCancellable(text) && !callsAnother(text, current);
  return current?.task === 'make_payment' && isMeant ? 'cancel' : undefined;
}

/** "cancel the 25", where 100 is being paid. */
function callsAnother(text: string, current: TaskOptions | undefined): boolean {
  const called = paymentCalled(plainText(text));
  const amount = current?.values.amount;
  return called !== undefined && amount?.kind === 'exact' && amount.cents !== called.cents;
}

/** "pay 150 on Pepper" names a vehicle, and orders more than to see its balance. */
function ordersOther(dc: DialogContext, { text }: Turn, { asked }: OpenPrompt): boolean {
  return asked.question === 'vehicle' && openTask(dc)?.task !== 'make_payment' && ordersPayment(text);
}

/** A secret is handed on by its prompt alone; "wait" answers nothing, nor does the amount of a payment that is to be cancelled. */
async function answerTo(turn: Turn, { prompt, asked }: OpenPrompt): Promise<unknown> {
  if (prompt.secret) return prompt.answerInWords?.(turn);
  const isNone = saidInstead(turn.text) === 'wait' || asksToCancelPayment(turn.text);
  return isNone ? undefined : prompt.answerIn(turn, asked);
}
