/** A small Direct Line like Azure's, over real HTTP: it issues and renews tokens, and takes activities. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, decodeJwt } from 'jose';

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

export interface FakeAzure {
  readonly url: string;
  readonly secret: string;
  /** Every request, in order. */
  readonly asked: Asked[];
  /** Answers 403 from now on to requests whose path ends so. */
  refuse(ending: string): void;
  close(): Promise<void>;
}

const key = new Uint8Array(32).fill(7);

export async function startFakeAzure(): Promise<FakeAzure> {
  const secret = 'canary-azure-secret';
  const asked: Asked[] = [];
  let refused = '-';
  let conversations = 0;
  const answer = async ({ path, authorization = '', body }: Asked): Promise<object | undefined> => {
    if (path === '/v3/directline/tokens/generate') {
      if (authorization !== `Bearer ${secret}`) return undefined;
      const { id } = body['user'] as { id: string };
      return grant(`azure-${++conversations}`, id);
    }
    const { conv, user } = decodeJwt<{ conv: string; user: string }>(authorization.replace('Bearer ', ''));
    if (path === '/v3/directline/tokens/refresh') return grant(conv, user);
    return path === `/v3/directline/conversations/${conv}/activities` ? { id: `${conv}|1` } : undefined;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Asked['body'];
      const call: Asked = { path: request.url ?? '', authorization: request.headers.authorization, body };
      asked.push(call);
      const reply = call.path.endsWith(refused) ? Promise.resolve(undefined) : answer(call);
      void reply.then((content) => {
        response.writeHead(content ? 200 : 403, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(content ?? { error: { code: 'BadArgument' } }));
      });
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline`,
    secret,
    asked,
    refuse: (ending) => (refused = ending),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function grant(conv: string, user: string): Promise<object> {
  const token = await new SignJWT({ conv, user }).setProtectedHeader({ alg: 'HS256' }).sign(key);
  return { conversationId: conv, token, expires_in: 1800 };
}
