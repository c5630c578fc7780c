/** What is said where a question is asked on a page of ours, because the channel must not carry the answer (standards C7). */
import type { Awaiting, Choice, Message } from '../../../src/reply/message';
import type { PageQuestion } from '../../../src/reply/pageQuestion';
import type { AskedForm } from '../../../src/reply/replyActivity';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { mainChoices, menu, person } from './choices';

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
  speak: `To keep it private, please ${stepOf(awaiting)} on a private page.${spoken(matchingNumber)} Say done when you are finished, or agent for a person.`,
  brief: `Please ${stepOf(awaiting)} on this private page (works once, 10 minutes):\n${url}`,
  choices: [person, menu],
  links: [{ label: 'Open the private page', url }],
});

/** After something was sent here that belongs on a page, where none is open any more. */
export const again = ({ awaiting, matchingNumber }: PageQuestion, url: string): Message => ({
  text: `${notHere} Here is a new page to ${stepOf(awaiting)}; it works once, for 10 minutes.${shown(matchingNumber)}\n${url}`,
  speak: `${notHere} Please ${stepOf(awaiting)} on a private page.${spoken(matchingNumber)} Say done when you are finished, or agent for a person.`,
  brief: `${notByText} Here is a new private page to ${stepOf(awaiting)}:\n${url}`,
  choices: [person, menu],
  links: [{ label: 'Open the private page', url }],
});

/** The page that was sent works still. */
export const stillOpen = (
  { awaiting, matchingNumber, form, insisted }: PageQuestion,
  { contact }: CustomerFacingSettings,
): Message => {
  const { text, speak = text, brief = text } = reminder(stepOf(awaiting), matchingNumber, form, contact);
  return {
    text: insisted ? `${notHere} ${text}` : text,
    speak: insisted ? `${notHere} ${speak}` : speak,
    brief: insisted ? `${notByText} ${brief}` : brief,
    choices: [newLink, person, menu],
  };
};

const newLink: Choice = { label: 'New link', say: 'new link' };
const notHere = 'Please do not send that here. I have not kept it.';
const notByText = 'Please do not send that by text; I have not kept it.';

/** Each time in other words. */
function reminder(
  step: string,
  matchingNumber: string | undefined,
  form: AskedForm | undefined,
  { phone, hours }: CustomerFacingSettings['contact'],
): Pick<Message, 'text' | 'speak' | 'brief'> {
  const ifShown = matchingNumber === undefined ? '' : `, if it shows ${matchingNumber}`;
  switch (form) {
    case undefined:
      return {
        text: `To go on, please ${step} on the private page that I sent you.`,
        speak: `To go on, please ${step} on the private page${ifShown}. Say done, new link or agent.`,
      };
    case 'again':
      return {
        text: `First I need you to ${step} on the private page that I sent you. I can help with the rest after that.`,
        speak: `First I need you to ${step} on the private page${ifShown}. Say done, new link or agent.`,
      };
    case 'example':
    case 'help':
      return {
        text: `Open the link that I sent you and choose Continue; there you can ${step}. It is private: what you type there is not shown here.`,
        speak: `Open the link in my text message, and go on${ifShown}. Say new link for another one, or agent for a person.`,
      };
    case 'person':
      return {
        text: `I am sorry, I do not follow. A person can help: ${phone}, ${hours}. Or please ${step} on the private page that I sent you.`,
        speak: `I am sorry, I do not follow. Say agent, or press 0, for a person. Or ${step} on the private page${ifShown}, and say done.`,
        brief: `Sorry, I do not follow. A person can help: ${phone}, ${hours}. Or please ${step} on the private page that I sent you.`,
      };
  }
}

/** It did not come in yet. */
export const notDoneYet = (): Message => ({ text: 'Nothing has come in from the page yet.' });

/** A new link was asked for where none is needed. */
export const noLinkOpen = (midway: boolean): Message => ({
  text: midway
    ? 'No link is needed for this. I send one when I have to ask for something private.'
    : 'No link is open now. I send one when I have to ask for something private. What can I do for you?',
  ...(!midway && { choices: mainChoices }),
});

/** The figure is that of the page's link. */
export const lasts = (): Message => ({
  text: 'The link works once, for 10 minutes from when I sent it. After that, ask me for a new link.',
  brief: 'The link works once, for 10 minutes from when I sent it. After that, reply NEW LINK.',
});

/** Who asks why, or cannot open a page. */
export const onlyOnPage = ({ contact }: CustomerFacingSettings): Message => ({
  text: `I may take that on the private page only: messages and calls are not safe enough for it. A person can help you without it at ${contact.phone}.`,
  speak:
    'I may take that on the private page only, to keep it safe. If you cannot open it, say agent, and a person will help.',
  brief: `To keep it safe I may take that on the private page only. If you cannot open it, a person can help: ${contact.phone}.`,
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
