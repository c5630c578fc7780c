/** Asks our own service for the token of this browser's conversation; the way back to it is a cookie no script can read. */

export interface ChatSession {
  readonly conversationId: string;
  readonly token: string;
  /** False where the conversation is new. */
  readonly resumed: boolean;
  /** The Direct Line to speak to; the service's own where it is left out. */
  readonly domain?: string;
  /** The service's clock, epoch milliseconds UTC. */
  readonly now: number;
}

/** Rejects where the service cannot be reached or refuses. */
export async function openSession(startOver = false): Promise<ChatSession> {
  const response = await fetch('/chat/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ startOver }),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`The service answered ${response.status}`);
  return (await response.json()) as ChatSession;
}
