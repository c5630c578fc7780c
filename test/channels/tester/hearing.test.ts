import { expect, it } from '@jest/globals';
import { repliesAmong } from '../../../src/channels/tester/hearing';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const pick = (title: string) => ({ type: 'imBack', title, value: `say ${title}` });

it.each([
  ['words', { type: 'message', text: 'Hello' }, [{ text: 'Hello' }]],
  ['speech', { type: 'message', text: '$5', speak: 'five dollars' }, [{ text: '$5', speak: 'five dollars' }]],
  [
    'choices, as they read',
    { type: 'message', text: 'Which?', suggestedActions: { to: [], actions: [pick('One'), pick('Two')] } },
    [{ text: 'Which?', choices: ['One', 'Two'] }],
  ],
  ['no choices', { type: 'message', text: 'x', suggestedActions: { to: [], actions: [] } }, [{ text: 'x' }]],
  [
    'cards, but no other attachments',
    {
      type: 'message',
      text: 'Your balance',
      attachments: [
        { contentType: adaptive, content: { type: 'AdaptiveCard' } },
        { contentType: 'image/png', contentUrl: 'https://example.com/x.png' },
      ],
    },
    [{ text: 'Your balance', cards: [{ type: 'AdaptiveCard' }] }],
  ],
  [
    'a card alone',
    { type: 'message', attachments: [{ contentType: adaptive, content: 1 }] },
    [{ text: '', cards: [1] }],
  ],
  ['no traces', { type: 'trace', name: 'turn' }, []],
  ['no typing', { type: 'typing' }, []],
])('hears %s', (_name, activity, replies) => {
  expect(repliesAmong([activity])).toEqual(replies);
});
