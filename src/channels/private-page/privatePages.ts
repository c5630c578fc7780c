/** `/private/<token>`: the page behind a single-use link, which asks what the customer's channel must not carry (standards C7). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { SingleUseLinks } from '../../domain/credentials/linkOutcomes';
import type { Place } from '../../domain/identity/place';
import { readFormBody } from '../http/formBody';
import { privatePages } from './pages';
import type { PrivateTurns } from './privateTurns';
import type { PageAnswer, PageStep } from './steps';

interface PrivatePageParts {
  readonly links: Pick<SingleUseLinks, 'open' | 'peek' | 'redeem'>;
  readonly turns: PrivateTurns;
  /** The device of the browser that asks; gives it one where it has none. */
  readonly ensureDevice: (request: IncomingMessage, response: ServerResponse) => Promise<string>;
  /** SHA-256 (hex) of where the request comes from; undefined where that cannot be told. */
  readonly sourceHash: (request: IncomingMessage) => string | undefined;
  /** False for a form that another site has sent. */
  readonly isOwnPage: (request: IncomingMessage) => boolean;
  /** For the log; must not be handed the address, which holds the token. */
  readonly onSurprise: (error: unknown) => void;
}

/** A password of the greatest length, as a form spells it out. */
const maximumFormBytes = 16 * 1024;

/** Only a press on the first page's button binds the link to this browser: a messenger's preview must not use it up. */
export function mountPrivatePages(server: Server, parts: PrivatePageParts): void {
  const guarded =
    (work: (request: IncomingMessage, response: ServerResponse) => Promise<void>) =>
    async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      try {
        await work(request, response);
      } catch (error) {
        parts.onSurprise(error);
        if (!response.headersSent) privatePages.failed(response);
      }
    };
  server.get(
    '/private/:token',
    guarded((request, response) => showDoor(parts, request, response)),
  );
  server.post(
    '/private/:token',
    guarded((request, response) => takeForm(parts, request, response)),
  );
}

async function showDoor(
  { links }: PrivatePageParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const outcome = await links.peek(tokenOf(request));
  if (outcome.kind !== 'open') return privatePages[outcome.kind](response);
  privatePages.door(response, {
    purpose: outcome.purpose,
    channel: outcome.place.channel,
    sign: outcome.payload,
  });
}

async function takeForm(parts: PrivatePageParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readFormBody(request, maximumFormBytes);
  if (body.kind !== 'read' || !parts.isOwnPage(request)) return privatePages.failed(response);
  const browser = await parts.ensureDevice(request, response);
  const token = tokenOf(request);
  const link = await parts.links.open({ token, browser });
  if (link.kind !== 'open') return privatePages[link.kind](response);
  const step = await takeStep(
    parts,
    { ...link.place, deviceHash: browser, ...sourceOf(parts, request) },
    answerIn(body.fields),
  );
  if (step.kind === 'asked') return privatePages.question(response, step);
  await parts.links.redeem({ token, browser });
  privatePages[step.kind](response);
}

function takeStep({ turns }: PrivatePageParts, here: Place, answer: PageAnswer | undefined): Promise<PageStep> {
  return answer === undefined ? turns.show(here) : turns.answer(here, answer);
}

/** Whoever types on the page, not the messenger through which the link went, is where failures come from. */
function sourceOf({ sourceHash }: PrivatePageParts, request: IncomingMessage): Pick<Place, 'sourceHash'> {
  const hash = sourceHash(request);
  return hash === undefined ? {} : { sourceHash: hash };
}

/** The first page's button sends neither. */
function answerIn(fields: ReadonlyMap<string, string>): PageAnswer | undefined {
  const say = fields.get('say');
  if (say !== undefined) return { say };
  const entry = fields.get('entry');
  return entry === undefined ? undefined : { entry };
}

function tokenOf({ url }: IncomingMessage): string {
  return /^\/private\/([\w-]{20,100})$/.exec(url ?? '')?.[1] ?? '';
}
