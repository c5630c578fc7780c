/** Every question in its three forms: first, shorter, and with an example. The question itself comes last. */
import { Temporal } from 'temporal-polyfill';
import type { Choice } from '../../../src/reply/message';
import { vehicleChoiceCard } from '../../cards/vehicleChoiceCard';
import type { DeviceToName, Questions, VehicleToName } from '../../prompts/question';
import { listed, longDate, longDateAt } from '../format';
import { anotherUsername, back, codeInstead, forgotPassword, forgotUsername, person } from './choices';
import { credentialQuestions } from './credentialQuestions';
import { deviceName } from './devices';
import { methodQuestions } from './methodQuestions';
import { paymentQuestions } from './paymentQuestions';
import { proofQuestions } from './proof';
import { statementQuestions } from './statementQuestions';
import { fullName, spokenName } from './vehicles';

const refusedChoices: readonly Choice[] = [forgotUsername, forgotPassword, person];
const yesOrNot = (yes: string, no: string): readonly Choice[] => [
  { label: yes, say: yes },
  { label: no, say: no },
];

const vehicleChoices = (vehicles: readonly VehicleToName[]): Choice[] =>
  vehicles.map((vehicle) => ({ label: fullName(vehicle), say: fullName(vehicle) }));

const vehiclesInWords = (vehicles: readonly VehicleToName[]): string => listed(vehicles.map(fullName), 'or');
const vehiclesAloud = (vehicles: readonly VehicleToName[]): string =>
  listed(vehicles.slice(0, 3).map(spokenName), 'or');

const dates = (candidates: readonly string[]): string[] =>
  candidates.map((iso) => longDate(Temporal.PlainDate.from(iso)));

const dateChoices = (candidates: readonly string[], example: string): Choice[] =>
  candidates.length > 0
    ? dates(candidates).map((date) => ({ label: date, say: date }))
    : ['Today', ...dates([example])].map((date) => ({ label: date, say: date }));

const deviceLabel = ({ registeredAt, isThisOne }: DeviceToName): string =>
  `${isThisOne ? 'This device' : 'Device'} from ${longDateAt(registeredAt)}`;

const deviceChoices = (devices: readonly DeviceToName[]): Choice[] =>
  [...devices.map(deviceLabel), ...(devices.length > 1 ? ['All of them'] : []), 'Keep them'].map((label) => ({
    label,
    say: label,
  }));

const noneOfThese: Choice = { label: 'None of these', say: 'none of these' };
const meantChoices = (options: readonly { readonly title: string }[]): Choice[] => [
  ...options.map(({ title }) => ({ label: title, say: title })),
  noneOfThese,
];

export const questions: Questions = {
  ...paymentQuestions,
  ...methodQuestions,
  ...statementQuestions,
  ...credentialQuestions,
  ...proofQuestions,
  username: {
    ask: ({ afterRefusal }) =>
      afterRefusal
        ? { text: "Let us try again. What is your Owners' Lounge username?", choices: refusedChoices }
        : { text: "Let us sign you in. What is your Owners' Lounge username?", choices: [forgotUsername] },
    again: () => ({ text: 'Just the username, please. What is it?', choices: [forgotUsername] }),
    example: () => ({
      text: 'It is the name you sign in with at the Owners\' Lounge, such as "pat.example". You can put it as "my username is" and the name. What is your username?',
      speak:
        "It is the name you sign in with at the Owners' Lounge. You can say back or agent too. What is your username?",
      choices: [forgotUsername, back, person],
    }),
  },
  password: {
    ask: ({ afterRefusal }) =>
      afterRefusal
        ? { text: 'Let us try again. What is your password?', choices: [forgotPassword, anotherUsername, person] }
        : { text: 'I never keep or show a password. What is your password?', choices: [back] },
    again: () => ({
      text: 'I need the password of your login to go on. What is your password?',
      choices: [forgotPassword, anotherUsername],
    }),
    example: () => ({
      text: 'Please type the password of your Owners\' Lounge login. You can say "another username" or "agent" too. What is your password?',
      choices: [forgotPassword, anotherUsername, person],
    }),
  },
  securityAnswer: {
    ask: ({ question, offersCodeInstead }) => ({
      text: `I do not know this device yet, so here is one of your security questions. ${question}`,
      choices: offersCodeInstead ? [codeInstead, person] : [person],
    }),
    again: ({ question, offersCodeInstead }) => ({
      text: `I need an answer to go on. ${question}`,
      choices: offersCodeInstead ? [codeInstead, person] : [person],
    }),
    example: ({ question, offersCodeInstead }) => ({
      text: `Please give the answer you chose when you registered. You can say ${offersCodeInstead ? '"send me a code"' : '"back"'} or "agent" too. ${question}`,
      choices: [...(offersCodeInstead ? [codeInstead] : []), back, person],
    }),
  },
  registerDevice: {
    ask: () => ({
      text: 'If I register this device, I will skip the security question next time. Shall I register it?',
      choices: yesOrNot('Register this device', 'Not now'),
    }),
    again: () => ({
      text: 'Shall I register this device?',
      choices: yesOrNot('Register this device', 'Not now'),
    }),
    example: () => ({
      text: 'Choose "register this device" if it is your own, or "not now" if others use it. Which one?',
      choices: yesOrNot('Register this device', 'Not now'),
    }),
  },
  vehicle: {
    ask: ({ vehicles }) => ({
      text: `Which vehicle: ${vehiclesInWords(vehicles)}?`,
      speak: `Which vehicle: ${vehiclesAloud(vehicles)}?`,
      choices: vehicleChoices(vehicles),
      card: vehicleChoiceCard('Which vehicle?', vehicleChoices(vehicles)),
    }),
    again: ({ vehicles }) => ({
      text: `Please pick one: ${vehiclesInWords(vehicles)}. Which one?`,
      speak: `Please pick one: ${vehiclesAloud(vehicles)}. Which one?`,
      choices: vehicleChoices(vehicles),
    }),
    example: ({ vehicles }) => ({
      text: `You can say the model, "the first one" or the last four digits. Your vehicles: ${listed(vehicles.map(fullName))}. Which one is it?`,
      speak: `You can say the model, the year, or the first one. You have ${listed(vehicles.slice(0, 3).map(spokenName))}. Which one is it?`,
      choices: vehicleChoices(vehicles),
    }),
  },
  payoffDate: {
    ask: ({ candidates, example }) => ({
      text:
        candidates.length > 0
          ? `Which day do you mean: ${listed(dates(candidates), 'or')}?`
          : 'Through which day should the payoff be good?',
      choices: dateChoices(candidates, example),
    }),
    again: ({ candidates, example }) => ({
      text: candidates.length > 0 ? `${listed(dates(candidates), 'or')}: which one?` : 'Which day, please?',
      choices: dateChoices(candidates, example),
    }),
    example: ({ candidates, example }) => ({
      text:
        candidates.length > 0
          ? `You can say the whole date, or "the first one". It is ${listed(dates(candidates), 'or')}. Which day is it?`
          : `You can say "today", "the 15th" or a date such as ${longDate(Temporal.PlainDate.from(example))}. Which day is it?`,
      choices: dateChoices(candidates, example),
    }),
  },
  deviceToForget: {
    ask: ({ devices }) => ({
      text: `These are registered: ${listed(devices.map(deviceName))}. Which one should I forget, if any?`,
      choices: deviceChoices(devices),
    }),
    again: ({ devices }) => ({
      text: `Which one should I forget: ${listed(devices.map(deviceLabel), 'or')}, or none?`,
      choices: deviceChoices(devices),
    }),
    example: ({ devices }) => ({
      text: `You can say a number from 1 to ${devices.length}, or "keep them". The list: ${listed(devices.map(deviceLabel))}. Which one should go?`,
      choices: deviceChoices(devices),
    }),
  },
  forgetAllDevices: {
    ask: ({ count }) => ({
      text: `Each of your ${count} devices will get a security question next time. Shall I forget all of them?`,
      choices: yesOrNot('Forget all', 'Keep them'),
    }),
    again: ({ count }) => ({
      text: `Shall I forget all ${count} devices?`,
      choices: yesOrNot('Forget all', 'Keep them'),
    }),
    example: () => ({
      text: 'Choose "forget all" to forget every device, or "keep them" to change nothing. Which one?',
      choices: yesOrNot('Forget all', 'Keep them'),
    }),
  },
  didYouMean: {
    ask: ({ options }) => ({
      text: `I am not sure I understood. Did you mean: ${listed(
        options.map(({ title }) => `"${title}"`),
        'or',
      )}?`,
      choices: meantChoices(options),
    }),
    again: ({ options }) => ({
      text: `Is it one of these: ${listed(
        options.map(({ title }) => `"${title}"`),
        'or',
      )}?`,
      choices: meantChoices(options),
    }),
    example: ({ options }) => ({
      text: `You can say a number from 1 to ${options.length}, or "none of these". The list: ${listed(options.map(({ title }) => `"${title}"`))}. Which one?`,
      speak: `You can say a number from 1 to ${options.length}, or none of these. Which one?`,
      choices: meantChoices(options),
    }),
  },
};
