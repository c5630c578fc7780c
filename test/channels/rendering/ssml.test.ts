/** Speech: well-formed for any text, within bounds, and nothing in the words is ever a tag (standards C11). */
import { describe, expect, it } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { maximumSpeech, ssml, wordsOfSsml } from '../../../src/channels/rendering/ssml';

describe('SSML', () => {
  it('is well-formed and short enough for 10,000 random texts', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
        const speech = ssml(parts);
        expect(XMLValidator.validate(speech)).toBe(true);
        expect(speech.replace(/<\/?(?:speak|p)>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 10_000 },
    );
  });

  it('says a tag in a nickname instead of obeying it', () => {
    const nickname = '<audio src="https://example.com/a.mp3"/>';
    expect(ssml([nickname])).toBe('<speak><p>&lt;audio src=&quot;https://example.com/a.mp3&quot;/&gt;</p></speak>');
    expect(wordsOfSsml(ssml([nickname]))).toBe(nickname);
  });

  it('ends a speech that is too long with a whole sentence', () => {
    const speech = ssml(['One & two. '.repeat(2_000)]);
    expect(speech.length).toBeLessThanOrEqual(maximumSpeech);
    expect(wordsOfSsml(speech)).toMatch(/two\.$/);
  });
});
