/** `/authenticator/<token>`: sets up an authenticator app, or shows new recovery codes, in the one browser that goes on with it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import { assertNever } from '../../domain/assertNever';
import type { AuthenticatorPage, AuthenticatorPageOutcome } from '../../domain/credentials/authenticatorOutcomes';
import type { Place } from '../../domain/identity/place';
import { readFormBody } from '../http/formBody';
import { sendCodes, sendEnrolment, sendNotice, sendStart } from './pages';

/** What the conversation is told when the page is done. */
export type AuthenticatorNews =
  | { readonly kind: 'enrolled' }
  | { readonly kind: 'recovery_codes_renewed' }
  | { readonly kind: 'codes_locked'; readonly until: number };

interface AuthenticatorRouteParts {
  readonly page: AuthenticatorPage;
  /** The device of the browser that asks; gives it one where it has none. */
  readonly ensureDevice: (request: IncomingMessage, response: ServerResponse) => Promise<string>;
  /** False for a form that another site has sent. */
  readonly isOwnPage: (request: IncomingMessage) => boolean;
  /** An SVG picture of the address that an app scans. */
  readonly pictureOf: (uri: string) => string;
  /** Goes on in the conversation; nothing where it can no longer be reached. */
  readonly tell: (place: Place, news: AuthenticatorNews) => Promise<void>;
  /** For the log; must not be handed the address, which holds the token. */
  readonly onSurprise: (error: unknown) => void;
}

const maximumFormBytes = 16 * 1024;

type Handler = (parts: AuthenticatorRouteParts, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Opening it changes nothing, since previews of messages open links too; everything else is posted. */
export function mountAuthenticatorPage(server: Server, parts: AuthenticatorRouteParts): void {
  server.get('/authenticator/*', async (request, response) => guarded(look, parts, request, response));
  server.post('/authenticator/*', async (request, response) => guarded(goOn, parts, request, response));
}

async function guarded(
  handler: Handler,
  parts: AuthenticatorRouteParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await handler(parts, request, response);
  } catch (error) {
    parts.onSurprise(error);
    if (!response.headersSent) sendNotice(response, 'failed');
  }
}

const look: Handler = async ({ page }, request, response) => {
  const outcome = await page.look(tokenOf(request));
  if (outcome.kind === 'ready') sendStart(response, outcome.task);
  else sendNotice(response, outcome.kind);
};

const goOn: Handler = async (parts, request, response) => {
  const body = await readFormBody(request, maximumFormBytes);
  if (body.kind !== 'read' || !parts.isOwnPage(request)) return sendNotice(response, 'failed');
  const visit = { token: tokenOf(request), browser: await parts.ensureDevice(request, response) };
  const code = body.fields.get('code');
  const outcome = await (code === undefined ? parts.page.begin(visit) : parts.page.confirm({ ...visit, code }));
  await answer(parts, response, outcome);
};

async function answer(
  { tell, pictureOf, onSurprise }: AuthenticatorRouteParts,
  response: ServerResponse,
  outcome: AuthenticatorPageOutcome,
): Promise<void> {
  switch (outcome.kind) {
    case 'enrolling':
    case 'wrong_code':
      return sendEnrolment(response, { ...outcome, picture: pictureOf(outcome.uri) });
    case 'enrolled':
    case 'recovery_codes_renewed':
      sendCodes(response, outcome);
      return tell(outcome.place, { kind: outcome.kind }).catch(onSurprise);
    case 'codes_locked':
      sendNotice(response, 'codes_locked');
      return tell(outcome.place, { kind: outcome.kind, until: outcome.until }).catch(onSurprise);
    case 'not_enrolled':
    case 'signed_out':
    case 'expired':
    case 'unknown_link':
    case 'link_expired':
    case 'link_used':
    case 'other_browser':
    case 'other_conversation':
      return sendNotice(response, outcome.kind);
    default:
      return assertNever(outcome);
  }
}

function tokenOf({ url }: IncomingMessage): string {
  return /^\/authenticator\/([\w-]{1,100})$/.exec(url ?? '')?.[1] ?? '';
}
