/** The first words of a conversation: that this is an assistant and not a person, and what it can do (standards D9). */
import type { Message } from '../../../src/reply/message';
import { mainChoices } from './choices';

/** On joining, before anything was asked. */
export const joining = (): Message => ({
  text:
    'Hello! I am the automated assistant of MINI Financial Services, not a person. ' +
    'I can take payments, show your balance, payoff and statements, and answer questions. What can I do for you?',
  speak:
    'Hello! I am the automated assistant of MINI Financial Services, not a person. ' +
    'I can take payments, show your balance or payoff, and answer questions. What can I do for you?',
  brief:
    'Hello! This is the automated MINI Financial Services assistant, not a person. Reply PAY, BALANCE, PAYOFF or HELP.',
  choices: mainChoices,
});

/** Before the first answer, where nobody joined but something was asked. */
export const beforeAnswer = (): Message => ({
  text: 'Hello! I am the automated assistant of MINI Financial Services, not a person.',
  brief: 'MINI Financial Services: this is an automated assistant, not a person.',
});

/** To a greeting in the middle of a conversation. */
export const greetedAgain = (): Message => ({
  text: 'Hello! What can I do for you?',
  choices: mainChoices,
});
