/** `GET /statements/<token>` on a real server: the right browser gets the file, everyone else a page in plain words. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'restify';
import { mountStatements } from '../../src/channels/statements/statementRoutes';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { StatementService } from '../../src/domain/statements/statementService';
import { SignedStatementLinks } from '../../src/statements/statementLinks';
import { renderStatement } from '../../src/statements/statementPdf';
import { openTestStore, type TestStore } from '../support/openTestStore';
import { contact, loanAccount, loanLedger, month } from './samples';

const clock = fixedClock('2026-04-20T16:00:00Z');
const surprises: unknown[] = [];
let test: TestStore;
let server: Server;
let links: SignedStatementLinks;

beforeAll(async () => {
  test = await openTestStore();
  for (const id of ['alex', 'robin'])
    await test.customers.insertLogin({ login: { id, username: id, givenName: id, passwordHash: '-' }, questions: [] });
  await test.customers.insertAccount(loanAccount);
  await test.customers.grantAccess('alex', loanAccount.id, 'holder');
  await test.repositories.ledger.post(loanLedger().transactions);
  const { accounts, ledger, holders } = test.repositories;
  server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  links = new SignedStatementLinks({ tokenKey: '12'.repeat(32), publicUrl: () => `http://127.0.0.1:${port}`, clock });
  mountStatements(server, {
    links,
    statements: new StatementService(accounts, ledger, holders, clock),
    render: (statement) => renderStatement(statement, contact),
    steps: { take: async () => ({ kind: 'sign_in', notice: 'That was not it.' }) },
    sessions: { signOut: async () => undefined },
    ensureDevice: async () => 'a device',
    sourceHash: () => undefined,
    isOwnPage: () => true,
    isSignedIn: async (loginId, request) => request.headers.cookie === `login=${loginId}`,
    onSurprise: (error) => surprises.push(error),
  });
});

afterAll(async () => {
  server.close();
  await test.close();
});

beforeEach(() => {
  surprises.length = 0;
});

const linkTo = (loginId: string, named = '2026-03') =>
  links.issue({ loginId, accountId: loanAccount.id, month: month(named) });
const open = (url: string, login?: string) =>
  fetch(url, login === undefined ? {} : { headers: { cookie: `login=${login}` } });

function expectPrivate(response: Response): void {
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  // A page with a form tells this service, and nobody else, where the form comes from.
  expect(['no-referrer', 'same-origin']).toContain(response.headers.get('referrer-policy'));
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
}

describe('the browser that is signed in to the login of the link', () => {
  it('gets the statement', async () => {
    const response = await open(await linkTo('alex'), 'alex');
    expect(response.status).toBe(200);
    expectPrivate(response);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="statement-2026-03-ending-4417.pdf"');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('gets it again while the link lives', async () => {
    const url = await linkTo('alex');
    expect((await open(url, 'alex')).status).toBe(200);
    expect((await open(url, 'alex')).status).toBe(200);
  });
});

describe('everyone else gets a page', () => {
  async function expectPage(response: Response, status: number, words: RegExp): Promise<void> {
    expect(response.status).toBe(status);
    expectPrivate(response);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    expect(html).toMatch(words);
    expect(html).not.toContain('4417');
  }

  it.each([
    ['nobody', undefined],
    ['another login', 'robin'],
  ])('a browser with %s signed in', async (_, login) => {
    await expectPage(await open(await linkTo('alex'), login), 200, /Sign in to open your statement/);
  });

  it('a link that is ten minutes old', async () => {
    const url = await linkTo('alex');
    clock.advance(10 * 60_000);
    await expectPage(await open(url, 'alex'), 410, /has expired/);
  });

  it('a link that was changed', async () => {
    const url = await linkTo('alex');
    await expectPage(await open(`${url.slice(0, -5)}AAAAA`, 'alex'), 404, /no statement here/);
  });

  it.each(['', 'x', '../statements', '%00', 'a/b', 'x'.repeat(5000)])('an address that is none: %p', async (token) => {
    const { origin } = new URL(await linkTo('alex'));
    expect((await open(`${origin}/statements/${token}`, 'alex')).status).toBe(404);
  });

  it('a month without a statement', async () => {
    await expectPage(await open(await linkTo('alex', '2025-01'), 'alex'), 404, /no statement here/);
  });

  it('a login that has lost its access', async () => {
    await expectPage(await open(await linkTo('robin'), 'robin'), 500, /did not work/);
    expect(surprises).toHaveLength(1);
    expect(String(surprises[0])).not.toContain('ey');
  });
});
