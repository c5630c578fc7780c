/** What a telephone would make of our TwiML: the words that are heard, and what is done after them. */

import { secondsForKeys } from '../phone/twiml';

export type AfterWords =
  /** `byKeypad` where it waits as long as for a number on the keypad. */
  | { readonly kind: 'listen'; readonly action: string; readonly byKeypad: boolean }
  | { readonly kind: 'redirect'; readonly action: string }
  | { readonly kind: 'connect'; readonly action: string; readonly number: string }
  | { readonly kind: 'hang_up' };

interface TwimlHeard {
  readonly said: readonly string[];
  readonly then: AfterWords;
}

/** Knows the verbs that the telephone channel uses; `action` is a path with its query. */
export function readTwiml(xml: string): TwimlHeard {
  return { said: [...xml.matchAll(/<Say\b[^>]*>([^<]*)<\/Say>/g)].map(([, words]) => plain(words)), then: next(xml) };
}

function next(xml: string): AfterWords {
  const gather = /<Gather\b([^>]*)>/.exec(xml)?.[1];
  if (gather !== undefined)
    return {
      kind: 'listen',
      action: pathOf(attribute(gather, 'action')),
      byKeypad: attribute(gather, 'timeout') === String(secondsForKeys),
    };
  const redirect = /<Redirect\b[^>]*>([^<]*)<\/Redirect>/.exec(xml)?.[1];
  if (redirect !== undefined) return { kind: 'redirect', action: pathOf(plain(redirect)) };
  const dial = /<Dial\b([^>]*)>([^<]*)<\/Dial>/.exec(xml);
  if (dial) return { kind: 'connect', action: pathOf(attribute(dial[1] ?? '', 'action')), number: plain(dial[2]) };
  return { kind: 'hang_up' };
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]);
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url, 'http://unused');
  return pathname + search;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(escaped = ''): string {
  return escaped.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
