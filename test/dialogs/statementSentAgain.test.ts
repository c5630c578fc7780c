/** What is said of a statement's link that does not open any more, and what is none of that. */
import { describe, expect, it } from '@jest/globals';
import { statementSentAgain } from '../../dialogs/accounts/statementSentAgain';

const memory = { about: 'statements', statementMonths: { first: '2026-10', last: '2026-10' } } as const;
const said = (text: string) => statementSentAgain({ text, session: undefined, memory });

describe('a statement whose link fails', () => {
  it.each([
    ...['link expired', 'my link expired', 'it expired', 'the link doesnt work', "it doesn't open", 'link is dead'],
    ...[
      'can u resend the link',
      'send it again',
      'I cant open it',
      'the page says expired',
      'expired link',
      'new link',
    ],
    ...['i didnt get the link', 'the link gives me an error', 'could you refresh the link please', 'pdf wont load'],
    ...['the statement is blank', 'it says not found', 'i still cannot open the pdf on my phone', 'resend'],
  ])('is made anew after "%s"', (text) => {
    expect(said(text)).toMatchObject({ task: 'statements', values: { month: { words: '2026-10 to 2026-10' } } });
  });

  it.each([
    ...['it works', 'the link opens now', 'send me another one', 'a new statement', 'my card expired', 'expired'],
    ...['the payment did not work', 'open it', 'pay it again', 'how do I open a new account', 'when does it expire'],
  ])('is not meant by "%s"', (text) => {
    expect(said(text)).toBeUndefined();
  });

  it('is one of those that were shown', () => {
    expect(statementSentAgain({ text: 'link expired', session: undefined, memory: {} })).toBeUndefined();
    expect(
      statementSentAgain({ text: 'it expired', session: undefined, memory: { ...memory, about: 'balance' } }),
    ).toBeUndefined();
  });
});
