/** Brings what a task needs before it can begin: a signed-in customer, then a vehicle. Each is asked for only if it is missing. */
import type { TurnContext } from 'botbuilder';
import {
  DialogReason,
  type DialogTurnResult,
  WaterfallDialog,
  type WaterfallStep,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import type { Account } from '../src/domain/accounts/contract';
import type { Session } from '../src/domain/identity/ports';
import type { Values } from '../src/language/values/values';
import { dueFirstIn } from '../src/language/values/dueFirst';
import { contractNamed, namesNoneOf, readVehicle } from '../src/language/values/vehicle';
import type { DialogServices } from './dialogServices';
import { tellDueFirst } from './accounts/dueFirst';
import type { OneOfSeveral } from './accounts/severalVehicles';
import { type VehicleAnswer, VehiclePrompt } from './prompts/vehiclePrompt';
import type { Asked } from './prompts/prompt';
import { say } from './say';
import type { SignInOptions } from './sign-in/signInDialog';
import {
  type NextOne,
  type TaskOptions,
  everyVehicleDialogId,
  pinSignInDialogId,
  signInDialogId,
  taskDialogId,
} from './task';
import { figures } from './lookAside';
import { payingSeveralVehicles } from './payments/payingSeveralVehicles';
import { tasks } from './tasks';
import { type Turn, sessionOf, turnOf } from './turn';
import { withoutVehicleDigits } from './payments/vehicleDigits';
import { mayBeOthers } from './accounts/whoseVehicle';
import { othersAmong } from './answers/othersAccount';
import { leftToTell, lookAt, rememberVehicles, vehicleNamed, vehicleToName } from './accounts/vehicles';

/** How a task is begun: at once where nothing is missing, so that the common turn stays short. */
export function openingOf(
  options: TaskOptions,
  session: Session | undefined,
): { dialog: string; options: TaskOptions } {
  const { needs, dialog } = tasks[options.task];
  if (needs === 'nothing') return { dialog, options };
  if (session === undefined) return { dialog: taskDialogId, options };
  if (needs === 'session') return { dialog, options };
  const isOpen = options.values.vehicle !== undefined || options.vehicleAsked || options.everyVehicle;
  const accountId = isOpen ? undefined : session.activeAccountId;
  return accountId === undefined ? { dialog: taskDialogId, options } : { dialog, options: { ...options, accountId } };
}

type TaskStep = WaterfallStepContext<TaskOptions>;

export class TaskDialog extends WaterfallDialog<TaskOptions> {
  constructor(
    private readonly services: Pick<DialogServices, 'accounts' | 'pins' | 'sessions' | 'wording' | 'settings'>,
  ) {
    super(taskDialogId);
    this.addStep(this.signIn).addStep(this.greet).addStep(this.chooseVehicle).addStep(this.begin);
  }

  private readonly signIn: WaterfallStep<TaskOptions> = async (step) => {
    const turn = turnOf(step.context);
    if (turn.session !== undefined) return step.next(true);
    const { username } = step.options;
    if (username === undefined && turn.mayCarry('pin') && (await this.services.pins.isOffered(turn.place)))
      return step.beginDialog(pinSignInDialogId);
    const options: SignInOptions = username === undefined ? {} : { username };
    return step.beginDialog(signInDialogId, options);
  };

  private readonly greet: WaterfallStep<TaskOptions> = async (step) => {
    const { session } = turnOf(step.context);
    if (session === undefined) return step.endDialog();
    if (step.reason === DialogReason.nextCalled) return step.next();
    const { signIn } = this.services.wording;
    rememberVehicles(turnOf(step.context), await this.services.accounts.list(session));
    const alone = step.options.task === 'sign_in';
    await say(step.context, alone ? signIn.signedInAndReady(session.givenName) : signIn.signedIn(session.givenName));
    if (othersAmong(step.options.ofNamed ?? [], turnOf(step.context)).length > 0) {
      await say(step.context, this.services.wording.courtesies.othersAccount());
      return step.endDialog();
    }
    return alone ? step.endDialog() : step.next();
  };

  private readonly chooseVehicle: WaterfallStep<TaskOptions> = async (step) => {
    const turn = turnOf(step.context);
    const { session } = turn;
    if (session === undefined || tasks[step.options.task].needs !== 'account') return step.next();
    const accounts = await this.services.accounts.list(session);
    rememberVehicles(turn, accounts);
    if (accounts.length === 0) return this.refuse(step);
    const meant = step.options.exceptCurrent ? accounts.filter(({ id }) => id !== session.activeAccountId) : accounts;
    if (step.options.everyVehicle && meant.length > 1) return this.doForEach(step, meant);
    const [only] = meant;
    if (step.options.exceptCurrent && only !== undefined) return step.next(only.id);
    const options = withUnseen(
      withNickname(withSeveral(withoutDigits(step.options, turn), turn), turn),
      turn,
      accounts,
    );
    if (isOtherwise(options, step.options)) return step.replaceDialog(taskDialogId, options);
    return this.findVehicle(step, options, accounts);
  };

  private readonly begin: WaterfallStep<TaskOptions> = async (step) => {
    const { dialog } = tasks[step.options.task];
    const answer = step.result as VehicleAnswer | undefined;
    if (answer === undefined) return step.replaceDialog(dialog, step.options);
    if (typeof answer === 'object') return this.doForAnswer(step, answer);
    await lookAt(turnOf(step.context), answer, this.services);
    const vehicleAsked = step.reason === DialogReason.endCalled;
    return step.replaceDialog(dialog, { ...step.options, accountId: answer, vehicleAsked });
  };

  private doForAnswer(step: TaskStep, answer: Exclude<VehicleAnswer, string>): Promise<DialogTurnResult> {
    if ('all' in answer) return this.doForAll(step, answer.all);
    return 'some' in answer ? this.doForSome(step, answer.some) : this.doForDueFirst(step, answer.dueFirstOf);
  }

  /** Where two are due on one day, which one is asked once more. */
  private async doForDueFirst(step: TaskStep, ids: readonly string[]): Promise<DialogTurnResult> {
    const { options } = step;
    const accountId = await tellDueFirst(step.context, ids, this.services);
    if (accountId === undefined) return step.replaceDialog(taskDialogId, { ...options, vehicleAsked: true });
    await lookAt(turnOf(step.context), accountId, this.services);
    return step.replaceDialog(tasks[options.task].dialog, { ...options, accountId, vehicleAsked: true });
  }

  private async doForAll(step: TaskStep, ids: readonly string[]): Promise<DialogTurnResult> {
    const accounts = await this.services.accounts.list(sessionOf(step.context));
    return this.doForEach(
      step,
      accounts.filter(({ id }) => ids.includes(id)),
    );
  }

  /** Figures are told one after another; of anything else the first comes first, and the others are offered after it. */
  private async doForEach(step: TaskStep, accounts: readonly Account[]): Promise<DialogTurnResult> {
    const { options } = step;
    const { activeAccountId } = sessionOf(step.context);
    const accountIds = accounts.map(({ id }) => id);
    if (figures.has(options.task)) return step.replaceDialog(everyVehicleDialogId, { ...options, accountIds, told: 0 });
    const first = accounts.find(({ id }) => id === activeAccountId) ?? accounts[0];
    if (first === undefined) return this.refuse(step);
    const rest = accounts.filter(({ id }) => id !== first.id);
    const others = rest.map((other) => ({ vehicle: vehicleToName(other), values: {} }));
    await say(step.context, this.services.wording.vehicles.oneAtATime(vehicleToName(first)));
    await lookAt(turnOf(step.context), first.id, this.services);
    const own = options.shares ? sharedAmong(options, others) : { others };
    const begun = { ...options, accountId: first.id, ...own, othersTold: true };
    return step.replaceDialog(tasks[options.task].dialog, begun);
  }

  /** Of those that were named in answer to which one, each with its own sum where it has one. */
  private async doForSome(step: TaskStep, named: readonly OneOfSeveral[]): Promise<DialogTurnResult> {
    const { options } = step;
    const [first, ...others] = named;
    if (first === undefined) return this.refuse(step);
    const accountIds = named.map(({ vehicle }) => vehicle.id);
    if (figures.has(options.task)) return step.replaceDialog(everyVehicleDialogId, { ...options, accountIds, told: 0 });
    if (others.length > 0) await say(step.context, this.services.wording.vehicles.oneAtATime(first.vehicle));
    await lookAt(turnOf(step.context), first.vehicle.id, this.services);
    const values = { ...options.values, ...first.values };
    const rest = others.length > 0 ? { others, othersTold: true } : {};
    const begun = { ...options, values, accountId: first.vehicle.id, vehicleAsked: true, ...rest };
    return step.replaceDialog(tasks[options.task].dialog, begun);
  }

  private async findVehicle(
    step: TaskStep,
    options: TaskOptions,
    accounts: readonly Account[],
  ): Promise<DialogTurnResult> {
    const session = sessionOf(step.context);
    const isDueFirst = accounts.length > 1 && dueFirstIn(options.values.vehicle ?? '') !== undefined;
    if (isDueFirst && !options.vehicleAsked) return step.next({ dueFirstOf: accounts.map(({ id }) => id) });
    if (options.task === 'make_payment' && mayBeOthers(options.values.vehicle, accounts.map(vehicleToName)))
      return this.askWhetherOwn(step, options, accounts);
    await this.tellOfUnknown(step.context, options, accounts);
    const known = accountFor(accounts, session, options);
    if (known !== undefined) return step.next(known);
    return step.beginDialog(VehiclePrompt.name, whichOf(accounts, session, options));
  }

  /** The account or the vehicle of somebody else was named, to be paid for. */
  private async askWhetherOwn(
    step: TaskStep,
    options: TaskOptions,
    accounts: readonly Account[],
  ): Promise<DialogTurnResult> {
    const { vehicles: words } = this.services.wording;
    const [only, ...others] = accounts;
    const values: { -readonly [Name in keyof Values]: Values[Name] } = { ...options.values };
    delete values.vehicle;
    if (only === undefined || others.length > 0) {
      await say(step.context, words.notFound());
      return step.beginDialog(VehiclePrompt.name, whichOf(accounts, sessionOf(step.context), { ...options, values }));
    }
    await say(step.context, words.payForOwn(vehicleToName(only)));
    turnOf(step.context).memory.offer = { ...options, values };
    return step.endDialog();
  }

  /** Nobody is to pay for another vehicle than the one they named without being told. */
  private async tellOfUnknown(
    context: TurnContext,
    { values }: TaskOptions,
    accounts: readonly Account[],
  ): Promise<void> {
    const own = accounts.map(vehicleToName);
    // "The other one" is none of a name where none was spoken of.
    if (values.vehicle === undefined || /\bother\b/.test(values.vehicle) || !namesNoneOf(values.vehicle, own)) return;
    const { notFound, notFoundButOne } = this.services.wording.vehicles;
    const [only] = own;
    await say(context, own.length === 1 && only ? notFoundButOne(only) : notFound());
  }

  private async refuse(step: TaskStep): Promise<DialogTurnResult> {
    const { settings, wording } = this.services;
    const { text } = turnOf(step.context);
    const isPaying = step.options.task === 'make_payment' || /\b(?:pay|paying|payments?|due|late)\b/i.test(text);
    await say(step.context, isPaying ? wording.signIn.noAccountsToPay(settings) : wording.signIn.noAccounts(settings));
    return step.endDialog();
  }
}

/** Several of them may have been named to be paid for before anybody was signed in. */
function withSeveral(options: TaskOptions, { memory }: Turn): TaskOptions {
  const { task, said = [], others } = options;
  if (task !== 'make_payment' || others !== undefined) return options;
  const several = said.map((text) => payingSeveralVehicles({ text, memory })).find((found) => found !== undefined);
  return several === undefined ? options : { ...options, ...several };
}

/** What was said before the sign-in may have been the digits of a vehicle. */
function withoutDigits(options: TaskOptions, { memory }: Turn): TaskOptions {
  return withoutVehicleDigits(options, options.said ?? [], memory.vehicles ?? []);
}

/** More than a vehicle became known with the list of them. */
function isOtherwise(options: TaskOptions, before: TaskOptions): boolean {
  return options.others !== before.others || options.values.amount !== before.values.amount;
}

/** The customer's own names are known only once the vehicles have been listed. */
function withNickname(options: TaskOptions, turn: Turn): TaskOptions {
  const vehicle = vehicleNamed(options, turn);
  return vehicle === undefined ? options : { ...options, values: { ...options.values, vehicle } };
}

/** "and the third one?" is the one that was not told of yet, wherever it stands in the list. */
function withUnseen(options: TaskOptions, turn: Turn, accounts: readonly Account[]): TaskOptions {
  const left = leftToTell(options.values.vehicle, turn, accounts);
  return left === undefined
    ? options
    : { ...options, values: { ...options.values, vehicle: `the one ending ${left.last4}` } };
}

/** The vehicle that needs no question: the only one, the one that was named, or the one that is looked at. */
function accountFor(accounts: readonly Account[], session: Session, options: TaskOptions): string | undefined {
  if (accounts.length === 1) return accounts[0]?.id;
  const { activeAccountId } = session;
  if (options.vehicleAsked) return undefined;
  if (options.values.vehicle === undefined) return activeAccountId;
  const reading = readVehicle(options.values.vehicle, accounts.map(vehicleToName), activeAccountId);
  if (reading.kind === 'one') return reading.id;
  // "my loan" of somebody who has two is no change of subject.
  const mayBeActive = reading.kind === 'several' && contractNamed(options.values.vehicle) !== undefined;
  return mayBeActive ? reading.ids.find((id) => id === activeAccountId) : undefined;
}

function whichOf(accounts: readonly Account[], session: Session, { values }: TaskOptions): Asked<'vehicle'> {
  const vehicles = accounts.map(vehicleToName);
  const reading = values.vehicle === undefined ? undefined : readVehicle(values.vehicle, vehicles);
  const meant = reading?.kind === 'several' ? vehicles.filter(({ id }) => reading.ids.includes(id)) : vehicles;
  const currentId = session.activeAccountId;
  return { question: 'vehicle', parameters: { vehicles: meant, ...(currentId !== undefined && { currentId }) } };
}

/** The first pays what does not come out even; a sum that has no figure is asked for. */
function sharedAmong(
  { values: { amount, ...values } }: TaskOptions,
  others: readonly NextOne[],
): Pick<TaskOptions, 'values' | 'others'> {
  if (amount?.kind !== 'exact') return { values, others };
  const share = Math.floor(amount.cents / (others.length + 1));
  const ofShare = (cents: number): Pick<Values, 'amount'> => ({ amount: { kind: 'exact', cents } });
  return {
    values: { ...values, ...ofShare(amount.cents - share * others.length) },
    others: others.map((other) => ({ ...other, values: ofShare(share) })),
  };
}
