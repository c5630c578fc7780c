/** Texts through Twilio's own client to a server on this machine: what is posted, and what each answer of Twilio's comes to. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import RequestClient from 'twilio/lib/base/RequestClient';
import type Response from 'twilio/lib/http/response';
import { Undeliverable } from '../../src/domain/payments/undeliverable';
import { GuardedTexts, NumberOptedOut } from '../../src/domain/texting/guardedTexts';
import { TwilioTextSender } from '../../src/notices/twilioTextSender';

const accountSid = `AC${'1'.repeat(32)}`;
const message = { id: 'm1', to: '+12015550101', text: 'Your code is 123456 & more' };

interface Received {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly form: Readonly<Record<string, string>>;
}

let server: Server;
let received: Received[];
let answer: (response: ServerResponse) => void;

/** Twilio's client as it is, to another address. */
class NearbyClient extends RequestClient {
  override request<TData>(options: RequestClient.RequestOptions<TData>): Promise<Response<TData>> {
    const { port } = server.address() as AddressInfo;
    return super.request({
      ...options,
      uri: options.uri.replace('https://api.twilio.com', `http://127.0.0.1:${port}`),
    });
  }
}

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    void readForm(request).then((form) => {
      received.push({ url: request.url, authorization: request.headers.authorization, form });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
}

function answerWith(status: number, body: object): void {
  answer = (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
}

function senderTo(): TwilioTextSender {
  return new TwilioTextSender({
    ...{ accountSid, authToken: 'token', from: '+18005550144' },
    statusUrl: () => 'https://assistant.example.com/api/sms/status',
    httpClient: new NearbyClient({ timeout: 300 }),
  });
}

describe('a text through Twilio', () => {
  it('is one form, signed in by the account, that says where to report', async () => {
    answerWith(201, { sid: `SM${'2'.repeat(32)}`, status: 'queued' });
    await senderTo().send(message);
    expect(received).toEqual([
      {
        url: `/2010-04-01/Accounts/${accountSid}/Messages.json`,
        authorization: `Basic ${Buffer.from(`${accountSid}:token`).toString('base64')}`,
        form: {
          ...{ To: message.to, From: '+18005550144', Body: message.text },
          StatusCallback: 'https://assistant.example.com/api/sms/status',
        },
      },
    ]);
  });

  it.each([
    [400, { code: 21606, message: 'The From number is not a valid one of this account', status: 400 }],
    [401, { code: 20003, message: 'Authenticate', status: 401 }],
    [429, { code: 20429, message: 'Too Many Requests', status: 429 }],
    [500, { code: 20500, message: 'Internal Server Error', status: 500 }],
    [503, {}],
  ])('that Twilio answers with %s fails after one request, for the outbox to try again', async (status, body) => {
    answerWith(status, body);
    const failure = await senderTo()
      .send(message)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect([failure instanceof NumberOptedOut, failure instanceof Undeliverable]).toEqual([false, false]);
    expect(received).toHaveLength(1);
  });

  it.each([
    [21211, 'Invalid To number'],
    [21614, 'The To number is not a mobile number'],
  ])('that Twilio refuses with %s can never be delivered', async (code, words) => {
    answerWith(400, { code, message: words, status: 400 });
    await expect(senderTo().send(message)).rejects.toBeInstanceOf(Undeliverable);
  });

  it('that Twilio does not answer in time fails', async () => {
    answer = () => undefined;
    await expect(senderTo().send(message)).rejects.toThrow('timeout');
    expect(received).toHaveLength(1);
  });

  it('whose connection breaks fails', async () => {
    answer = (response) => response.destroy();
    await expect(senderTo().send(message)).rejects.toThrow();
  });

  it('to a number that the carrier has blocked is an opt-out, kept and not tried again', async () => {
    answerWith(400, { code: 21610, message: 'Attempt to send to unsubscribed recipient', status: 400 });
    const optOuts: unknown[] = [];
    const texting = {
      maySend: async () => optOuts.length === 0,
      optOut: async (...optOut: unknown[]) => optOuts.push(optOut) === 1,
    };
    const guarded = new GuardedTexts(texting, senderTo());
    await guarded.send(message);
    await guarded.send(message);
    expect(optOuts).toEqual([[message.to, 'carrier']]);
    expect(received).toHaveLength(1);
  });
});
