/** Another day for the payoff that was just told is counted from the day that it was good through. */
import { describe, expect, it } from '@jest/globals';
import { payoffOfMoreDays } from '../../dialogs/accounts/payoffMoreDays';
import type { Said } from '../../dialogs/turn';

const told = (text: string): Said => ({ text, memory: { about: 'payoff', payoffDay: '2026-12-10' } }) as Said;

describe('another day for a payoff', () => {
  it.each([
    ['the day after', '2026-12-11'],
    ['the next day', '2026-12-11'],
    ['two days earlier', '2026-12-08'],
    ['and the day before', '2026-12-09'],
    ['and a week after that', '2026-12-17'],
    ['add three more days', '2026-12-13'],
    ['i need it good for ten days', 'in 10 days'],
  ])('%s: %s', (text, words) => {
    expect(payoffOfMoreDays(told(text))).toEqual({ task: 'payoff', values: { date: { words } } });
  });

  it.each(['in 10 days', 'the day', 'what is due the day after', 'later'])('"%s" is left to others', (text) => {
    expect(payoffOfMoreDays(told(text))).toBeUndefined();
  });
});
