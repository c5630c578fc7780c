/** TwiML is well formed whatever is said, never says too much at once, and listens as the question wants it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type CallAnswer, longestSay, twimlOf } from '../../../src/channels/phone/twiml';
import { phoneReply } from '../../../src/channels/rendering/phoneRenderer';
import type { Expectation, Message } from '../../../src/reply/message';

const baseUrl = 'https://voice.example.com';
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

const listening = (message: Message, expectation: Expectation = { awaiting: 'none', secret: false }): CallAnswer => {
  const last = phoneReply({ message, expectation });
  return { say: [last.statement], then: { kind: 'listen', step: 4, last } };
};
const gatherOf = (answer: CallAnswer): Record<string, string> =>
  (parser.parse(twimlOf(answer, baseUrl)) as { Response: { Gather: Record<string, string> } }).Response.Gather;
/** Without what XML has no place for, and with single spaces, as it is heard. */
const plain = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const saidIn = (twiml: string): string[] => {
  const { Response } = parser.parse(twiml) as { Response: { Say?: unknown } };
  return [Response.Say ?? []].flat().map((say) => String((say as { '#text'?: string })['#text'] ?? ''));
};

describe('TwiML', () => {
  it('is well formed and says all of ten thousand random texts', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.stringMatching(/^[<>&"'\]!\- a-zA-Z]{0,60}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const twiml = twimlOf({ say: [text], then: { kind: 'hang_up' } }, baseUrl);
        expect(XMLValidator.validate(twiml)).toBe(true);
        expect(plain(saidIn(twiml).join(' '))).toBe(plain(text));
      }),
      { numRuns: 10_000 },
    );
  });

  it('is well formed with random choices to listen for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 12 }), (labels) => {
        const choices = labels.map((label) => ({ label, say: label }));
        const twiml = twimlOf(listening({ text: labels.join(' '), choices }), baseUrl);
        expect(XMLValidator.validate(twiml)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('cuts what is long between sentences, and loses nothing', () => {
    const text = Array.from({ length: 400 }, (_, index) => `Sentence number ${index} of a long answer.`).join(' ');
    const said = saidIn(twimlOf({ say: [text, 'a'.repeat(7_000)], then: { kind: 'hang_up' } }, baseUrl));
    for (const piece of said) expect(piece.length).toBeLessThanOrEqual(longestSay);
    expect(said.join(' ').replaceAll(' ', '')).toBe((text + 'a'.repeat(7_000)).replaceAll(' ', ''));
    expect(said[0]).toMatch(/\.$/);
  });

  it.each<[string, CallAnswer, Record<string, string>]>([
    [
      'one key or words where there are choices',
      listening({ text: 'Which?', choices: [{ label: 'Payoff', say: 'show my payoff' }] }),
      { input: 'dtmf speech', numDigits: '1', hints: 'show my payoff,Payoff', language: 'en-US', bargeIn: 'true' },
    ],
    [
      'several keys where an amount is asked for',
      listening(
        { text: 'How much?', choices: [{ label: 'Total due', say: 'total due' }] },
        { awaiting: 'amount', secret: false },
      ),
      { input: 'dtmf speech', finishOnKey: '#', actionOnEmptyResult: 'true' },
    ],
    [
      'six keys for a code, and words for whoever has none',
      listening({ text: 'Code?' }, { awaiting: 'code', secret: true }),
      { input: 'dtmf speech', numDigits: '6', timeout: '15' },
    ],
    [
      'keys for a PIN, and words for whoever does not know it',
      listening({ text: 'PIN?' }, { awaiting: 'pin', secret: true }),
      { input: 'dtmf speech', finishOnKey: '#', timeout: '15' },
    ],
    [
      'words again while a page is open',
      listening({ text: 'On a page.' }, { awaiting: 'password', secret: true, elsewhere: true }),
      { input: 'dtmf speech' },
    ],
  ])('listens for %s', (_name, answer, attributes) => {
    const gather = gatherOf(answer);
    expect(gather).toMatchObject({ ...attributes, action: `${baseUrl}/api/voice?step=4` });
    for (const name of ['numDigits', 'hints']) if (!(name in attributes)) expect(gather).not.toHaveProperty(name, '1');
  });
});
