/** The telephone channel over a real store, with a small assistant that counts, can be held up, and breaks on request. */
import type { TurnContext } from 'botbuilder';
import { createServer } from 'restify';
import type { Alongside, Assistant } from '../../../src/bot/assistant';
import { LinkTexts } from '../../../src/channels/phone/linkTexts';
import { Persons } from '../../../src/channels/phone/persons';
import { mountPhone } from '../../../src/channels/phone/phoneChannel';
import { renderReplies, renderers } from '../../../src/channels/rendering/renderReplies';
import { InProcessAdapter } from '../../../src/channels/turns/inProcessAdapter';
import { signedForm } from '../../../src/channels/twilio/signedForm';
import { fixedClock } from '../../../src/domain/clock/adjustableClock';
import { replyActivity } from '../../../src/reply/replyActivity';
import { openTestStore } from '../../support/openTestStore';

/** Its words and what it was told are kept for asserting what ran, and how often. */
export class CountingAssistant implements Assistant {
  readonly heard: string[] = [];
  /** Turns wait for it. */
  held: Promise<void> = Promise.resolve();

  async run(context: TurnContext, _place: unknown, alongside?: Alongside): Promise<void> {
    const { type, text = '' } = context.activity;
    this.heard.push(`${type}:${text}`);
    await this.held;
    if (text === 'break') throw new Error('broken on request');
    if (type !== 'endOfConversation') await context.sendActivity(replyActivity({ text: `Turn ${this.heard.length}.` }));
    await alongside?.();
  }
}

export const callSid = `CA${'0'.repeat(31)}1`;
const access = {
  accountSid: `AC${'a'.repeat(32)}`,
  authToken: 'b'.repeat(32),
  publicUrl: () => 'https://voice.example.com/mini',
};

/** Signed as Twilio would sign it. */
export interface SignedPost {
  readonly path: string;
  readonly method: 'POST';
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, string>>;

export interface VoiceService {
  readonly assistant: CountingAssistant;
  readonly surprises: readonly unknown[];
  readonly access: typeof access;
  readonly signed: (path: string, fields?: Fields) => SignedPost;
  send(post: SignedPost): Promise<Response>;
  /** What Twilio gets for a form that it signed. */
  post(path: string, fields?: Fields): Promise<string>;
  close(): Promise<void>;
}

export async function startVoiceService({ patienceMilliseconds = 2_000 } = {}): Promise<VoiceService> {
  const testStore = await openTestStore();
  const server = createServer();
  const assistant = new CountingAssistant();
  const surprises: unknown[] = [];
  const onSurprise = (error: unknown): void => void surprises.push(error);
  const clock = fixedClock('2026-03-10T15:00:00Z');
  mountPhone(server, {
    ...{ assistant, access, clock, onSurprise, patienceMilliseconds },
    calls: testStore.repositories.calls,
    turnLock: testStore.store.turnLock,
    adapter: new InProcessAdapter([renderReplies(renderers.phone)]),
    claimedLogin: async () => undefined,
    linkTexts: new LinkTexts({ texts: undefined, budget: { decide: async () => ({ kind: 'too_many' }) }, onSurprise }),
    persons: new Persons({
      ...{ phone: '800-555-0142', hours: 'Monday to Friday', clock },
      openingHours: {
        spans: [{ firstWeekday: 1, lastWeekday: 5, from: '09:00', until: '21:00' }],
        closedOnFederalHolidays: true,
      },
    }),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const signed = (path: string, fields: Fields = {}): SignedPost => {
    const form = signedForm(access, path, { CallSid: callSid, From: '+12015550110', ...fields });
    return { path, method: 'POST', body: form.body, headers: { ...form.headers, connection: 'close' } };
  };
  const send = ({ path, ...request }: SignedPost): Promise<Response> => fetch(origin + path, request);
  return {
    ...{ assistant, surprises, signed, send, access },
    post: async (path: string, fields?: Fields) => (await send(signed(path, fields))).text(),
    close: async () => {
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      await testStore.close();
    },
  };
}
