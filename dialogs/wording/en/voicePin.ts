/** Words about the voice PIN; the PIN itself is never said (standards C9). */
import type { VoicePinRefusal } from '../../../src/domain/credentials/changeOutcomes';
import type { Choice, Message } from '../../../src/reply/message';
import { menu } from './choices';

const setPin: Choice = { label: 'Set a voice PIN', say: 'set up a voice PIN' };
const changePin: Choice = { label: 'Change it', say: 'change my voice PIN' };
const removePin: Choice = { label: 'Remove it', say: 'remove my voice PIN' };

export const none = (): Message => ({
  text: 'You have no voice PIN. It stands for your password on the telephone and on smart speakers. Shall we set one up now?',
  choices: [setPin, menu],
});

export const isSet = (): Message => ({
  text: 'You have a voice PIN for the telephone and smart speakers. I can change it or remove it.',
  choices: [changePin, removePin, menu],
});

export const opening = (wish: 'set' | 'remove', isChange: boolean): Message => {
  if (wish === 'remove') return { text: 'I can remove your voice PIN.' };
  return {
    text: isChange
      ? 'Let us change your voice PIN.'
      : 'A voice PIN is a short number for the telephone and for smart speakers, in place of your password.',
  };
};

export const set = (): Message => ({
  text: 'Done, your voice PIN is set. Use it when you call or ask a smart speaker. I sent a notice to each contact on file.',
  choices: [menu],
});

export const removed = (): Message => ({
  text: 'Done, you have no voice PIN any more. I sent a notice to each contact on file.',
  choices: [setPin, menu],
});

const reason = (refusal: VoicePinRefusal): string => {
  switch (refusal.reason) {
    case 'too_short':
      return `It needs at least ${refusal.minimum} digits.`;
    case 'too_long':
      return `It can have ${refusal.maximum} digits at most.`;
    case 'not_digits':
      return 'It can have digits only.';
    case 'guessable':
      return 'It is one of those that people guess first.';
    case 'personal':
      return 'It is part of a date or a number that we have on file for you.';
  }
};

export const refused = (refusal: VoicePinRefusal): Message => ({ text: `I cannot take that one. ${reason(refusal)}` });
