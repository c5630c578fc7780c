/** What a client gets for an address or a method that is not served: no word of what it asked for, kept by no cache. */
import type { IncomingMessage } from 'node:http';
import type { Response, Server } from 'restify';
import { privateHeaders } from './plainPage';

/** The router's own answer would repeat the address, which may hold a token (standards D1). */
export function quietRouteRefusals(server: Server): void {
  const quiet =
    (message: string) =>
    (_request: IncomingMessage, response: Response, error: { body?: object }, done: () => void): void => {
      for (const [name, value] of Object.entries(privateHeaders)) response.setHeader(name, value);
      error.body = { ...error.body, message };
      done();
    };
  server.on('NotFound', quiet('There is nothing here.'));
  server.on('MethodNotAllowed', quiet('That is not possible here.'));
}
