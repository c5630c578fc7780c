/** Hand-overs without a database, for conversations in this process: the real service over a table in memory. */
import type { Clock } from '../../src/domain/clock/clock';
import { HandOverService } from '../../src/domain/handover/handOverService';
import type { OpeningHours } from '../../src/domain/handover/openingHours';
import type { HandOver, HandOverPacket, TranscriptLine } from '../../src/domain/handover/outcomes';
import type { HandOverRepository } from '../../src/domain/handover/ports';

const weekdayHours: OpeningHours = {
  spans: [{ firstWeekday: 1, lastWeekday: 5, from: '09:00', until: '21:00' }],
  closedOnFederalHolidays: true,
};

export function handOversInMemory(clock: Clock): HandOverService {
  return new HandOverService({ repository: new HandOversInMemory(), hours: weekdayHours, clock });
}

class HandOversInMemory implements HandOverRepository {
  private readonly packets = new Map<string, HandOverPacket>();
  private readonly lines = new Map<string, TranscriptLine[]>();
  private readonly told = new Set<TranscriptLine>();

  async insert(packet: HandOverPacket): Promise<boolean> {
    const taken = [...this.packets.values()].some(({ reference }) => reference === packet.reference);
    if (!taken) this.packets.set(packet.id, packet);
    return !taken;
  }

  async find(id: string): Promise<HandOverPacket | undefined> {
    return this.packets.get(id);
  }

  async update(packet: HandOverPacket): Promise<void> {
    this.packets.set(packet.id, packet);
  }

  async close(id: string, at: number): Promise<boolean> {
    const packet = this.packets.get(id);
    if (packet === undefined || packet.closedAt !== undefined) return false;
    this.packets.set(id, { ...packet, closedAt: at });
    return true;
  }

  async addLine(id: string, line: TranscriptLine): Promise<void> {
    this.lines.set(id, [...this.linesOf(id), line]);
  }

  async takeUntold(id: string): Promise<readonly TranscriptLine[]> {
    const untold = this.linesOf(id).filter((line) => line.who === 'agent' && !this.told.has(line));
    for (const line of untold) this.told.add(line);
    return untold;
  }

  async hasAgentLine(id: string): Promise<boolean> {
    return this.linesOf(id).some(({ who }) => who === 'agent');
  }

  async latest(limit: number): Promise<readonly HandOver[]> {
    const packets = [...this.packets.values()].slice(-limit);
    return packets.map((packet) => ({ ...packet, lines: this.linesOf(packet.id) }));
  }

  async purge(): Promise<number> {
    return 0;
  }

  private linesOf(id: string): TranscriptLine[] {
    return this.lines.get(id) ?? [];
  }
}
