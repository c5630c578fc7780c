/** Single prompts under Microsoft's own test client for dialogs, apart from the conversation around them. */
import { describe, expect, it } from '@jest/globals';
import { type Activity, ConversationState, MemoryStorage, type Middleware } from 'botbuilder';
import type { Dialog } from 'botbuilder-dialogs';
import { DialogTestClient } from 'botbuilder-testing';
import { ConfirmPrompt } from '../../dialogs/prompts/confirmPrompt';
import { SecretPrompt } from '../../dialogs/prompts/secretPrompt';
import { type Turn, setTurn } from '../../dialogs/turn';
import { en } from '../../dialogs/wording/en/en';
import { channelTraits } from '../../src/bot/channelTraits';
import { place } from './fakeBank';
import { settings } from './settings';

/** The words of the activity become the turn's text, or its secret. */
function turns(areSecret: boolean): Middleware {
  return {
    onTurn: async (context, next) => {
      let secret: string | undefined = areSecret ? context.activity.text : undefined;
      const turn: Turn = {
        ...{
          place,
          session: undefined,
          sessionEnded: undefined,
          lastSaid: [],
          numbered: [],
          newPage: () => undefined,
          memory: {},
        },
        ...{ transcript: [], canAnswerHere: false, handOff: undefined },
        text: areSecret ? '' : context.activity.text,
        reading: { decision: 'out', label: 'help', confidence: 0, candidates: [], values: {} },
        takeSecret: () => {
          const taken = secret;
          secret = undefined;
          return taken;
        },
        takeFurtherSecret: () => undefined,
        record: () => undefined,
        traits: channelTraits.web,
        takeAs: () => undefined,
        mayCarry: () => true,
        sayable: async (reply) => reply,
      };
      setTurn(context, turn);
      if (areSecret) context.activity.text = '';
      await next();
    },
  };
}

function client(prompt: Dialog, asked: object, areSecret: boolean, storage = new MemoryStorage()): DialogTestClient {
  return new DialogTestClient('test', prompt, asked, [turns(areSecret)], new ConversationState(storage));
}

describe('the confirm prompt', () => {
  const confirm = (): DialogTestClient =>
    client(
      new ConfirmPrompt('confirm', { wording: en, settings }),
      { question: 'registerDevice', parameters: {} },
      false,
    );

  it.each([
    ['yes', true],
    ['yes please', true],
    ['no', false],
    ['Register this device', true],
    ['Not now', false],
  ])('takes "%s" as %s', async (answer, value) => {
    const test = confirm();
    await test.sendActivity('begin');
    await test.sendActivity(answer);
    expect(test.dialogTurnResult).toEqual({ status: 'complete', result: value });
  });

  it.each(['not yes', 'yes but not this one', 'maybe', 'what does it do?', ''])(
    'asks again after "%s"',
    async (answer) => {
      const test = confirm();
      const first = (await test.sendActivity('begin')) as Partial<Activity>;
      const second = (await test.sendActivity(answer)) as Partial<Activity>;
      expect(test.dialogTurnResult.status).toBe('waiting');
      expect(second.text).not.toBe(first.text);
    },
  );
});

describe('the secret prompt', () => {
  it('hands the secret to one function, and neither its result nor the saved state holds it', async () => {
    const storage = new MemoryStorage();
    const taken: string[] = [];
    const prompt = new SecretPrompt<'password', string>('secret', { wording: en, settings }, async (secret) => {
      taken.push(secret);
      return 'checked';
    });
    const test = client(prompt, { question: 'password', parameters: {} }, true, storage);
    await test.sendActivity('');
    await test.sendActivity('Harbor-light-2026');
    expect(taken).toEqual(['Harbor-light-2026']);
    expect(test.dialogTurnResult).toEqual({ status: 'complete', result: 'checked' });
    expect(JSON.stringify(storage)).not.toContain('Harbor-light');
  });
});
