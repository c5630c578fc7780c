/** `/statements/<token>`: a statement's PDF, for a browser that is signed in to the login of the link, or that signs in here. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Sessions } from '../../domain/identity/outcomes';
import type { Place } from '../../domain/identity/place';
import type { Statement, StatementLink, StatementLinks, Statements } from '../../domain/statements/outcomes';
import { readFormBody } from '../http/formBody';
import { privateHeaders } from '../http/plainPage';
import { showSignIn } from '../sign-in-page/pages';
import type { SignInSteps } from '../sign-in-page/signInSteps';
import { frame, sendEnding } from './pages';
import { words } from './wording';

interface StatementRouteParts {
  readonly links: Pick<StatementLinks, 'verify'>;
  readonly statements: Pick<Statements, 'find'>;
  readonly render: (statement: Statement) => Promise<Uint8Array>;
  readonly steps: Pick<SignInSteps, 'take'>;
  readonly sessions: Pick<Sessions, 'signOut'>;
  /** Whether the requester's browser has a signed-in web session of this login. */
  readonly isSignedIn: (loginId: string, request: IncomingMessage) => Promise<boolean>;
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
/** A wildcard, because the router refuses a named part of more than 100 characters. */
const path = '/statements/*';

export function mountStatements(server: Server, parts: StatementRouteParts): void {
  const handler = new StatementHandler(parts);
  server.get(path, async (request, response) => handler.guarded(response, () => handler.show(request, response)));
  server.post(path, async (request, response) => handler.guarded(response, () => handler.take(request, response)));
}

class StatementHandler {
  constructor(private readonly parts: StatementRouteParts) {}

  async guarded(response: ServerResponse, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.parts.onSurprise(error);
      if (!response.headersSent) sendEnding(response, 'failed');
    }
  }

  async show(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const link = await this.linkOf(request, response);
    if (link === undefined) return;
    const { loginId, accountId, month } = link;
    if (!(await this.parts.isSignedIn(loginId, request))) {
      await this.parts.ensureDevice(request, response);
      return showSignIn(response, frame, { kind: 'sign_in' });
    }
    const statement = await this.parts.statements.find({ loginId }, accountId, month);
    if (statement === undefined) return sendEnding(response, 'unknown');
    sendPdf(response, await this.parts.render(statement), fileName(statement));
  }

  /** Signing in leads back to the same address: a reload of the file then sends no form again. */
  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readFormBody(request, maximumFormBytes);
    if (body.kind !== 'read' || !this.parts.isOwnPage(request)) return sendEnding(response, 'notTaken');
    const link = await this.linkOf(request, response);
    if (link === undefined) return;
    const step = await this.parts.steps.take(await this.placeOf(request, response), body.fields);
    if (step.kind !== 'signed_in') return showSignIn(response, frame, step);
    if (step.session.loginId !== link.loginId) {
      await this.parts.sessions.signOut(step.session);
      return showSignIn(response, frame, { kind: 'sign_in', notice: words.otherUsername });
    }
    response.writeHead(303, { ...privateHeaders, Location: request.url ?? '/', 'Content-Length': 0 });
    response.end();
  }

  /** The link of the address; undefined where the browser has been told that it does not work. */
  private async linkOf(request: IncomingMessage, response: ServerResponse): Promise<StatementLink | undefined> {
    const outcome = await this.parts.links.verify(tokenOf(request));
    if (outcome.kind === 'valid') return outcome.link;
    sendEnding(response, outcome.kind === 'expired' ? 'expired' : 'unknown');
    return undefined;
  }

  /** One sign-in for each browser and link; a device that web chat knows is known here. */
  private async placeOf(request: IncomingMessage, response: ServerResponse): Promise<Place> {
    const deviceHash = await this.parts.ensureDevice(request, response);
    const sourceHash = this.parts.sourceHash(request);
    const link = createHash('sha256').update(tokenOf(request)).digest('hex').slice(0, 32);
    return {
      ...{ channel: 'web', conversationId: `statement:${link}`, userId: `statement:${deviceHash.slice(0, 32)}` },
      ...{ deviceHash, ...(sourceHash !== undefined && { sourceHash }) },
    };
  }
}

function tokenOf({ url }: IncomingMessage): string {
  return /^\/statements\/([\w.-]{1,2000})$/.exec(url ?? '')?.[1] ?? '';
}

function fileName({ period, account }: Statement): string {
  return `statement-${period.month.toString()}-ending-${account.last4}.pdf`;
}

function sendPdf(response: ServerResponse, pdf: Uint8Array, name: string): void {
  response.writeHead(200, {
    ...privateHeaders,
    'Content-Type': 'application/pdf',
    'Content-Length': pdf.byteLength,
    'Content-Disposition': `inline; filename="${name}"`,
    'Content-Security-Policy': "frame-ancestors 'none'",
  });
  response.end(pdf);
}
