/** A smart speaker: sends signed requests to the skill's endpoint as Alexa does, and hears the speech. */
import { randomUUID } from 'node:crypto';
import { wordsOfSsml } from '../rendering/ssml';
import type { AccountLinker } from './accountLinker';
import { type AlexaCard, type AlexaResponse, complaintsAbout } from './alexaRules';
import type { DeskMemory, DeskTable } from './deskMemory';
import type { LoopbackClient } from './loopbackClient';
import type { DeskClock } from './ports';
import { ChannelProblem, type Heard, type Opened, type Speaker, type TesterDriver, type Words } from './testerDriver';

interface SessionState {
  readonly userId: string;
  readonly accessToken?: string;
  readonly isOver?: boolean;
}

interface AlexaDriverParts {
  readonly client: LoopbackClient;
  readonly memory: DeskMemory;
  readonly skillId: string;
  readonly headersFor: (body: string) => Readonly<Record<string, string>>;
  readonly clock: Pick<DeskClock, 'now'>;
  readonly linker: Pick<AccountLinker, 'link' | 'begin' | 'tokenOf' | 'forget'>;
}

/** `linked:dana.reyes` is a speaker whose user has linked the account of that demo customer. */
const linkedUser = /^linked:(.+)$/;

/** The words for which Alexa has intents of its own. */
const builtIn: Readonly<Record<string, string>> = {
  stop: 'StopIntent',
  exit: 'StopIntent',
  cancel: 'CancelIntent',
  'never mind': 'CancelIntent',
  help: 'HelpIntent',
  yes: 'YesIntent',
  no: 'NoIntent',
  repeat: 'RepeatIntent',
  'start over': 'StartOverIntent',
  'go home': 'NavigateHomeIntent',
};

export class AlexaDriver implements TesterDriver {
  private readonly sessions: DeskTable<SessionState>;

  constructor(private readonly parts: AlexaDriverParts) {
    this.sessions = parts.memory.table('alexa sessions');
  }

  async open({ device, from = device }: Speaker): Promise<Opened> {
    const conversation = `amzn1.echo-api.session.${randomUUID()}`;
    const username = linkedUser.exec(from)?.[1];
    const userId = `amzn1.ask.account.${from}`;
    const { linker } = this.parts;
    const accessToken = username === undefined ? linker.tokenOf(userId) : await linker.link(username);
    const session = { userId, ...(accessToken !== undefined && { accessToken }) };
    this.sessions.set(conversation, session);
    return { conversation, heard: await this.ask(conversation, session, { type: 'LaunchRequest' }) };
  }

  async send(conversation: string, words: Words): Promise<readonly Heard[] | undefined> {
    const session = this.sessions.get(conversation);
    if (session === undefined || session.isOver) return undefined;
    if (words.silence || words.hangup) {
      const reason = words.silence ? 'EXCEEDED_MAX_REPROMPTS' : 'USER_INITIATED';
      await this.ask(conversation, session, { type: 'SessionEndedRequest', reason });
      return [this.over(conversation, session)];
    }
    return this.ask(conversation, session, { type: 'IntentRequest', intent: intentOf(words) });
  }

  /** A speaker never speaks first. */
  async hear(conversation: string): Promise<readonly Heard[] | undefined> {
    return this.knows(conversation) ? [] : undefined;
  }

  knows(conversation: string): boolean {
    return this.sessions.get(conversation) !== undefined;
  }

  forget(): void {
    this.sessions.clear();
    this.parts.linker.forget();
  }

  private async ask(conversation: string, session: SessionState, request: object): Promise<readonly Heard[]> {
    const response = await this.post(this.envelope(conversation, session, request));
    const speech = response.outputSpeech?.ssml;
    const said: readonly Heard[] = speech === undefined ? [] : [heard(wordsOfSsml(speech), speech)];
    const shown = response.card === undefined ? [] : [heard(this.cardWords(response.card, session))];
    return [...said, ...shown, ...(response.shouldEndSession ? [this.over(conversation, session)] : [])];
  }

  /** The app that shows the card opens the sign-in pages. */
  private cardWords({ type, title, content }: AlexaCard, { userId }: SessionState): string {
    if (type !== 'LinkAccount') return `(card: ${title}: ${content})`;
    const url = this.parts.linker.begin(userId);
    return `(card: link your account${url === undefined ? '' : `: ${url}`})`;
  }

  private over(conversation: string, session: SessionState): Heard {
    this.sessions.set(conversation, { ...session, isOver: true });
    return heard('(the session has ended)');
  }

  private envelope(sessionId: string, { userId, accessToken }: SessionState, request: object): object {
    const application = { applicationId: this.parts.skillId };
    const user = { userId, ...(accessToken !== undefined && { accessToken }) };
    const timestamp = new Date(this.parts.clock.now()).toISOString();
    return {
      version: '1.0',
      session: { new: false, sessionId, application, user },
      context: { System: { application, user } },
      request: { requestId: `amzn1.echo-api.request.${randomUUID()}`, timestamp, locale: 'en-US', ...request },
    };
  }

  private async post(envelope: object): Promise<AlexaResponse> {
    const body = JSON.stringify(envelope);
    const raw = { body, headers: this.parts.headersFor(body) };
    const answer = await this.parts.client.call({ method: 'POST', path: '/api/alexa', raw });
    if (answer.status !== 200) throw new ChannelProblem(`The skill answered ${answer.status}`);
    const { response } = answer.body as { readonly response: AlexaResponse };
    const complaints = complaintsAbout(response);
    if (complaints.length > 0) throw new ChannelProblem(`No speaker takes this answer: ${complaints.join(', ')}`);
    return response;
  }
}

/** What Alexa has no intent of its own for arrives in the slot that takes everything. */
function intentOf({ text = '', digits }: Words): object {
  const own = builtIn[text.toLowerCase().trim()];
  if (own !== undefined) return { name: `AMAZON.${own}` };
  const said = digits ?? text;
  if (said.trim() === '') return { name: 'AMAZON.FallbackIntent' };
  return { name: 'SaidIntent', slots: { words: { name: 'words', value: said } } };
}

function heard(text: string, speak?: string): Heard {
  return { type: 'message', text, ...(speak !== undefined && { speak }) };
}
