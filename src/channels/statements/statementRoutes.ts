/** `GET /statements/<token>`: a statement's PDF, for a browser that is signed in to the login of the link. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'restify';
import type { Statement, StatementLinks, Statements } from '../../domain/statements/outcomes';
import { privateHeaders } from '../http/plainPage';
import { sendPage } from './pages';

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
