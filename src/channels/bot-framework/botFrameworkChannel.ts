/** `/api/messages`: the Emulator and the channels of Azure Bot Service, in the Bot Framework's protocol. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity, Middleware, TurnContext } from 'botbuilder';
import type { Server } from 'restify';
import type { Assistant } from '../../bot/assistant';
import type { TurnLock } from '../../domain/conversations/ports';
import type { Place } from '../../domain/identity/place';
import { type CallerCheck, checkAzureCaller, checkLocalCaller } from './callers';
import { ChannelAdapter } from './channelAdapter';
import { type ChannelCredentials, LeanAuthentication, replyTokens } from './leanAuthentication';
import { emulatorChannel, placeOf, readActivity } from './mapping';
import { type Answer, answers } from './refusals';
import { ReplySender } from './replySender';
import { readJsonBody } from '../http/jsonBody';
import { SeenActivities } from './seenActivities';
import type { TurnReports } from './turnReports';

interface BotFrameworkParts {
  readonly assistant: Assistant;
  readonly turnLock: TurnLock;
  /** Must observe the same assistant; its reports become trace activities for testers. */
  readonly reports: TurnReports;
  /** Turns neutral replies into what these channels carry. */
  readonly renderReplies: Middleware;
  /** Without credentials only this machine is served. */
  readonly credentials: ChannelCredentials | undefined;
  /** Tokens that the Emulator mints with our own credentials; from this machine only, never in production. */
  readonly allowEmulatorTokens: boolean;
  /** A turn that broke in the channel itself, for the log; the caller learns nothing of it. */
  readonly onSurprise: (error: unknown) => void;
}

/** A trace costs as much as a reply and is for somebody who watches: where more turns are under way there is none. */
const turnsWithTraces = 4;

interface BotFrameworkChannel {
  /** Closes the kept-alive connections for replies. */
  close(): void;
}

export function mountBotFramework(server: Server, parts: BotFrameworkParts): BotFrameworkChannel {
  const handler = new MessagesHandler(parts);
  server.post('/api/messages', async (request, response) => handler.serve(request, response));
  return { close: () => handler.close() };
}

class MessagesHandler {
  private readonly seen = new SeenActivities();
  private turnsUnderWay = 0;
  private readonly callers: CallerCheck;
  private readonly sender: ReplySender;
  private readonly adapter: ChannelAdapter;

  constructor(private readonly parts: BotFrameworkParts) {
    const { credentials, allowEmulatorTokens } = parts;
    const authentication = new LeanAuthentication(credentials);
    this.callers = credentials
      ? checkAzureCaller(credentials.appId, allowEmulatorTokens, authentication)
      : checkLocalCaller(authentication);
    this.sender = new ReplySender({ allowed: this.callers.serviceUrl, token: replyTokens(credentials) });
    this.adapter = new ChannelAdapter(authentication, this.sender);
    this.adapter.use(parts.renderReplies);
  }

  close(): void {
    this.sender.close();
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    write(response, await this.answer(request));
  }

  /** Cheapest refusals first; nothing of ours runs and nothing is fetched before the caller is believed. */
  private async answer(request: IncomingMessage): Promise<Answer> {
    const refusal = this.callers.refusedAtTheDoor(request);
    if (refusal) return refusal;
    const body = await readJsonBody(request);
    if (body.kind === 'too_large') return answers.tooLarge;
    const activity = body.kind === 'read' ? readActivity(body.value) : undefined;
    if (activity === undefined) return answers.notAnActivity;
    const caller = await this.callers.identify(request, activity);
    if (caller.kind === 'refused') return caller.answer;
    return this.seen.answerOnce(seenKey(activity), () => this.runTurn(activity, caller));
  }

  private async runTurn(activity: Activity, caller: BelievedCaller): Promise<Answer> {
    const place = placeOf(activity, caller.vouchedFor);
    const key = `${activity.channelId}/${place.conversationId}`;
    this.turnsUnderWay += 1;
    try {
      const result = await this.parts.turnLock.withLock(key, () =>
        this.adapter.runTurn(caller.result, activity, (context) => this.runAssistant(context, place)),
      );
      return result ? { status: result.status, body: result.body as unknown } : { status: 200 };
    } catch (error) {
      this.parts.onSurprise(error);
      return answers.failed;
    } finally {
      this.turnsUnderWay -= 1;
    }
  }

  private async runAssistant(context: TurnContext, place: Place): Promise<void> {
    const before = this.parts.reports.latest(place.conversationId);
    await this.parts.assistant.run(context, place);
    if (context.activity.channelId !== emulatorChannel || this.turnsUnderWay > turnsWithTraces) return;
    const report = this.parts.reports.latest(place.conversationId);
    if (report !== before) await context.sendTraceActivity('turn', report, 'turn-report', 'Turn');
  }
}

type BelievedCaller = Extract<Awaited<ReturnType<CallerCheck['identify']>>, { kind: 'believed' }>;

function seenKey(activity: Activity): string | undefined {
  return activity.id ? `${activity.channelId}\n${activity.conversation.id}\n${activity.id}` : undefined;
}

function write(response: ServerResponse, { status, body }: Answer): void {
  if (response.writableEnded) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(text);
}
