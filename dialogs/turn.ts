/** What the conversation knows about the turn that is running; made by the bot, never saved. */
import type { TurnContext } from 'botbuilder';
import type { HandOverPacket, TranscriptLine, VerifiedLevel } from '../src/domain/handover/outcomes';
import type { Place } from '../src/domain/identity/place';
import type { Session } from '../src/domain/identity/ports';
import type { RightsTopic } from '../src/language/labels';
import type { Reading } from '../src/language/understand';
import type { Awaiting, Choice, Message } from '../src/reply/message';
import type { Reply } from '../src/reply/replyActivity';
import type { PaymentToReview, VehicleToName } from './prompts/question';
import type { FigureTold, NextWish, TaskName, TaskOptions } from './task';

/** A word or two about what happened, for testers' traces and for counters; never what the customer typed. */
export interface TurnEvent {
  readonly name: string;
  readonly detail?: string;
}

/** What an agent's desk tells of a conversation that was handed to it. */
export type HandOffStatus = 'accepted' | 'completed' | 'failed';

/** What a kind of channel does otherwise than a chat on a screen. */
export interface ChannelTraits {
  /** A bare "yes" moves no money: the review's code does. */
  readonly submitsByCode: boolean;
  /** Accounts are linked to it, which is how somebody signs in there. */
  readonly linksAccounts: boolean;
  /** Of several links the newest alone is shown. */
  readonly showsOneLink: boolean;
}

export interface Turn {
  readonly place: Place;
  readonly traits: ChannelTraits;
  /** What was said, at most 300 characters; empty where it was a secret. */
  readonly text: string;
  /** Goes on as if these words had been said: those of the choice that was picked. */
  takeAs(words: string): void;
  /** Set at the start of the turn from the store; sign-in and sign-out replace it. */
  session: Session | undefined;
  /** What was said, understood; read once, on first use. */
  readonly reading: Reading;
  /** The masked entry or the text that answers a secret prompt; handed out once, then forgotten. */
  takeSecret(): string | undefined;
  /** The same for what a form sent along for a question that comes next. */
  takeFurtherSecret(awaiting: Awaiting): string | undefined;
  /** The messages that were said last, for "repeat". */
  readonly lastSaid: readonly Message[];
  /** Choices that were shown with numbers last: a bare number picks one. None where the channel shows none so. */
  readonly numbered: readonly Choice[];
  /** Why a session that stood here has ended since the last turn, where it has. */
  readonly sessionEnded: 'idle' | 'overall' | undefined;
  /** The conversation's own small memory, saved with the dialog state; no secret, no money, no lock. */
  readonly memory: ConversationMemory;
  /** The last lines of the conversation, redacted, with what was said in this turn. */
  readonly transcript: readonly TranscriptLine[];
  /** A person could answer in this conversation: an agent's desk is connected, and the channel can carry it. */
  readonly canAnswerHere: boolean;
  /** Set where the turn brings no words of the customer's but news of an agent's desk. */
  readonly handOff: HandOffStatus | undefined;
  /** Set where this turn asks for a person; channels that take events get it as one. */
  handedOver?: HandOverPacket;
  record(event: TurnEvent): void;
  /** Whether the channel may carry such an answer; what it may not is asked on a page of ours. */
  readonly mayCarry: (awaiting: Awaiting) => boolean;
  /** The page that asks what is awaited is of no use any more: what is asked next comes with a new one. */
  newPage(): void;
  /** The reply as it may be said here. */
  sayable(reply: Reply): Promise<Reply>;
}

export interface ConversationMemory {
  /** The task that is under way, such as `balance`, for testers. */
  flow?: string;
  /** Misses in a row at the top level. */
  misses?: number;
  greeted?: boolean;
  /** Somebody who speaks Spanish has been told once that we do not. */
  toldEnglishOnly?: boolean;
  /** The last turn ended signed in; figures that were said then are not repeated to somebody who is not. */
  signedIn?: boolean;
  /** How the session that is on began; forgotten with it. */
  verified?: VerifiedLevel;
  /** A person has been asked for; `here` where one may answer in this conversation, `joined` once one has. */
  handOver?: {
    readonly id: string;
    readonly here: boolean;
    joined?: boolean;
    /** The troubles for which the customer has heard who helps. */
    told?: readonly RightsTopic[];
  };
  /** The login has more than one vehicle, so that switching is worth offering; forgotten with the session. */
  severalVehicles?: boolean;
  /** The vehicles with the customer's own names for them, which no language can know; forgotten with the session. */
  vehicles?: readonly VehicleToName[];
  /** The vehicles that were looked at, the latest last; forgotten with the session. */
  toldOf?: readonly string[];
  /** The payment that was submitted last, so that "cancel" and a second "submit" are about it. */
  paid?: PaymentToReview;
  /** What was told last, so that short words can go on from it. */
  about?: TaskName;
  /** The figure that was told last, by its name: what "pay that" pays. */
  figure?: FigureTold;
  /** The day (ISO) of the payoff that was told last; forgotten with the session. */
  payoffDay?: string;
  /** The payment that is put together pays that payoff; forgotten with the session. */
  payoffPaid?: boolean;
  /** Payments on their way, by id, that the customer has heard of since the one that is put together was begun; forgotten with the session. */
  paymentsHeard?: readonly string[];
  /**
   * The earliest and the latest month whose statements were told last, such as "2026-10", and words for all of them, of which a
   * text shows the newest alone; forgotten with the session.
   */
  statementMonths?: { readonly first: string; readonly last: string; readonly words?: string };
  /** Until when the customer was told to wait, epoch milliseconds UTC; the lock itself is the store's. */
  toldToWaitUntil?: number;
  /** Who was refused at a sign-in, and what it was for: a reset, or another try, begins with that. */
  refused?: { readonly username: string; readonly resume?: TaskOptions };
  /** The mark of the words that were heard last in place of a secret, which are the secret where they are said again at once. */
  askedBeside?: string;
  /** The mark of the sentence that a secret was taken out of, which is the secret itself where it is said again at once. */
  ledIn?: string;
  /** What "more" would do next, where a list goes on. */
  more?: TaskOptions;
  /** The last answer asked whether there was anything else: "yes" means just that. */
  invited?: boolean;
  /** What was wished for along with what is under way, and comes after it. */
  next?: readonly NextWish[];
  /** What "yes" would do next, where the last answer offered something. */
  offer?: TaskOptions;
}

/** What short questions are read from. */
export type Said = Pick<Turn, 'text' | 'session' | 'memory'>;

const turnKey = Symbol('turn');

export function setTurn(context: TurnContext, turn: Turn): void {
  context.turnState.set(turnKey, turn);
}

export function turnOf(context: TurnContext): Turn {
  const turn = context.turnState.get<Turn | undefined>(turnKey);
  if (turn === undefined) throw new Error('No turn has been set on this context');
  return turn;
}

/** The session of a turn whose task is for signed-in customers only; the main dialog sees to it. */
export function sessionOf(context: TurnContext): Session {
  return sessionIn(turnOf(context));
}

export function sessionIn({ session }: Turn): Session {
  if (session === undefined) throw new Error('A task for signed-in customers ran without a session');
  return session;
}
