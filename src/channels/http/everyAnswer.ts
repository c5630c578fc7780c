/** What every answer carries, whoever asks and whatever comes of it (standards D10). */
import type { Server } from 'restify';

const yearInSeconds = 31_536_000;

/** Before any route: kept by no cache and taken for what it says it is, unless the route says otherwise; always by https where we have it. */
export function guardEveryAnswer(server: Server, publicUrl: string): void {
  const isSecure = publicUrl.startsWith('https:');
  server.pre((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (isSecure) response.setHeader('Strict-Transport-Security', `max-age=${yearInSeconds}`);
    next();
  });
}
