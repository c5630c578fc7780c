/** What a caller's keys and words amount to where something is awaited. */
import { describe, expect, it } from '@jest/globals';
import {
  type CallInput,
  type Meaning,
  meaningOf,
  placeOf,
  readCallRequest,
  saysDone,
} from '../../../src/channels/phone/mapping';
import { phoneReply } from '../../../src/channels/rendering/phoneRenderer';
import type { Awaiting } from '../../../src/reply/message';

const choices = [
  { label: 'Submit', say: 'submit' },
  { label: 'Change the amount', say: 'change the amount' },
];
const asked = (awaiting: Awaiting, secret = false) =>
  phoneReply({
    message: { text: 'For $5.00. Which one?', speak: 'Which one?', choices },
    expectation: { awaiting, secret },
  });
/** With a choice that is not said, for three are the most. */
const reviewed = phoneReply({
  message: {
    text: 'Shall I submit it?',
    choices: [...choices, { label: 'Change the method', say: 'change the method' }, { label: 'Do not pay', say: 'no' }],
  },
  expectation: { awaiting: 'confirm', secret: false },
});
const keys = (digits: string): CallInput => ({ kind: 'keys', digits });
const spoken = (text: string, confidence = 0.9): CallInput => ({ kind: 'speech', text, confidence });
const words = (text: string): Meaning => ({ kind: 'words', text });
const nothing: Meaning = { kind: 'nothing', unsure: false };
const unsure: Meaning = { kind: 'nothing', unsure: true };

describe('what an input means', () => {
  it.each<[string, CallInput, ReturnType<typeof asked>, Meaning]>([
    ['a key is the choice that was offered with it', keys('2'), asked('confirm'), words('change the amount')],
    ['a key that was not offered is itself', keys('7'), asked('confirm'), words('7')],
    ['a key that was not said drops no payment', keys('4'), reviewed, unsure],
    ['the last key that was said', keys('3'), reviewed, words('change the method')],
    ['0 is a person', keys('0'), asked('confirm'), words('agent')],
    ['0 is a person where a secret is awaited', keys('0#'), asked('pin', true), words('agent')],
    ['a star hears it again', keys('*'), asked('pin', true), words('repeat')],
    ['a star alone is no amount', keys('*'), asked('amount'), words('repeat')],
    ['a star is the point of an amount', keys('320*50'), asked('amount'), words('320.50')],
    ['several keys are an amount', keys('350'), asked('amount'), words('350')],
    ['several keys are the secret', keys('4821#'), asked('code', true), { kind: 'secret', digits: '4821' }],
    ['one key picks, even there', keys('1'), asked('code', true), words('submit')],
    ['only the pound key is nothing', keys('#'), asked('pin', true), nothing],
    ['silence is nothing', { kind: 'silence' }, asked('none'), nothing],
    ['words are words', spoken('Submit it.'), asked('confirm'), words('Submit it.')],
    ['words that were hardly heard', spoken('pay my bill', 0.2), asked('none'), unsure],
    ['words about money that were not heard well', spoken('yes', 0.79), asked('confirm'), unsure],
    ['an amount that was not heard well', spoken('fifty', 0.6), asked('amount'), unsure],
    ['the same words elsewhere', spoken('fifty', 0.6), asked('none'), words('fifty')],
    [
      'a PIN that is said aloud is no answer',
      spoken('seven two nine four'),
      asked('pin', true),
      { kind: 'said_aloud' },
    ],
    ['nor in digits', spoken('my pin is 7294', 0.4), asked('pin', true), { kind: 'said_aloud' }],
    ['nor in part', spoken('it is seven something'), asked('code', true), { kind: 'said_aloud' }],
    ['words beside it', spoken('I never set one'), asked('pin', true), { kind: 'aside', text: 'I never set one' }],
    ['a key that is named', spoken('press one'), asked('pin', true), words('submit')],
    ['a key that is named at rest', spoken('press one'), asked('none'), words('submit')],
    ['the number of a choice at rest', spoken('Option one, please.'), asked('none'), words('submit')],
    ['no key at a question about money', spoken('one'), asked('amount'), words('one')],
    ['details', spoken('More details, please.'), asked('none'), { kind: 'details' }],
  ])('%s', (_name, input, last, meaning) => {
    expect(meaningOf(input as Exclude<CallInput, { kind: 'dialled' }>, last)).toEqual(meaning);
  });

  it.each(['done', 'Done.', "I'm finished", 'okay I am done now', 'all done'])(
    '"%s" says that the page is done',
    (text) => {
      expect(saysDone(spoken(text))).toBe(true);
    },
  );
  it.each(['I am not done', 'done what', 'agent', ''])('"%s" does not', (text) => {
    expect(saysDone(spoken(text))).toBe(false);
  });

  it('hundred words of amounts that were heard badly submit nothing', () => {
    for (const text of ['yes', 'submit', 'yeah', 'ok', 'fifteen', 'fifty', 'nine', 'five', 'yes please', 'do it'])
      for (let confidence = 0; confidence < 0.8; confidence += 0.08)
        expect(meaningOf({ kind: 'speech', text, confidence }, asked('confirm'))).toEqual(unsure);
  });
});

describe('who calls', () => {
  const sid = `CA${'1'.repeat(32)}`;
  const call = (From: string) => readCallRequest({ CallSid: sid, From }, new URLSearchParams('step=3'))?.call;

  it.each(['+12015550110', '+442079460000'])('%s is a number', (from) => {
    expect(call(from)).toEqual({ sid, from });
  });
  it.each(['', 'anonymous', '+266696687', '+7378742833', 'sip:someone@example.com', '2015550110'])(
    '"%s" is a caller who shows none',
    (from) => {
      expect(call(from)).toEqual({ sid, from: undefined });
    },
  );

  it('is never named by the number itself', () => {
    const place = placeOf({ sid, from: '+12015550110' }, 'login');
    expect(place).toMatchObject({ channel: 'phone', conversationId: sid, claimedLoginId: 'login' });
    expect(JSON.stringify(place)).not.toContain('2015550110');
  });
});
