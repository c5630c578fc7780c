/** Links accounts as the Alexa app does: the real sign-in pages, the consent, and a code for tokens. */
import { createHash, randomBytes } from 'node:crypto';
import type { DeskMemory, DeskTable } from './deskMemory';
import { hiddenIn } from './hiddenField';
import type { Answer, CookieJar, LoopbackClient } from './loopbackClient';
import { ChannelProblem } from './testerDriver';

interface LinkingCustomer {
  readonly username: string;
  readonly password: string;
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

export interface LinkAs {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
  readonly customers: () => readonly LinkingCustomer[];
}

/** Where a browser comes back to that has linked an account for the desk. */
export const linkedPath = '/tester/linked';

/** A browser is on the pages for this user of a speaker. */
interface Beginning {
  readonly userId: string;
  readonly verifier: string;
}

const formType = 'application/x-www-form-urlencoded';
/** Sign-in, question, consent, and a redirect around each. */
const mostSteps = 20;

export class AccountLinker {
  /** By the state that the pages hand back. */
  private readonly begun: DeskTable<Beginning>;
  /** By the user of a speaker. */
  private readonly tokens: DeskTable<string>;

  constructor(
    private readonly client: LoopbackClient,
    memory: DeskMemory,
    private readonly as: LinkAs,
  ) {
    this.begun = memory.table('alexa links begun');
    this.tokens = memory.table('alexa links');
  }

  /** Where a tester's own browser links an account for a speaker's user; undefined where it would not come back here. */
  begin(userId: string): string | undefined {
    const { origin, pathname } = new URL(this.as.redirectUri);
    if (pathname !== linkedPath) return undefined;
    const [verifier, state] = [newSecret(), newSecret()];
    this.begun.set(state, { userId, verifier });
    return origin + this.beginning(verifier, state);
  }

  /** The browser is back: true where the account is linked now. */
  async finish(answered: URLSearchParams): Promise<boolean> {
    const begun = this.begun.get(answered.get('state') ?? '');
    const code = answered.get('code');
    if (begun === undefined || code === null) return false;
    this.tokens.set(begun.userId, await this.token(code, begun.verifier));
    return true;
  }

  /** Of an account that was linked in a browser. */
  tokenOf(userId: string): string | undefined {
    return this.tokens.get(userId);
  }

  forget(): void {
    this.begun.clear();
    this.tokens.clear();
  }

  /** Links a demo customer, typing what they would: the access token. Throws a ChannelProblem where they cannot be linked. */
  async link(username: string): Promise<string> {
    const customer = this.as.customers().find((known) => known.username === username);
    if (customer === undefined) throw new ChannelProblem(`There is no demo customer called ${username} to link`);
    const verifier = newSecret();
    return this.token(await this.code(customer, verifier), verifier);
  }

  private async code(customer: LinkingCustomer, verifier: string): Promise<string> {
    const cookies: CookieJar = {};
    let path = this.beginning(verifier, newSecret());
    let page = await this.client.call({ method: 'GET', path, cookies });
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if (page.location?.startsWith(this.as.redirectUri)) return codeIn(page.location);
      if (page.location !== undefined) {
        path = pathOf(page.location);
        page = await this.client.call({ method: 'GET', path, cookies });
      } else page = await this.client.call({ method: 'POST', path, cookies, raw: form(entryFor(page, customer)) });
    }
    throw new ChannelProblem('The account was not linked: the sign-in pages came to no end');
  }

  private beginning(verifier: string, state: string): string {
    const { id, redirectUri } = this.as;
    const query = new URLSearchParams({
      ...{ response_type: 'code', client_id: id, redirect_uri: redirectUri, scope: 'account' },
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    return `/oauth/auth?${query.toString()}`;
  }

  private async token(code: string, verifier: string): Promise<string> {
    const { id, secret, redirectUri } = this.as;
    const { body, headers } = form({
      ...{ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
    });
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
    const raw = { body, headers: { ...headers, authorization } };
    const answer = await this.client.call({ method: 'POST', path: '/oauth/token', raw });
    const { access_token: token } = (answer.body ?? {}) as { access_token?: string };
    if (token === undefined)
      throw new ChannelProblem(`The account was not linked: /oauth/token answered ${answer.status}`);
    return token;
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the customer would type on this page. */
function entryFor({ text }: Answer, { username, password, questions }: LinkingCustomer): Record<string, string> {
  const step = hiddenIn(text, 'step');
  switch (step) {
    case 'password':
      if (text.includes('class="notice" role')) break;
      return { step, username, password };
    case 'answer': {
      const asked = questions.find(({ question }) => text.includes(escaped(question)));
      return { step, ticket: hiddenIn(text, 'ticket'), answer: asked?.answer ?? '' };
    }
    case 'consent':
      return { step };
  }
  const [, notice = 'the page was not understood'] = /role="status">([^<]*)</.exec(text) ?? [];
  throw new ChannelProblem(`The account was not linked: ${notice}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

function form(fields: Readonly<Record<string, string>>): {
  readonly body: string;
  readonly headers: Record<string, string>;
} {
  return { body: new URLSearchParams(fields).toString(), headers: { 'content-type': formType } };
}

function codeIn(location: string): string {
  const code = new URL(location).searchParams.get('code');
  if (code === null) throw new ChannelProblem('The account was not linked: no code came back');
  return code;
}

function pathOf(location: string): string {
  const { pathname, search } = new URL(location, 'http://unused');
  return pathname + search;
}
