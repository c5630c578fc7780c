/** One turn from state to report, with a root dialog that the test writes: secrets, surprises, sessions, leaving. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Activity, MemoryStorage, TestAdapter } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { say } from '../../dialogs/say';
import { turnOf } from '../../dialogs/turn';
import { tookSecret } from '../../src/bot/assistant';
import { AssistantBot } from '../../src/bot/assistantBot';
import { ConversationStates } from '../../src/bot/conversationState';
import { PrivateQuestions } from '../../src/bot/privateQuestions';
import type { TurnReport } from '../../src/bot/turnReport';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import type { SessionLookup, Sessions } from '../../src/domain/identity/outcomes';
import type { Place } from '../../src/domain/identity/place';
import type { Session } from '../../src/domain/identity/ports';
import { FieldCipher, readKeyRing } from '../../src/security/fieldCipher';

const place: Place = { channel: 'web', conversationId: 'c1', userId: 'u1' };
const startedAt = Date.parse('2026-03-10T15:00:00Z');
const session: Session = {
  ...{
    id: 's1',
    loginId: 'l1',
    username: 'maya.lund',
    givenName: 'Maya',
    place,
    startedAt,
    lastSeenAt: startedAt,
    provedAt: startedAt,
  },
  activeAccountId: undefined,
};

const cipher = new FieldCipher(readKeyRing(`t1:${'ab'.repeat(32)}`));

/** Asks for a password, then says whether one came; "fail" breaks. */
class RootDialog extends Dialog {
  taken: string | undefined;

  async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.answer(dc);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.answer(dc);
  }

  private async answer(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    if (turn.text === 'fail') throw new Error('my password is hunter2');
    this.taken = turn.takeSecret();
    const text = this.taken === undefined ? `heard ${turn.text}` : 'took it';
    await say(dc.context, { text }, { awaiting: 'password', secret: true });
    return Dialog.EndOfTurn;
  }
}

class FakeSessions implements Sessions {
  lookup: SessionLookup = { kind: 'none' };
  readonly ended: string[] = [];
  current = async (): Promise<SessionLookup> => this.lookup;
  chooseAccount = async (): Promise<void> => undefined;
  signOut = async ({ id }: Session): Promise<void> => void this.ended.push(id);
}

/** Whatever must not be asked at a place is asked behind this one link. */
const privateQuestions = new PrivateQuestions({
  links: { create: async () => ({ token: 'token', expiresAt: startedAt + 600_000 }) },
  urlOf: (token) => `https://example.com/private/${token}`,
  words: {
    ask: (awaiting, url) => ({ text: `${awaiting} at ${url}` }),
    again: ({ awaiting }, url) => ({ text: `not here: ${awaiting} at ${url}` }),
    stillOpen: ({ awaiting, insisted }) => ({ text: `${insisted ? 'not here: ' : ''}${awaiting} where it was` }),
  },
  clock: fixedClock(startedAt),
});

let root: RootDialog;
let sessions: FakeSessions;
let storage: MemoryStorage;
let surprises: string[];
let reports: TurnReport[];
let secretsTaken: boolean[];
let adapter: TestAdapter;

beforeEach(() => {
  root = new RootDialog('root');
  sessions = new FakeSessions();
  storage = new MemoryStorage();
  [surprises, reports, secretsTaken] = [[], [], []];
  const bot = new AssistantBot({
    states: new ConversationStates(storage, cipher),
    sessions,
    clock: fixedClock(startedAt),
    canAnswerHere: () => false,
    understanding: {
      read: () => ({ decision: 'out', label: 'help', confidence: 0, candidates: [], values: {} }),
    },
    privateQuestions,
    numberedIn: () => [],
    rootDialog: root,
    welcome: () => ({ text: 'Welcome' }),
    apology: (incidentId) => ({ text: `Sorry ${incidentId}` }),
    onSurprise: (_error, incidentId) => void surprises.push(incidentId),
    observers: [(report) => void reports.push(report)],
  });
  adapter = new TestAdapter(async (context) => {
    await bot.run(context, place);
    secretsTaken.push(tookSecret(context));
  });
});

/** What came back for one activity. */
async function send(activity: Partial<Activity>): Promise<Partial<Activity>[]> {
  adapter.activeQueue.length = 0;
  await adapter.receiveActivity({ from: { id: 'u1', name: '' }, recipient: { id: 'bot', name: '' }, ...activity });
  return [...adapter.activeQueue];
}
const text = async (words: string): Promise<string | undefined> =>
  (await send({ type: 'message', text: words }))[0]?.text;
const stored = async (): Promise<string> => JSON.stringify(await storage.read([`web/c1/u1`]));

describe('a turn', () => {
  it('hands a secret out once and leaves it nowhere', async () => {
    await text('hello');
    expect(await text('hunter2-secret')).toBe('took it');
    expect(root.taken).toBe('hunter2-secret');
    expect(secretsTaken).toEqual([false, true]);
    expect(await stored()).not.toContain('hunter2');
  });

  it('takes an exact command for words even while a secret is awaited', async () => {
    await text('hello');
    expect(await text('help')).toBe('heard help');
    expect(secretsTaken).toEqual([false, false]);
  });

  it('never takes a masked entry for words', async () => {
    const [reply] = await send({ type: 'message', text: '••••', channelData: { secret: 'hunter2-secret' } });
    expect(reply?.text).toBe('heard ');
    expect(secretsTaken).toEqual([true]);
  });

  it('welcomes a newcomer once', async () => {
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: 'u1', name: '' }] };
    expect((await send(joined)).map((reply) => reply.text)).toEqual(['Welcome']);
    expect(await send(joined)).toEqual([]);
  });

  it('says when the session ends, and to nobody who is not signed in', async () => {
    const [before] = await send({ type: 'message', text: 'hello' });
    expect(before?.channelData).not.toHaveProperty('session');
    sessions.lookup = { kind: 'active', session };
    const [after] = await send({ type: 'message', text: 'help' });
    expect(after?.channelData).toMatchObject({ session: { idleEndsAt: startedAt + 600_000 } });
  });

  it('ends the session of a conversation that the customer leaves', async () => {
    sessions.lookup = { kind: 'active', session };
    await text('hello');
    await send({ type: 'endOfConversation' });
    expect(sessions.ended).toEqual(['s1']);
    expect(reports.at(-1)).toMatchObject({ awaiting: 'none', session: { authenticated: false } });
  });
});

describe('a turn that breaks', () => {
  it('apologises under the incident that was logged, and the same thing is still awaited', async () => {
    await text('hello');
    root.continueDialog = async () => Promise.reject(new Error('my password is hunter2'));
    expect(await text('help')).toBe(`Sorry ${surprises[0]}`);
    expect(reports.at(-1)?.awaiting).toBe('password');
  });

  it('drops the task where it breaks twice in a row', async () => {
    await text('hello');
    root.continueDialog = async () => Promise.reject(new Error('broken'));
    await text('one');
    await text('two');
    expect(await text('fine')).toBe('heard fine');
  });

  it('tells neither the customer nor the report what broke', async () => {
    expect(await text('fail')).toMatch(/^Sorry [0-9A-F]{10}$/);
    expect(JSON.stringify([...reports, await stored()])).not.toContain('hunter2');
  });
});
