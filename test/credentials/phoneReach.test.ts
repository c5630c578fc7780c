/** No text goes to a number whose SIM changed lately or that asked for none; codes then take another way (standards A7). */
import { describe, expect, it } from '@jest/globals';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { PhoneReach } from '../../src/domain/credentials/phoneReach';
import type { SimReport } from '../../src/domain/credentials/contactPorts';
import { SimulatedPhoneRisk } from '../../src/notices/simulatedPhoneRisk';

const clock = fixedClock('2026-11-22T17:00:00Z');
const phone = { kind: 'phone', address: '+12015550142' } as const;
const email = { kind: 'email', address: 'dana.reyes@example.com' } as const;
const hour = 3_600_000;

function reachOf(report: SimReport, { canText = true, hasOptedOut = false } = {}): PhoneReach {
  return new PhoneReach({
    ...{ canText, clock, risk: { lastChange: async () => report } },
    optOuts: { hasOptedOut: async (number) => hasOptedOut && number === phone.address },
  });
}
const changed = (hoursAgo: number): SimReport => ({ kind: 'changed', at: clock.now() - hoursAgo * hour });

describe('a telephone number', () => {
  it.each([
    ['never changed', { kind: 'unchanged' }, true],
    ['changed 2 h ago', changed(2), false],
    ['changed 71 h 59 min ago', changed(71.99), false],
    ['changed 72 h ago', changed(72), true],
    ['of which the carrier says nothing', { kind: 'unknown' }, false],
  ] as const)('%s', async (_, report, expected) => {
    expect(await reachOf(report).isReachable(phone)).toBe(expected);
    expect(await reachOf(report).isReachable(email)).toBe(true);
  });

  it('gets nothing where texts were stopped, or nothing sends any', async () => {
    expect(await reachOf({ kind: 'unchanged' }, { hasOptedOut: true }).isReachable(phone)).toBe(false);
    expect(await reachOf({ kind: 'unchanged' }, { canText: false }).isReachable(phone)).toBe(false);
  });
});

it('the simulated carrier goes by the last two digits', async () => {
  const risk = new SimulatedPhoneRisk(clock);
  const kinds = ['98', '97', '96', '42'].map(async (ending) => (await risk.lastChange(`+120155501${ending}`)).kind);
  expect(await Promise.all(kinds)).toEqual(['changed', 'changed', 'unknown', 'unchanged']);
});
