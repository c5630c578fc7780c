/** Tokens, and beginning or coming back to a conversation. */
import type { Request, Response } from 'restify';
import type { ChatConversation } from '../../domain/conversations/ports';
import { readJsonBody } from '../http/jsonBody';
import type { Admissions } from './admissions';
import type { ChatTokens } from './chatTokens';
import type { ConversationTurns } from './conversationTurns';
import type { ChatCookies } from './cookies';
import { maximumLocaleLength, tokenMilliseconds } from './limits';
import type { OriginPolicy } from './originPolicy';
import { answer, refuse, refuseBody } from './refusals';
import type { RouteTable } from './routeTable';
import { readWatermark } from './watermark';

interface ConversationRoutesParts {
  readonly turns: ConversationTurns;
  readonly tokens: ChatTokens;
  readonly cookies: ChatCookies;
  readonly admissions: Admissions;
  readonly origins: OriginPolicy;
}

export class ConversationRoutes {
  constructor(private readonly parts: ConversationRoutesParts) {}

  addTo(table: RouteTable): void {
    table.post('/v3/directline/tokens/generate', this.generate, { throttled: true });
    table.post('/v3/directline/tokens/refresh', this.refresh);
    table.post('/v3/directline/conversations', this.start);
    table.get('/v3/directline/conversations/:conversationId', this.reconnect);
    table.get('/v3/directline/session/getsessionid', this.sessionId);
  }

  /** The user is always of our making: whatever id the client proposes is not looked at. */
  private generate = async (request: Request, response: Response): Promise<void> => {
    const body = await readJsonBody(request);
    if (body.kind !== 'read') return refuseBody(response, body.kind);
    const { turns, tokens, cookies, origins } = this.parts;
    const deviceHash = origins.isOwnPage(request) ? await cookies.deviceHash(request) : undefined;
    const conversation = await turns.create(deviceHash);
    const token = await tokens.issue('directLine', bearerOf(conversation));
    answer(response, 200, JSON.stringify(tokenAnswer(conversation, token)));
  };

  private refresh = async (request: Request, response: Response): Promise<void> => {
    const admission = await this.parts.admissions.admitRequest(request);
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    const { conversation } = admission;
    await this.prolongReturn(request, response, conversation);
    const token = await this.parts.tokens.issue('directLine', bearerOf(conversation));
    answer(response, 200, JSON.stringify(tokenAnswer(conversation, token)));
  };

  private start = async (request: Request, response: Response): Promise<void> => {
    const admission = await this.parts.admissions.admitRequest(request);
    const body = await readJsonBody(request);
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    if (body.kind !== 'read') return refuseBody(response, body.kind);
    const isNew = await this.parts.turns.join(admission.conversation, localeOf(body.value));
    await this.answerWithStream(request, response, admission.conversation, isNew ? 201 : 200);
  };

  private reconnect = async (request: Request, response: Response): Promise<void> => {
    const { conversationId } = request.params as { conversationId: string };
    const admission = await this.parts.admissions.admitRequest(request, conversationId);
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    await this.parts.turns.join(admission.conversation, undefined);
    await this.answerWithStream(request, response, admission.conversation, 200);
  };

  /** Web Chat asks for it before cards that sign in elsewhere, which we have none of. */
  private sessionId = async (request: Request, response: Response): Promise<void> => {
    const admission = await this.parts.admissions.admitRequest(request);
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    answer(response, 200, JSON.stringify({ sessionId: admission.conversation.id }));
  };

  /** While a page stays open, a reload may continue. */
  private async prolongReturn(request: Request, response: Response, conversation: ChatConversation): Promise<void> {
    const { cookies, tokens, origins } = this.parts;
    const cookie = origins.isOwnPage(request) ? cookies.conversation(request) : undefined;
    const known = cookie === undefined ? undefined : await tokens.verify('resume', cookie);
    if (known?.conversationId !== conversation.id) return;
    cookies.setConversation(response, await tokens.issue('resume', bearerOf(conversation)));
  }

  private async answerWithStream(
    request: Request,
    response: Response,
    conversation: ChatConversation,
    status: 200 | 201,
  ): Promise<void> {
    const watermark = readWatermark(new URL(request.url ?? '/', 'http://unused').searchParams.get('watermark'));
    if (watermark === undefined) return refuse(response, 'malformed');
    const token = await this.parts.tokens.issue('directLine', bearerOf(conversation));
    const address = this.parts.origins.addressFor(request).replace(/^http/, 'ws');
    const streamUrl = `${address}/v3/directline/conversations/${conversation.id}/stream?watermark=${watermark}&t=${token}`;
    const body = { ...tokenAnswer(conversation, token), streamUrl, referenceGrammarId: conversation.id };
    answer(response, status, JSON.stringify(body));
  }
}

function bearerOf({ id, userId }: ChatConversation): { conversationId: string; userId: string } {
  return { conversationId: id, userId };
}

function tokenAnswer(conversation: ChatConversation, token: string): object {
  return { conversationId: conversation.id, token, expires_in: tokenMilliseconds / 1000 };
}

function localeOf(body: unknown): string | undefined {
  const locale = (body as { locale?: unknown } | null | undefined)?.locale;
  return typeof locale === 'string' && locale.length <= maximumLocaleLength ? locale : undefined;
}
