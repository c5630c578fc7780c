/** Turns away who asks too often for what costs storage; an IPv6 network counts as one, like any address. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type RequestHandler, plugins } from 'restify';
import { clientAddress, sourceHashOf } from './clientAddress';

interface ThrottleParts {
  readonly trustedProxies: number;
  /** So many at once, then so many a second. */
  readonly burst: number;
  readonly perSecond: number;
  /** Writes the whole answer of status 429. */
  readonly refuse: (response: ServerResponse) => void;
}

/** Handlers to stand before a route's own. */
export function throttleBySource({ trustedProxies, burst, perSecond, refuse }: ThrottleParts): RequestHandler[] {
  const nameSource: RequestHandler = (request, _response, next) => {
    request.username = sourceOf(request, trustedProxies);
    next();
  };
  const limit = plugins.throttle({ burst, rate: perSecond, username: true });
  const refuseKindly: RequestHandler = (request, response, next) => {
    limit(request, response, (problem?: unknown) => {
      if (problem === undefined) return next();
      response.setHeader('Retry-After', '60');
      refuse(response);
      next(false);
    });
  };
  return [nameSource, refuseKindly];
}

/** On this machine each address is one of its own. */
function sourceOf(request: IncomingMessage, trustedProxies: number): string {
  return sourceHashOf(request, trustedProxies) ?? clientAddress(request, trustedProxies);
}
