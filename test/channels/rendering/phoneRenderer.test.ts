/** Every wording as a caller hears it, at its longest values (standards F6, C7c). */
import { describe, expect, it } from '@jest/globals';
import { en } from '../../../dialogs/wording/en/en';
import { expectations } from '../../../dialogs/prompts/question';
import { factsIn } from '../../../src/channels/rendering/facts';
import { heardOf, mostOptionsAloud, phoneReply } from '../../../src/channels/rendering/phoneRenderer';
import { addressesIn, spoken, withoutAddresses } from '../../../src/channels/rendering/spokenForms';
import { nothingAwaited } from '../../../src/reply/replyActivity';
import type { Expectation } from '../../../src/reply/message';
import { longestSay } from '../../../src/channels/phone/twiml';
import { wordingSamples } from '../../dialogs/wordingSamples';

/** Samples of questions are named for them: "amount 0, ask". */
function expectationOf(sample: string): Expectation {
  const name = /^(\w+) \d+, /.exec(sample)?.[1];
  return expectations[name as keyof typeof expectations] ?? nothingAwaited;
}

const samples = wordingSamples(en).map(
  ([name, message]) => [name, message, phoneReply({ message, expectation: expectationOf(name) })] as const,
);
const longestBeforeQuestion = 30;

/** Amounts, dates, digits and the names of cars, methods and contacts are data: one word each. */
function plainWords(text: string): string[] {
  return text
    .replace(/[\d,]*\d dollars?(?: and \d+ cents?)?|\d+ cents?/g, 'amount')
    .replace(/(?:\b[0-9A-Z],? ){2,}[0-9A-Z]\b/g, 'digits')
    .replace(/\b(?:[a-z]+[- ])+(?:dollars|thousand)(?: and [a-z-]+ cents)?\b/g, 'amount')
    .replace(/(?:\d{4} )?John Cooper Works Countryman All 4|The Green Machine|Household and garden/g, 'name')
    .split(/\s+/)
    .filter((word) => /[A-Za-z]/.test(word));
}

describe('on the telephone', () => {
  it.each(samples)('%s has no address, no quotes, no brackets, no lines', (_name, _message, reply) => {
    expect(heardOf(reply) + reply.details).not.toMatch(/https?:|www\.|["“”()\n]|\$\d/);
    expect(heardOf(reply).length + reply.details.length).toBeLessThanOrEqual(longestSay);
  });

  it.each(samples)('%s loses no fact and no address', (_name, message, reply) => {
    const heard = factsIn(`${heardOf(reply)} ${reply.details}`);
    const written = factsIn(spoken(withoutAddresses(message.text)));
    if (!expectationOf(_name).secret) expect([...written].filter((fact) => !heard.has(fact))).toEqual([]);
    const sent = new Set(reply.links.map(({ url }) => url));
    expect(addressesIn(message.text).filter((url) => !sent.has(url))).toEqual([]);
  });

  it.each(samples.filter(([, , { question }]) => question !== ''))('%s asks at its end', (_name, _message, reply) => {
    expect(heardOf(reply).endsWith(reply.question)).toBe(true);
    expect(heardOf(reply).match(/\?/g)).toHaveLength(1);
  });

  it.each(samples.filter(([, , { question }]) => question !== ''))(
    '%s comes to its question soon',
    (_name, _message, { statement }) => {
      expect(plainWords(statement).length).toBeLessThanOrEqual(longestBeforeQuestion);
    },
  );

  it.each(samples)('%s reads out three options at most', (_name, _message, { options }) => {
    expect((options.match(/\bpress \d/gi) ?? []).length).toBeLessThanOrEqual(mostOptionsAloud);
  });

  it('reads nothing out while a page is open elsewhere', () => {
    const reply = phoneReply({
      message: en.privateQuestions.ask('password', 'https://chat.example.com/private/abc', '42'),
      expectation: { awaiting: 'password', secret: true, elsewhere: true },
    });
    expect(reply.options).toBe('');
    expect(reply.links).toHaveLength(1);
    expect(heardOf(reply)).toContain('the number 42');
  });
});
