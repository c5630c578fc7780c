/** Conversations handed to a person. */
import { expect, it } from '@jest/globals';
import type { HandOverPacket } from '../../../src/domain/handover/outcomes';
import type { CurrentStore } from '../support/openedStore';
import { someHandOver } from '../support/testData';

export function handOverCases(current: CurrentStore): void {
  it('keeps a packet as it was, and refuses a reference that is taken', async () => {
    const { handOvers } = current().repositories;
    const packet = someHandOver(1_000);
    expect(await handOvers.insert(packet)).toBe(true);
    expect(await handOvers.find(packet.id)).toEqual(packet);
    expect(await handOvers.insert({ ...someHandOver(1_000), reference: packet.reference })).toBe(false);
  });

  it('brings a packet up to date, and closes it once', async () => {
    const { handOvers } = current().repositories;
    const packet = someHandOver(2_000);
    await handOvers.insert(packet);
    const renewed: HandOverPacket = { ...packet, reasons: ['asked', 'fraud'], vehicle: 'a Countryman' };
    await handOvers.update(renewed);
    expect(await handOvers.close(packet.id, 2_500)).toBe(true);
    expect(await handOvers.close(packet.id, 2_600)).toBe(false);
    expect(await handOvers.find(packet.id)).toEqual({ ...renewed, closedAt: 2_500 });
  });

  it('hands out each line of the agent once, in order, and keeps all lines', async () => {
    const { handOvers } = current().repositories;
    const packet = someHandOver(3_000);
    await handOvers.insert(packet);
    const lines = (['agent', 'customer', 'agent'] as const).map((who, at) => ({ who, text: `line ${at}`, at }));
    expect(await handOvers.hasAgentLine(packet.id)).toBe(false);
    for (const line of lines) await handOvers.addLine(packet.id, line);
    expect((await handOvers.takeUntold(packet.id)).map(({ text }) => text)).toEqual(['line 0', 'line 2']);
    expect(await handOvers.takeUntold(packet.id)).toEqual([]);
    expect(await handOvers.hasAgentLine(packet.id)).toBe(true);
    expect((await handOvers.latest(50)).find(({ id }) => id === packet.id)?.lines).toEqual(lines);
  });

  it('lists open ones first, and forgets old ones with their lines', async () => {
    const { handOvers } = current().repositories;
    const [old, closed, open] = [someHandOver(10), someHandOver(5_001), someHandOver(5_000)];
    for (const packet of [old, closed, open]) await handOvers.insert(packet);
    await handOvers.addLine(old.id, { who: 'agent', text: 'hello', at: 11 });
    await handOvers.close(closed.id, 5_002);
    expect(await handOvers.purge(500)).toBe(1);
    const listed = (await handOvers.latest(50)).map(({ id }) => id);
    expect(listed).not.toContain(old.id);
    expect(listed.indexOf(open.id)).toBeLessThan(listed.indexOf(closed.id));
  });
}
