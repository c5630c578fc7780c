/** Posts replies to the channel's service address over kept-alive connections, instead of through the Azure pipeline. */
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Activity, ResourceResponse } from 'botbuilder';
import { wasStale } from '../http/staleConnection';

const timeoutMilliseconds = 10_000;
const maximumAnswerLength = 64 * 1024;
const agentOptions = { keepAlive: true, maxSockets: 64 };

interface ReplySenderParts {
  /** The parsed address where replies may go there, nothing where they may not. */
  readonly allowed: (serviceUrl: string) => URL | undefined;
  /** The bearer token that replies carry, where there is one. */
  readonly token: () => Promise<string | undefined>;
}

export class ReplySender {
  private readonly plain = new http.Agent({ ...agentOptions, lookup: lookupLoopback });
  private readonly secure = new https.Agent(agentOptions);

  constructor(private readonly parts: ReplySenderParts) {}

  /**
   * Sends one activity and returns the id that the channel gave it. A redirect is a failure: our token must not travel on.
   * Throws where the address is not allowed (before any connection, before any token) or the channel refuses.
   */
  async send(serviceUrl: string, activity: Partial<Activity>): Promise<ResourceResponse> {
    const base = this.parts.allowed(serviceUrl);
    if (base === undefined) throw new Error('A reply was about to go to an address that is not allowed');
    const token = await this.parts.token();
    const answer = await this.post(base, replyPath(base, activity), JSON.stringify(activity), token);
    return { id: idIn(answer) };
  }

  close(): void {
    this.plain.destroy();
    this.secure.destroy();
  }

  private post(base: URL, path: string, body: string, token: string | undefined): Promise<string> {
    const secure = base.protocol === 'https:';
    const headers: http.OutgoingHttpHeaders = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      accept: 'application/json',
    };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    return new Promise((resolve, reject) => {
      const request = (secure ? https : http).request({
        agent: secure ? this.secure : this.plain,
        hostname: base.hostname.replace(/^\[|\]$/g, ''),
        port: base.port,
        method: 'POST',
        path,
        headers,
        timeout: timeoutMilliseconds,
      });
      request.on('response', (response) => void readAnswer(response).then(resolve, reject));
      request.on('timeout', () => request.destroy(new Error('The channel did not take a reply in time')));
      request.on('error', (error) =>
        wasStale(request, error) ? resolve(this.post(base, path, body, token)) : reject(error),
      );
      request.end(body);
    });
  }
}

function replyPath(base: URL, activity: Partial<Activity>): string {
  const prefix = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  const conversation = encodeURIComponent(activity.conversation?.id ?? '');
  const answered = activity.replyToId ? `/${encodeURIComponent(activity.replyToId)}` : '';
  return `${prefix}v3/conversations/${conversation}/activities${answered}`;
}

function readAnswer(response: http.IncomingMessage): Promise<string> {
  const status = response.statusCode ?? 0;
  if (status < 200 || status > 299) {
    response.resume();
    return Promise.reject(new Error(`The channel refused a reply with status ${status}`));
  }
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > maximumAnswerLength) response.destroy(new Error('The channel answered a reply at length'));
    });
    response.on('end', () => resolve(text));
    response.on('error', reject);
  });
}

function idIn(answer: string): string {
  try {
    const parsed = JSON.parse(answer) as { id?: unknown } | null;
    return typeof parsed?.id === 'string' ? parsed.id : '';
  } catch {
    return '';
  }
}

/** Plain http goes to this machine only; `localhost` is it, whatever a name server says. */
const lookupLoopback: LookupFunction = (_hostname, options, callback) => {
  const addresses = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ];
  if (options.all) callback(null, addresses);
  else callback(null, '127.0.0.1', 4);
};
