/** What a customer can ask to have done, and what was said about it; saved with the dialog state, so plain data without secrets. */
import type { Command } from '../src/language/commands';
import type { ActionLabel, FaqLabel } from '../src/language/labels';
import type { Values } from '../src/language/values/values';
import type { VehicleToName } from './accounts/vehicleName';

/** The actions of the language, and those that the assistant knows by their own words (ownPhrases). */
export type TaskName =
  | Exclude<ActionLabel, 'sign_out'>
  | 'activity'
  | 'payment_state'
  | 'devices'
  | 'sessions'
  | 'voice_pin'
  | 'authenticator'
  | 'texts';

/** One line of a summary that may be asked for by itself. */
export type BalanceAspect =
  | 'left'
  | 'ending'
  | 'on_time'
  | 'cut_off'
  | 'part'
  | 'doubted'
  | 'fees'
  | 'fees_waived'
  | 'interest'
  | 'paid'
  | 'payer'
  | 'split'
  | 'settled'
  | 'money_back'
  | AccountFact;

/** A figure by its name, so that it is worked out anew when it is paid. */
export type FigureTold = 'total_due' | 'monthly_payment' | 'past_due' | 'to_be_current' | 'payoff' | 'fees';

/** By what vehicles are compared, and whether the least or the most of it is asked for. */
export interface Comparison {
  readonly by: 'due' | 'late' | 'monthly' | 'payoff' | 'end' | 'contract';
  readonly first: 'least' | 'most';
}

/** What is told by itself, for the ear too. */
export type AccountFact =
  | 'last_payment'
  | 'rate'
  | 'monthly_payment'
  | 'principal'
  | 'account_number'
  | 'behind'
  | 'to_be_current'
  | 'late_fee_ahead'
  | 'paid_so_far'
  | 'contract';

/** What may be asked about a payoff that was told. */
export type PayoffAspect =
  'growth' | 'difference' | 'half' | 'sending' | 'for_others' | 'holding' | 'over_balance' | 'remaining' | 'interest';

/** What is wanted of the authenticator app; nothing where only its state was asked for. */
export type AuthenticatorWish = 'add' | 'remove' | 'recovery_codes';

/** Needs no sign-in, and takes the place of one that is under way. */
export type RecoveryTask = 'forgot_username' | 'forgot_password' | 'reset_security_questions';

/** The same for another vehicle, or another one of its kind, that comes after this one. */
export interface NextOne {
  readonly values: Pick<Values, 'amount' | 'method' | 'vehicle'>;
  /** Where it is known already. */
  readonly vehicle?: VehicleToName;
}

export interface TaskOptions {
  readonly task: TaskName;
  readonly values: Values;
  /** The vehicle it is about, once that is known. */
  readonly accountId?: string;
  /** The customer was asked which vehicle, so that "back" leads there. */
  readonly vehicleAsked?: boolean;
  /**
   * What was said of it before anybody was signed in, redacted, the newest first: it may hold a name that only the customer's
   * own list of vehicles knows.
   */
  readonly said?: readonly string[];
  /** Names of those whose account was asked for before anybody was signed in. */
  readonly ofNamed?: readonly string[];
  /** A username that is known: given with the wish to sign in, or typed at a sign-in that needs a reset. */
  readonly username?: string;
  /** The username was sent a moment ago, so that a name that is typed is it. */
  readonly nameSent?: true;
  /** How many lines of activity were shown already. */
  readonly shown?: number;
  /** How many lines of activity were asked for. */
  readonly atOnce?: number;
  /** Only payments are to be told: of the months that the words name, the last ones, or the first; and what they come to. */
  readonly paymentsOf?: {
    readonly words?: string;
    readonly count?: number;
    readonly oldest?: boolean;
    readonly inTotal?: boolean;
  };
  /** Why the payment came back is asked, of the activity that was told. */
  readonly asksWhyReturned?: boolean;
  /** Why the total due is what it is comes before the activity. */
  readonly explainsDue?: boolean;
  /** Which vehicle is looked at is to be told, not changed. */
  readonly tellsCurrent?: boolean;
  /** Which ones there are is to be told. */
  readonly listsAll?: boolean;
  /** What is wanted of a payment that was submitted before. */
  readonly about?: 'its_state' | 'cancelling_it' | 'taken_twice' | 'clearing';
  /** Cents of the payment that is meant, where it was called by its amount. */
  readonly called?: number;
  /** Told beside a question that comes again, so that nothing is offered. */
  readonly beside?: boolean;
  /** Meant of each vehicle of the login. */
  readonly everyVehicle?: boolean;
  /** The vehicles are compared in place of being told of one after another. */
  readonly compares?: Comparison;
  /** Without the one that is looked at. */
  readonly exceptCurrent?: boolean;
  /** The sum is one for all of them, and each gets its share. */
  readonly shares?: boolean;
  /** To be done as well, one after another. */
  readonly others?: readonly NextOne[];
  /** A payment of what the account was paid last. */
  readonly asLastTime?: boolean;
  /** What is asked about an account, where that is not its whole summary. */
  readonly balanceAspect?: BalanceAspect;
  /** The words for the month or the year that is asked about. */
  readonly period?: string;
  /** What is asked about a payoff, where that is not the payoff itself. */
  readonly payoffAspect?: PayoffAspect;
  /** What to do with a payment method, where more was wanted than the list. */
  readonly manage?: 'add' | 'rename' | 'remove';
  /** Only the name of a payment method can be meant by the words. */
  readonly byName?: boolean;
  /** What a payment method shall be called, where that was said. */
  readonly name?: string;
  /** The words that may name a payment method. */
  readonly words?: string;
  /** The statement that is still to come is asked about. */
  readonly nextOne?: boolean;
  /** To be sent by e-mail or by post, which statements are not. */
  readonly byMail?: boolean;
  /** Paying was asked for along with it. */
  readonly alsoPay?: boolean;
  /** This device is to be registered, or it was asked whether it is. */
  readonly register?: 'now' | 'asked';
  /** Which devices to forget, where that was said. */
  readonly forget?: 'this' | 'all' | 'some';
  /** Sign out at every place, or at every one but this, where that was said. */
  readonly signOut?: 'everywhere' | 'others';
  /** What is wanted of the voice PIN, where more was wanted than its state. */
  readonly pin?: 'set' | 'remove';
  readonly authenticator?: AuthenticatorWish;
  /** Whether texts are to end or to begin; `whose` where it may not be all of them, or not the customer's own. */
  readonly texts?: 'stop' | 'start';
  readonly whose?: 'reminders' | 'somebody_else';
  /** What this has interrupted and may lead back to. */
  readonly resume?: TaskOptions;
}

/** What may be wished for along with something else, and comes after it. */
export type NextWish =
  | { readonly kind: 'task'; readonly options: TaskOptions }
  | { readonly kind: 'faq'; readonly id: FaqLabel; readonly values?: Values }
  | { readonly kind: 'command'; readonly command: Command };

const recoveryTasks: Readonly<Record<RecoveryTask, true>> = {
  ...{ forgot_username: true, forgot_password: true, reset_security_questions: true },
};

export function isRecoveryTask(task: TaskName): task is RecoveryTask {
  return Object.hasOwn(recoveryTasks, task);
}

/** The dialog that signs in; named here because the steps after it lead back to it. */
export const signInDialogId = 'SignInDialog';

/** The dialog that asks what was meant; named here because what it leads to looks at the stack that it stands on. */
export const clarifyDialogId = 'ClarifyDialog';

/** The dialog that signs in by PIN; named here because signing in begins with it where a PIN can be asked. */
export const pinSignInDialogId = 'PinSignInDialog';

/** Every dialog that a sign-in may be at, by its id: the steps on a new device take the place of the first. */
export const signInDialogIds: ReadonlySet<string> = new Set([
  signInDialogId,
  pinSignInDialogId,
  ...['NewDeviceDialog', 'SignInCodeDialog', 'RegisterDeviceDialog'],
]);

/** The dialog that brings what a task needs; named here because the tasks it begins lead back to it. */
export const taskDialogId = 'TaskDialog';

/** The dialog that does a task for each vehicle; named here because the tasks that it begins stand in one table with it. */
export const everyVehicleDialogId = 'EveryVehicleDialog';

/** The dialog that compares vehicles; named here because telling of each leads to it. */
export const compareDialogId = 'CompareDialog';

/** Where "back" leads from the first question of a task about one vehicle: to the choice of it, where that was asked. */
export function backToVehicle(options: TaskOptions): { dialog: string; options: TaskOptions } | undefined {
  return options.vehicleAsked ? { dialog: taskDialogId, options } : undefined;
}

/** The account that a task is about; the task dialog found it before it began. */
export function accountIdOf(options: TaskOptions | undefined): string {
  if (options?.accountId === undefined) throw new Error('A task about one vehicle was begun without it');
  return options.accountId;
}
