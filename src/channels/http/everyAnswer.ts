/** What every answer carries, whoever asks and whatever comes of it (standards D10); what has no address gets no further. */
import type { Request, Server } from 'restify';

const yearInSeconds = 31_536_000;

/**
 * Before any route: kept by no cache and taken for what it says it is, unless the route says otherwise; always by https
 * where we have it.
 */
export function guardEveryAnswer(server: Server, publicUrl: string): void {
  const isSecure = publicUrl.startsWith('https:');
  server.pre((request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (isSecure) response.setHeader('Strict-Transport-Security', `max-age=${yearInSeconds}`);
    if (hasAddress(request)) return next();
    response.writeHead(400, { 'Content-Length': 0, Connection: 'close' });
    response.end();
    next(false);
  });
}

/** The router makes a URL of the host and the address that were sent, outside of any handler: where it cannot, the process ends. */
function hasAddress(request: Request): boolean {
  try {
    return request.getUrl() !== undefined;
  } catch {
    return false;
  }
}
