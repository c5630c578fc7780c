/** Words of recovering a username, a password or security questions; the same whether what was given is right or wrong. */
import type { AnswerRefusal, PasswordRefusal } from '../../../src/domain/credentials/recoveryOutcomes';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { RecoveryTask, TaskName } from '../../task';
import { momentAt, timeOfDay } from '../format';
import { menu, person, startOver } from './choices';

const openings: Readonly<Record<RecoveryTask, string>> = {
  forgot_username: 'I can send your username to you. First I need four things, to be sure that it is you.',
  forgot_password: 'You can make a new password now. First I need a few things, to be sure that it is you.',
  reset_security_questions:
    'You can choose new security questions now. First I need a few things, to be sure that it is you.',
};

export const opening = (task: RecoveryTask): Message => ({ text: openings[task] });

const needs: Readonly<Record<RecoveryTask, string>> = {
  forgot_username: 'your e-mail address or telephone number',
  forgot_password: 'your username',
  reset_security_questions: 'your username and password',
};

/** What is asked for, and why. */
export const whatIsNeeded = (task: RecoveryTask): Message => ({
  text:
    `I need ${needs[task]}, your birth date, the last four digits of your Social Security number and your ZIP code. ` +
    'They show that it is you, so that nobody else can do this in your name.',
  brief: `I need ${needs[task]}, birth date, last 4 of your SSN and ZIP code. They show that it is you and nobody else.`,
});

/** Standards A5: all facts are checked together, three times a day. */
export const ifWrong = (): Message => ({
  text: 'Nothing is checked before all of it is given, and until then you can correct any of it. If something does not match, you can try again, three times in 24 hours.',
  brief: 'I check it all together at the end. If something does not match, you can try again, three times in 24 hours.',
});

const goOn = (next: TaskName): string =>
  next === 'forgot_password' ? 'Shall we go on with a new password?' : 'Shall I sign you in now?';
const choices = [{ label: 'Go on', say: 'go ahead' }, menu];

export const usernameSent = (next: TaskName): Message => ({
  text: `Thank you. If this matches our records, your username is on its way to that contact. ${goOn(next)}`,
  choices: [...choices, person],
});

export const codeSent = (): Message => ({
  text: 'Thank you. If all of this matches our records, a code is on its way. It works for five minutes.',
});

export const codeSentAgain = (): Message => ({
  text: 'If all of this matches our records, a new code is on its way. Only the newest one works.',
});

/** To a customer who may know that one was sent. */
export const newestCodeWorks = (): Message => ({ text: 'I sent a new code. Only the newest one works.' });

export const noOtherContact = (): Message => ({
  text: 'I can send codes to no other contact of yours. If this one is of no use, say "agent" and a person will help.',
});

/** Whoever asks which one, or knows one of them no more. */
export const eitherContact = (): Message => ({
  text: 'One contact on file is enough: an e-mail address or a phone number, and an old one counts if we still have it. If you can use none of them, say "agent" and a person will help.',
  brief:
    'Any e-mail address or phone number that we have on file will do. If you can use none of them, reply AGENT for a person.',
});

export const zipOnFile = (): Message => ({
  text: 'I need the ZIP code of the address that we have on file, which may still be your old one.',
});

/** Where it is asked which kind of contact a code goes to: nobody is told which there are. */
export const onlyContactsOnFile = (): Message => ({
  text: 'A code can only go to a phone or an e-mail address on file. If neither is of use, say "agent" and a person will help.',
});

export const wrongCode = (): Message => ({ text: 'That code does not match.' });

export const codeTooOld = (): Message => ({
  text: 'There is no code that still works, because each lasts five minutes. Ask for a new one by saying "new code".',
  speak: 'There is no code that still works, because each lasts five minutes. Say: new code.',
});

/** Standards A7: three codes within 15 minutes. */
export const noMoreCodes = (until: number): Message => ({
  text: `I may send three codes in 15 minutes. The next one has to wait until ${timeOfDay(until)} New York time.`,
});

export const tooManyCodes = (until: number, { contact }: CustomerFacingSettings): Message => ({
  text:
    `I may send three codes in 15 minutes. You can try again at ${timeOfDay(until)} New York time. ` +
    `A person can help too: ${contact.phone}, ${contact.hours}.`,
  choices: [menu, person],
});

/** Standards A7: five wrong codes. */
export const codesLocked = (until: number, { contact }: CustomerFacingSettings): Message => ({
  text:
    `Too many codes did not match, so I take no more until ${timeOfDay(until)} New York time. ` +
    `A person can help you: ${contact.phone}, ${contact.hours}.`,
  choices: [menu, person],
});

/** Standards A5: three tries within a day. */
export const tooManyTries = (until: number, { contact }: CustomerFacingSettings): Message => ({
  text:
    `For your security, I cannot check more of these before ${momentAt(until)} New York time. ` +
    `A person can help you: ${contact.phone}, ${contact.hours}.`,
  brief: `For your security, no more checks before ${momentAt(until)} New York time. A person can help: ${contact.phone}, ${contact.hours}.`,
  choices: [menu, person],
});

/** A fact is to be given again before it was looked at. */
export const nothingCheckedYet = (): Message => ({
  text: 'All right, give it once more. Nothing has been checked yet, so no try was used up.',
  brief: 'All right, give it once more. No try was used up.',
});

export const corrected = (): Message => ({ text: 'I have corrected that.' });

/** One of the facts was mistyped, and all of them have been looked at; whether it was that one is told to nobody. */
export const checkedTogether = (): Message => ({
  text: 'I check all of them together, so we take them from the beginning.',
});

export const expired = (): Message => ({
  text: 'That took too long, so we have to begin again.',
  choices: [startOver],
});

const passwordReason = (refusal: PasswordRefusal): string => {
  switch (refusal.reason) {
    case 'too_short':
      return `It needs at least ${refusal.minimum} characters; a few words in a row do well.`;
    case 'too_long':
      return `It can have ${refusal.maximum} characters at most.`;
    case 'common':
      return 'Many people use it or one much like it, so it is quickly guessed.';
    case 'pattern':
      return 'It repeats itself or follows the keyboard.';
    case 'contains_login':
      return 'It has your username in it.';
    case 'contains_name':
      return 'It has your name in it.';
    case 'brand_word':
      return 'It is little more than the name of the brand or a car.';
    case 'unchanged':
      return 'It is the password that you have now.';
  }
};

export const passwordRefused = (refusals: readonly PasswordRefusal[]): Message => ({
  text: `I cannot take that one. ${refusals.map(passwordReason).join(' ')}`,
});

const whatHappened =
  'Done, your new password is set. Everyone was signed out, and your registered devices are forgotten. ' +
  'I sent a notice to each contact on file.';

/** Replaced site's help: one signs in with the new one; standards A5: nobody is signed in by it. */
export const passwordChanged = (): Message => ({
  text: `${whatHappened} Please sign in with the new password. Shall I sign you in now?`,
  speak:
    'Done, your new password is set. Everyone was signed out, and your registered devices are forgotten. ' +
    'I sent a notice to each contact. Shall I sign you in now?',
  choices,
});

/** Replaced site's help: a lock keeps running. */
export const passwordChangedWhileLocked = (until: number, now: number): Message => {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  const wait = minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return {
    text: `${whatHappened} Sign-in is still locked: it opens at ${timeOfDay(until)} New York time, in about ${wait}. Then use the new password.`,
    choices: [menu, person],
  };
};

const answerReason = (refusal: AnswerRefusal): string => {
  switch (refusal.reason) {
    case 'too_short':
      return `An answer needs at least ${refusal.minimum} letters or digits.`;
    case 'too_long':
      return `An answer can have ${refusal.maximum} characters at most.`;
    case 'guessable':
      return 'That answer is too easy to guess.';
    case 'same_as_login':
      return 'The answer must not be your username.';
    case 'same_as_password':
      return 'The answer must not be your password.';
    case 'word_of_question':
      return 'That answer only takes up words of the question.';
    case 'same_answer_twice':
      return 'You gave that answer to another question already, so it needs a different one.';
  }
};

export const answerRefused = (refusal: AnswerRefusal): Message => ({ text: answerReason(refusal) });

export const questionsChanged = (): Message => ({
  text: 'Done, your three new security questions are set. I sent a notice to each contact on file. Shall I sign you in now?',
  choices,
});

export const questionsChangedWhileSignedIn = (): Message => ({
  text: 'Done, your three new security questions are set. I sent a notice to each contact on file.',
  choices: [menu],
});
