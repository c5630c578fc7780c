/** A small HTTP client for the service's own address, with the cookies of one browser. */
import http from 'node:http';
import { parseSetCookie, stringifyCookie } from 'cookie';
import { wasStale } from '../http/staleConnection';

export type CookieJar = Record<string, string>;

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with the headers given, in place of a JSON body. */
  readonly raw?: { readonly body: string; readonly headers: Readonly<Record<string, string>> };
  readonly token?: string;
  /** Sent with the request; what the answer sets is put into it. */
  readonly cookies?: CookieJar;
  /** The address to call from, where this machine has it. */
  readonly localAddress?: string;
}

export interface Answer {
  readonly status: number;
  readonly retryAfterSeconds: number;
  /** Parsed where it is JSON. */
  readonly body: unknown;
  readonly text: string;
  /** Where the answer leads, which nobody follows here. */
  readonly location: string | undefined;
}

export class LoopbackClient {
  private readonly agent = new http.Agent({ keepAlive: true, maxFreeSockets: 16 });

  /** `address` is asked at every call, because the port is known only once the service listens. */
  constructor(private readonly address: () => { host: string; port: number }) {}

  async call(call: Call): Promise<Answer> {
    try {
      return await this.send(call);
    } catch (error) {
      const { localAddress, ...fromAnywhere } = call;
      if (localAddress === undefined || !isMissingAddress(error)) throw error;
      return this.send(fromAnywhere);
    }
  }

  close(): void {
    this.agent.destroy();
  }

  private send(call: Call): Promise<Answer> {
    const { method, path, localAddress } = call;
    const body = call.raw?.body ?? (call.body === undefined ? '' : JSON.stringify(call.body));
    const options = { ...this.address(), method, path, headers: headersOf(call, body), agent: this.agent };
    return new Promise((resolve, reject) => {
      const request = http.request(localAddress === undefined ? options : { ...options, localAddress });
      request.on('response', (response) => void readAnswer(response, call.cookies).then(resolve, reject));
      request.on('error', (error) => (wasStale(request, error) ? resolve(this.send(call)) : reject(error)));
      request.end(body);
    });
  }
}

function headersOf({ body, raw, token, cookies }: Call, text: string): http.OutgoingHttpHeaders {
  const headers: http.OutgoingHttpHeaders = { 'content-length': Buffer.byteLength(text), ...raw?.headers };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (cookies !== undefined && Object.keys(cookies).length > 0) headers.cookie = stringifyCookie(cookies);
  return headers;
}

async function readAnswer(response: http.IncomingMessage, cookies: CookieJar | undefined): Promise<Answer> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response as AsyncIterable<string>) text += chunk;
  for (const line of response.headers['set-cookie'] ?? []) keepCookie(line, cookies);
  const isJson = response.headers['content-type']?.includes('json') ?? false;
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  const retryAfterSeconds = Number(response.headers['retry-after'] ?? 0);
  return { status: response.statusCode ?? 0, retryAfterSeconds, body, text, location: response.headers.location };
}

function keepCookie(line: string, cookies: CookieJar | undefined): void {
  const { name, value } = parseSetCookie(line);
  if (cookies !== undefined && value !== undefined) cookies[name] = value;
}

/** Some systems have one loopback address only. */
function isMissingAddress(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRNOTAVAIL';
}
