/** What is said where a question is asked on a page of ours, because the channel must not carry the answer (standards C7). */
import type { Awaiting, Message } from '../../../src/reply/message';
import { menu, person } from './choices';

/** What the page is for; everything else is a private step. */
const steps: Partial<Readonly<Record<Awaiting, string>>> = {
  username: 'sign in',
  password: 'sign in',
  security_answer: 'answer your security question',
  code: 'enter your code',
  pin: 'enter your PIN',
  login_id: 'tell me who you are',
  contact: 'tell me who you are',
  birth_date: 'tell me who you are',
  ssn_last4: 'tell me who you are',
  zip: 'tell me who you are',
  new_password: 'choose a new password',
  routing: 'enter your bank account',
  account_number: 'enter your bank account',
  card_number: 'enter your card',
  card_expiry: 'enter your card',
};

/** The channel says where the page is to be found. `matchingNumber` is said aloud and stands on the page, so that nobody follows the link of another call. */
export const ask = (awaiting: Awaiting, url: string, matchingNumber: string | undefined): Message => ({
  text: `To keep it private, please ${stepOf(awaiting)} on this page. It works once, for 10 minutes.${shown(matchingNumber)}\n${url}`,
  speak: `To keep it private, please ${stepOf(awaiting)} on a private page.${spoken(matchingNumber)} Say done when you are finished.`,
  brief: `Please ${stepOf(awaiting)} on this private page (works once, 10 minutes):\n${url}`,
  choices: [person, menu],
  links: [{ label: 'Open the private page', url }],
});

export const again = (awaiting: Awaiting, url: string, matchingNumber: string | undefined): Message => ({
  text: `Please do not send that here. I have not kept it. Here is a new page to ${stepOf(awaiting)}; it works once, for 10 minutes.${shown(matchingNumber)}\n${url}`,
  speak: `I am still waiting for you to ${stepOf(awaiting)} on the page.${spoken(matchingNumber)} Here is a new one. Say done when you are finished, or agent for a person.`,
  brief: `Please do not send that by text; I have not kept it. Here is a new private page to ${stepOf(awaiting)}:\n${url}`,
  choices: [person, menu],
  links: [{ label: 'Open the private page', url }],
});

function stepOf(awaiting: Awaiting): string {
  return steps[awaiting] ?? 'go on';
}

function shown(matchingNumber: string | undefined): string {
  return matchingNumber === undefined ? '' : ` It shows the number ${matchingNumber}.`;
}

function spoken(matchingNumber: string | undefined): string {
  return matchingNumber === undefined ? '' : ` Go on there only if it shows the number ${matchingNumber}.`;
}
