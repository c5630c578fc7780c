/** The wording of recovering credentials with its longest likely values, for the lints of wording. */
import type { VoicePinRefusal } from '../../src/domain/credentials/changeOutcomes';
import type { AnswerRefusal, FactToGive, PasswordRefusal } from '../../src/domain/credentials/recoveryOutcomes';
import type { SessionView } from '../../src/domain/credentials/sessionOutcomes';
import type { Message } from '../../src/reply/message';
import type { CredentialQuestionParameters } from '../../dialogs/prompts/credentialQuestions';
import type { Wording } from '../../dialogs/wording/wording';
import { settings } from './settings';

const instant = Date.parse('2026-09-30T23:59:00Z');
const fact: FactToGive = { kind: 'fact', ticket: 't', fact: 'zip' };
/** The longest three of the list. */
const choices = [
  'What was the first name of your best friend when you were ten?',
  'What was the last name of the teacher you liked most?',
  'What was the first name of your oldest grandmother?',
].map((text, index) => ({ id: String(index), text }));
const sessions: readonly SessionView[] = [true, false, false, false, false].map((isThisOne, index) => ({
  ...{ handle: String(index), channel: 'text', startedAt: instant, lastSeenAt: instant, isThisOne },
}));
const contacts = [
  { id: 'c', kind: 'phone', hint: '0142' },
  { id: 'd', kind: 'email', hint: 'd…@example.com' },
] as const;

export const credentialParameters: {
  readonly [Name in keyof CredentialQuestionParameters]: readonly CredentialQuestionParameters[Name][];
} = {
  loginId: [fact],
  recoveryContact: [fact],
  currentPassword: [fact],
  birthDate: [fact],
  ssnLast4: [fact],
  zip: [fact],
  contactKind: [{}],
  recoveryCode: [
    { ticket: 't', afterRefusal: false },
    { ticket: 't', afterRefusal: true },
  ],
  newPassword: [
    { ticket: 't', minimumLength: 15, afterRefusal: false },
    { ticket: 't', minimumLength: 15, afterRefusal: true },
  ],
  newQuestion: [
    { choices, answered: 0 },
    { choices: choices.slice(0, 1), answered: 2 },
  ],
  newAnswer: choices.slice(0, 1).flatMap((question) => [
    { ticket: 't', question, afterRefusal: false },
    { ticket: 't', question, afterRefusal: true },
  ]),
  endAllSessions: [{}],
  sessionToEnd: [{ sessions }, { sessions: sessions.slice(0, 1) }],
  changeContact: [{ contacts }, { contacts: contacts.slice(0, 1) }],
  changeCode: [{ purpose: 'voice_pin' }, ...contacts.map((sentTo) => ({ purpose: 'authenticator' as const, sentTo }))],
  newPin: [
    { proof: 'p', afterRefusal: false },
    { proof: 'p', afterRefusal: true },
  ],
  signInContact: [
    { contacts, hasAuthenticator: true },
    { contacts: contacts.slice(0, 1), hasAuthenticator: false },
  ],
  signInCode: [
    ...contacts.map((sentTo) => ({ ticket: 't', sentTo, hasAuthenticator: false })),
    { ticket: 't', hasAuthenticator: true },
  ],
};

const everyPasswordRefusal: readonly PasswordRefusal[] = [
  { reason: 'too_short', minimum: 15 },
  { reason: 'too_long', maximum: 128 },
  { reason: 'common' },
  { reason: 'pattern' },
  { reason: 'contains_login' },
  { reason: 'contains_name' },
  { reason: 'brand_word' },
  { reason: 'unchanged' },
];
const everyAnswerRefusal: readonly AnswerRefusal[] = [
  { reason: 'too_short', minimum: 3 },
  { reason: 'too_long', maximum: 100 },
  { reason: 'guessable' },
  { reason: 'same_as_login' },
  { reason: 'same_as_password' },
  { reason: 'word_of_question' },
  { reason: 'same_answer_twice' },
];

const everyPinRefusal: readonly VoicePinRefusal[] = [
  { reason: 'too_short', minimum: 4 },
  { reason: 'too_long', maximum: 12 },
  { reason: 'not_digits' },
  { reason: 'guessable' },
  { reason: 'personal' },
];
const url = `https://assistant.example.com/authenticator/${'x'.repeat(43)}`;

function changeSamples({ voicePin, authenticator }: Wording): Readonly<Record<string, Message>> {
  const refusals = everyPinRefusal.map((one) => [`pin refused, ${one.reason}`, voicePin.refused(one)] as const);
  return {
    ...Object.fromEntries(refusals),
    'pin, none': voicePin.none(),
    'pin, is set': voicePin.isSet(),
    'pin, first one': voicePin.opening('set', false),
    'pin, another one': voicePin.opening('set', true),
    'pin, to be removed': voicePin.opening('remove', true),
    'pin set': voicePin.set(),
    'pin removed': voicePin.removed(),
    'authenticator, none': authenticator.none(),
    'authenticator, enrolled': authenticator.isEnrolled(10),
    'authenticator, first one': authenticator.opening('add', false),
    'authenticator, another one': authenticator.opening('add', true),
    'authenticator, to be removed': authenticator.opening('remove', true),
    'recovery codes, to be renewed': authenticator.opening('recovery_codes', true),
    'authenticator, link': authenticator.link('enrol', url),
    'recovery codes, link': authenticator.link('recovery_codes', url),
    'authenticator removed': authenticator.removed(),
    'authenticator set up': authenticator.enrolled(),
    'recovery codes renewed': authenticator.codesRenewed(),
    'authenticator locked': authenticator.codesLocked(instant),
  };
}

function textsSamples({ texts }: Wording): Readonly<Record<string, Message>> {
  const phones = contacts.filter(({ kind }) => kind === 'phone');
  return {
    'texts stopped': texts.stop({ phones, hasOthers: true }),
    'texts stopped, no other contact': texts.stop({ phones, hasOthers: false }),
    'texts started': texts.start({ phones, hasOthers: true }),
    'texts, no number': texts.noNumber(settings),
  };
}

export function credentialSamples(wording: Wording): Readonly<Record<string, Message>> {
  const { recovery, sessions: places } = wording;
  const refusals = Object.fromEntries([
    ...everyPasswordRefusal.map((one) => [`password refused, ${one.reason}`, recovery.passwordRefused([one])]),
    ...everyAnswerRefusal.map((one) => [`answer refused, ${one.reason}`, recovery.answerRefused(one)]),
  ]) as Record<string, Message>;
  return {
    ...refusals,
    ...changeSamples(wording),
    'sessions, one ended': places.ended({
      handle: 'h',
      channel: 'text',
      startedAt: instant,
      lastSeenAt: instant,
      isThisOne: false,
    }),
    'sessions, all ended': places.allEnded(12, { devices: 'kept', unlinked: false }),
    'sessions, all ended and devices forgotten': places.allEnded(12, { devices: 'forgotten', unlinked: true }),
    'sessions, kept': places.kept(),
    ...textsSamples(wording),
    'recovery, username': recovery.opening('forgot_username'),
    'recovery, password': recovery.opening('forgot_password'),
    'recovery, questions': recovery.opening('reset_security_questions'),
    'username sent': recovery.usernameSent('sign_in'),
    'username sent, password next': recovery.usernameSent('forgot_password'),
    'code sent': recovery.codeSent(),
    'code sent again': recovery.codeSentAgain(),
    'newest code works': recovery.newestCodeWorks(),
    'wrong code': recovery.wrongCode(),
    'code too old': recovery.codeTooOld(),
    'no more codes': recovery.noMoreCodes(instant),
    'too many codes': recovery.tooManyCodes(instant, settings),
    'codes locked': recovery.codesLocked(instant, settings),
    'too many tries': recovery.tooManyTries(instant, settings),
    'recovery expired': recovery.expired(),
    'fact to be given again': recovery.nothingCheckedYet(),
    'facts, if wrong': recovery.ifWrong(),
    'fact corrected': recovery.corrected(),
    'facts checked together': recovery.checkedTogether(),
    'password refused, the most reasons': recovery.passwordRefused([
      { reason: 'too_short', minimum: 15 },
      { reason: 'common' },
      { reason: 'contains_login' },
    ]),
    'password changed': recovery.passwordChanged(),
    'password changed while locked': recovery.passwordChangedWhileLocked(instant, instant - 30 * 60_000),
    'questions changed': recovery.questionsChanged(),
    'questions changed, signed in': recovery.questionsChangedWhileSignedIn(),
  };
}
