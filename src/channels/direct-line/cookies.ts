/** The two cookies of web chat: which device this is, and which conversation its page was in. Scripts can read neither. */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { deviceCookieSeconds, resumeCookieSeconds } from './limits';

/** 32 random bytes in base64url. */
const deviceToken = /^[\w-]{43}$/;

export class ChatCookies {
  private readonly prefix: string;

  /** With https the browser is told to keep the cookies to this host and to encrypted connections (standards A10). */
  constructor(private readonly secure: boolean) {
    this.prefix = secure ? '__Host-' : '';
  }

  /** Gives a browser that has none a device cookie, and lets an old one live on; its SHA-256 (hex). Called with pages. */
  ensureDevice(request: IncomingMessage, response: ServerResponse): string {
    const value = this.device(request) ?? randomBytes(32).toString('base64url');
    // Lax, because a link from elsewhere must not make the page hand out a new one in place of one it did not see.
    this.set(response, 'device', value, 'lax', deviceCookieSeconds);
    return hashOf(value);
  }

  /** SHA-256 (hex) of the device cookie, which is all that is ever kept of it; absent where the browser sent none. */
  deviceHash(request: IncomingMessage): string | undefined {
    const device = this.device(request);
    return device === undefined ? undefined : hashOf(device);
  }

  conversation(request: IncomingMessage): string | undefined {
    return this.read(request, 'conversation');
  }

  /** `token` lets a reload continue; it dies half an hour after the page was last open. */
  setConversation(response: ServerResponse, token: string): void {
    this.set(response, 'conversation', token, 'strict', resumeCookieSeconds);
  }

  private device(request: IncomingMessage): string | undefined {
    const value = this.read(request, 'device');
    return value !== undefined && deviceToken.test(value) ? value : undefined;
  }

  private read(request: IncomingMessage, name: string): string | undefined {
    const header = request.headers.cookie;
    return header === undefined ? undefined : parseCookie(header)[`${this.prefix}${name}`];
  }

  private set(response: ServerResponse, name: string, value: string, sameSite: 'lax' | 'strict', maxAge: number): void {
    const cookie = stringifySetCookie({
      name: `${this.prefix}${name}`,
      value,
      httpOnly: true,
      secure: this.secure,
      sameSite,
      maxAge,
      path: '/',
    });
    response.appendHeader('Set-Cookie', cookie);
  }
}

function hashOf(device: string): string {
  return createHash('sha256').update(device).digest('hex');
}
