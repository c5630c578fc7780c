/** What all prompts share: they ask, read the answer by a closed grammar, and ask in other words after a miss. */
import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import { readChoice } from '../../src/language/choice';
import type { Choice, Message } from '../../src/reply/message';
import type { AskedForm } from '../../src/reply/replyActivity';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import { type Turn, turnOf } from '../turn';
import { type Question, type QuestionName, type QuestionParameters, expectations } from './question';

/**
 * What is asked, and where "back" leads: a dialog of the stack, begun again; the task is left where nothing is named.
 * `over` names the dialog of the stack whose place it takes, where that is another one.
 */
export interface Asked<Name extends QuestionName> {
  readonly question: Name;
  readonly parameters: QuestionParameters[Name];
  readonly back?: { readonly dialog: string; readonly options: object; readonly over?: string };
  /** How many answers were refused already: each counts as a miss, so that the question comes in other words. */
  readonly refusals?: number;
}

interface PromptState<Name extends QuestionName> {
  asked: Asked<Name>;
  misses: number;
}

export type PromptServices = Pick<DialogServices, 'wording' | 'settings'>;

/**
 * Ends with the value. `read` never asks anything but the grammar of this one question, so that the main dialog can look
 * at interruptions before a miss is counted. Three strikes: a shorter question, then examples, then a person (standards F3).
 */
export abstract class Prompt<Name extends QuestionName, Value> extends Dialog<Asked<Name>> {
  /** While a secret is awaited nothing but exact commands is looked at. */
  readonly secret: boolean = false;
  /** A question that gives way to whatever else the customer wants, without coming back. */
  readonly givesWay: boolean = false;

  constructor(
    id: string,
    protected readonly services: PromptServices,
  ) {
    super(id);
  }

  /** The answer, where this turn has one. */
  abstract read(turn: Turn, asked: Asked<Name>): Promise<Value | undefined>;

  /** As `read`, but nothing where the channel must not carry the answer: what is typed there is no answer. */
  async answerIn(turn: Turn, asked: Asked<Name>): Promise<Value | undefined> {
    return turn.mayCarry(expectations[asked.question].awaiting) ? this.read(turn, asked) : undefined;
  }

  /** The answer in words that are certainly no secret, where a secret is awaited: what stands in its place. */
  answerInWords?(turn: Turn): Value | undefined;

  /** Words that were meant for this question though they are no answer to it: no other wish is looked for in them. */
  isMeantForIt?(turn: Turn, asked: Asked<Name>): boolean;

  /** What can be said at once to words that ask about this very question. */
  aside?(turn: Turn, asked: Asked<Name>): Message | undefined;

  override async beginDialog(dc: DialogContext, asked?: Asked<Name>): Promise<DialogTurnResult> {
    if (asked === undefined) throw new Error(`${this.id} was begun without a question`);
    const state: PromptState<Name> = { asked, misses: asked.refusals ?? 0 };
    activeInstance(dc).state = state;
    if (state.misses === 0) return this.ask(dc.context, state);
    await this.send(dc.context, asked, ...this.afterMisses(state));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const state = stateOf<Name>(activeInstance(dc));
    const value = await this.answerIn(turnOf(dc.context), state.asked);
    return value === undefined ? this.miss(dc.context, state) : dc.endDialog(value);
  }

  /** Something was said on top of the question; it comes again and no strike is counted. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.ask(dc.context, stateOf<Name>(activeInstance(dc)));
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await this.ask(context, stateOf<Name>(instance));
  }

  /** Says what can be answered here, and waits on. */
  async explain(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { asked } = stateOf<Name>(instance);
    await this.send(context, asked, this.question(asked).example(asked.parameters), 'help');
  }

  /** Says something else with the question still open, such as what was said last. */
  async repeat(context: TurnContext, instance: DialogInstance, messages: readonly Message[]): Promise<void> {
    const { asked } = stateOf<Name>(instance);
    const last = messages.at(-1);
    if (last === undefined) return void (await this.repromptDialog(context, instance));
    for (const message of messages.slice(0, -1)) await say(context, message);
    await this.send(context, asked, last);
  }

  protected choicesOf(asked: Asked<Name>): readonly Choice[] {
    return this.question(asked).ask(asked.parameters).choices ?? [];
  }

  /** Which of the choices of the question's message the words pick, counted from 0. */
  protected choiceIn(text: string, asked: Asked<Name>): number | undefined {
    const labels = this.choicesOf(asked).map((choice) => choice.label);
    return readChoice(text, labels);
  }

  private async ask(context: TurnContext, { asked }: PromptState<Name>): Promise<DialogTurnResult> {
    await this.send(context, asked, this.question(asked).ask(asked.parameters));
    return Dialog.EndOfTurn;
  }

  private async miss(context: TurnContext, state: PromptState<Name>): Promise<DialogTurnResult> {
    state.misses += 1;
    turnOf(context).record({ name: 'miss', detail: state.asked.question });
    const isSilent = !this.secret && turnOf(context).text === '';
    await this.send(context, state.asked, ...this.afterMisses(state, isSilent));
    return Dialog.EndOfTurn;
  }

  /** Whoever says nothing has said nothing that was not understood. */
  private afterMisses({ asked, misses }: PromptState<Name>, isSilent = false): readonly [Message, AskedForm] {
    const question = this.question(asked);
    if (misses === 1 || (isSilent && misses % 2 === 1)) return [question.again(asked.parameters), 'again'];
    if (misses % 2 === 0) return [question.example(asked.parameters), 'example'];
    const { thirdAtPrompt, thirdRefusal } = this.services.wording.misses;
    const third = asked.refusals ? thirdRefusal : thirdAtPrompt;
    return [third(this.services.settings, question.again(asked.parameters)), 'person'];
  }

  private question(asked: Asked<Name>): Question<QuestionParameters[Name]> {
    return this.services.wording.questions[asked.question];
  }

  private async send(context: TurnContext, asked: Asked<Name>, message: Message, form?: AskedForm): Promise<void> {
    await say(context, message, expectations[asked.question], form);
  }
}

/** After the first refusal a question has words of its own; after the next ones it comes as after misses. */
export function repeatedly(refusals: number): { readonly refusals?: number } {
  return refusals > 1 ? { refusals } : {};
}

/** The question that a prompt on the stack waits on. */
export function askedOf<Name extends QuestionName>(instance: DialogInstance): Asked<Name> {
  return stateOf<Name>(instance).asked;
}

function stateOf<Name extends QuestionName>(instance: DialogInstance): PromptState<Name> {
  return (instance as DialogInstance<PromptState<Name>>).state;
}

function activeInstance(dc: DialogContext): DialogInstance {
  if (dc.activeDialog === undefined) throw new Error('No dialog is active');
  return dc.activeDialog;
}
