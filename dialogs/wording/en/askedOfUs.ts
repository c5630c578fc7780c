/** What the assistant says of itself: how words are kept and carried, sign-in times, call-backs; and where help is in an emergency. */
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { person } from './choices';

export const emergency = (): Message => ({
  text:
    'I am worried about you, and this is more than I can help with. Please talk to somebody right now. ' +
    'Call or text 988, the Suicide and Crisis Lifeline, at any hour. If you are in danger, call 911.',
  speak:
    'I am worried about you, and this is more than I can help with. Please call or text 9 8 8 right now, at any hour, or call 9 1 1 if you are in danger.',
});

export const amountsHere = (): Message => ({
  text: 'I cannot hide amounts here: I tell them whenever you ask for something that has one. On an Alexa speaker, "hide amounts" keeps them silent.',
  speak:
    'I cannot leave amounts out here: I say them whenever you ask for something that has one. Please ask where nobody else listens.',
});

export const notAnswered = (): Message => ({
  text: 'I am sorry, then I did not understand you. Please ask me in other words, or say "agent" for a person.',
  brief: 'I am sorry, then I did not understand you. Please ask in other words, or reply AGENT for a person.',
  choices: [person],
});

/** Replaced site's help: what is entered on the pages is encrypted; carriers are not ours. */
export const textOrCallEncrypted = (): Message => ({
  text:
    'Text messages and phone calls go through the carriers, and I cannot promise that they are encrypted. ' +
    'So please put nothing private into a text. What is private I ask for on a page of ours, and that is encrypted.',
  speak:
    'A phone call goes through the carriers, and I cannot promise that it is encrypted. What is private I ask for on a page of ours, which is, or by your PIN.',
});

export const wordsKept = (): Message => ({
  text:
    'What we say here is kept for a time, in case there is a question about it. No sound is recorded. ' +
    'Passwords, codes and answers are not kept, and card, bank and Social Security numbers are taken out.',
  speak:
    'The words are kept for a time, the sound is not. Passwords, codes and answers are not kept, and card, bank and Social Security numbers are taken out.',
});

/** Milliseconds (standards A11). */
export const sessionLength = ({
  idleMilliseconds,
  overallMilliseconds,
}: {
  readonly idleMilliseconds: number;
  readonly overallMilliseconds: number;
}): Message => {
  const overall = timeOf(overallMilliseconds);
  const idle = `after ${timeOf(idleMilliseconds)} without a word from you`;
  const ends =
    idleMilliseconds < overallMilliseconds ? `${idle}, and after ${overall} in any case` : `after ${overall}`;
  return { text: `Here I sign you out ${ends}. You can also say "sign out" at any time.` };
};

const minute = 60_000;

function timeOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / minute);
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

export const callBack = ({ contact }: CustomerFacingSettings): Message => ({
  text: `I cannot have you called. You reach a person at ${contact.phone}, ${contact.hours}, or say "agent".`,
  speak: 'I cannot have you called. To reach a person now, say agent.',
  brief: `I cannot have you called. You reach a person at ${contact.phone}, ${contact.hours}, or reply AGENT.`,
  choices: [person],
});

/** "a man asked me for my code". */
export const secretWanted = ({ contact }: CustomerFacingSettings): Message => ({
  text:
    'Never tell anybody a password, a PIN or a code, whoever they say they are: no person of ours needs it. Type it only where I ask for it. ' +
    `If somebody asked you for one, a person should protect your account: call ${contact.phone}, ${contact.hours}.`,
  speak:
    'Never tell anybody a password, a PIN or a code, whoever they say they are: no person of ours needs it. If somebody asked you for one, say agent.',
  choices: [person],
});
