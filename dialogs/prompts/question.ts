/** Every question the assistant waits on: its parameters, its answer's name, and the forms in which it is asked. */
import type { Expectation, Message } from '../../src/reply/message';

/** A vehicle as a customer may be asked about it; the last four digits are of the account number. */
export interface VehicleToName {
  readonly id: string;
  readonly year: number;
  readonly model: string;
  readonly nickname?: string;
  readonly last4: string;
}

export interface DeviceToName {
  readonly id: string;
  /** Epoch milliseconds UTC. */
  readonly registeredAt: number;
  readonly isThisOne: boolean;
}

/** Parameters are saved with the dialog state: plain data, no secret, no whole number. Dates are ISO text. */
export interface QuestionParameters {
  username: { readonly afterRefusal: boolean };
  password: { readonly username: string };
  securityAnswer: { readonly ticket: string; readonly question: string };
  registerDevice: Record<string, never>;
  vehicle: { readonly vehicles: readonly VehicleToName[]; readonly currentId?: string };
  payoffDate: { readonly candidates: readonly string[]; readonly example: string };
  deviceToForget: { readonly devices: readonly DeviceToName[] };
  forgetAllDevices: { readonly count: number };
  didYouMean: { readonly options: readonly { readonly label: string; readonly title: string }[] };
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
  username: { awaiting: 'username', secret: false },
  password: { awaiting: 'password', secret: true },
  securityAnswer: { awaiting: 'security_answer', secret: true },
  registerDevice: { awaiting: 'register_device', secret: false },
  vehicle: { awaiting: 'vehicle', secret: false },
  payoffDate: { awaiting: 'payoff_date', secret: false },
  deviceToForget: { awaiting: 'choice', secret: false },
  forgetAllDevices: { awaiting: 'confirm', secret: false },
  didYouMean: { awaiting: 'choice', secret: false },
};
