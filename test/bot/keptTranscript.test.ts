/** What is kept for a person who takes over reads back as it was said, whatever was said, and as an earlier version kept it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nothingSaid } from '../../src/bot/incomingText';
import { readTranscript, withCustomerWords, withReplies } from '../../src/bot/keptTranscript';

const words = fc.string({ minLength: 1, maxLength: 400, unit: 'binary' });
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('the kept transcript', () => {
  it('reads back every line as it was said', () => {
    fc.assert(
      fc.property(words, moment, (text, at) => {
        expect(readTranscript(withReplies([], [{ text }], at))).toEqual([{ who: 'assistant', text, at }]);
      }),
    );
  });

  it('has both sides in order, also after lines that an earlier version kept as objects', () => {
    const earlier = { who: 'assistant', text: 'Hello.\nHow can I help?', at: 1 } as const;
    const said = withCustomerWords([earlier], nothingSaid, ' my balance', 2);
    expect(readTranscript(withReplies(said, [{ text: 'It is $5.00.' }], 3))).toEqual([
      earlier,
      { who: 'customer', text: ' my balance', at: 2 },
      { who: 'assistant', text: 'It is $5.00.', at: 3 },
    ]);
  });
});
