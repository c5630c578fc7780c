/** `GET /statements/<token>`: a statement's PDF, for a browser that is signed in to the login of the link. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Statement, StatementLinks, Statements } from '../../domain/statements/outcomes';
import { contentSecurityPolicy, type PageName, pageFor } from './pages';

interface StatementRouteParts {
  readonly links: Pick<StatementLinks, 'verify'>;
  readonly statements: Pick<Statements, 'find'>;
  readonly render: (statement: Statement) => Promise<Uint8Array>;
  /** Whether the requester's browser has a signed-in web session of this login. */
  readonly isSignedIn: (loginId: string, request: IncomingMessage) => Promise<boolean>;
  /** For the log; must not be handed the address, which holds the token. */
  readonly onSurprise: (error: unknown) => void;
}

/** A wildcard, because the router refuses a named part of more than 100 characters. */
export function mountStatements(server: Server, parts: StatementRouteParts): void {
  server.get('/statements/*', async (request, response) => {
    try {
      await answer(parts, request, response);
    } catch (error) {
      parts.onSurprise(error);
      if (!response.headersSent) sendPage(response, 'failed');
    }
  });
}

async function answer(parts: StatementRouteParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const outcome = await parts.links.verify(tokenOf(request));
  if (outcome.kind !== 'valid') return sendPage(response, outcome.kind === 'expired' ? 'expired' : 'unknown');
  const { loginId, accountId, month } = outcome.link;
  if (!(await parts.isSignedIn(loginId, request))) return sendPage(response, 'signInNeeded');
  const statement = await parts.statements.find({ loginId }, accountId, month);
  if (statement === undefined) return sendPage(response, 'unknown');
  sendPdf(response, await parts.render(statement), fileName(statement));
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

function sendPage(response: ServerResponse, name: PageName): void {
  const { status, html } = pageFor(name);
  response.writeHead(status, {
    ...privateHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Content-Security-Policy': contentSecurityPolicy,
  });
  response.end(html);
}

/** Kept by no cache, shown in no other site, told to nobody as where a visitor came from (standards D10). */
const privateHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
