/** The questions about payment methods in their three forms: the numbers of a new one, keeping, renaming, removing. */
import type { Choice } from '../../../src/reply/message';
import type { MethodToName, QuestionParameters, Questions } from '../../prompts/question';
import { digitByDigit, listed } from '../format';
import { back, person } from './choices';
import { kindName, methodName, methodTitle, spokenMethod } from './methodNames';

const yesOrNot = (yes: string, no: string): readonly Choice[] => [
  { label: yes, say: yes },
  { label: no, say: no },
];

const wholeOrNot = yesOrNot('It is', 'Give it again');

const manageChoices = (methods: readonly MethodToName[]): Choice[] =>
  [...methods.map(methodTitle), 'None of them'].map((label) => ({ label, say: label }));

const actions: Readonly<Record<QuestionParameters['methodToManage']['action'], string>> = {
  rename: 'rename',
  remove: 'remove',
};

type MethodQuestion =
  | 'routing'
  | 'accountNumber'
  | 'cardNumber'
  | 'cardExpiry'
  | 'wholeNumber'
  | 'saveMethod'
  | 'methodToManage'
  | 'removeMethod'
  | 'nickname';

export const methodQuestions: Pick<Questions, MethodQuestion> = {
  routing: {
    ask: () => ({
      text: 'The routing number is the first nine digits at the bottom left of a check. What is the one of your bank?',
      choices: [back],
    }),
    again: () => ({ text: 'Please give the nine digits of the routing number.', choices: [back] }),
    example: () => ({
      text: 'The routing number is the first nine digits at the bottom left of a check, not of a deposit slip. You can say "back" or "agent" too. What is it?',
      choices: [back, person],
    }),
  },
  accountNumber: {
    ask: ({ kind }) => ({ text: `What is the number of your ${kindName(kind)}?`, choices: [back] }),
    again: () => ({ text: 'Please give the account number, digits only.', choices: [back] }),
    example: () => ({
      text: 'On a check, the account number stands to the right of the routing number. It has 4 to 17 digits. What is it?',
      choices: [back, person],
    }),
  },
  cardNumber: {
    ask: () => ({ text: 'What is the number of your debit card?', choices: [back] }),
    again: () => ({ text: 'Please give the card number, digits only.', choices: [back] }),
    example: () => ({
      text: 'It is the long number on your debit card. The back of the card shows its network. What is the number?',
      choices: [back, person],
    }),
  },
  cardExpiry: {
    ask: () => ({ text: 'Until when is the card good, month and year?', choices: [back] }),
    again: () => ({ text: 'Which month and year does the card show?', choices: [back] }),
    example: () => ({
      text: 'It stands on the card as a month and a year, such as "09/30". What does your card show?',
      speak: 'It stands on the card as a month and a year. What does your card show?',
      choices: [back, person],
    }),
  },
  wholeNumber: {
    ask: ({ kind, ending }) => ({
      text: `That is a short number for a ${kindName(kind)}. It ends in ${ending}. Is it the whole account number?`,
      speak: `That is a short number for a ${kindName(kind)}. It ends in ${digitByDigit(ending)}. Is it the whole account number?`,
      choices: wholeOrNot,
    }),
    again: ({ ending }) => ({
      text: `Is the number ending ${ending} the whole account number?`,
      speak: `Is the number ending ${digitByDigit(ending)} the whole account number?`,
      choices: wholeOrNot,
    }),
    example: () => ({
      text: 'On a check, the account number stands to the right of the routing number. Choose "it is" if all of its digits were given, or "give it again". Which one?',
      choices: wholeOrNot,
    }),
  },
  saveMethod: {
    ask: ({ kind, ending }) => ({
      text: `Shall I save this ${kindName(kind)} ending ${ending} for next time?`,
      speak: `Shall I save this ${kindName(kind)} ending ${digitByDigit(ending)} for next time?`,
      choices: yesOrNot('Save it', 'Not this time'),
    }),
    again: () => ({ text: 'Save it for next time?', choices: yesOrNot('Save it', 'Not this time') }),
    example: () => ({
      text: 'Choose "save it" to keep it for later payments, or "not this time" to use it only now. Which one?',
      choices: yesOrNot('Save it', 'Not this time'),
    }),
  },
  methodToManage: {
    ask: ({ methods, action }) => ({
      text: `Which one shall I ${actions[action]}: ${listed(methods.map(methodName), 'or')}?`,
      speak: `Which one shall I ${actions[action]}: ${listed(methods.slice(0, 3).map(spokenMethod), 'or')}?`,
      choices: manageChoices(methods),
    }),
    again: ({ methods, action }) => ({
      text: `Please pick the one to ${actions[action]}: ${listed(methods.map(methodName), 'or')}, or none. Which one?`,
      speak: `Please pick the one to ${actions[action]}: ${listed(methods.slice(0, 3).map(spokenMethod), 'or')}. Which one?`,
      choices: manageChoices(methods),
    }),
    example: ({ methods }) => ({
      text: `You can say a number from 1 to ${methods.length}, or "none of them". The list: ${listed(methods.map(methodName))}. Which one is it?`,
      speak: `You can say its name, or none of them. The list: ${listed(methods.slice(0, 3).map(spokenMethod))}. Which one is it?`,
      choices: manageChoices(methods),
    }),
  },
  removeMethod: {
    ask: ({ method }) => ({
      text: `Shall I remove your ${methodName(method)}?`,
      speak: `Shall I remove your ${spokenMethod(method)}?`,
      choices: yesOrNot('Remove it', 'Keep it'),
    }),
    again: ({ method }) => ({
      text: `Remove ${methodName(method)}, or keep it?`,
      speak: `Remove ${spokenMethod(method)}, or keep it?`,
      choices: yesOrNot('Remove it', 'Keep it'),
    }),
    example: () => ({
      text: 'Choose "remove it" to take it off your list, or "keep it" to change nothing. Which one?',
      choices: yesOrNot('Remove it', 'Keep it'),
    }),
  },
  nickname: {
    ask: ({ method }) => ({
      text: `What shall I call your ${methodName(method)}?`,
      speak: `What shall I call your ${spokenMethod(method)}?`,
      choices: [back],
    }),
    again: () => ({ text: 'Which name shall it have?', choices: [back] }),
    example: () => ({
      text: 'Any short name will do, such as "Household" or "Rainy day". What shall it be?',
      choices: [back, person],
    }),
  },
};
