/** Counting and cutting text messages: golden strings, the carrier's own counter as a second opinion, and nothing lost. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { isGsm7, plainMarks, segmentsOf, splitText } from '../../../src/channels/rendering/segments';

const golden: readonly (readonly [what: string, text: string, gsm7: boolean, segments: number])[] = [
  ['one letter', 'a', true, 1],
  ['160 letters', 'a'.repeat(160), true, 1],
  ['161 letters', 'a'.repeat(161), true, 2],
  ['306 letters', 'a'.repeat(306), true, 2],
  ['307 letters', 'a'.repeat(307), true, 3],
  ['459 letters', 'a'.repeat(459), true, 3],
  ['612 letters', 'a'.repeat(612), true, 4],
  ['613 letters', 'a'.repeat(613), true, 5],
  ['80 euros', '€'.repeat(80), true, 1],
  ['81 euros', '€'.repeat(81), true, 2],
  ['a euro on a seam moves whole to the next segment', `${'a'.repeat(152)}€${'a'.repeat(152)}`, true, 3],
  ['brackets cost two', '[]{}'.repeat(20), true, 1],
  ['brackets that are one too many', `${'[]{}'.repeat(20)}a`, true, 2],
  ['line breaks', 'a\nb\nc', true, 1],
  ['é ñ ü ¿ ¡ are GSM-7', 'é ñ ü ¿ ¡ '.repeat(16), true, 1],
  ['á is not', 'á'.repeat(70), false, 1],
  ['71 of them', 'á'.repeat(71), false, 2],
  ['134 of them', 'á'.repeat(134), false, 2],
  ['135 of them', 'á'.repeat(135), false, 3],
  ['ó í ú, both cases', 'óíúÓÍÚ', false, 1],
  ['35 smileys', '😀'.repeat(35), false, 1],
  ['36 smileys', '😀'.repeat(36), false, 2],
  ['a smiley is not cut at a seam', `${'á'.repeat(66)}😀${'á'.repeat(66)}`, false, 3],
  ['a curly quote', '’', false, 1],
  ['a backtick', '`', false, 1],
];

describe('segments', () => {
  it.each(golden)('counts %s', (_what, text, gsm7, segments) => {
    expect([isGsm7(text), segmentsOf(text)]).toEqual([gsm7, segments]);
  });

  it.each(golden)('agrees with the calculator of the carrier on %s', (_what, text, gsm7, segments) => {
    const theirs = new SegmentedMessage(text);
    expect([theirs.getEncodingName() === 'GSM-7', theirs.segmentsCount]).toEqual([gsm7, segments]);
  });

  it('agrees with it on any text', () => {
    const alphabet = fc.constantFrom(...'abcXYZ 0189.,$€[]{}~^\\|éñü¿¡áíó’😀\n');
    const texts = fc.array(alphabet, { minLength: 1, maxLength: 400 }).map((letters) => letters.join(''));
    const latin = fc.array(fc.constantFrom(...'abc XY01.€[]é'), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          latin.map((letters) => letters.join('')),
        ),
        (text) => {
          expect(segmentsOf(text)).toBe(new SegmentedMessage(text).segmentsCount);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('replaces typographic marks and never an accent', () => {
    expect(plainMarks('“It’s fine” – really — see… 3\u202fp.m. • ok')).toBe(
      '"It\'s fine" - really - see... 3 p.m. - ok',
    );
    expect(plainMarks('así está bien: ¿qué más? Ñandú')).toBe('así está bien: ¿qué más? Ñandú');
  });
});

describe('cutting', () => {
  it('leaves a text whole that fits', () => {
    expect(splitText('a'.repeat(612), 4)).toEqual(['a'.repeat(612)]);
  });

  it('cuts at the end of a sentence', () => {
    const sentence = `${'word '.repeat(29)}end. `;
    const parts = splitText(sentence.repeat(6), 4);
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part).toMatch(/end\.$/);
  });

  it('cuts at the end of a line before all else', () => {
    const [first] = splitText(`${'One. Two. '.repeat(40)}\n${'Three. Four. '.repeat(40)}`, 4);
    expect(first).toMatch(/Two\.$/);
  });

  it('loses no word and makes no part too long, whatever the text', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/\s/g, 'x'));
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '. ', '\n')), { maxLength: 200 })
      .map((pieces) => pieces.map(([each, end]) => each + end).join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (words, most) => {
        const parts = splitText(words, most);
        for (const part of parts) expect(segmentsOf(part)).toBeLessThanOrEqual(most);
        expect(parts.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
