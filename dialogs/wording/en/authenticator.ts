/** Words about the authenticator app; its secret and its recovery codes stand on a page of ours only. */
import type { AuthenticatorTask } from '../../../src/domain/credentials/authenticatorOutcomes';
import type { Choice, Message } from '../../../src/reply/message';
import type { AuthenticatorWish } from '../../task';
import { counted, timeOfDay } from '../format';
import { menu } from './choices';

const add: Choice = { label: 'Set up an app', say: 'set up an authenticator app' };
const replace: Choice = { label: 'Move it to another phone', say: 'replace my authenticator app' };
const remove: Choice = { label: 'Remove it', say: 'remove my authenticator app' };
const newCodes: Choice = { label: 'New recovery codes', say: 'new recovery codes' };

export const none = (): Message => ({
  text: 'You have no authenticator app. It makes codes for signing in, so that you need no text message. Shall we set one up now?',
  choices: [add, menu],
});

export const isEnrolled = (codesLeft: number): Message => ({
  text:
    `You have an authenticator app, and ${counted(codesLeft, 'recovery code')} left. ` +
    'I can move it to another phone, remove it, or make new recovery codes.',
  choices: [replace, newCodes, remove, menu],
});

const openings: Readonly<Record<AuthenticatorWish, string>> = {
  add: 'An authenticator app makes codes for signing in.',
  remove: 'I can remove your authenticator app.',
  recovery_codes: 'I can make ten new recovery codes. The old ones will no longer work.',
};

export const opening = (wish: AuthenticatorWish, isEnrolled: boolean): Message => ({
  text:
    wish === 'add' && isEnrolled
      ? 'We can set up your app anew. The old one works until the new one is confirmed.'
      : openings[wish],
});

const purposes: Readonly<Record<AuthenticatorTask, { readonly text: string; readonly label: string }>> = {
  enrol: { text: 'Please go on with this page: it has the code for your app.', label: 'Set up the app' },
  recovery_codes: { text: 'Please open this page: it shows your new codes.', label: 'Show the codes' },
};

export const link = (task: AuthenticatorTask, url: string): Message => ({
  text: `Thank you. ${purposes[task].text} It works once, for ten minutes.\n${url}`,
  speak: `Thank you. ${purposes[task].text} Its link works once, for ten minutes.`,
  links: [{ label: purposes[task].label, url }],
  choices: [menu],
});

export const removed = (): Message => ({
  text: 'Done, your authenticator app is removed, and its recovery codes with it. I sent a notice to each contact on file.',
  choices: [add, menu],
});

/** Said where the page has done it. */
export const enrolled = (): Message => ({
  text: 'Your authenticator app is set up. Keep the ten recovery codes in a safe place. I sent a notice to each contact on file.',
  choices: [menu],
});

export const codesRenewed = (): Message => ({
  text: 'You have ten new recovery codes, and the old ones no longer work. I sent a notice to each contact on file.',
  choices: [menu],
});

/** Standards A7: five wrong codes. */
export const codesLocked = (until: number): Message => ({
  text: `Too many codes of the app did not match. You can begin again at ${timeOfDay(until)} New York time.`,
  choices: [menu],
});
