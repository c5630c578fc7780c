/** Adds routes to the server, each guarded the same way: foreign pages out, too many requests out, surprises told once. */
import type { Request, RequestHandler, Response, Server } from 'restify';
import { throttleBySource } from '../http/throttle';
import { tokenBurst, tokensPerSecond } from './limits';
import type { OriginPolicy } from './originPolicy';
import { refuse } from './refusals';

type Handler = (request: Request, response: Response) => Promise<void> | void;

interface RouteOptions {
  /** For routes that make conversations, which cost storage. */
  readonly throttled?: boolean;
}

export class RouteTable {
  private readonly throttle: readonly RequestHandler[];
  private readonly preflighted = new Set<string>();

  constructor(
    private readonly server: Server,
    private readonly origins: OriginPolicy,
    private readonly onSurprise: (error: unknown) => void,
    trustedProxies: number,
  ) {
    this.throttle = throttleBySource({
      ...{ trustedProxies, burst: tokenBurst, perSecond: tokensPerSecond },
      refuse: (response) => refuse(response, 'tooMany'),
    });
  }

  get(path: string, handler: Handler): void {
    this.server.get(path, this.guarded(handler));
    this.preflight(path);
  }

  post(path: string, handler: Handler, { throttled = false }: RouteOptions = {}): void {
    this.server.post(path, ...(throttled ? this.throttle : []), this.guarded(handler));
    this.preflight(path);
  }

  private guarded(handler: Handler): RequestHandler {
    return async (request: Request, response: Response) => {
      try {
        if (!this.origins.allows(request)) return refuse(response, 'forbidden');
        this.allowForeignPage(request, response);
        await handler(request, response);
      } catch (error) {
        this.onSurprise(error);
        refuse(response, 'failed');
      }
    };
  }

  /** A browser asks first whether a page of another site may send what it wants to send. */
  private preflight(path: string): void {
    if (this.preflighted.has(path)) return;
    this.preflighted.add(path);
    this.server.opts(path, async (request: Request, response: Response) => {
      if (this.origins.foreignOrigin(request) === undefined) return refuse(response, 'forbidden');
      this.allowForeignPage(request, response);
      response.writeHead(204, {
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Allow-Headers': 'Authorization, Content-Type, x-ms-bot-agent, x-requested-with',
        'Access-Control-Max-Age': '600',
      });
      response.end();
    });
  }

  private allowForeignPage(request: Request, response: Response): void {
    response.setHeader('Vary', 'Origin');
    const origin = this.origins.foreignOrigin(request);
    if (origin !== undefined) response.setHeader('Access-Control-Allow-Origin', origin);
  }
}
