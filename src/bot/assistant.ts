/** The door through which every channel hands a turn to the assistant. */
import type { TurnContext } from 'botbuilder';
import type { Place } from '../domain/identity/place';
import type { Expectation, Message } from '../reply/message';

/** A question that stands open in a conversation, as it would have been asked there. */
export interface OpenQuestion {
  readonly message: Message | undefined;
  readonly expectation: Expectation;
  /** The task that is under way. */
  readonly flow: string | undefined;
}

export interface Assistant {
  /**
   * Runs one turn to its end. The channel has authenticated the request, serialised the turns of the conversation and says
   * where the customer speaks from. Replies go out through `context.sendActivity` carrying a neutral reply (src/reply);
   * the channel renders them. What was typed as a secret is gone from the activity afterwards (`tookSecret`).
   * `alongside` is called once, when everything has been said: what it writes is kept together with the assistant's state.
   */
  run(context: TurnContext, place: Place, alongside?: Alongside): Promise<void>;
}

export type Alongside = () => Promise<unknown>;

const secretKey = Symbol('secretTaken');

/** Marks the incoming activity of this turn as a secret, so that its channel keeps dots in place of the words. */
export function markSecretTaken(context: TurnContext): void {
  context.turnState.set(secretKey, true);
}

const wordsKey = Symbol('keptWords');

interface TurnWords {
  readonly said: string;
  readonly redacted: string;
}

/** What may be kept of the words of this turn: its channel need not look them through once more. */
export function keepWords(context: TurnContext, words: TurnWords): void {
  context.turnState.set(wordsKey, words);
}

/** Undefined where the turn had other words. */
export function redactedWords(context: TurnContext, text: string): string | undefined {
  const words = context.turnState.get<TurnWords | undefined>(wordsKey);
  return words?.said === text ? words.redacted : undefined;
}

const pageKey = Symbol('throughPage');

/** Marks this turn as one of the page behind a single-use link: private questions may be asked, private answers given. */
export function markThroughPage(context: TurnContext): void {
  context.turnState.set(pageKey, true);
}

export function isThroughPage(context: TurnContext): boolean {
  return context.turnState.get<boolean | undefined>(pageKey) === true;
}

const droppedKey = Symbol('droppedTask');

/** Notes which task was under way when the customer left for good. */
export function markDroppedTask(context: TurnContext, task: string | undefined): void {
  context.turnState.set(droppedKey, task);
}

export function droppedTask(context: TurnContext): string | undefined {
  return context.turnState.get<string | undefined>(droppedKey);
}

export function tookSecret(context: TurnContext): boolean {
  return context.turnState.get<boolean | undefined>(secretKey) === true;
}
