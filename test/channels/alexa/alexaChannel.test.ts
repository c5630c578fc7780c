/** The skill's endpoint over a real store: each request has one effect, and nothing that nobody heard is agreed to (standards C10-C11). */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { createServer } from 'restify';
import type { Alongside, Assistant } from '../../../src/bot/assistant';
import { mountAlexa } from '../../../src/channels/alexa/alexaChannel';
import { DemoSigner } from '../../../src/channels/alexa/demoSigner';
import { Listeners } from '../../../src/channels/alexa/listeners';
import { SignatureVerifier } from '../../../src/channels/alexa/signature';
import { renderReplies, renderers } from '../../../src/channels/rendering/renderReplies';
import { InProcessAdapter } from '../../../src/channels/turns/inProcessAdapter';
import { fixedClock } from '../../../src/domain/clock/adjustableClock';
import { amountsWished } from '../../../src/language/amountsAloud';
import { exactCommand } from '../../../src/language/commands';
import { projectFile } from '../../../src/projectFile';
import { replyActivity } from '../../../src/reply/replyActivity';
import { openTestStore } from '../../support/openTestStore';

/** Asks "Shall I submit it?" at "review", notes what it hears, and waits where it is held up. */
class ReviewingAssistant implements Assistant {
  readonly heard: string[] = [];
  held: Promise<void> = Promise.resolve();

  async run(context: TurnContext, _place: unknown, alongside?: Alongside): Promise<void> {
    const { type, text = '' } = context.activity;
    this.heard.push(`${type}:${text}`);
    await this.held;
    const review = { text: 'You pay $5. Shall I submit it?' };
    if (text === 'review') await context.sendActivity(replyActivity(review, { awaiting: 'confirm', secret: false }));
    else if (type !== 'endOfConversation') await context.sendActivity(replyActivity({ text: `Heard ${text}.` }));
    await alongside?.();
  }
}

interface Answer {
  readonly response: { readonly outputSpeech?: { readonly ssml: string }; readonly shouldEndSession?: boolean };
}

const skillId = 'amzn1.ask.skill.test';
const clock = fixedClock('2026-03-10T15:00:00Z');
const signer = new DemoSigner();

let assistant: ReviewingAssistant;
let directives: string[];
let ask: (request: object) => Promise<Answer>;
let close: () => Promise<void>;

beforeEach(async () => {
  const testStore = await openTestStore();
  const { store, repositories } = testStore;
  const server = createServer();
  assistant = new ReviewingAssistant();
  directives = [];
  const { root, pem } = signer.identity;
  const verifier = new SignatureVerifier({ clock, roots: [root], download: async () => pem });
  mountAlexa(server, {
    ...{ assistant, clock, skillId, turnLock: store.turnLock, speakerSessions: repositories.speakerSessions },
    ...{ verifierFor: () => verifier, senderOf: () => 'Amazon' },
    modelFile: projectFile('src/channels/alexa/model/en-US.json'),
    adapter: new InProcessAdapter([renderReplies(renderers.speaker)]),
    listeners: new Listeners({
      listeners: repositories.listeners,
      links: { find: async () => undefined, revoke: async () => undefined },
    }),
    readWords: { commandIn: exactCommand, amountsWished },
    isSignedIn: async () => false,
    onSurprise: (error) => {
      throw error;
    },
    sendDirective: async (url) => void directives.push(url),
    patience: { wordMilliseconds: 50, answerMilliseconds: 150 },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  ask = async (request) => {
    const [application, user] = [{ applicationId: skillId }, { userId: 'amzn1.ask.account.A' }];
    const api = { apiEndpoint: 'https://api.amazonalexa.com', apiAccessToken: 'token' };
    const body = JSON.stringify({
      session: { sessionId: 'amzn1.echo-api.session.1', application, user },
      context: { System: { application, user, ...api } },
      request: { timestamp: '2026-03-10T15:00:00Z', locale: 'en-US', ...request },
    });
    const headers = { ...signer.headersFor(body), connection: 'close' };
    const response = await fetch(`http://127.0.0.1:${port}/api/alexa`, { method: 'POST', headers, body });
    return (await response.json()) as Answer;
  };
  close = async () => {
    await new Promise<void>((resolve) => void server.close(() => resolve()));
    await testStore.close();
  };
});
afterEach(() => close());

const say = (requestId: string, words: string): Promise<Answer> =>
  ask({ type: 'IntentRequest', requestId, intent: { name: 'SaidIntent', slots: { words: { value: words } } } });
const intent = (requestId: string, name: string): Promise<Answer> =>
  ask({ type: 'IntentRequest', requestId, intent: { name } });
const speech = ({ response }: Answer): string => response.outputSpeech?.ssml ?? '';

describe('a request', () => {
  it('that comes ten times at once has one effect and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => say('r1', 'hello')));
    expect(assistant.heard).toEqual(['message:hello']);
    expect(new Set(answers.map(speech)).size).toBe(1);
  });

  it('that takes long is answered with patience; its reply is heard next, and a "yes" agrees to nothing unheard', async () => {
    let release: () => void = () => undefined;
    assistant.held = new Promise((resolve) => (release = resolve));
    expect(speech(await say('r1', 'review'))).toContain('This takes longer than usual.');
    expect(directives).toEqual(['https://api.amazonalexa.com/v1/directives']);
    release();
    expect(speech(await intent('r2', 'AMAZON.YesIntent'))).toContain('Shall I submit it?');
    expect(assistant.heard).toEqual(['message:review']);
    await intent('r3', 'AMAZON.YesIntent');
    expect(assistant.heard).toEqual(['message:review', 'message:yes']);
  });
});

describe.each(['hello', 'review'])('after "%s"', (words) => {
  beforeEach(() => say('r1', words));

  it.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent'])('%s ends the session at once', async (name) => {
    const { response } = await intent('r2', name);
    expect(response.shouldEndSession).toBe(true);
    expect(assistant.heard).toEqual([`message:${words}`, 'endOfConversation:']);
  });

  it.each([
    ['AMAZON.HelpIntent', 'message:help'],
    ['AMAZON.FallbackIntent', 'message:'],
  ])('%s goes on', async (name, heard) => {
    const { response } = await intent('r2', name);
    expect(response.shouldEndSession).toBe(false);
    expect(assistant.heard).toEqual([`message:${words}`, heard]);
  });
});

it('tells whether a wish can be fulfilled without hearing it', async () => {
  const asked = (name: string): Promise<unknown> =>
    ask({ type: 'CanFulfillIntentRequest', requestId: 'r1', intent: { name } });
  expect(await asked('BalanceIntent')).toMatchObject({ response: { canFulfillIntent: { canFulfill: 'YES' } } });
  expect(await asked('PizzaIntent')).toMatchObject({ response: { canFulfillIntent: { canFulfill: 'NO' } } });
  expect(assistant.heard).toEqual([]);
});
