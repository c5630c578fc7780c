/** Answers to the words that work everywhere: help, back, a person and so on. */
import type { Message } from '../../../src/reply/message';
import { weekdayDateAndTime } from '../format';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { mainChoices, makePayment, menu, person as personChoice, showBalance, signIn } from './choices';

export const help = (): Message => ({
  text:
    'I can take a payment and show your balance, payoff, recent activity and statements, for each of your vehicles. ' +
    'I also keep your payment methods, and answer questions, such as "where do I mail my payment". ' +
    'You can say "repeat", "back", "start over", "agent" or "sign out" at any time. What would you like?',
  speak:
    'I can take a payment, show your balance or payoff, or answer a question. You can say repeat, back or agent at any time. What would you like?',
  brief:
    'Reply PAY, BALANCE, PAYOFF, ACTIVITY, STATEMENTS, METHODS or SWITCH VEHICLE, or ask a question. BACK, MENU and AGENT work at any time.',
  choices: [makePayment, showBalance, personChoice],
});

/** To somebody who speaks Spanish, in both languages, before the question that is open or the answer to what was understood. */
export const englishOnly = ({ contact }: CustomerFacingSettings, asks: boolean): Message => {
  const spanish = `Lo siento: este asistente solo entiende inglés. Una persona puede ayudarle: ${contact.phone}, o diga "una persona".`;
  const english = `Sorry, I understand English only. A person can help: ${contact.phone}, or say "agent".`;
  return {
    text: `${spanish} ${english}${asks ? ' What can I do for you?' : ''}`,
    ...(asks && { choices: mainChoices }),
  };
};

/** To somebody who speaks neither. */
export const onlyEnglish = ({ contact }: CustomerFacingSettings, asks: boolean): Message => ({
  text: `Sorry, I understand English only. A person can help: ${contact.phone}, or say "agent".${asks ? ' What can I do for you?' : ''}`,
  ...(asks && { choices: mainChoices }),
});

export const menuMessage = (): Message => ({
  text: 'Here is what I can do: a payment, your balance, payoff, recent activity, statements, or another vehicle. Which one?',
  speak: 'I can take a payment, or show your balance or your payoff. Which one?',
  choices: mainChoices,
});

export const dropped = (): Message => ({
  text: 'All right, I have dropped that. What else can I do for you?',
  choices: mainChoices,
});

export const startedOver = (): Message => ({
  text: 'All right, from the start. What can I do for you?',
  choices: mainChoices,
});

/** To "back" and "cancel" where no task is open. */
export const nothingOpen = (): Message => ({
  text: 'All right. What can I do for you?',
  choices: mainChoices,
});

export const nothingToRepeat = (): Message => ({
  text: 'There is nothing to repeat. What can I do for you?',
  choices: mainChoices,
});

export const signedOut = (): Message => ({
  text: 'You are signed out. Thank you for using MINI Financial Services.',
  choices: [signIn],
});

export const notSignedIn = (): Message => ({ text: 'You are not signed in.', choices: [signIn] });

/** `paymentLost`: one was being put together, and nobody may think that it went through. */
export const sessionEnded = (reason: 'idle' | 'overall' | 'gone', paymentLost: boolean): Message => ({
  text: `${whySignedOut[reason]}${paymentLost ? ' Your payment was not submitted.' : ''}`,
});

const whySignedOut = {
  idle: 'You were signed out because nothing happened for a while. This protects your account.',
  overall: 'You were signed out because the time limit for one visit has passed. This protects your account.',
  gone: 'You are not signed in any more.',
} as const;

export const thanks = (): Message => ({ text: 'You are welcome! Is there anything else?', choices: mainChoices });

export const thanksAtPrompt = (): Message => ({ text: 'You are welcome!' });

export const greetingAtPrompt = (): Message => ({ text: 'Hello!' });

export const automated = (): Message => ({
  text: 'I am the automated assistant of MINI Financial Services, not a person. I can tell you how to reach a person if you say "agent".',
  brief: 'This is an automated assistant, not a person. Reply AGENT for a person.',
  choices: [personChoice],
});

export const declined = (): Message => ({ text: 'All right. What else can I do for you?', choices: mainChoices });

/** To "no" where nothing was offered. */
export const farewell = (): Message => ({ text: 'All right. I am here whenever you need me.', choices: [menu] });

/** A number or a password came where nothing of the kind was asked for. */
/** They were said along with something else, which is done. */
export const bankNumbersNotAskedFor = (): Message => ({
  text: 'Please give the numbers of a bank account only where I ask for them. I have not kept those.',
});

export const notAskedFor = (): Message => ({
  text: 'Please give card numbers, Social Security numbers and passwords only where I ask for them. I have not kept that.',
  speak: 'Please give such numbers and passwords only where I ask for them. I have not kept that.',
});

/** The business runs on New York time. */
export const today = (now: number): Message => ({ text: `It is ${weekdayDateAndTime(now)} in New York.` });
