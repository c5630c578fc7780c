/**
 * What our own page asks when it opens, when its token has run out, and when the customer starts over: a token for the
 * conversation its cookie names, or for a new one. The token lives in the page's memory only, the cookie out of its reach.
 */
import type { Request, Response } from 'restify';
import { z } from 'zod';
import type { Clock } from '../../domain/clock/clock';
import { readJsonBody } from '../http/jsonBody';
import type { OriginPolicy } from './originPolicy';
import type { PageSessions } from './pageSessions';
import { answer, refuse, refuseBody } from './refusals';
import type { RouteTable } from './routeTable';

const wishSchema = z.object({ startOver: z.boolean().default(false) }).default({ startOver: false });

export class PageSessionRoutes {
  constructor(
    private readonly sessions: PageSessions,
    private readonly origins: OriginPolicy,
    private readonly clock: Clock,
  ) {}

  addTo(table: RouteTable): void {
    table.post('/chat/session', this.open, { throttled: true });
  }

  private open = async (request: Request, response: Response): Promise<void> => {
    const body = await readJsonBody(request);
    if (!this.origins.isOwnPage(request)) return refuse(response, 'forbidden');
    if (body.kind !== 'read') return refuseBody(response, body.kind);
    const wish = wishSchema.safeParse(body.value);
    if (!wish.success) return refuse(response, 'malformed');
    const session = await this.sessions.open(request, response, wish.data.startOver);
    answer(response, 200, JSON.stringify({ ...session, now: this.clock.now() }));
  };
}
