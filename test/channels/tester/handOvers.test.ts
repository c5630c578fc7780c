/** The tester's desk as the agents' desk, over the whole service; and the event that channels with agents get. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Connector, message, post, startConnector } from '../bot-framework/messagesEndpoint';
import { demoDataOf } from '../../support/conversationCustomers';
import { type ConversationService, type Said, startConversationService } from '../../support/conversationService';

interface HandOver {
  readonly id: string;
  readonly reference: string;
  readonly closedAt: string | null;
  readonly transcript: readonly { readonly who: string; readonly text: string }[];
  readonly lines: readonly { readonly who: string; readonly text: string }[];
}

let service: ConversationService;
const say = (body: object): Promise<Said> => service.desk<Said>('POST', 'say', { channel: 'webchat', ...body });
const handOvers = async (): Promise<readonly HandOver[]> =>
  (await service.desk<{ handovers: readonly HandOver[] }>('GET', 'handovers')).handovers;
const textsOf = ({ replies }: Said): readonly string[] => replies.map(({ text }) => text);

beforeAll(async () => {
  service = await startConversationService();
});
afterAll(() => service.close());

beforeEach(async () => {
  await service.desk('POST', 'clock', { now: '2026-03-10T15:00:00Z' });
  await service.desk('POST', 'reset', demoDataOf([{ username: 'maya.lund', accounts: ['loan'] }]));
});

async function askForPerson(): Promise<{ conversation: string; id: string }> {
  const { conversation } = await say({ text: 'agent' });
  const [packet] = await handOvers();
  return { conversation, id: packet?.id ?? '' };
}

describe('hand-overs at the desk', () => {
  it('are none to begin with', async () => {
    expect(await handOvers()).toEqual([]);
  });

  it('are told to the customer by their reference, the same one when asked again', async () => {
    const { conversation } = await askForPerson();
    const [packet] = await handOvers();
    const again = await say({ conversation, text: 'representative' });
    const { reference = '' } = packet ?? {};
    expect(again.replies[0]?.text).toContain(`${reference.slice(0, 3)} ${reference.slice(3)}`);
    expect(await handOvers()).toHaveLength(1);
  });

  it('keep no secret, in the packet and afterwards', async () => {
    const { conversation } = await say({ text: 'sign in' });
    for (const text of ['maya.lund', 'canary-5d1e-secret', 'my card is 4111 1111 1111 1111', 'agent'])
      await say({ conversation, text });
    const [packet] = await handOvers();
    await service.desk('POST', `handovers/${packet?.id}/reply`, { text: 'Your card 4111 1111 1111 1111?' });
    await say({ conversation, text: 'my password is canary-5d1e-secret' });
    const kept = JSON.stringify(await handOvers());
    expect(kept).toContain('••••');
    expect(kept).not.toMatch(/canary-5d1e|4111 1111/);
  });

  it('pass the agent’s words on at once and the customer’s to the agent, in order', async () => {
    const { conversation, id } = await askForPerson();
    await service.desk('POST', `handovers/${id}/reply`, { text: 'one' });
    await service.desk('POST', `handovers/${id}/reply`, { text: 'two' });
    expect(textsOf(await say({ conversation })).slice(-2)).toEqual(['Agent: one', 'Agent: two']);
    expect(textsOf(await say({ conversation, text: 'what is a cookie?' }))).toEqual([]);
    const [packet] = await handOvers();
    expect(packet?.lines.map(({ who, text }) => `${who}: ${text}`)).toEqual([
      ...['agent: one', 'agent: two', 'customer: what is a cookie?'],
    ]);
    await service.desk('POST', `handovers/${id}/close`);
    expect(textsOf(await say({ conversation, text: 'what is a cookie?' }))).toEqual([
      expect.stringContaining('The person has left'),
      expect.stringContaining('cookie'),
    ]);
  });

  it('refuse what is unknown, closed or empty', async () => {
    const { id } = await askForPerson();
    await expect(service.desk('POST', `handovers/${id}/reply`, { text: ' ' })).rejects.toThrow('400');
    await expect(service.desk('POST', 'handovers/nobody/reply', { text: 'x' })).rejects.toThrow('404');
    await service.desk('POST', `handovers/${id}/close`);
    await expect(service.desk('POST', `handovers/${id}/reply`, { text: 'x' })).rejects.toThrow('409');
    await expect(service.desk('POST', `handovers/${id}/close`)).rejects.toThrow('409');
  });

  it('signs out on request while a person has the conversation', async () => {
    const { conversation, id } = await askForPerson();
    await service.desk('POST', `handovers/${id}/reply`, { text: 'one' });
    await say({ conversation });
    expect(textsOf(await say({ conversation, text: 'sign out' }))).toEqual(['You are not signed in.']);
  });
});

describe('the handoff protocol of the Bot Framework', () => {
  let connector: Connector;
  const send = (change: Readonly<Record<string, unknown>>) =>
    post(Number(new URL(service.baseUrl()).port), message(connector.serviceUrl, change));

  beforeEach(async () => {
    connector = await startConnector();
  });

  it('sends handoff.initiate with the packet and the transcript, and takes the conversation back on handoff.status', async () => {
    await send({ id: '1', text: 'someone stole my identity, my card is 4111 1111 1111 1111' });
    const event = connector.received.map(({ activity }) => activity).find(({ type }) => type === 'event');
    expect(event).toMatchObject({
      name: 'handoff.initiate',
      value: { reasons: ['fraud'], verified: 'none', lastStep: { awaiting: 'none' } },
      attachments: [{ contentType: 'application/json', name: 'Transcript' }],
    });
    const { activities } = event?.attachments?.[0]?.content as { activities: { type: string; text: string }[] };
    expect(activities.map(({ text }) => text)).toContain('someone stole my identity, my card is [card number]');
    connector.received.length = 0;
    await send({ id: '2', type: 'event', text: undefined, name: 'handoff.status', value: { state: 'failed' } });
    expect(connector.received[0]?.activity.text).toMatch(/Nobody is free to answer here. Please call 800-555-0142/);
    connector.received.length = 0;
    await send({ id: '3', type: 'event', text: undefined, name: 'handoff.status', value: { state: 'nonsense' } });
    expect(connector.received.filter(({ activity }) => activity.type === 'message')).toEqual([]);
    await connector.close();
  });
});
