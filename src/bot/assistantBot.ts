/** One turn from beginning to end: state, session, secrets, the dialogs, what was said, errors, the report. */
import { randomBytes } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { type Dialog, DialogContext, DialogSet, type DialogStateManagerConfiguration } from 'botbuilder-dialogs';
import { setTurn, turnOf } from '../../dialogs/turn';
import type { Clock } from '../domain/clock/clock';
import type { Sessions } from '../domain/identity/outcomes';
import type { Place } from '../domain/identity/place';
import { redact } from '../language/redaction/redact';
import type { Reading, Understanding } from '../language/understand';
import type { Message } from '../reply/message';
import { replyActivity } from '../reply/replyActivity';
import {
  type Alongside,
  type Assistant,
  type OpenQuestion,
  isThroughPage,
  keepWords,
  markDroppedTask,
  markSecretTaken,
} from './assistant';
import {
  type ConversationState,
  type ConversationStates,
  type LoadedState,
  newConversationState,
} from './conversationState';
import { handOffEvent, handOffStatus } from './handOffEvent';
import { nothingSaid, takeIncomingText } from './incomingText';
import { withCustomerWords, withReplies } from './keptTranscript';
import type { PrivateQuestions } from './privateQuestions';
import { type RunningTurn, makeTurn } from './runningTurn';
import { type NumberedIn, listenToReplies, remember } from './saidReplies';
import type { TurnObserver, TurnReport } from './turnReport';

interface AssistantBotParts {
  readonly states: ConversationStates;
  readonly sessions: Sessions;
  readonly understanding: Understanding;
  readonly privateQuestions: PrivateQuestions;
  readonly rootDialog: Dialog;
  readonly clock: Clock;
  /** Whether a person could answer on the activity's channel. */
  readonly canAnswerHere: (activity: Activity, place: Place) => boolean;
  readonly numberedIn: NumberedIn;
  /** Said when a customer joins a conversation. */
  readonly welcome: () => Message;
  /** Said when something broke; it names the incident under which it was logged. */
  readonly apology: (incidentId: string) => Message;
  /** Keeps a surprise for the operators under its incident id. */
  readonly onSurprise: (error: unknown, incidentId: string) => void;
  readonly observers: readonly TurnObserver[];
}

/** Where the SDK looks for them in a turn. */
const memoryScopesKey = 'DialogStateManagerConfiguration';

export class AssistantBot implements Assistant {
  private readonly dialogs: DialogSet;
  private memoryScopes: DialogStateManagerConfiguration | undefined;

  constructor(private readonly parts: AssistantBotParts) {
    this.dialogs = new DialogSet();
    this.dialogs.add(parts.rootDialog);
  }

  /** What is asked on the page behind a single-use link, or was asked there last; for that page. */
  async openQuestion(place: Place): Promise<OpenQuestion> {
    const { state } = await this.parts.states.load(place);
    return { message: state.lastSaid.at(-1), expectation: state.expectation, flow: state.memory.flow };
  }

  async run(context: TurnContext, place: Place, alongside?: Alongside): Promise<void> {
    const loaded = await this.parts.states.load(place);
    const running = await this.prepare(context, place, loaded.state);
    const said = listenToReplies(context, () => running.turn.session);
    const finished = await this.runGuarded(context, running, loaded);
    remember(finished.state, said, {
      page: running.page(),
      numbered: (reply) => this.parts.numberedIn(place, reply),
    });
    finished.state.transcript = withReplies(running.kept, said.messages, this.parts.clock.now());
    await Promise.all([this.parts.states.save(finished), alongside?.()]);
    this.report(place, running, finished.state);
  }

  private async prepare(context: TurnContext, place: Place, state: ConversationState): Promise<RunningTurn> {
    const isMessage = context.activity.type === 'message';
    const incoming = isMessage
      ? takeIncomingText(context.activity, state.expectation, isThroughPage(context))
      : nothingSaid;
    if (incoming.wasSecret) markSecretTaken(context);
    const lookup = await this.parts.sessions.current(place);
    const redacted = redact(incoming.text);
    keepWords(context, { said: incoming.text, redacted });
    const kept = withCustomerWords(state.transcript ?? [], incoming, redacted, this.parts.clock.now());
    return makeTurn(place, { ...state, transcript: kept }, incoming, this.parts, {
      session: lookup.kind === 'active' ? lookup.session : undefined,
      sessionEnded: lookup.kind === 'ended' ? lookup.reason : undefined,
      canAnswerHere: this.parts.canAnswerHere(context.activity, place),
      handOff: handOffStatus(context.activity),
    });
  }

  /** Where a turn breaks, its state is left as it was; where it breaks twice in a row, the task is dropped. */
  private async runGuarded(context: TurnContext, running: RunningTurn, loaded: LoadedState): Promise<LoadedState> {
    try {
      setTurn(context, running.turn);
      await this.dispatch(context, loaded.state);
      loaded.state.failures = 0;
      return loaded;
    } catch (error) {
      const incidentId = randomBytes(5).toString('hex').toUpperCase();
      this.parts.onSurprise(error, incidentId);
      running.events.push({ name: 'surprise', detail: incidentId });
      const before = await this.parts.states.load(running.turn.place);
      const state = before.state.failures > 0 ? newConversationState() : { ...before.state, failures: 1 };
      await context.sendActivity(replyActivity(this.parts.apology(incidentId), state.expectation));
      return { ...before, state };
    }
  }

  private async dispatch(context: TurnContext, state: ConversationState): Promise<void> {
    const { type } = context.activity;
    if (type === 'conversationUpdate') return this.greetNewcomer(context, state);
    if (type === 'endOfConversation') return this.closeConversation(context, state);
    if (type !== 'message' && turnOf(context).handOff === undefined) return;
    const dialogContext = this.openDialogs(context, state);
    if (dialogContext.stack.length === 0) await dialogContext.beginDialog(this.parts.rootDialog.id);
    else await dialogContext.continueDialog();
    const { handedOver } = turnOf(context);
    if (handedOver !== undefined) await context.sendActivity(handOffEvent(context, handedOver, this.parts.clock.now()));
  }

  /** The SDK would collect its memory scopes anew in every turn; those of the first turn serve all. */
  private openDialogs(context: TurnContext, state: ConversationState): DialogContext {
    if (this.memoryScopes) context.turnState.set(memoryScopesKey, this.memoryScopes);
    const dialogContext = new DialogContext(this.dialogs, context, state.dialogState);
    this.memoryScopes = dialogContext.state.configuration;
    return dialogContext;
  }

  private async greetNewcomer(context: TurnContext, state: ConversationState): Promise<void> {
    const { membersAdded, recipient } = context.activity;
    const someoneCame = membersAdded?.some((member) => member.id !== recipient?.id) ?? false;
    if (!someoneCame || state.memory.greeted) return;
    state.memory.greeted = true;
    await context.sendActivity(replyActivity(this.parts.welcome()));
  }

  /** The customer has left this conversation for good: nothing of it stays open. */
  private async closeConversation(context: TurnContext, state: ConversationState): Promise<void> {
    const turn = turnOf(context);
    if (turn.session !== undefined) await this.parts.sessions.signOut(turn.session);
    turn.session = undefined;
    markDroppedTask(context, state.memory.flow);
    Object.assign(state, newConversationState());
  }

  private report(place: Place, running: RunningTurn, state: ConversationState): void {
    const { session } = running.turn;
    const understood = running.understood();
    const report: TurnReport = {
      conversationId: place.conversationId,
      awaiting: state.expectation.awaiting,
      session: {
        authenticated: session !== undefined,
        ...(session && { username: session.username }),
        ...(session?.activeAccountId && { activeAccount: session.activeAccountId }),
        ...(state.memory.flow && { flow: state.memory.flow }),
      },
      ...(understood && { understood: pick(understood) }),
      events: running.events,
    };
    for (const observer of this.parts.observers) observer(report);
  }
}

function pick(reading: Reading): TurnReport['understood'] & object {
  return { decision: reading.decision, label: reading.label, confidence: reading.confidence };
}
