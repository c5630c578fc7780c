/** A connection that is kept and closed by the other side just as it is used again loses nothing and sends nothing twice. */
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ReplySender } from '../../src/channels/bot-framework/replySender';
import { LoopbackClient } from '../../src/channels/tester/loopbackClient';

let server: Server;
let heard: string[];

afterEach(() => void server.close());

/** Answers what comes first on a connection; whatever comes later on it finds it closed. */
async function listen(closesAlways = false): Promise<number> {
  heard = [];
  const used = new WeakSet<object>();
  server = createServer((request, response) => {
    if (closesAlways || used.has(request.socket)) return void request.socket.destroy();
    used.add(request.socket);
    heard.push(request.url ?? '');
    request.resume().on('end', () => response.end('{"id":"1"}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('a connection that is closed while it is used again', () => {
  it('costs the tester no answer', async () => {
    const port = await listen();
    const client = new LoopbackClient(() => ({ host: '127.0.0.1', port }));
    for (const path of ['/one', '/two', '/three'])
      expect(await client.call({ method: 'POST', path, body: {} })).toMatchObject({ status: 200 });
    expect(heard).toEqual(['/one', '/two', '/three']);
    client.close();
  });

  it('costs the customer no reply, and brings none twice', async () => {
    const port = await listen();
    const serviceUrl = `http://127.0.0.1:${port}/`;
    const sender = new ReplySender({ allowed: (url) => new URL(url), token: async () => undefined });
    for (const id of ['one', 'two', 'three'])
      await sender.send(serviceUrl, { text: id, conversation: { id } as never });
    expect(heard.map((path) => path.split('/')[3])).toEqual(['one', 'two', 'three']);
    sender.close();
  });

  it('is a failure where the connection was new', async () => {
    const port = await listen(true);
    const client = new LoopbackClient(() => ({ host: '127.0.0.1', port }));
    await expect(client.call({ method: 'GET', path: '/' })).rejects.toThrow('socket hang up');
    client.close();
  });
});
