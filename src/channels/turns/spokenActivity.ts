/** The activity of a turn that begins with something said, on a telephone or to a speaker. */
import type { Activity } from 'botbuilder';
import type { Place } from '../../domain/identity/place';

export type SpokenTurn =
  | { readonly kind: 'joining' | 'leaving' | 'nothing' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'secret'; readonly digits: string }
  /** Words while a secret is awaited that are certainly not it. */
  | { readonly kind: 'aside'; readonly text: string };

interface SpokenFrame {
  readonly place: Place;
  /** Names the request or the step. */
  readonly id: string;
  readonly channelId: string;
  /** Of whoever speaks. */
  readonly name: string;
}

export function spokenActivity(turn: SpokenTurn, { place, id, channelId, name }: SpokenFrame): Partial<Activity> {
  const from = { id: place.userId, name };
  const frame = {
    ...{ id, channelId, from, recipient: { id: 'assistant', name: 'Assistant' }, locale: 'en-US' },
    conversation: { id: place.conversationId, isGroup: false, conversationType: 'personal', name: '' },
  };
  switch (turn.kind) {
    case 'joining':
      return { ...frame, type: 'conversationUpdate', membersAdded: [from] };
    case 'leaving':
      return { ...frame, type: 'endOfConversation' };
    case 'words':
      return { ...frame, type: 'message', text: turn.text };
    case 'secret':
      return { ...frame, type: 'message', text: '', channelData: { secret: turn.digits } };
    case 'aside':
      return { ...frame, type: 'message', text: turn.text, channelData: { aside: true } };
    case 'nothing':
      return { ...frame, type: 'message', text: '' };
  }
}
