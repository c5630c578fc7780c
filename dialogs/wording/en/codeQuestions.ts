/** The questions about a one-time code: where it should go, and what it is. */
import type { MaskedContact } from '../../../src/domain/credentials/codeOutcomes';
import type { Choice, Message } from '../../../src/reply/message';
import type { CredentialQuestionParameters } from '../../prompts/credentialQuestions';
import type { Question } from '../../prompts/question';
import { digitByDigit, listed } from '../format';
import { back, person } from './choices';

export type CredentialQuestions = {
  readonly [Name in keyof CredentialQuestionParameters]: Question<CredentialQuestionParameters[Name]>;
};

interface ContactsToName {
  readonly contacts: readonly MaskedContact[];
  readonly hasAuthenticator?: boolean;
}

const same = (...labels: readonly string[]): Choice[] => labels.map((label) => ({ label, say: label }));
const newCode: Choice = { label: 'Send it again', say: 'send it again' };
const contactKinds = same('Text message', 'E-mail');

/** Of a contact as it may be shown: "the phone ending 0142", "d...@example.com". */
const contactName = ({ kind, hint }: MaskedContact): string =>
  kind === 'phone' ? `the phone ending ${hint}` : hint.replace('…', '...');
const contactAloud = ({ kind, hint }: MaskedContact): string =>
  kind === 'phone' ? `the phone ending ${digitByDigit(hint)}` : 'your e-mail address';
const contactChoices = ({ contacts, hasAuthenticator = false }: ContactsToName): Choice[] => [
  ...contacts.map((contact) => ({ label: `Send it to ${contactName(contact)}`, say: contactName(contact) })),
  ...(hasAuthenticator ? same('Authenticator app') : []),
];

const sixDigits = {
  text: 'The code is six digits, in the newest message from us. Say "new code" for another one, or "back". What is your code?',
  speak: 'The code is six digits, in the newest message from us. What is your code?',
  choices: [newCode, back, person],
};
const whichOnFile = (parameters: ContactsToName): Message => ({
  text: `You can say "the first one", or a part of it. These are on file: ${listed(parameters.contacts.map(contactName))}. Which one do you want?`,
  speak: `You can say the first one. These are on file: ${listed(parameters.contacts.map(contactAloud))}. Which one do you want?`,
  choices: [...contactChoices(parameters), back, person],
});

export const codeQuestions: Pick<
  CredentialQuestions,
  'contactKind' | 'recoveryCode' | 'signInContact' | 'changeContact' | 'changeCode' | 'signInCode'
> = {
  contactKind: {
    ask: () => ({
      text: 'Next comes a one-time code, sent to a contact on file if all of this matches. Should it come by text message or by e-mail?',
      choices: contactKinds,
    }),
    again: () => ({ text: 'A text message or an e-mail: which one?', choices: contactKinds }),
    example: () => ({
      text: 'Say "text message" or "e-mail". I use the contact on file, so you need not give it. Which one?',
      choices: [...contactKinds, back, person],
    }),
  },
  recoveryCode: {
    ask: ({ afterRefusal }) =>
      afterRefusal
        ? { text: 'What is the code?', choices: [newCode, person] }
        : { text: 'It has six digits. What is your code?', choices: [newCode, back] },
    again: () => ({ text: 'I need the six digits of the code. What are they?', choices: [newCode, back] }),
    example: () => sixDigits,
  },
  signInContact: {
    ask: (parameters) => ({
      text: `I need a one-time code to be sure it is you. It can go to ${listed(parameters.contacts.map(contactName), 'or')}${orFromApp(parameters)}. ${whichCode(parameters)}`,
      speak: `I need a one-time code to be sure it is you. It can go to ${listed(parameters.contacts.map(contactAloud), 'or')}${orFromApp(parameters)}. ${whichCode(parameters)}`,
      choices: contactChoices(parameters),
    }),
    again: (parameters) => ({
      text: `Please pick one for the code: ${listed(parameters.contacts.map(contactName), 'or')}. Which one?`,
      speak: `Which one for the code: ${listed(parameters.contacts.map(contactAloud), 'or')}?`,
      choices: contactChoices(parameters),
    }),
    example: whichOnFile,
  },
  changeContact: {
    ask: (parameters) => ({
      text: `First comes a one-time code, to be sure it is you. It can go to ${listed(parameters.contacts.map(contactName), 'or')}. Where should it go?`,
      speak: `First comes a one-time code, to be sure it is you. It can go to ${listed(parameters.contacts.map(contactAloud), 'or')}. Where should it go?`,
      choices: [...contactChoices(parameters), back],
    }),
    again: (parameters) => ({
      text: `Please pick one for the code: ${listed(parameters.contacts.map(contactName), 'or')}. Which one?`,
      speak: `Pick one for the code: ${listed(parameters.contacts.map(contactAloud), 'or')}. Which one?`,
      choices: [...contactChoices(parameters), back],
    }),
    example: whichOnFile,
  },
  changeCode: {
    ask: ({ sentTo }) => ({
      text: sentTo ? `I sent a code to ${contactName(sentTo)}. What is it?` : 'What is your code?',
      speak: sentTo ? `I sent a code to ${contactAloud(sentTo)}. What is it?` : 'What is your code?',
      choices: [newCode, back],
    }),
    again: () => ({ text: 'I need the six digits of the code. What are they?', choices: [newCode, back] }),
    example: () => sixDigits,
  },
  signInCode: {
    ask: ({ sentTo }) => ({
      text: sentTo ? `I sent a code to ${contactName(sentTo)}. What is it?` : 'What does your authenticator app show?',
      speak: sentTo
        ? `I sent a code to ${contactAloud(sentTo)}. What is it?`
        : 'What does your authenticator app show?',
      choices: [...(sentTo ? [newCode] : []), back],
    }),
    again: ({ sentTo, hasAuthenticator }) => ({
      text: hasAuthenticator
        ? 'I need the six digits of the code, or a recovery code. What is it?'
        : 'I need the six digits of the code. What are they?',
      choices: [...(sentTo ? [newCode] : []), back],
    }),
    example: ({ sentTo, hasAuthenticator }) => ({
      text: `${hasAuthenticator ? 'A code of your app or a recovery code will do too. ' : 'The code is six digits, in the newest message from us. '}You can say "back" or "agent" too. What is your code?`,
      choices: [...(sentTo ? [newCode] : []), back, person],
    }),
  },
};

function whichCode({ hasAuthenticator }: { readonly hasAuthenticator: boolean }): string {
  return hasAuthenticator ? 'Which one do you want?' : 'Where should it go?';
}

function orFromApp({ hasAuthenticator }: { readonly hasAuthenticator: boolean }): string {
  return hasAuthenticator ? ', or your authenticator app shows it' : '';
}
