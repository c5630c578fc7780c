/** Where our page gets its conversation from: our own Direct Line, or Azure's. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface PageSession {
  readonly conversationId: string;
  /** Opens this conversation and no other; lives in the page's memory only. */
  readonly token: string;
  /** False where the conversation is new. */
  readonly resumed: boolean;
  /** The Direct Line that the page is to speak to; our own where it is left out. */
  readonly domain?: string;
}

export interface PageSessions {
  /** The conversation that the browser's cookie leads to, or a new one; starting over ends the earlier one. */
  open(request: IncomingMessage, response: ServerResponse, startOver: boolean): Promise<PageSession>;
}
