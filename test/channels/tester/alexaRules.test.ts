/** The desk's speaker takes no answer that a real one would not, so that every story on it is checked. */
import { expect, it } from '@jest/globals';
import { complaintsAbout } from '../../../src/channels/tester/alexaRules';

const speech = (ssml: string) => ({ outputSpeech: { ssml } });
const asks = speech('<speak><p>You owe 5 dollars.</p><p>What else?</p></speak>');
const open = { ...asks, reprompt: asks, shouldEndSession: false };

it.each([
  ['a question in an open session', open],
  ['what to say in an open session', { ...open, ...speech('<speak><p>A page is open. Say done then.</p></speak>') }],
  ['a goodbye', { ...speech('<speak><p>Bye &amp; thanks.</p></speak>'), shouldEndSession: true }],
  ['nothing, to the end of a session', {}],
])('takes %s', (_name, response) => {
  expect(complaintsAbout(response)).toEqual([]);
});

it.each([
  ['no reprompt', { ...open, reprompt: undefined }],
  ['a reprompt in a session that is over', { ...open, shouldEndSession: true }],
  ['no question at the end', { ...open, ...speech('<speak><p>What else? You owe 5 dollars.</p></speak>') }],
  ['two questions', { ...open, ...speech('<speak><p>Which one? What else?</p></speak>') }],
  ['an address', { ...open, ...speech('<speak><p>See https://example.com, yes?</p></speak>') }],
  ['another tag', { ...open, ...speech('<speak><audio>Yes?</audio></speak>') }],
  ['a tag with attributes', { ...open, ...speech('<speak><p src="x">Yes?</p></speak>') }],
  ['a tag that is not closed', { ...open, ...speech('<speak><p>Yes?</speak>') }],
  ['words outside of it', { ...open, ...speech('Well, <speak><p>Yes?</p></speak>') }],
  ['two of them', { ...open, ...speech('<speak><p>So.</p></speak><speak><p>Yes?</p></speak>') }],
  ['a sign that is not escaped', { ...open, ...speech('<speak><p>You & me?</p></speak>') }],
  ['too long a speech', { ...open, ...speech(`<speak><p>${'so '.repeat(2_700)}yes?</p></speak>`) }],
])('refuses %s', (_name, response) => {
  expect(complaintsAbout(response as Parameters<typeof complaintsAbout>[0])).not.toEqual([]);
});
