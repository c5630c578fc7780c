/** What is said when something was not understood; each time in other words, the third time with a person (standards F3). */
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { mainChoices, makePayment, menu, person, showBalance, startOver } from './choices';

export const first = (): Message => ({
  text: 'I did not understand that. I can help with a payment, your balance, your payoff, and questions about your loan or lease. What do you need?',
  speak: 'I did not understand that. I can help with a payment, your balance and questions. What do you need?',
  choices: mainChoices,
});

/** The first time that nothing was said at all, on channels where silence is something. */
export const nothingHeard = (): Message => ({
  text: 'I did not hear anything. I can help with a payment, your balance, your payoff, and questions about your loan or lease. What do you need?',
  speak: 'I did not hear anything. I can help with a payment, your balance and questions. What do you need?',
  choices: mainChoices,
});

/** The second time. */
export const stillNothingHeard = (): Message => ({
  text: 'I still do not hear anything. Try something like "what do I owe" or "make a payment". What would you like?',
  speak: 'I still do not hear anything. You could say: what do I owe, or: make a payment. What would you like?',
  choices: [showBalance, makePayment, person],
});

export const second = (): Message => ({
  text: 'I still do not follow. Try something like "what do I owe", "make a payment" or "where do I mail my payment". What would you like?',
  speak: 'I still do not follow. You could say: what do I owe, or: make a payment. What would you like?',
  choices: [showBalance, makePayment, person],
});

export const third = ({ contact }: CustomerFacingSettings): Message => ({
  text: `I am sorry, this is beyond me. A person can help: ${contact.phone}, ${contact.hours}. You can also pick something I know. What would you like?`,
  speak: `I am sorry, this is beyond me. A person can help at ${contact.phone}. What would you like?`,
  choices: [person, showBalance, menu],
});

/** The third miss at a question: a person, and the same question as the way on. */
export const thirdAtPrompt = ({ contact }: CustomerFacingSettings, question: Message): Message => ({
  text: `I am sorry, I do not follow. A person can help: ${contact.phone}, ${contact.hours}. Or we go on: ${question.text}`,
  speak: `I am sorry, I do not follow. A person can help at ${contact.phone}. Or we go on: ${question.speak ?? question.text}`,
  brief: `Sorry, I do not follow. A person can help: ${contact.phone}, ${contact.hours}. Or: ${question.brief ?? question.text}`,
  choices: [...(question.choices ?? []), person, startOver],
});

/** The third number in a row that was refused; why has just been told. */
export const thirdRefusal = ({ contact }: CustomerFacingSettings, question: Message): Message => ({
  text: `A person can help: ${contact.phone}, ${contact.hours}. Or we go on: ${question.text}`,
  speak: `A person can help at ${contact.phone}. Or we go on: ${question.speak ?? question.text}`,
  brief: `A person can help: ${contact.phone}, ${contact.hours}. Or: ${question.brief ?? question.text}`,
  choices: [...(question.choices ?? []), person],
});

export const noneOfThese = (): Message => ({
  text: 'Then I do not have the answer yet. I have noted the question. You can put it in other words, or ask a person. What would you like?',
  choices: [person, ...mainChoices.slice(0, 2)],
});
