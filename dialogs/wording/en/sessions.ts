/** Words about the places where a customer is signed in. */
import type { SessionView } from '../../../src/domain/credentials/sessionOutcomes';
import type { ChannelKind } from '../../../src/domain/identity/place';
import type { Choice, Message } from '../../../src/reply/message';
import { counted, listed, momentAt } from '../format';
import { person, showBalance, showPayoff, signIn } from './choices';

const channels: Readonly<Record<ChannelKind, string>> = {
  web: 'Web chat',
  text: 'Text messages',
  phone: 'Telephone',
  speaker: 'Smart speaker',
  testing: 'Test chat',
};

/** "Web chat since March 10, 2026, 11:00 AM". */
const sessionLabel = ({ channel, startedAt, isThisOne }: SessionView): string =>
  isThisOne ? 'This one' : `${channels[channel]} since ${momentAt(startedAt)}`;
const quoted = (sessions: readonly SessionView[]): string =>
  listed(sessions.map((session) => `"${sessionLabel(session)}"`));

const sessionChoices = (sessions: readonly SessionView[]): Choice[] => {
  const labels =
    sessions.length > 1
      ? [...sessions.map(sessionLabel), 'Sign out everywhere', 'Keep them']
      : ['End this one', 'Keep it'];
  return labels.map((label) => ({ label, say: label }));
};

/** New York times. */
const severalToEnd = (sessions: readonly SessionView[]): Message => ({
  text: `These are signed in: ${quoted(sessions)}. Which one should I sign out, if any?`,
  speak: `You are signed in at ${counted(sessions.length, 'place')}. Which one should I sign out, if any?`,
  brief: `You are signed in at ${counted(sessions.length, 'place')}. Which one should be signed out?`,
  choices: sessionChoices(sessions),
});

const onlyOneToEnd = (sessions: readonly SessionView[]): Message => ({
  text: 'You are signed in here and nowhere else. Should I sign you out?',
  choices: sessionChoices(sessions),
});

export const sessionToEnd = {
  ask: ({ sessions }: { readonly sessions: readonly SessionView[] }): Message =>
    sessions.length > 1 ? severalToEnd(sessions) : onlyOneToEnd(sessions),
  again: ({ sessions }: { readonly sessions: readonly SessionView[] }): Message => ({
    text:
      sessions.length > 1
        ? `Which one should I sign out: a number from 1 to ${sessions.length}, or none?`
        : 'Should I sign you out here, yes or no?',
    choices: sessionChoices(sessions),
  }),
  example: ({ sessions }: { readonly sessions: readonly SessionView[] }): Message => ({
    text:
      sessions.length > 1
        ? 'You can say "the first one", "sign out everywhere" or "keep them". Which one should go?'
        : 'You can say "sign me out" or "keep it". Should I sign you out here?',
    choices: sessionChoices(sessions),
  }),
};

export const ended = (session: SessionView): Message => ({
  text: `Done. I have signed out ${quoted([session])}.`,
  choices: [showBalance, showPayoff],
});

/** `devices`: what has become of the registered ones. */
export const allEnded = (
  count: number,
  { devices, unlinked }: { readonly devices: 'kept' | 'forgotten'; readonly unlinked: boolean },
): Message => ({
  text: `Done. You are signed out everywhere${count > 1 ? `, ${counted(count, 'place')} in all` : ''}. ${unlinked ? `${speakersUnlinked} ` : ''}${deviceWords[devices]}`,
  choices: [signIn],
});

/** All but this one. */
export const othersEnded = (count: number): Message => ({
  text:
    count === 0
      ? 'You are signed in nowhere else. Here you still are.'
      : `Done. I have signed you out at ${count === 1 ? 'the other place' : `the ${count} other places`}. Here you are still signed in.`,
  choices: [showBalance, showPayoff],
});

const speakersUnlinked = 'Your account is no longer linked to a smart speaker.';

const deviceWords = {
  kept: 'Your registered devices stay registered.',
  forgotten: 'I have forgotten your registered devices too, so each gets a security question at the next sign-in.',
};

const allOrNot: readonly Choice[] = ['Sign out everywhere', 'Keep all'].map((label) => ({ label, say: label }));

/** Where a telephone or a computer was lost. */
export const endAllSessions = {
  ask: (): Message => ({
    text: 'I can sign you out everywhere, here too, and forget your registered devices, so that nobody gets in with it. Shall I?',
    choices: allOrNot,
  }),
  again: (): Message => ({
    text: 'Shall I sign you out everywhere and forget your devices, yes or no?',
    choices: allOrNot,
  }),
  example: (): Message => ({
    text: 'Choose "sign out everywhere" to end it at every place, or "keep all" to change nothing. Which one?',
    choices: [...allOrNot, person],
  }),
};

export const kept = (): Message => ({
  text: 'All right, everything stays as it is.',
  choices: [showBalance, showPayoff],
});
