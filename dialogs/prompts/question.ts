/** Every question the assistant waits on: its parameters, its answer's name, and the forms in which it is asked. */
import type { MethodKind } from '../../src/domain/payments/methods';
import type { Expectation, Message } from '../../src/reply/message';
import type { TaskName } from '../task';
import type { VehicleToName } from '../accounts/vehicleName';
import { type CredentialQuestionParameters, credentialExpectations } from './credentialQuestions';

export type { VehicleToName };

export interface DeviceToName {
  readonly id: string;
  /** Epoch milliseconds UTC. */
  readonly registeredAt: number;
  readonly isThisOne: boolean;
}

/** A payment method as its owner may be asked about it; `ending` is the last two or four digits of its number. */
export interface MethodToName {
  readonly id: string;
  readonly kind: MethodKind;
  readonly ending: string;
  readonly nickname?: string;
  readonly bankName?: string;
}

/** What is shown before SUBMIT. Amounts are cents, the date is ISO text, `expiresAt` epoch milliseconds UTC. */
export interface PaymentToReview {
  /** Of the review that the store keeps; nothing can be paid with them but exactly what was reviewed. */
  readonly key: string;
  readonly hash: string;
  readonly expiresAt: number;
  /** Four digits that name this review, for customers who submit by text message (standards C6). */
  readonly code: string;
  readonly amount: number;
  readonly fee: number;
  /** What paying it all does, where it is a payoff. */
  readonly closes: 'loan' | 'lease' | undefined;
  readonly vehicle: VehicleToName;
  readonly severalVehicles: boolean;
  readonly method: MethodToName;
  /** The saved ones that could be used instead. */
  readonly methods: readonly MethodToName[];
  readonly effectiveDate: string;
}

/** Cents, and for which vehicle. */
export interface PaymentSoFar {
  readonly amount: number;
  readonly vehicle: VehicleToName;
}

/** What helps where a secret is not known. */
export type HelpAtSecret = 'reset' | 'code_instead' | 'new_code' | 'person' | 'choice';

/** What a customer may want to know of a payment before the last word. */
export type ReviewAspect = 'fee' | 'day' | 'state' | 'receipt' | 'amount' | 'method' | 'vehicle';

/** Parameters are saved with the dialog state: plain data, no secret, no whole number. Dates are ISO text. */
export interface QuestionParameters extends CredentialQuestionParameters {
  username: { readonly afterRefusal: boolean };
  password: { readonly username: string; readonly afterRefusal?: boolean };
  /** A one-time code may stand in place of the answer, unless the setting wants both. */
  securityAnswer: { readonly ticket: string; readonly question: string; readonly offersCodeInstead: boolean };
  /** `triesLeft` where one was wrong already. */
  pin: { readonly triesLeft?: number };
  proofPassword: Record<string, never>;
  proofPin: Record<string, never>;
  registerDevice: Record<string, never>;
  vehicle: { readonly vehicles: readonly VehicleToName[]; readonly currentId?: string };
  payoffDate: { readonly candidates: readonly string[]; readonly example: string };
  deviceToForget: { readonly devices: readonly DeviceToName[] };
  forgetAllDevices: { readonly count: number };
  didYouMean: { readonly options: readonly { readonly label: string; readonly title: string }[] };
  /** Cents; `due` is 0 where nothing is due, `late` what makes it current where that is less; `from` a method that was said. */
  amount: {
    readonly vehicle: VehicleToName;
    readonly due: number;
    readonly late?: { readonly amount: number; readonly withFees: boolean };
    readonly monthly: number;
    readonly payoff: number;
    readonly from?: MethodKind;
    /** What it was before it is asked for again. */
    readonly said?: number;
    /** The saved ones, which may be named before they are asked for. */
    readonly methods?: readonly MethodToName[];
  };
  otherAmount: { readonly minimum: number; readonly maximum: number };
  amountMeant: { readonly cents: readonly number[] };
  /** `amount` is what is paid, `before` the method until now; `now` where something else was changed instead of an answer. */
  method: {
    readonly methods: readonly MethodToName[];
    readonly amount?: number;
    readonly before?: string;
    readonly now?: PaymentSoFar;
  };
  /** `saved` are those that could be used instead. */
  methodKind: { readonly saved?: readonly MethodToName[] };
  /** The ticket stands for the method that is being given. */
  routing: { readonly ticket: string };
  accountNumber: { readonly ticket: string; readonly kind: MethodKind };
  cardNumber: { readonly ticket: string };
  cardExpiry: { readonly ticket: string };
  /** Whether a number with few digits is all of it. */
  wholeNumber: { readonly kind: MethodKind; readonly ending: string };
  saveMethod: { readonly kind: MethodKind; readonly ending: string };
  review: PaymentToReview;
  whatToChange: { readonly severalVehicles: boolean; readonly methods: readonly MethodToName[] };
  leaveTask: { readonly task: TaskName };
  methodToManage: { readonly methods: readonly MethodToName[]; readonly action: 'rename' | 'remove' };
  removeMethod: { readonly method: MethodToName };
  nickname: { readonly method: MethodToName };
  /** Months as ISO text, `2026-03`, newest first. */
  month: { readonly available: readonly string[] };
}

export type QuestionName = keyof QuestionParameters;

/** A question is never put in identical words twice in a row: first `ask`, then `again`, then `example`. */
export interface Question<Parameters> {
  ask(parameters: Parameters): Message;
  /** Shorter, after a first answer that did not fit. */
  again(parameters: Parameters): Message;
  /** With an example and choices: after a second miss, and for "help". */
  example(parameters: Parameters): Message;
}

export type Questions = { readonly [Name in QuestionName]: Question<QuestionParameters[Name]> };

/** What testers and channels are told about each. */
export const expectations: Readonly<Record<QuestionName, Expectation>> = {
  ...credentialExpectations,
  username: { awaiting: 'username', secret: false },
  password: { awaiting: 'password', secret: true },
  securityAnswer: { awaiting: 'security_answer', secret: true },
  pin: { awaiting: 'pin', secret: true },
  proofPassword: { awaiting: 'password', secret: true },
  proofPin: { awaiting: 'pin', secret: true },
  registerDevice: { awaiting: 'register_device', secret: false },
  vehicle: { awaiting: 'vehicle', secret: false },
  payoffDate: { awaiting: 'payoff_date', secret: false },
  deviceToForget: { awaiting: 'choice', secret: false },
  forgetAllDevices: { awaiting: 'confirm', secret: false },
  didYouMean: { awaiting: 'choice', secret: false },
  amount: { awaiting: 'amount', secret: false },
  otherAmount: { awaiting: 'amount', secret: false },
  amountMeant: { awaiting: 'amount', secret: false },
  method: { awaiting: 'method', secret: false },
  methodKind: { awaiting: 'method', secret: false },
  routing: { awaiting: 'routing', secret: true, together: ['account_number'] },
  accountNumber: { awaiting: 'account_number', secret: true },
  cardNumber: { awaiting: 'card_number', secret: true, together: ['card_expiry'] },
  cardExpiry: { awaiting: 'card_expiry', secret: true },
  wholeNumber: { awaiting: 'confirm', secret: false },
  saveMethod: { awaiting: 'save_method', secret: false },
  review: { awaiting: 'confirm', secret: false },
  whatToChange: { awaiting: 'choice', secret: false },
  leaveTask: { awaiting: 'confirm', secret: false },
  methodToManage: { awaiting: 'method', secret: false },
  removeMethod: { awaiting: 'confirm', secret: false },
  nickname: { awaiting: 'nickname', secret: false },
  month: { awaiting: 'month', secret: false },
};
