/**
 * What our own page asks when it opens, when its token has run out, and when the customer starts over: a token for the
 * conversation its cookie names, or for a new one. The token lives in the page's memory only, the cookie out of its reach.
 */
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Clock } from '../../domain/clock/clock';
import type { ChatConversation, ChatHistoryRepository } from '../../domain/conversations/ports';
import type { ChatTokens } from './chatTokens';
import type { ConversationTurns } from './conversationTurns';
import type { ChatCookies } from './cookies';
import { readJsonBody } from './jsonBody';
import type { OriginPolicy } from './originPolicy';
import { answer, refuse } from './refusals';
import type { RouteTable } from './routeTable';

interface PageSessionRoutesParts {
  readonly turns: ConversationTurns;
  readonly tokens: ChatTokens;
  readonly cookies: ChatCookies;
  readonly origins: OriginPolicy;
  readonly history: ChatHistoryRepository;
  readonly clock: Clock;
}

const wishSchema = z.object({ startOver: z.boolean().default(false) }).default({ startOver: false });

export class PageSessionRoutes {
  constructor(private readonly parts: PageSessionRoutesParts) {}

  addTo(table: RouteTable): void {
    table.post('/chat/session', this.open, { throttled: true });
  }

  private open = async (request: Request, response: Response): Promise<void> => {
    const body = await readJsonBody(request);
    if (!this.parts.origins.isOwnPage(request)) return refuse(response, 'forbidden');
    if (body.kind !== 'read') return refuse(response, body.kind);
    const wish = wishSchema.safeParse(body.value);
    if (!wish.success) return refuse(response, 'malformed');
    await this.answerWithSession(request, response, wish.data.startOver);
  };

  private async answerWithSession(request: Request, response: Response, startOver: boolean): Promise<void> {
    const { turns, tokens, cookies, clock } = this.parts;
    const earlier = await this.earlierConversation(request);
    if (startOver && earlier) await turns.leave(earlier);
    const resumed = startOver ? undefined : earlier;
    const deviceHash = cookies.deviceHash(request);
    const conversation = resumed ? await this.restamp(resumed, deviceHash) : await turns.create(deviceHash);
    const bearer = { conversationId: conversation.id, userId: conversation.userId };
    cookies.setConversation(response, await tokens.issue('resume', bearer));
    const token = await tokens.issue('directLine', bearer);
    const session = { conversationId: conversation.id, token, resumed: resumed !== undefined, now: clock.now() };
    answer(response, 200, JSON.stringify(session));
  }

  private async earlierConversation(request: Request): Promise<ChatConversation | undefined> {
    const cookie = this.parts.cookies.conversation(request);
    const grant = cookie === undefined ? undefined : await this.parts.tokens.verify('resume', cookie);
    const conversation = grant && (await this.parts.history.find(grant.conversationId));
    return conversation?.userId === grant?.userId ? conversation : undefined;
  }

  /** A browser that has lost its device cookie, or has it again, counts from now on as what it is. */
  private async restamp(conversation: ChatConversation, deviceHash: string | undefined): Promise<ChatConversation> {
    if (deviceHash === undefined || deviceHash === conversation.deviceHash) return conversation;
    await this.parts.history.stampDevice(conversation.id, deviceHash);
    return { ...conversation, deviceHash };
  }
}
