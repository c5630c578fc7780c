/** A conversation by text message with the whole service, past any webhook: for what is asked on pages behind links. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InProcessAdapter } from '../../src/channels/turns/inProcessAdapter';
import { type Service, compose } from '../../src/compose';
import { layFoundation } from '../../src/foundation';
import { readSettings } from '../../src/config';
import { Demo } from '../../src/demo';
import { type AdjustableClock, fixedClock } from '../../src/domain/clock/adjustableClock';
import type { Place } from '../../src/domain/identity/place';
import { type Reply, replyOf } from '../../src/reply/replyActivity';
import { type RunningService, serve } from '../../src/server';
import { hashingWeakly } from './weakHasher';

export class TextConversations {
  /** What went out by itself, once a page was done. */
  readonly delivered: Reply[] = [];
  private conversations = 0;

  private constructor(
    readonly service: Service,
    private readonly running: RunningService,
    readonly clock: AdjustableClock,
    private readonly folder: string,
  ) {
    service.deliveries.add('text', {
      lockKey: ({ conversationId }) => conversationId,
      deliver: async (_place, replies) => void this.delivered.push(...replies),
    });
  }

  static async open(): Promise<TextConversations> {
    const folder = mkdtempSync(join(tmpdir(), 'text-conversations-'));
    const clock = fixedClock('2026-03-10T15:00:00Z');
    const outcome = readSettings({ PORT: '0', DATABASE_URL: `file:${join(folder, 'a.db')}`, LOG_LEVEL: 'error' });
    if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
    const service = await compose(hashingWeakly(await layFoundation(outcome.settings, clock)));
    const running = await serve(service, await Demo.start(service));
    return new TextConversations(service, running, clock, folder);
  }

  get baseUrl(): string {
    return this.running.baseUrl;
  }

  newPlace(channel: Place['channel'] = 'text'): Place {
    const conversationId = `c${++this.conversations}`;
    return { channel, conversationId, userId: 'key-of-the-number-7731', numberEnding: '0142' };
  }

  /** The last reply. */
  async say(words: string, place: Place): Promise<Reply> {
    const replies: Reply[] = [];
    const conversation = { id: place.conversationId, name: '', isGroup: false, conversationType: '' };
    await new InProcessAdapter([]).runTurn({ type: 'message', text: words, conversation }, async (context, said) => {
      await this.service.assistant.run(context, place);
      replies.push(...said.map(replyOf).filter((reply) => reply !== undefined));
    });
    const last = replies.at(-1);
    if (last === undefined) throw new Error('Nothing was said');
    return last;
  }

  /** Right answers to the security questions of a demo customer. */
  async answersOf(name: string): Promise<Record<string, string>> {
    const response = await fetch(`${this.baseUrl}/tester/api/customers`);
    const { customers } = (await response.json()) as {
      customers: { username: string; answers: { question: string; answer: string }[] }[];
    };
    const found = customers.find(({ username }) => username === name);
    return Object.fromEntries((found?.answers ?? []).map(({ question, answer }) => [question, answer]));
  }

  /** Every byte that the service has written. */
  kept(): string {
    return readdirSync(this.folder)
      .map((file) => readFileSync(join(this.folder, file)).toString('latin1'))
      .join('');
  }

  async close(): Promise<void> {
    await this.running.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const linkIn = ({ message }: Reply): string => message.links?.[0]?.url ?? '';
