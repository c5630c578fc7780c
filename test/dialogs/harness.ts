/** A conversation in this process: the real dialogs and language over small in-memory services, its state saved as JSON each turn. */
import { join } from 'node:path';
import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder';
import { DialogContext, DialogSet, type DialogState, DialogTurnStatus } from 'botbuilder-dialogs';
import { createAssistantDialogs } from '../../dialogs/assistantDialogs';
import type { DialogServices } from '../../dialogs/dialogServices';
import type { QuestionName } from '../../dialogs/prompts/question';
import { type ConversationMemory, type Turn, type TurnEvent, setTurn } from '../../dialogs/turn';
import { en } from '../../dialogs/wording/en/en';
import { loadFaq } from '../../faq/loadFaq';
import { channelTraits } from '../../src/bot/channelTraits';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { exactCommand } from '../../src/language/commands';
import { type Reading, createUnderstanding } from '../../src/language/understand';
import type { Expectation, Message } from '../../src/reply/message';
import { nothingAwaited, replyOf } from '../../src/reply/replyActivity';
import { handOversInMemory } from '../support/handOversInMemory';
import { FakeBank, place } from './fakeBank';
import { FakePayments } from './fakePayments';
import { FakeChanges } from './fakeChanges';
import { FakeRecovery } from './fakeRecovery';
import { settings } from './settings';

const entries = loadFaq(join(__dirname, '..', '..', 'faq', 'content', 'en'), [
  ...placeholdersOf(settings),
  'privacy.url',
  'onlineServicesAgreement.url',
  ...['easyPayUrl', 'leaseMilesUrl', 'updateAddressUrl', 'updateEmailUrl'].map((name) => `ownersLounge.${name}`),
]);
const understanding = createUnderstanding({ faq: entries });
const faq: DialogServices['faq'] = { find: (id) => entries.find((entry) => entry.id === id) };

function placeholdersOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null ? placeholdersOf(inner, `${prefix}${name}.`) : [prefix + name],
  );
}

/** What came back in one turn. */
export interface Heard {
  readonly messages: readonly Message[];
  /** All texts, one below the other. */
  readonly text: string;
  readonly awaiting: Expectation['awaiting'];
  readonly secret: boolean;
  readonly flow: string | undefined;
  readonly events: readonly TurnEvent[];
}

export interface OpenQuestion {
  readonly question: QuestionName;
  readonly parameters: object;
  readonly misses: number;
}

/** What a dialog or a prompt keeps on the stack. */
interface StackState {
  readonly asked: Pick<OpenQuestion, 'question' | 'parameters'>;
  readonly misses: number;
  readonly dialogs: DialogState;
}

/**
 * Of running waterfalls, and of hand-overs: four digits of theirs may happen to be somebody's. Nothing else has the shape of
 * the second in a field of that name, so that a secret is still found wherever it stands.
 */
const randomIds = /"instanceId":"[^"]*",?|(?<="id":")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g;

class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map(() => ({ id: '' }));
  }

  override updateActivity(): Promise<ResourceResponse | void> {
    throw new Error('Messages are never changed');
  }

  override deleteActivity(): Promise<void> {
    throw new Error('Messages are never deleted');
  }

  override continueConversation(): Promise<void> {
    throw new Error('Nothing is said without being asked');
  }
}

export class Conversation {
  readonly clock = fixedClock('2026-03-10T15:00:00Z');
  readonly bank = new FakeBank(this.clock);
  readonly payments = new FakePayments();
  readonly misses: string[] = [];
  readonly handOvers = handOversInMemory(this.clock);
  /** A person could answer in the conversation. */
  canAnswerHere = false;
  /** Readings that a test decides on, where the words alone would test the language instead of the dialogs. */
  readonly readings = new Map<string, Reading>();
  /** The state after each turn, as it would be stored. */
  readonly states: string[] = [];
  private readonly dialogs = new DialogSet();
  private readonly rootId: string;
  private state = JSON.stringify({ dialogState: { dialogStack: [] }, memory: {} });
  private lastSaid: readonly Message[] = [];
  private expectation: Expectation = nothingAwaited;

  /** How customers answer here; a chat's way where a test sets nothing else. */
  traits = channelTraits[place.channel];

  /** `others` stand in place of the services in memory. */
  constructor(
    greeted = true,
    private readonly others: Partial<DialogServices> = {},
  ) {
    const { bank, payments, clock } = this;
    const credentials = {
      ...{ recovery: new FakeRecovery(bank.secretsTaken), sessionControl: bank.sessionControl },
      ownTexts: bank.ownTexts,
      ...new FakeChanges(bank.secretsTaken).services,
    };
    const misses = { record: (text: string) => void this.misses.push(text) };
    const { rootDialog } = createAssistantDialogs({
      ...{
        ...bank.services,
        ...payments.services,
        ...credentials,
        clock,
        faq,
        misses,
        handOvers: this.handOvers,
        settings,
        wording: en,
      },
      ...others,
    });
    this.dialogs.add(rootDialog);
    this.rootId = rootDialog.id;
    if (greeted) this.state = JSON.stringify({ dialogState: { dialogStack: [] }, memory: { greeted } });
  }

  /** Several turns, one after another; the last is heard. */
  async say(...texts: readonly string[]): Promise<Heard> {
    let heard: Heard | undefined;
    for (const text of texts) heard = await this.turn(text);
    if (heard === undefined) throw new Error('Nothing was said');
    return heard;
  }

  /** The question that waits on top of the stack, with its strikes. */
  openQuestion(): OpenQuestion | undefined {
    const { dialogState } = JSON.parse(this.state) as { dialogState: DialogState };
    let instance = dialogState.dialogStack.at(-1);
    while (instance !== undefined) {
      const { asked, misses, dialogs } = instance.state as Partial<StackState>;
      if (asked !== undefined) return { question: asked.question, parameters: asked.parameters, misses: misses ?? 0 };
      instance = dialogs?.dialogStack.at(-1);
    }
    return undefined;
  }

  async signIn(username = 'dana'): Promise<Heard> {
    return this.say('sign in', username, 'right-password');
  }

  private async turn(text: string): Promise<Heard> {
    const { dialogState, memory } = JSON.parse(this.state) as {
      dialogState: { dialogStack: [] };
      memory: ConversationMemory;
    };
    const events: TurnEvent[] = [];
    const adapter = new CollectingAdapter();
    const context = new TurnContext(adapter, {
      type: 'message',
      text: '',
      conversation: { id: 'c1', name: '', isGroup: false, conversationType: '' },
    });
    setTurn(context, this.makeTurn(text, memory, events, await this.lookUp()));
    const dc = new DialogContext(this.dialogs, context, dialogState);
    const result = await dc.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dc.beginDialog(this.rootId);
    return this.remember(adapter, { dialogState, memory }, events);
  }

  private async lookUp(): Promise<Pick<Turn, 'session' | 'sessionEnded'>> {
    const found = await this.others.sessions?.current(place);
    if (found === undefined) return this.bank.lookUp();
    return {
      session: found.kind === 'active' ? found.session : undefined,
      sessionEnded: found.kind === 'ended' ? found.reason : undefined,
    };
  }

  private makeTurn(
    text: string,
    memory: ConversationMemory,
    events: TurnEvent[],
    found: Pick<Turn, 'session' | 'sessionEnded'>,
  ): Turn {
    const isSecret = this.expectation.secret && exactCommand(text) === undefined;
    let secret = isSecret ? text : undefined;
    const { readings } = this;
    let said = isSecret ? '' : text;
    return {
      place,
      get text() {
        return said;
      },
      ...found,
      get reading() {
        if (isSecret) throw new Error('A secret was shown to the language');
        return readings.get(said) ?? understanding.read(said);
      },
      takeSecret() {
        const taken = secret;
        secret = undefined;
        return taken;
      },
      takeFurtherSecret: () => undefined,
      lastSaid: this.lastSaid,
      numbered: [],
      memory,
      transcript: [],
      canAnswerHere: this.canAnswerHere,
      handOff: undefined,
      record: (event) => void events.push(event),
      traits: this.traits,
      takeAs(words) {
        said = words;
      },
      mayCarry: () => true,
      newPage: () => undefined,
      sayable: async (reply) => reply,
    };
  }

  private remember(
    adapter: CollectingAdapter,
    state: { dialogState: DialogState; memory: ConversationMemory },
    events: TurnEvent[],
  ): Heard {
    const replies = adapter.sent.map(replyOf).filter((reply) => reply !== undefined);
    const messages = replies.map((reply) => reply.message);
    this.lastSaid = messages;
    this.expectation = replies.at(-1)?.expectation ?? this.expectation;
    this.state = JSON.stringify(state);
    this.states.push(this.state.replace(randomIds, '') + JSON.stringify({ lastSaid: messages, events }));
    const { awaiting, secret } = this.expectation;
    return {
      messages,
      text: messages.map((message) => message.text).join('\n'),
      awaiting,
      secret,
      flow: state.memory.flow,
      events,
    };
  }
}
