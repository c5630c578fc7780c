/** The one neutral description of a reply; each channel renders it in its own way. */

/** What the assistant waits for; also the name that testing tools see. */
export type Awaiting =
  | 'none'
  | 'username'
  | 'password'
  | 'security_answer'
  | 'register_device'
  | 'vehicle'
  | 'payoff_date'
  | 'amount'
  | 'method'
  | 'routing'
  | 'account_number'
  | 'card_number'
  | 'card_network'
  | 'card_expiry'
  | 'save_method'
  | 'nickname'
  | 'confirm'
  | 'month'
  | 'login_id'
  | 'contact'
  | 'birth_date'
  | 'ssn_last4'
  | 'zip'
  | 'code'
  | 'new_password'
  | 'pin'
  | 'choice'
  | 'feedback';

/** One thing the customer can pick; `say` is what picking it sends, `label` what is shown. */
export interface Choice {
  readonly label: string;
  readonly say: string;
}

/** A place outside the conversation that the customer may open. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** Somebody to be connected with, where the channel can connect; `words` are said in place of the message then. */
export interface Connection {
  /** As customers are told to call it. */
  readonly phone: string;
  readonly words: string;
}

/** An Adaptive Card as plain data (schema version 1.5 or lower). */
export type Card = Readonly<Record<string, unknown>>;

/** `text` stands alone; a card never carries a fact that the text lacks. */
export interface Message {
  /** Complete words for the eye; plain text with line breaks, no Markdown. */
  readonly text: string;
  /** For the ear, where it differs from the text. */
  readonly speak?: string;
  /** For channels that pay by length (text messages), where it differs from the text. */
  readonly brief?: string;
  readonly choices?: readonly Choice[];
  readonly card?: Card;
  readonly links?: readonly Link[];
  /** Said in passing on the way to what was asked for: "repeat" and "details" leave it out. */
  readonly once?: true;
  /** A person is wanted now. */
  readonly connect?: Connection;
  /** The customer has taken leave: a call is over with it. */
  readonly farewell?: true;
}

/** What a reply that asks for something says about the answer it waits for. */
export interface Expectation {
  readonly awaiting: Awaiting;
  /** The answer must be masked while it is typed and never kept. */
  readonly secret: boolean;
  /** True where it is asked on a page of ours, because this channel must not carry the answer. */
  readonly elsewhere?: true;
  /** Secrets that are asked for next where this one is right; a form may ask for them at once and send them along. */
  readonly together?: readonly Awaiting[];
}
