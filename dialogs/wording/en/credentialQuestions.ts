/** The questions of recovering and changing a credential in their three forms: first, shorter, and with an example. */
import type { Choice } from '../../../src/reply/message';
import { listed } from '../format';
import { back, forgotUsername, person } from './choices';
import { type CredentialQuestions, codeQuestions } from './codeQuestions';
import { endAllSessions, sessionToEnd } from './sessions';

const others: Choice = { label: 'Others', say: 'others' };

const ordinals = ['first', 'second', 'third'] as const;
const quoted = (choices: readonly { readonly text: string }[]): string =>
  listed(
    choices.map(({ text }) => `"${text}"`),
    'or',
  );
const questionChoices = (choices: readonly { readonly text: string }[]): Choice[] => [
  ...choices.map(({ text }) => ({ label: text, say: text })),
  others,
];

export const credentialQuestions: CredentialQuestions = {
  ...codeQuestions,
  loginId: {
    ask: () => ({
      text: "Your Login ID is your Owners' Lounge username. What is it?",
      choices: [forgotUsername, back],
    }),
    again: () => ({ text: 'Just the Login ID, please. What is it?', choices: [forgotUsername] }),
    example: () => ({
      text: 'It is the name you sign in with at the Owners\' Lounge. You can put it as "my username is" and the name. What is your Login ID?',
      speak:
        "It is the name you sign in with at the Owners' Lounge. You can say back or agent too. What is your Login ID?",
      choices: [forgotUsername, back, person],
    }),
  },
  recoveryContact: {
    ask: () => ({ text: 'What is your e-mail address or phone number on file with us?', choices: [back] }),
    again: () => ({ text: 'I need a whole e-mail address or a ten-digit phone number. Which is it?', choices: [back] }),
    example: () => ({
      text: 'It can be like "pat@example.com", or a phone number with its area code. You can say "back" or "agent" too. Which one is on file?',
      speak: 'It can be an e-mail address, or a phone number with its area code. Which one is on file?',
      choices: [back, person],
    }),
  },
  currentPassword: {
    ask: () => ({ text: 'I never keep or show a password. What is your password now?', choices: [back] }),
    again: () => ({ text: 'I need your password to go on. What is it?', choices: [back] }),
    example: () => ({
      text: 'Please type the password that you sign in with today. You can say "back" or "agent" too. What is your password?',
      choices: [back, person],
    }),
  },
  birthDate: {
    ask: () => ({ text: 'What is your birth date?', choices: [back] }),
    again: () => ({ text: 'I need the month, the day and the year. What is your birth date?', choices: [back] }),
    example: () => ({
      text: 'You can put it as 3/5/82, or as "March fifth 1982". You can say "back" or "agent" too. What is your birth date?',
      speak: 'Say it like March fifth, nineteen eighty two. What is your birth date?',
      choices: [back, person],
    }),
  },
  ssnLast4: {
    ask: () => ({ text: 'What are the last four digits of your Social Security number?', choices: [back] }),
    again: () => ({ text: 'I need only the last four digits of that number. What are they?', choices: [back] }),
    example: () => ({
      text: 'Please give four digits and nothing else. You can say "back" or "agent" too. What are the last four of your Social Security number?',
      choices: [back, person],
    }),
  },
  zip: {
    ask: () => ({
      text: 'What is the ZIP code of your address on file?',
      speak: 'What is your zip code?',
      choices: [back],
    }),
    again: () => ({
      text: 'I need the five digits of your ZIP code. What are they?',
      speak: 'I need the five digits of your zip code. What are they?',
      choices: [back],
    }),
    example: () => ({
      text: 'It is the five digits at the end of your address, such as 60601. You can say "back" or "agent" too. What is your ZIP code?',
      speak: 'It is the five digits at the end of your address. You can say back or agent too. What is your zip code?',
      choices: [back, person],
    }),
  },
  newPassword: {
    ask: ({ minimumLength, afterRefusal }) =>
      afterRefusal
        ? { text: 'Please think of another one. What should your new password be?' }
        : {
            text: `Thank you. A new password needs at least ${minimumLength} characters, and any words will do. What should your new password be?`,
          },
    again: ({ minimumLength }) => ({
      text: `I need a password of ${minimumLength} characters or more. What should it be?`,
    }),
    example: () => ({
      text: 'Four or five words that have nothing to do with each other make a good one. I never show it. What should your new password be?',
      choices: [person],
    }),
  },
  newQuestion: {
    ask: ({ choices, answered }) => ({
      text: `Your ${ordinals[answered]} security question can be ${quoted(choices)}. Say "others" to see more. Which one?`,
      speak: `Choose your ${ordinals[answered]} question, or say others. Which one?`,
      choices: questionChoices(choices),
    }),
    again: ({ choices }) => ({
      text: `Please pick a number from 1 to ${choices.length}, or "others". The list: ${quoted(choices)}. Which one?`,
      brief: `Pick a number from 1 to ${choices.length}, or OTHERS. Which one?`,
      speak: `Please pick a number from 1 to ${choices.length}, or say others. Which one?`,
      choices: questionChoices(choices),
    }),
    example: ({ choices }) => ({
      text: `You can say "the first one", or "others" for more questions. These are ${quoted(choices)}. Which one do you want?`,
      speak: 'You can say the first one, or say others for more questions. Which one do you want?',
      choices: [...questionChoices(choices), person],
    }),
  },
  newAnswer: {
    ask: ({ question, afterRefusal }) => ({
      text: afterRefusal ? `Please give another answer. ${question.text}` : `Your answer, please. ${question.text}`,
      choices: [back],
    }),
    again: ({ question }) => ({ text: `I need an answer to keep. ${question.text}`, choices: [back] }),
    example: ({ question }) => ({
      text: `Give an answer that you will know again and others cannot guess. Say "back" for another question. ${question.text}`,
      choices: [back, person],
    }),
  },
  endAllSessions,
  sessionToEnd,
  newPin: {
    ask: ({ afterRefusal }) =>
      afterRefusal
        ? { text: 'Please think of another one. What should your PIN be?', choices: [back] }
        : {
            text: 'Thank you. Choose four to twelve digits that are no date and no number of yours. What should your PIN be?',
            choices: [back],
          },
    again: () => ({ text: 'I need four to twelve digits. What should the PIN be?', choices: [back] }),
    example: () => ({
      text: 'The PIN stands for your password on calls and smart speakers. Digits that mean nothing to others do well, four to twelve. What should it be?',
      choices: [back, person],
    }),
  },
};
