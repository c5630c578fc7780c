/** Lets a request into the conversation its token names; remembers good tokens, because every turn brings one. */
import type { IncomingMessage } from 'node:http';
import { BoundedMap } from '../../domain/boundedMap';
import type { Clock } from '../../domain/clock/clock';
import type { ChatConversation, ChatHistoryRepository } from '../../domain/conversations/ports';
import type { ChatTokens, Grant } from './chatTokens';
import type { Refusal } from './refusals';

type Admission =
  | { readonly kind: 'admitted'; readonly conversation: ChatConversation }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Remembered {
  readonly conversation: ChatConversation;
  readonly expiresAt: number;
}

const rememberedTokens = 10_000;

export class Admissions {
  private readonly remembered = new BoundedMap<string, Remembered>(rememberedTokens);

  constructor(
    private readonly tokens: ChatTokens,
    private readonly history: ChatHistoryRepository,
    private readonly clock: Clock,
  ) {}

  /** Any conversation of ours will do, where the address names none. */
  admitRequest(request: IncomingMessage, conversationId?: string): Promise<Admission> {
    return this.admit(bearerToken(request), conversationId);
  }

  async admit(token: string | undefined, conversationId?: string): Promise<Admission> {
    if (token === undefined) return refused('unauthorized');
    const known = this.recall(token);
    if (known) return matching(known.conversation, conversationId);
    const grant = await this.tokens.verify('directLine', token);
    if (grant === undefined) return refused('forbidden');
    const conversation = await this.history.find(grant.conversationId);
    if (conversation === undefined) return refused('ended');
    if (conversation.userId !== grant.userId) return refused('forbidden');
    this.remember(token, conversation, grant);
    return matching(conversation, conversationId);
  }

  /** For when the store was emptied under us. */
  forgetAll(): void {
    this.remembered.clear();
  }

  private recall(token: string): Remembered | undefined {
    const known = this.remembered.get(token);
    if (known === undefined || this.clock.now() < known.expiresAt) return known;
    this.remembered.delete(token);
    return undefined;
  }

  private remember(token: string, conversation: ChatConversation, { expiresAt }: Grant): void {
    this.remembered.set(token, { conversation, expiresAt });
  }
}

/** The same refusal whether the other conversation exists or not. */
function matching(conversation: ChatConversation, conversationId: string | undefined): Admission {
  if (conversationId !== undefined && conversationId !== conversation.id) return refused('forbidden');
  return { kind: 'admitted', conversation };
}

function refused(refusal: Refusal): Admission {
  return { kind: 'refused', refusal };
}

function bearerToken(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
