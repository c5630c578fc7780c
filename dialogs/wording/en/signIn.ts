/** Words of signing in; the same for known and unknown usernames (standards A2). */
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { timeOfDay } from '../format';
import { forgotPassword, person, resetQuestions, showActivity, showBalance, showPayoff } from './choices';

/** What was asked for before follows at once. */
export const signedIn = (givenName: string): Message => ({
  text: `Thank you, ${givenName}. You are signed in.`,
  once: true,
});

export const signedInAndReady = (givenName: string): Message => ({
  text: `Thank you, ${givenName}. You are signed in. What would you like to see?`,
  choices: [showBalance, showPayoff, showActivity],
});

export const alreadySignedIn = (givenName: string): Message => ({
  text: `You are signed in already, ${givenName}. What would you like to see?`,
  choices: [showBalance, showPayoff, showActivity],
});

export const rejected = (): Message => ({
  text: 'That username and password do not go together.',
  once: true,
});

const minutesUntil = (until: number, now: number): string => {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  return minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`;
};

/** "So what do I do?" while the login is locked. */
export const untilItOpens = (until: number, now: number, { contact }: CustomerFacingSettings): Message => {
  const opens = `Sign-in opens again at ${timeOfDay(until)} New York time, in ${minutesUntil(until, now)}.`;
  return {
    text: `${opens} Until then a person can help you at ${contact.phone}, ${contact.hours}. A check goes by mail to ${contact.paymentAddress}.`,
    speak: `${opens} Until then a person can help you. Say agent for that.`,
    brief: `${opens} Until then a person can help you at ${contact.phone}, ${contact.hours}.`,
    choices: [person],
  };
};

/** Times are epoch milliseconds UTC. Replaced site's help: 30 minutes, which a new password does not shorten. */
export const locked = (until: number, now: number): Message => {
  const wait = minutesUntil(until, now);
  const time = timeOfDay(until);
  return {
    text:
      'For your security, sign-in is locked after five failed tries. ' +
      `It opens again at ${time} New York time, in ${wait}. A new password does not shorten the wait.`,
    speak: `Sign-in is locked after five failed tries, for ${wait}. A new password does not shorten the wait.`,
    brief: `Sign-in is locked after 5 failed tries. It opens at ${time} New York time, in ${wait}. A new password does not shorten the wait.`,
    choices: [forgotPassword, person],
  };
};

/** Asked at the password. Replaced site's help: five failures, 30 minutes. */
export const ifWrong = (): Message => ({
  text: 'You can try again. After five failed tries sign-in is locked for 30 minutes; I can help you make a new password before that.',
  speak: 'You can try again. After five failed tries sign-in is locked for 30 minutes.',
});

export const wrongAnswer = (): Message => ({
  text: 'That answer does not match. Here is a different question.',
  once: true,
});

/** Replaced site's help: after three failures the customer is taken to the reset. */
export const tooManyWrongAnswers = (): Message => ({
  text:
    'Three answers did not match, so I have ended this sign-in to protect you. Your security questions now need a reset. ' +
    'For that I need your password, a few facts and a code. Shall we do it now?',
  speak: 'Three answers did not match, so I have ended this sign-in. Shall we choose new security questions now?',
  choices: [resetQuestions, person],
});

/** "send me a code instead", after the questions came to an end. */
export const codeComesWithReset = (): Message => ({
  text: 'The reset needs no answer of yours: it takes your password, a few facts and a one-time code. Shall we do it now?',
  choices: [resetQuestions, person],
});

/** The password was right, but no security question may be asked. */
export const questionsNeedReset = (): Message => ({
  text:
    'I cannot ask your security questions now. They need a reset before you can sign in on a new device. ' +
    'Shall we do it now?',
  choices: [resetQuestions, person],
});

/** On a page that cannot lead there itself. */
export const questionsNeedResetFirst = (): Message => ({
  text: 'I cannot ask your security questions now. Reset them in our web chat first, then sign in here again.',
});

/** A code cannot take the place of the answer here. */
export const answerFirst = (): Message => ({ text: 'I need the answer first.' });

/** A one-time code is needed, and no contact on file can be reached. */
export const noContact = ({ contact }: CustomerFacingSettings): Message => ({
  text:
    'I would send you a code now, but I can reach no contact on file. ' +
    `A person can help you: ${contact.phone}, ${contact.hours}.`,
  choices: [person],
});

export const expired = (): Message => ({ text: 'That took too long, so the sign-in has to begin again.' });

/** At the question whether to register this device, which comes again. */
/** Standards C9. */
export const ifWrongPin = (): Message => ({
  text: 'You can try again. The third wrong PIN takes it away, and you would set a new one in web chat.',
});

/** To "how do I link my account", where that has been done. */
export const alreadyLinked = (): Message => ({
  text: 'Your account is linked here already. Say "unlink my account" to undo that, or say what you would like to know.',
});

/** Whoever is near hears it (standards C9). */
export const pinAloud = (): Message => ({
  text: 'Whoever is near may hear it, so say a PIN only where you are alone. It opens your account on calls and smart speakers only, and you can change it at any time.',
  speak: 'Whoever is near may hear it, so say it only where you are alone. You can change it at any time.',
});

/** To "don't sign me out". */
export const staysSignedIn = (): Message => ({
  text: 'All right, you stay signed in. "Sign out" ends it, and so does a while without a word.',
});

export const signedInFor = (): Message => ({
  text: 'You are signed in here. "Sign out" ends it at once, and after a while without a word it ends by itself.',
});

export const notSignedInNow = (): Message => ({
  text: 'You are not signed in here. A sign-in ends with "sign out", and by itself after a while without a word.',
});

export const whatRegisteringIs = (): Message => ({
  text: 'A registered device is known to me next time, so only your password is asked for. Register only one that nobody else uses.',
});

export const deviceRegistered = (): Message => ({
  text: 'Done. I will not ask the extra question on this device next time.',
  once: true,
});

export const deviceNotRegistered = (): Message => ({ text: 'All right, I will ask again next time.', once: true });

export const deviceCannotBeRegistered = (): Message => ({
  text: 'I could not register this device, so I will ask again next time.',
  once: true,
});

/** Replaced site's help: adding a vehicle; new accounts can take up to two weeks. */
export const noAccounts = ({ ownersLounge }: CustomerFacingSettings): Message => ({
  text:
    'I see no account on your login yet. A new account can take up to two weeks to appear. ' +
    `You can also add one at the Owners' Lounge, under UPDATE PROFILE: ${ownersLounge.addAccountUrl}`,
  speak:
    "I see no account on your login yet. A new one can take up to two weeks to appear. You can add one at the Owners' Lounge.",
  choices: [person],
  links: [{ label: "Add an account at the Owners' Lounge", url: ownersLounge.addAccountUrl }],
});

/** Replaced site's help: payments by mail; whose account is not there yet need not be late. */
export const noAccountsToPay = ({ contact }: CustomerFacingSettings): Message => {
  const none = 'I see no account on your login yet, so I cannot take a payment or say when one is due.';
  const soon = 'A new account can take up to two weeks to appear.';
  const help = `A person can tell you now: call ${contact.phone}, ${contact.hours}.`;
  return {
    text: `${none} ${soon} ${help} You can also mail a payment to ${contact.paymentAddress}.`,
    speak: `${none} It can take up to two weeks to appear. A person can tell you now, and a payment can be mailed.`,
    brief: `${none} ${help} By mail: ${contact.paymentAddress}`,
    choices: [person],
  };
};

/** The question comes again right after it. */
export const whatAUsernameIs = (): Message => ({
  text: "It is the name with which you sign in at the Owners' Lounge, where you registered.",
});
