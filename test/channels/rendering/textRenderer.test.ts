/** Every wording at its longest values as a text message: few segments, no fact lost, no reserved word taught (standards C6, C7b). */
import { describe, expect, it } from '@jest/globals';
import { en } from '../../../dialogs/wording/en/en';
import { mostSegments, renderText, usualSegments } from '../../../src/channels/rendering/textRenderer';
import { factsIn } from '../../../src/channels/rendering/facts';
import { isGsm7, segmentsOf } from '../../../src/channels/rendering/segments';
import { spoken, withoutAddresses } from '../../../src/channels/rendering/spokenForms';
import { textsWording } from '../../../src/channels/sms/wording';
import type { Expectation, Message } from '../../../src/reply/message';
import { wordingSamples } from '../../dialogs/wordingSamples';

const samples = wordingSamples(en);
const nothing: Expectation = { awaiting: 'none', secret: false };
const choice: Expectation = { awaiting: 'choice', secret: false };

function texts(message: Message, expectation = nothing): readonly string[] {
  return (renderText({ message, expectation }).channelData as { texts: readonly string[] }).texts;
}

describe('a wording as a text', () => {
  it.each(samples)('%s takes two segments as a rule, and choices at most two more', (_name, message) => {
    const all = texts(message);
    expect(all).toHaveLength(1);
    expect(isGsm7(all[0] ?? '')).toBe(true);
    expect(segmentsOf(all[0] ?? '')).toBeLessThanOrEqual(usualSegments);
    for (const text of texts(message, choice)) expect(segmentsOf(text)).toBeLessThanOrEqual(mostSegments);
  });

  it.each(samples)('%s loses no fact, or says how to read the rest', (name, message) => {
    // Samples of questions are named for them: "amount 0, ask".
    const sent = texts(message, /^\w+ \d+, /.test(name) ? choice : nothing)
      .join(' ')
      .replace('no fee', 'Fee: $0.00');
    const facts = (words: string): ReadonlySet<string> => factsIn(spoken(withoutAddresses(words)));
    const lost = [...facts(message.text)].filter((fact) => !facts(sent).has(fact));
    if (!sent.endsWith('Reply DETAILS for more.')) expect(lost).toEqual([]);
    if (message.brief === undefined) for (const { url } of message.links ?? []) expect(sent).toContain(url);
  });

  it.each(samples)('%s teaches no word that ends or begins texts', (_name, message) => {
    const sent = texts(message, choice).join(' ');
    expect(sent).not.toMatch(
      /"(?:stop|end|quit|cancel|revoke|unsubscribe|yes|start)"|\b(?:STOP|END|QUIT|CANCEL|REVOKE|YES|START)\b/,
    );
  });

  it('says of texts themselves what it must in two segments at most', () => {
    const words = textsWording({ company: 'MINI Financial Services', phone: '800-555-0142' });
    const all = [words.stopped(true), words.stopped(false), words.started(true), words.about(), words.reminders(true)];
    for (const text of [...all, words.reminders(false), words.noPictures(), words.tryAgain()]) {
      expect(isGsm7(text)).toBe(true);
      expect(segmentsOf(text)).toBeLessThanOrEqual(usualSegments);
    }
  });
});

describe('choices', () => {
  const choices = [
    { label: 'Account balance', say: 'show my balance' },
    { label: 'Menu', say: 'menu' },
  ];

  it('are numbered in one line', () => {
    expect(texts({ text: 'Which one?', choices })).toEqual(['Which one?\n1 Account balance  2 Menu']);
  });

  it('are left out where the words say what to reply', () => {
    expect(texts({ text: 'x', brief: 'Reply PAY 0482 to submit.', choices }, choice)).toEqual([
      'Reply PAY 0482 to submit.',
    ]);
  });

  it('are words to reply while a private answer is awaited elsewhere', () => {
    const elsewhere: Expectation = { awaiting: 'password', secret: true, elsewhere: true };
    expect(texts({ text: 'Here: https://x.example', choices }, elsewhere)).toEqual([
      'Here: https://x.example\nOr reply SHOW MY BALANCE or MENU.',
    ]);
  });
});

it('replaces typographic marks, and cuts what is too long at the end of a sentence', () => {
  expect(texts({ text: '“It’s due…”' })).toEqual(['"It\'s due..."']);
  const long = texts({ text: 'This sentence has a number, $612.23, in it. '.repeat(30) });
  expect(long.length).toBeGreaterThan(1);
  for (const text of long) expect(text).toMatch(/in it\.$/);
});
