/** Which questions ask for the meaning of a word, and which for the figure behind it. */
import { describe, expect, it } from '@jest/globals';
import { termAskedAbout } from '../../dialogs/answers/meanings';

describe('words that are to be explained', () => {
  it.each([
    ['what is a payoff?', 'payoff'],
    ['What does payoff mean', 'payoff'],
    ["I don't understand what a payoff is, is it the same as my balance?", 'payoff'],
    ['is the payoff the same as my balance', 'payoff'],
    ['can you explain the payoff', 'payoff'],
    ["what's the per diem?", 'per_diem'],
    ['what is a residual value', 'residual'],
    ['what does effective date mean', 'effective_date'],
    ['what does past due mean', 'past_due'],
    ['what is meant by good through', 'good_through'],
  ])('%j: %s', (text, term) => {
    expect(termAskedAbout(text)).toBe(term);
  });

  it.each([
    'what is the payoff',
    "what's my payoff on friday",
    'payoff',
    'what is my residual',
    'how much is the payoff',
  ])('%j asks for no meaning', (text) => {
    expect(termAskedAbout(text)).toBeUndefined();
  });
});
