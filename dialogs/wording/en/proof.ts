/** Words of the PIN, and of a factor that is asked for once more before money moves. */
import type { Choice, Message } from '../../../src/reply/message';
import type { Questions } from '../../prompts/question';
import { back, person } from './choices';

/** For whoever does not know it: what stands in place of it wherever there is none. */
const pageInstead: Choice = { label: 'Sign in on a page instead', say: 'sign in on a page' };

export const wrongPin = (): Message => ({ text: 'That PIN does not match.' });

export const wrong = (): Message => ({ text: 'That does not match.' });

/** Standards C9: three wrong PINs take it away. */
export const pinReset = (): Message => ({
  text: 'That was the third wrong PIN, so the PIN no longer works. You can set a new one in web chat.',
});

/** Where the way on that follows says it too. */
export const pinTakenAway = (): Message => ({ text: 'That was the third wrong PIN, so the PIN no longer works.' });

/** To whoever has none or does not know it; the way on follows. */
export const withoutPin = (hasPage: boolean): Message => ({
  text: hasPage
    ? 'That is all right, you can go on without one. A PIN is set in web chat, once you are signed in there.'
    : 'That is all right.',
});

export const proofQuestions: Pick<Questions, 'pin' | 'proofPassword' | 'proofPin'> = {
  pin: {
    ask: ({ triesLeft }) => ({
      text: triesLeft === 1 ? 'One more try is left. What is your PIN?' : 'What is your voice PIN?',
      choices: [pageInstead, person],
    }),
    again: () => ({ text: 'I need your voice PIN to go on. What is it?', choices: [pageInstead, person] }),
    example: () => ({
      text: 'It is the number you set for the telephone and smart speakers, four to twelve digits. You can ask for a person too. What is your PIN?',
      choices: [pageInstead, person],
    }),
  },
  proofPassword: {
    ask: () => ({
      text: 'Before money moves I need your password once more. What is it?',
      choices: [back],
    }),
    again: () => ({ text: 'I need your password to go on with the payment. What is it?', choices: [back] }),
    example: () => ({
      text: 'It is the password of your Owners\' Lounge login. You can say "back" or "agent" too. What is your password?',
      choices: [back, person],
    }),
  },
  proofPin: {
    ask: () => ({ text: 'Before money moves I need your PIN once more. What is it?', choices: [back] }),
    again: () => ({ text: 'I need your PIN to go on with the payment. What is it?', choices: [back] }),
    example: () => ({
      text: 'It is the number you set for the telephone and smart speakers. You can say "back" or "agent" too. What is your PIN?',
      choices: [back, person],
    }),
  },
};
