/** Knows a browser again on the pages behind single-use links, by a cookie that tells nothing else (standards C7). */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

/** 32 random bytes in base64url. */
const mark = /^[\w-]{43}$/;
/** Longer than a link lives. */
const cookieSeconds = 3600;

export class LinkBrowsers {
  private readonly name: string;

  constructor(private readonly secure: boolean) {
    this.name = secure ? '__Host-link' : 'link';
  }

  /** What marks this browser; a new one is given a cookie with the answer. */
  ensure(request: IncomingMessage, response: ServerResponse): string {
    const known = parseCookie(request.headers.cookie ?? '')[this.name];
    if (known !== undefined && mark.test(known)) return known;
    const value = randomBytes(32).toString('base64url');
    const cookie = stringifySetCookie({
      ...{ name: this.name, value, httpOnly: true, secure: this.secure },
      ...{ sameSite: 'strict', maxAge: cookieSeconds, path: '/' },
    });
    response.appendHeader('Set-Cookie', cookie);
    return value;
  }
}

/** False where a page of somebody else's posted the form; a client that is no browser says nothing about it. */
export function sameSiteOnly({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
