/** Words about whether customers get text messages, said where they asked for it: on any channel that is not a text itself. */
import type { TextsChoice } from '../../../src/domain/texting/outcomes';
import type { Choice, Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { digitByDigit, listed } from '../format';
import { menu, person } from './choices';

const startTexts: Choice = { label: 'Text me again', say: 'start texting me again' };
const stopTexts: Choice = { label: 'Stop the texts', say: 'stop texting me' };

const numbers = ({ phones }: TextsChoice, shown = (ending: string): string => ending): string =>
  `${phones.length > 1 ? 'the phones' : 'the phone'} ending ${listed(phones.map(({ hint }) => shown(hint)))}`;

export const stop = (choice: TextsChoice): Message => {
  const codes = choice.hasOthers
    ? 'Sign-in codes now go to your e-mail address.'
    : 'Sign-in codes need another contact on file now, so please give us one by phone.';
  const rest = `That ends answers, reminders and sign-in codes by text. ${codes}`;
  return {
    text: `Done, there will be no more texts to ${numbers(choice)}. ${rest}`,
    speak: `Done, there will be no more texts to ${numbers(choice, digitByDigit)}. ${rest}`,
    choices: [startTexts, menu],
  };
};

/** Where a carrier heard the stop word, only the telephone itself can lift what the carrier keeps. */
export const start = (choice: TextsChoice): Message => {
  const rest = 'You will get one three days before a payment is due, and when one is returned.';
  return {
    text: `Done, texts to ${numbers(choice)} are on. ${rest} If you ended them by texting STOP, text START from that phone too.`,
    speak: `Done, texts to ${numbers(choice, digitByDigit)} are on. ${rest} If you ended them by a text, text the word start from that phone too.`,
    brief: `Done, texts to ${numbers(choice)} are on. ${rest}`,
    choices: [stopTexts, menu],
  };
};

const stopThem: Choice = { label: 'End them all', say: 'stop all texts' };
const keepThem: Choice = { label: 'Keep them', say: 'no' };

/** Reminders alone cannot be ended. */
export const onlyTogether = (choice: TextsChoice): Message => {
  const sentence = (to: string): string =>
    `Reminders can only be ended together with all other texts to ${to}, answers and sign-in codes too. Shall I end them all?`;
  return {
    text: sentence(numbers(choice)),
    speak: sentence(numbers(choice, digitByDigit)),
    choices: [stopThem, keepThem],
  };
};

export const toSomebodyElse = (choice: TextsChoice, { contact }: CustomerFacingSettings): Message => {
  const own = (to: string): string => `I can only end texts to your own phone, ${to}.`;
  const others = 'Whoever gets a text from us can answer it with the word STOP.';
  const why = 'A person can find out why they get one';
  return {
    text: `${own(numbers(choice))} ${others} ${why}: call ${contact.phone}, ${contact.hours}.`,
    speak: `${own(numbers(choice, digitByDigit))} Whoever gets a text from us can answer it with the word stop. ${why}.`,
    brief: `${own(numbers(choice))} ${why}: call ${contact.phone}.`,
    choices: [person, menu],
  };
};

export const noNumber = ({ contact }: CustomerFacingSettings): Message => ({
  text: `There is no telephone number on file for you, so nothing is texted to you. To put one there, call ${contact.phone}.`,
  choices: [person, menu],
});
