/** Another task in the place of the one that is open, or after it: what is lost by it is asked about first. */
import type { DialogContext } from 'botbuilder-dialogs';
import { businessDate } from '../src/domain/clock/clock';
import { afterSignIn, besidesCurrent } from './sign-in/afterSignIn';
import type { DialogServices } from './dialogServices';
import { ofAnotherVehicle } from './followUp';
import { askWhetherToLeave, beginTask } from './fulfil';
import { LeaveDialog, type LeaveOptions, losesPayment, losesWork } from './leaveDialog';
import { figureAskedFor, figures, tellAside } from './lookAside';
import { type OpenPrompt, isSigningIn, openTask, replaceOpenTask } from './openPrompt';
import { amountInstead } from './payments/amountInstead';
import { bringsNews, oneMoreOrRenewed, renewedPayment } from './payments/payment';
import { goingBack, resumable, withUsername } from './credentials/resuming';
import { say } from './say';
import type { NextWish, TaskOptions } from './task';
import { tasks } from './tasks';
import type { Turn } from './turn';

/** Another task takes the place of the one that is open; a recovery that of a sign-in, and leads back to it. */
export async function changeTask(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt,
  wanted: TaskOptions,
  services: DialogServices,
): Promise<void> {
  const current = openTask(dc);
  if (tasks[wanted.task].needs === 'nothing' && isBeforeSession(dc, open)) {
    await dc.cancelAllDialogs();
    return beginTask(dc, turn, resumable(wanted, withUsername(current, open)));
  }
  if (isSigningIn(open)) {
    await keepForAfterSignIn(dc, turn, current, wanted, services);
    return dc.repromptDialog();
  }
  if (current?.task === 'make_payment' && wanted.task === 'make_payment') {
    if (!bringsNews(wanted)) return void (await dc.continueDialog());
    await dc.cancelAllDialogs();
    return beginTask(dc, turn, renewedPayment(current, wanted));
  }
  const next = goingBack(wanted, current);
  const figure = current && figureAskedFor(current, next, turn, businessDate(services.clock));
  if (figure !== undefined) return tellAside(dc, turn, figure);
  if (open.asked.question === 'leaveTask' && insistsOn(dc, next)) return void (await dc.endDialog(true));
  if (leavesNothing(open, current, next)) return dc.repromptDialog();
  const isLost = losesWork(open) ? !movesReview(open, current, next, turn) : leavesPayment(open, current, next, turn);
  if (isLost) return askWhetherToLeave(dc, next);
  return leaveFor(dc, turn, current, next, services);
}

/** Who asks for the same once more, instead of an answer, wants to leave for it. Something else takes its place until then. */
function insistsOn(dc: DialogContext, wanted: TaskOptions): boolean {
  const leave = dc.stack.find(({ id }) => id === LeaveDialog.name)?.state as { options: LeaveOptions } | undefined;
  if (leave === undefined) return false;
  const { wanted: before } = leave.options;
  if (typeof before !== 'string' && before.task === wanted.task) return true;
  leave.options = { ...leave.options, wanted };
  return false;
}

function leavesNothing({ asked }: OpenPrompt, current: TaskOptions | undefined, wanted: TaskOptions): boolean {
  // "not that one" takes nobody from what the vehicle is asked for.
  if (asked.question === 'vehicle') return namesNoVehicle(wanted);
  // What is asked about beside "Shall I drop it?" drops nothing.
  return asked.question === 'leaveTask' || asksOnlyState(current, wanted);
}

/** Whether there is a PIN or an app, asked while one is set: that stays as far as it is. */
function asksOnlyState(current: TaskOptions | undefined, wanted: TaskOptions): boolean {
  if (current?.task !== wanted.task || wanted.pin !== undefined || wanted.authenticator !== undefined) return false;
  return current.pin !== undefined || current.authenticator !== undefined;
}

/** "the wrong car", "which ones are there": the list stands in the question. */
function namesNoVehicle({ task, values }: TaskOptions): boolean {
  return task === 'switch_vehicle' && values.vehicle === undefined;
}

/** A sign-in goes on; what is wanted now is done after it, beside what was wanted before. */
async function keepForAfterSignIn(
  dc: DialogContext,
  turn: Turn,
  current: TaskOptions | undefined,
  wanted: TaskOptions,
  services: DialogServices,
): Promise<void> {
  const { tasks: words } = services.wording;
  if (changesWaiting(turn)) return say(dc.context, words.afterSignIn('make_payment'));
  const kept = changedInWaiting(wanted, turn);
  if (kept !== undefined) {
    turn.memory.next = kept;
    return say(dc.context, words.allAfterSignIn([...(current ? [current.task] : []), ...tasksOf(kept)]));
  }
  const both = besidesCurrent(wanted, current, turn);
  if (both !== undefined) {
    const [first, second] = both;
    replaceOpenTask(dc, first);
    turn.memory.next = inOrder(second, turn.memory.next ?? []);
    return say(dc.context, words.allAfterSignIn([first.task, ...tasksOf(turn.memory.next)]));
  }
  const next = afterSignIn(wanted, current, turn);
  if (next === undefined) return;
  replaceOpenTask(dc, next);
  await say(dc.context, words.afterSignIn(next.task));
}

function tasksOf(wishes: readonly NextWish[]): readonly TaskOptions['task'][] {
  return wishes.flatMap((wish) => (wish.kind === 'task' ? wish.options.task : []));
}

/** "pay 30 for the Countryman" of a payment that waits already: what is new of it takes the place of what was said before. */
function changedInWaiting(wanted: TaskOptions, { memory, text }: Turn): readonly NextWish[] | undefined {
  if (wanted.task !== 'make_payment') return undefined;
  const at = memory.next?.findIndex((wish) => wish.kind === 'task' && wish.options.task === 'make_payment') ?? -1;
  if (at < 0) return undefined;
  return memory.next?.map((wish, place) =>
    place === at && wish.kind === 'task'
      ? { kind: 'task', options: oneMoreOrRenewed(wish.options, wanted, text) }
      : wish,
  );
}

/** "change to 120": of a payment that waits behind what is done first. */
function changesWaiting({ memory, text }: Turn): boolean {
  const amount = amountInstead(text, undefined);
  const isPayment = (wish: NextWish): boolean => wish.kind === 'task' && wish.options.task === 'make_payment';
  if (amount === undefined || memory.next?.some(isPayment) !== true) return false;
  const change: TaskOptions = { task: 'make_payment', values: { amount } };
  memory.next = memory.next.map((wish) =>
    wish.kind === 'task' && isPayment(wish) ? { kind: 'task', options: renewedPayment(wish.options, change) } : wish,
  );
  return true;
}

/** A figure comes before a payment that waits, too: whoever drops the payment would lose it. */
function inOrder(wanted: TaskOptions, waiting: readonly NextWish[]): readonly NextWish[] {
  const wish: NextWish = { kind: 'task', options: wanted };
  const payment = waiting.findIndex((one) => one.kind === 'task' && one.options.task === 'make_payment');
  const at = figures.has(wanted.task) && payment >= 0 ? payment : waiting.length;
  return [...waiting.slice(0, at), wish, ...waiting.slice(at)];
}

/** Before its review; another vehicle is one to pay for. */
function leavesPayment(open: OpenPrompt, current: TaskOptions | undefined, wanted: TaskOptions, turn: Turn): boolean {
  return (
    losesPayment(open, current?.task, wanted.task) &&
    current !== undefined &&
    ofAnotherVehicle(current, wanted, turn) === undefined
  );
}

/** "what about the other one" under a review: nothing is lost, it is reviewed anew for that one. */
function movesReview(open: OpenPrompt, current: TaskOptions | undefined, wanted: TaskOptions, turn: Turn): boolean {
  const isReview = open.asked.question === 'review' || open.asked.question === 'whatToChange';
  return isReview && current?.task === 'make_payment' && ofAnotherVehicle(current, wanted, turn) !== undefined;
}

async function leaveFor(
  dc: DialogContext,
  turn: Turn,
  current: TaskOptions | undefined,
  wanted: TaskOptions,
  services: DialogServices,
): Promise<void> {
  const moved = current && ofAnotherVehicle(current, wanted, turn);
  const isSignedIn = current?.task === 'sign_in' && turn.session !== undefined;
  if (moved === undefined && current !== undefined && current.task !== wanted.task && !isSignedIn)
    await say(dc.context, services.wording.tasks.leaving(current.task));
  await dc.cancelAllDialogs();
  return beginTask(dc, turn, moved ?? wanted);
}

/** A sign-in or a recovery is under way, which another recovery may help with. */
function isBeforeSession(dc: DialogContext, open: OpenPrompt): boolean {
  const current = openTask(dc);
  return isSigningIn(open) || (current !== undefined && tasks[current.task].needs === 'nothing');
}
