/** What is said of a page in place of going there, and what is none of that. */
import { describe, expect, it } from '@jest/globals';
import { type PageWords, pageWordsIn } from '../../dialogs/pageWords';

const said: Readonly<Record<PageWords, readonly string[]>> = {
  new_link: [
    ...['send it again', 'can you text me the link', 'new link', 'I did not get the text', "didn't get it"],
    ...['the link does not work', 'link expired', 'where is the link', 'resend', 'nothing came', 'it wont open'],
    ...['I lost the text', 'please send me another link', 'no text arrived yet'],
  ],
  no_page: [
    ...['my phone is a landline', "I'm on a landline", 'this is a flip phone', 'I have no internet here'],
    ...["I don't have a smartphone", 'can I do it with you instead', 'can I just tell you', "I can't open links"],
    ...['is there another way', 'why do I have to use a link', "I won't click a link", 'can I do it over the phone'],
  ],
  is_it_done: ['is it done', 'did it work', 'did you get it', 'am I in', "I'm done", 'have you got it yet'],
  on_it: [
    'ok',
    'one sec',
    'hold on',
    'ok I am on it'.replace('I am ', 'im '),
    'let me get my phone',
    'still here',
    'sure',
  ],
  not_now: ['not now', 'maybe later', "I'll do it later", 'no, not right now', 'not today'],
  how_long: ['how long is the link good', 'when does it expire', 'how long do I have', 'is the link still good'],
  has_none: [
    "I don't have one",
    'i dont have a pin',
    'I never set one up',
    'no PIN',
    'I have no login',
    "i don't have a username",
  ],
};

describe('pageWordsIn', () => {
  it.each(Object.entries(said).flatMap(([words, texts]) => texts.map((text) => [text, words] as const)))(
    'takes "%s" for %s',
    (text, words) => {
      expect(pageWordsIn(text)).toBe(words);
    },
  );

  it.each([
    'balance',
    'what do I owe',
    'dana.reyes',
    'why is it so much',
    'can I pay with a card',
    'agent',
    '',
    'text me my balance',
  ])('leaves "%s" alone', (text) => {
    expect(pageWordsIn(text)).toBeUndefined();
  });
});
