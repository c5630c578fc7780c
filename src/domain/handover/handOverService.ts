/** Keeps a packet for whoever takes over, and carries words between customer and agent. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock';
import { type OpeningHours, opennessAt } from './openingHours';
import type {
  AgentDesk,
  AgentReplyOutcome,
  HandOver,
  HandOverNews,
  HandOverOffer,
  HandOverPacket,
  HandOverReason,
  HandOverRequest,
  HandOvers,
  TranscriptLine,
} from './outcomes';
import type { HandOverRepository } from './ports';

/** Later the same day is the same matter; after that a new reference is due. */
const sameMatterMilliseconds = 24 * 3_600_000;
/** As long as transcripts are kept (standards D8). */
const retentionMilliseconds = 90 * 24 * 3_600_000;
const shownAtDesk = 50;
const referencesTried = 20;

interface HandOverServiceParts {
  readonly repository: HandOverRepository;
  readonly hours: OpeningHours;
  readonly clock: Clock;
}

export class HandOverService implements HandOvers, AgentDesk {
  constructor(private readonly parts: HandOverServiceParts) {}

  async open(request: HandOverRequest, earlierId?: string): Promise<HandOverOffer> {
    const { repository, hours, clock } = this.parts;
    const now = clock.now();
    const earlier = earlierId === undefined ? undefined : await repository.find(earlierId);
    const isSame = earlier?.closedAt === undefined && now - (earlier?.openedAt ?? 0) < sameMatterMilliseconds;
    const packet =
      earlier !== undefined && isSame ? await this.renew(earlier, request) : await this.insert(request, now);
    const openness = opennessAt(hours, now);
    return { packet, openness, answersHere: request.canAnswerHere && openness.kind === 'open' };
  }

  async collect(id: string): Promise<HandOverNews> {
    const { repository } = this.parts;
    const packet = await repository.find(id);
    if (packet === undefined) return { said: [], joined: false, closed: true };
    const said = (await repository.takeUntold(id)).map(({ text }) => text);
    const joined = said.length > 0 || (await repository.hasAgentLine(id));
    return { said, joined, closed: packet.closedAt !== undefined };
  }

  async tellAgent(id: string, text: string): Promise<void> {
    await this.parts.repository.addLine(id, this.line('customer', text));
  }

  async close(id: string): Promise<void> {
    await this.parts.repository.close(id, this.parts.clock.now());
  }

  list(): Promise<readonly HandOver[]> {
    return this.parts.repository.latest(shownAtDesk);
  }

  reply(id: string, text: string): Promise<AgentReplyOutcome> {
    return this.whileOpen(id, () => this.parts.repository.addLine(id, this.line('agent', text)));
  }

  end(id: string): Promise<AgentReplyOutcome> {
    return this.whileOpen(id, () => this.close(id));
  }

  /** Returns how many were forgotten. */
  forgetOld(): Promise<number> {
    return this.parts.repository.purge(this.parts.clock.now() - retentionMilliseconds);
  }

  private async whileOpen(id: string, work: () => Promise<void>): Promise<AgentReplyOutcome> {
    const packet = await this.parts.repository.find(id);
    if (packet === undefined) return { kind: 'unknown' };
    if (packet.closedAt !== undefined) return { kind: 'closed' };
    await work();
    return { kind: 'taken', place: packet.place };
  }

  private line(who: TranscriptLine['who'], text: string): TranscriptLine {
    return { who, text, at: this.parts.clock.now() };
  }

  private async renew(earlier: HandOverPacket, { reason, ...request }: HandOverRequest): Promise<HandOverPacket> {
    const packet = { ...earlier, ...request, reasons: withReason(earlier.reasons, reason) };
    await this.parts.repository.update(packet);
    return packet;
  }

  private async insert({ reason, ...request }: HandOverRequest, now: number): Promise<HandOverPacket> {
    for (let tried = 0; tried < referencesTried; tried += 1) {
      const reference = String(randomInt(100_000, 1_000_000));
      const made = { id: randomUUID(), reference, reasons: [reason], openedAt: now, closedAt: undefined };
      const packet: HandOverPacket = { ...request, ...made };
      if (await this.parts.repository.insert(packet)) return packet;
    }
    throw new Error('No free reference was found for a hand-over');
  }
}

function withReason(reasons: readonly HandOverReason[], reason: HandOverReason): readonly HandOverReason[] {
  return reasons.includes(reason) ? reasons : [...reasons, reason];
}
