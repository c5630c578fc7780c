/** Page sessions over our own Direct Line: the cookie names the conversation, the device is stamped on it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChatConversation, ChatHistoryRepository } from '../../domain/conversations/ports';
import type { ChatTokens } from './chatTokens';
import type { ConversationTurns } from './conversationTurns';
import type { ChatCookies } from './cookies';
import type { PageSession, PageSessions } from './pageSessions';

interface EmbeddedSessionsParts {
  readonly turns: ConversationTurns;
  readonly tokens: ChatTokens;
  readonly cookies: ChatCookies;
  readonly history: ChatHistoryRepository;
}

export class EmbeddedSessions implements PageSessions {
  constructor(private readonly parts: EmbeddedSessionsParts) {}

  async open(request: IncomingMessage, response: ServerResponse, startOver: boolean): Promise<PageSession> {
    const { turns, tokens, cookies } = this.parts;
    const earlier = await this.earlierConversation(request);
    if (startOver && earlier) await turns.leave(earlier);
    const resumed = startOver ? undefined : earlier;
    const deviceHash = await cookies.deviceHash(request);
    const conversation = resumed ? await this.restamp(resumed, deviceHash) : await turns.create(deviceHash);
    const bearer = { conversationId: conversation.id, userId: conversation.userId };
    cookies.setConversation(response, await tokens.issue('resume', bearer));
    const token = await tokens.issue('directLine', bearer);
    return { conversationId: conversation.id, token, resumed: resumed !== undefined };
  }

  private async earlierConversation(request: IncomingMessage): Promise<ChatConversation | undefined> {
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
