/** Words about the places where a customer is signed in. */
import type { SessionView } from '../../../src/domain/credentials/sessionOutcomes';
import type { ChannelKind } from '../../../src/domain/identity/place';
import type { Choice, Message } from '../../../src/reply/message';
import { counted, listed, momentAt } from '../format';
import { showBalance, showPayoff, signIn } from './choices';

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

const speakersUnlinked = 'Your account is no longer linked to a smart speaker.';

const deviceWords = {
  kept: 'Your registered devices stay registered.',
  forgotten: 'I have forgotten your registered devices too, so each gets a security question at the next sign-in.',
};

export const kept = (): Message => ({
  text: 'All right, everything stays as it is.',
  choices: [showBalance, showPayoff],
});
