/** Which lines are remembered, and that remembering changes nothing. */
import { describe, expect, it } from '@jest/globals';
import { rememberReadings } from '../../src/language/rememberedReadings';
import type { Reading, Understanding } from '../../src/language/understand';

class CountingReader implements Understanding {
  readonly asked: string[] = [];

  constructor(private readonly decision: Reading['decision']) {}

  read(text: string): Reading {
    this.asked.push(text);
    const candidate = { label: 'balance', confidence: 0.9 } as const;
    return { decision: this.decision, ...candidate, candidates: [candidate], values: { vehicle: text } };
  }
}

describe('rememberReadings', () => {
  it('reads a plain line once and answers the same', () => {
    const reader = new CountingReader('sure');
    const understanding = rememberReadings(reader);
    const first = understanding.read('show my payoff');
    expect(understanding.read('show my payoff')).toEqual(first);
    expect(understanding.read('show my balance').values).toEqual({ vehicle: 'show my balance' });
    expect(reader.asked).toEqual(['show my payoff', 'show my balance']);
  });

  it.each(['pay 1250', 'Tulip-2031', 'balance?', 'a line of words so long that hardly anybody says it twice'])(
    'keeps no "%s"',
    (text) => {
      const reader = new CountingReader('sure');
      const understanding = rememberReadings(reader);
      understanding.read(text);
      understanding.read(text);
      expect(reader.asked).toHaveLength(2);
    },
  );

  it.each(['unsure', 'out'] as const)('keeps nothing that was %s', (decision) => {
    const reader = new CountingReader(decision);
    const understanding = rememberReadings(reader);
    understanding.read('rosebud');
    understanding.read('rosebud');
    expect(reader.asked).toHaveLength(2);
  });

  it('forgets rather than grows', () => {
    const reader = new CountingReader('sure');
    const understanding = rememberReadings(reader);
    const letters = (number: number): string => number.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
    for (let number = 0; number <= 500; number++) understanding.read(letters(number));
    understanding.read(letters(0));
    expect(reader.asked).toHaveLength(502);
  });
});
