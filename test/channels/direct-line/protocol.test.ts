/** The Direct Line protocol as Microsoft's own client speaks it, over the socket and by polling. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConnectionStatus, type DirectLine } from 'botframework-directlinejs';
import { DirectLineClient, type Transport, generateToken } from './directLineClient';
import { type EchoService, startEchoService } from './echoService';

jest.setTimeout(15_000);

let service: EchoService;
const clients: DirectLineClient[] = [];

beforeEach(async () => {
  service = await startEchoService();
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await service.close();
});

async function connect(transport: Transport): Promise<DirectLineClient> {
  const { token } = await generateToken(service.url);
  return connectWith({ token, transport });
}

function connectWith(options: {
  token: string;
  transport: Transport;
  conversationId?: string;
  watermark?: string;
}): DirectLineClient {
  const client = new DirectLineClient({ url: service.url, ...options });
  clients.push(client);
  return client;
}

async function keptTexts(conversationId: string, token: string): Promise<(string | undefined)[]> {
  const url = `${service.url}/v3/directline/conversations/${conversationId}/activities`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const { activities } = (await response.json()) as { activities: { text?: string }[] };
  return activities.map(({ text }) => text);
}

describe.each<Transport>(['socket', 'polling'])('over %s', (transport) => {
  it('welcomes, echoes what was said with the client’s key, and answers', async () => {
    const client = await connect(transport);
    await client.received(1);
    const id = await client.post({ type: 'message', text: 'hello', channelData: { clientActivityID: 'key-1' } });
    await client.received(3);

    expect(client.texts).toEqual(['Welcome. I am an automated assistant.', 'hello', 'You said: hello']);
    expect(client.activities[1]).toMatchObject({ id, channelData: { clientActivityID: 'key-1' } });
    expect(client.activities[2]).toMatchObject({ replyToId: id, from: { role: 'bot' } });
  });

  it('runs turns in the order in which they came, one at a time', async () => {
    const { conversationId, token } = await generateToken(service.url);
    const client = connectWith({ token, transport });
    await client.received(1);
    await Promise.all(Array.from({ length: 20 }, () => client.say('count')));
    await client.received(41);

    // The polling client hands on two late groups at once and mixes them; the order that the service answers with counts.
    const told = transport === 'socket' ? client.texts : await keptTexts(conversationId, token);
    const counted = told.filter((text) => text?.startsWith('count '));
    expect(counted).toEqual(Array.from({ length: 20 }, (_, index) => `count ${index + 1}`));
  });

  it('comes back to a conversation and shows its history once', async () => {
    const { conversationId, token } = await generateToken(service.url);
    const first = connectWith({ token, transport });
    await first.received(1);
    await first.say('twice');
    await first.received(4);

    const second = connectWith({ token, transport, conversationId, watermark: '0' });
    await second.received(4);
    await second.say('again');
    await second.received(6);

    expect(second.texts).toEqual([...first.texts.slice(0, 4), 'again', 'You said: again']);
    expect(service.assistant.heard.filter((line) => line.startsWith('conversationUpdate'))).toHaveLength(1);
  });

  it('survives a restart of the service', async () => {
    const client = await connect(transport);
    await client.received(1);
    await client.say('before');
    await client.received(3);
    const before = tokenOf(client);
    // A polling client gives up at the first refused connection; its page makes another.
    if (transport === 'polling') client.end();

    service = await service.restart();
    const after = transport === 'socket' ? client : connectWith({ ...before, transport, watermark: '0' });
    await after.received(3);
    await after.say('after');
    await after.received(5);

    expect(after.texts.slice(-2)).toEqual(['after', 'You said: after']);
  });
});

function tokenOf({ line }: DirectLineClient): { token: string; conversationId: string } {
  return line as DirectLine & { token: string; conversationId: string };
}

describe('what is said', () => {
  it('keeps dots in place of a masked entry and of a secret typed in the open', async () => {
    const client = await connect('socket');
    await client.received(1);
    await client.post({
      type: 'message',
      text: '••••••••',
      channelData: { secret: 'canary-one', clientActivityID: 'k' },
    });
    await client.received(3);
    await client.say('sign in');
    await client.say('canary-two');
    await client.received(7);

    expect(service.assistant.secrets).toEqual(['canary-one', 'canary-two']);
    expect(client.texts[1]).toBe('••••••••');
    expect(client.texts[5]).toBe('••••••••');
    expect(JSON.stringify(client.activities)).not.toContain('canary');
  });

  it('keeps neither numbers typed by mistake nor what else a client sent along', async () => {
    const client = await connect('socket');
    await client.received(1);
    await client.post({
      type: 'message',
      text: 'my number is 078-05-1120',
      value: { note: 'canary-value' },
      channelData: { other: 'canary-data', messageBack: { displayText: '078-05-1120' } },
    });
    await client.received(3);

    expect(client.texts[1]).toBe('my number is [number removed]');
    const kept = JSON.stringify(client.activities[1]);
    expect(kept).not.toContain('canary');
    expect(kept).not.toContain('078-05');
  });

  it('takes the words of a card’s button', async () => {
    const client = await connect('socket');
    await client.received(1);
    await client.post({ type: 'message', value: { say: 'what is my payoff' }, channelData: { postBack: true } });
    await client.received(3);
    expect(client.texts.slice(1)).toEqual(['what is my payoff', 'You said: what is my payoff']);
  });

  it.each([
    ['an event of Web Chat', { type: 'event', name: 'webchat/join', value: {} }],
    ['what only an agent may say', { type: 'event', name: 'handoff.status', value: { state: 'completed' } }],
    ['typing', { type: 'typing' }],
  ])('accepts %s without a turn', async (_name, activity) => {
    const client = await connect('socket');
    await client.received(1);
    expect(await client.post(activity)).toBeTruthy();
    await client.say('hello');
    await client.received(3);
    expect(service.assistant.heard).toEqual(['conversationUpdate:', 'message:']);
  });

  it('hands other events to the assistant', async () => {
    const client = await connect('socket');
    await client.received(1);
    await client.post({ type: 'event', name: 'session/stay' });
    expect(service.assistant.heard).toEqual(['conversationUpdate:', 'event:session/stay']);
  });

  it('keeps the locale and tells the assistant who speaks', async () => {
    const { conversationId, token } = await generateToken(service.url);
    const client = connectWith({ token, transport: 'socket' });
    await client.received(1);
    await client.post({ type: 'message', text: 'who am I', locale: 'es-US', from: { id: 'someone-else' } });
    await client.received(3);

    const { place, from, locale } = JSON.parse(client.texts[2] ?? '') as Record<string, unknown>;
    const { userId } = place as { userId: string };
    expect(userId).toMatch(/^dl_[0-9a-f-]{36}$/);
    expect(place).toEqual({ channel: 'web', conversationId, userId });
    expect({ from, locale }).toEqual({ from: userId, locale: 'es-US' });
  });

  it('answers a repeated message with the first one’s id and does not run it again', async () => {
    const client = await connect('socket');
    await client.received(1);
    const message = { type: 'message', text: 'pay', channelData: { clientActivityID: 'once' } };
    const ids = await Promise.all([
      client.post({ ...message }),
      client.post({ ...message }),
      client.post({ ...message }),
    ]);
    await client.received(3);

    expect(new Set(ids).size).toBe(1);
    expect(service.assistant.heard).toEqual(['conversationUpdate:', 'message:']);
  });

  it('reports a broken turn, keeps nothing of it, and goes on', async () => {
    const client = await connect('socket');
    await client.received(1);
    expect(await client.say('break')).toBe('retry');
    await client.say('hello');
    await client.received(3);

    expect(service.surprises).toHaveLength(1);
    expect(client.texts.slice(1)).toEqual(['hello', 'You said: hello']);
  });
});

it('goes on with a new token where the old one has run out', async () => {
  const { conversationId, token } = await generateToken(service.url);
  const client = connectWith({ token, transport: 'socket' });
  await client.received(1);
  const refreshed = await fetch(`${service.url}/v3/directline/tokens/refresh`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  const renewed = (await refreshed.json()) as { token: string; expires_in: number };
  expect(renewed.expires_in).toBe(1800);
  service.clock.advance(30 * 60 * 1000);

  const expired = client.status(ConnectionStatus.ExpiredToken);
  expect(await client.say('too late')).toBe('retry');
  await expired;
  expect(service.assistant.heard).toEqual(['conversationUpdate:']);
  expect(conversationId).toBeTruthy();
});
