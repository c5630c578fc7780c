/** Words of statements without a month, at the top and after statements, and words like them that are about something else. */
import { describe, expect, it } from '@jest/globals';
import { asksWhichThereAre, statementsAskedAbout } from '../../dialogs/accounts/statementWords';

const said = (text: string, about?: 'statements') =>
  statementsAskedAbout({ text, session: undefined, memory: { ...(about && { about }) } });

describe('statements asked about without a month', () => {
  it.each([
    ...['when does my next statement come', 'when is the next statement', 'when do statements come out'],
    ...['what day is my next statement ready', 'when does my next bill come out'],
  ])('the next one: %s', (text) => expect(said(text)).toEqual({ task: 'statements', values: {}, nextOne: true }));

  it.each(['how far back do my statements go', 'which statements do you have', 'what bills are available'])(
    'which there are: %s',
    (text) => expect(said(text)).toMatchObject({ task: 'statements', values: { month: {} } }),
  );

  it.each(['last three', 'the last six', 'the oldest one', 'earliest you have', 'last year', 'two latest'])(
    'others, after statements alone: %s',
    (text) => {
      expect(said(text, 'statements')).toEqual({ task: 'statements', values: { month: { words: text } } });
      expect(said(text)).toBeUndefined();
    },
  );

  it.each(['when is my next bill due', 'when is my next payment', 'what do you have', 'first payment', 'last payment'])(
    'none of that: %s',
    (text) => expect(said(text)).toBeUndefined(),
  );

  it.each(['which ones do you have', 'what months are there', 'how far back can i go', 'since when'])(
    'at the question which one: %s',
    (text) => expect(asksWhichThereAre(text)).toBe(true),
  );

  it.each(['what can i do here', 'how do i do this', 'october', 'which one is the latest'])(
    'another question there: %s',
    (text) => expect(asksWhichThereAre(text)).toBe(false),
  );
});
