/** Saying something and hearing what was said. */
import type { Request, Response } from 'restify';
import type { ChatHistoryRepository } from '../../domain/conversations/ports';
import { sourceHashOf } from '../http/clientAddress';
import { readJsonBody } from '../http/jsonBody';
import type { Admissions } from './admissions';
import { activitySet } from './conversationStreams';
import type { ConversationTurns, SpeakingConversation } from './conversationTurns';
import { historyPage } from './limits';
import { type PostOutcome, readPost } from './mapping';
import { notices } from './notices';
import { answer, refuse, refuseBody } from './refusals';
import type { RouteTable } from './routeTable';
import { readWatermark } from './watermark';

export class ActivityRoutes {
  constructor(
    private readonly turns: ConversationTurns,
    private readonly admissions: Admissions,
    private readonly history: ChatHistoryRepository,
    private readonly trustedProxies: number,
  ) {}

  addTo(table: RouteTable): void {
    table.post('/v3/directline/conversations/:conversationId/activities', this.post);
    table.get('/v3/directline/conversations/:conversationId/activities', this.read);
    table.post('/v3/directline/conversations/:conversationId/upload', this.upload);
  }

  private post = async (request: Request, response: Response): Promise<void> => {
    const admission = await this.admissions.admitRequest(request, conversationIdOf(request));
    const body = await readJsonBody(request);
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    if (body.kind !== 'read') return refuseBody(response, body.kind);
    const conversation = { ...admission.conversation, sourceHash: sourceHashOf(request, this.trustedProxies) };
    await this.hear(response, conversation, readPost(body.value));
  };

  private async hear(response: Response, conversation: SpeakingConversation, posted: PostOutcome): Promise<void> {
    switch (posted.kind) {
      case 'heard':
        return answer(response, 200, JSON.stringify({ id: await this.turns.take(conversation, posted.activity) }));
      case 'ignored':
        return answer(response, 200, JSON.stringify({ id: `${conversation.id}|ignored` }));
      case 'malformed':
        return refuse(response, 'malformed');
      case 'textTooLong':
      case 'filesRefused':
        await this.turns.tell(conversation, notices[posted.kind]);
        return refuse(response, posted.kind);
    }
  }

  private read = async (request: Request, response: Response): Promise<void> => {
    const admission = await this.admissions.admitRequest(request, conversationIdOf(request));
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    const watermark = readWatermark(new URL(request.url ?? '/', 'http://unused').searchParams.get('watermark'));
    if (watermark === undefined) return refuse(response, 'malformed');
    const entries = await this.history.readAfter(admission.conversation.id, watermark, historyPage);
    const activities = entries.map((entry) => entry.activity);
    answer(response, 200, activitySet(activities, entries.at(-1)?.sequence ?? watermark));
  };

  /** The files are not read; the customer is told in the conversation. */
  private upload = async (request: Request, response: Response): Promise<void> => {
    request.resume();
    const admission = await this.admissions.admitRequest(request, conversationIdOf(request));
    if (admission.kind === 'refused') return refuse(response, admission.refusal);
    await this.turns.tell(admission.conversation, notices.filesRefused);
    refuse(response, 'filesRefused');
  };
}

function conversationIdOf(request: Request): string {
  return (request.params as { conversationId: string }).conversationId;
}
