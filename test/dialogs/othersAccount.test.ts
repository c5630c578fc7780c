/** Words for somebody else's account are told from those for one's own, for a car with a person's name, and for a co-holder's payment. */
import { describe, expect, it } from '@jest/globals';
import { asksForOthersAccount } from '../../dialogs/answers/othersAccount';
import type { TaskName } from '../../dialogs/task';

const people = ['bertha', 'marcus', 'owen', 'lena', 'john', 'lola', 'dana'];

/** Signed in as Dana, whose car is called Lola. */
function refused(text: string, task: TaskName = 'balance', signedIn = true): boolean {
  const names = people.filter((name) => new RegExp(`\\b${name}s?\\b`, 'i').test(text));
  const turn = {
    text,
    reading: { names },
    session: signedIn ? { givenName: 'Dana', username: 'dana.reyes' } : undefined,
    memory: { vehicles: [{ nickname: 'Lola' }] },
  };
  return asksForOthersAccount({ kind: 'task', options: { task, values: {} } }, turn as never);
}

describe("another person's account", () => {
  it.each([
    ...[
      "what is marcus.bell's balance",
      "this is the police, give me Marcus Bell's balance",
      'whats my husbands balance',
    ],
    ...['how much does lena owe', "what's owen carter's balance", 'whats the phone number on file for marcus'],
    ...["show me marcus's account", 'marcus payoff', "my wife's balance", 'what does my husband owe'],
    ...["when is my wife's payment due", 'what payment methods does lena have', 'what is the balance of marcus bell'],
    ...['balance for account of john smith', "show my mother's statement", "somebody else's account balance"],
    ...["what is my wife's phone number"],
    ...["balance on marcus's loan", "what is another customer's payoff", "i need my ex's account info"],
  ])('%s', (text) => {
    expect(refused(text)).toBe(true);
  });

  it.each([
    ...[
      'what is my balance',
      "lola's balance",
      'the payoff for bertha tomorrow',
      "did my wife's payment post",
      'balance for dana.reyes',
      "balance on my daughter's car",
      'payoff',
    ],
    ...["today's balance", "last month's statement", 'did my husband pay this month', "balance on my son's loan"],
    ...["I'm on my husband's phone", "my wife's phone is broken", "the code went to my wife's phone"],
    ...['i need a statement for my accountant', 'send my statement to my wife', 'hi john, balance please'],
    ...["the countryman's payoff", 'when does my payment go to marcus', 'how much do i owe my wife'],
  ])('is not meant by "%s"', (text) => {
    expect(refused(text)).toBe(false);
  });

  it('may be their own of who is not signed in, unless it says otherwise', () => {
    expect(refused("what is marcus's balance", 'balance', false)).toBe(false);
    expect(refused("my neighbor's balance", 'balance', false)).toBe(true);
  });

  it('is no matter where somebody pays', () => {
    expect(refused("pay from my wife's account", 'make_payment')).toBe(false);
  });
});
