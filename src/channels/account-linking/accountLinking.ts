/** `/oauth`: links a speaker's account to a login, by our own OAuth server and our own pages (standards C9). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { RequestHandler, Server } from 'restify';
import type { Sessions } from '../../domain/identity/outcomes';
import type { Place } from '../../domain/identity/place';
import { readFormBody } from '../http/formBody';
import { privateHeaders } from '../http/plainPage';
import { throttleBySource } from '../http/throttle';
import { showSignIn } from '../sign-in-page/pages';
import type { SignInSteps } from '../sign-in-page/signInSteps';
import { mountPath, scope } from './linkingPath';
import { frameOf, linkingPages } from './pages';

interface AccountLinkingParts {
  /** Loaded when it is first asked for: many a service links no account for days. */
  readonly provider: () => Promise<Provider>;
  readonly publicUrl: string;
  readonly steps: SignInSteps;
  readonly sessions: Pick<Sessions, 'signOut'>;
  /** The device of the browser that asks; gives it one where it has none. */
  readonly ensureDevice: (request: IncomingMessage, response: ServerResponse) => Promise<string>;
  /** SHA-256 (hex) of where the request comes from; undefined where that cannot be told. */
  readonly sourceHash: (request: IncomingMessage) => string | undefined;
  /** False for a form that another site has sent. */
  readonly isOwnPage: (request: IncomingMessage) => boolean;
  /** How many proxies stand before us. */
  readonly trustedProxies: number;
  /** For the log; must not be handed the address, which may hold a code. */
  readonly onSurprise: (error: unknown) => void;
}

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/** A password of the greatest length, as a form spells it out. */
const maximumFormBytes = 16 * 1024;

export function mountAccountLinking(server: Server, parts: AccountLinkingParts): void {
  const handler = new LinkingHandler(parts);
  const page = `${mountPath}/interaction/:uid`;
  server.get(page, async (request, response) => handler.guarded(response, () => handler.show(request, response)));
  server.post(page, async (request, response) => handler.guarded(response, () => handler.take(request, response)));
  const serveProvider = async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    handler.guarded(response, async () => {
      // The library names a cache only where a token is in the answer; its refusals name none.
      for (const [name, value] of Object.entries(privateHeaders)) response.setHeader(name, value);
      const provider = await parts.provider();
      await provider.callback()(asMounted(request, parts.publicUrl), response);
    });
  server.get(`${mountPath}/auth`, ...throttled(parts.trustedProxies), serveProvider);
  server.get(`${mountPath}/*`, serveProvider);
  server.post(`${mountPath}/*`, serveProvider);
}

/** Each beginning is kept for a quarter of an hour, and nobody has to sign in for it. */
const beginnings = { burst: 120, perSecond: 2 };

function throttled(trustedProxies: number): RequestHandler[] {
  return throttleBySource({ ...beginnings, trustedProxies, refuse: linkingPages.tooMany });
}

/** Where it is mounted and under which address: configured, whatever the request says of its host. */
function asMounted(request: IncomingMessage, publicUrl: string): IncomingMessage {
  const { url = '/' } = request;
  const { host, protocol } = new URL(publicUrl);
  request.headers.host = host;
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  delete request.headers['x-forwarded-host'];
  return Object.assign(request, { originalUrl: url, url: url.slice(mountPath.length) });
}

class LinkingHandler {
  constructor(private readonly parts: AccountLinkingParts) {}

  async guarded(response: ServerResponse, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isStale(error)) this.parts.onSurprise(error);
      if (!response.headersSent) linkingPages.tooOld(response);
    }
  }

  async show(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.parts.ensureDevice(request, response);
    const details = await (await this.parts.provider()).interactionDetails(request, response);
    const leadsTo = originOf(details);
    if (details.prompt.name === 'consent') return linkingPages.consent(response, leadsTo);
    showSignIn(response, frameOf(leadsTo), { kind: 'sign_in' });
  }

  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readFormBody(request, maximumFormBytes);
    if (body.kind !== 'read' || !this.parts.isOwnPage(request)) return linkingPages.tooOld(response);
    const details = await (await this.parts.provider()).interactionDetails(request, response);
    if (body.fields.get('step') === 'decline') return this.finish(request, response, { error: 'access_denied' });
    if (details.prompt.name === 'consent') return this.consent(request, response, details);
    const step = await this.parts.steps.take(await this.placeOf(request, response, details), body.fields);
    if (step.kind !== 'signed_in') return showSignIn(response, frameOf(originOf(details)), step);
    // Who it is was all that was asked: nobody stays signed in on this page.
    await this.parts.sessions.signOut(step.session);
    await this.finish(request, response, { login: { accountId: step.session.loginId, remember: false } });
  }

  /** Each sign-in has a place of its own; a device that web chat knows is known here. */
  private async placeOf(request: IncomingMessage, response: ServerResponse, { uid }: Details): Promise<Place> {
    const deviceHash = await this.parts.ensureDevice(request, response);
    const sourceHash = this.parts.sourceHash(request);
    return {
      ...{ channel: 'web', conversationId: `linking:${uid}`, userId: `linking:${deviceHash.slice(0, 32)}`, deviceHash },
      ...(sourceHash !== undefined && { sourceHash }),
    };
  }

  private async consent(request: IncomingMessage, response: ServerResponse, details: Details): Promise<void> {
    const provider = await this.parts.provider();
    const accountId = details.session?.accountId;
    if (accountId === undefined) return linkingPages.tooOld(response);
    const grant = new provider.Grant({ accountId, clientId: String(details.params['client_id']) });
    grant.addOIDCScope(scope);
    await this.finish(request, response, { consent: { grantId: await grant.save() } });
  }

  private async finish(request: IncomingMessage, response: ServerResponse, result: object): Promise<void> {
    const provider = await this.parts.provider();
    await provider.interactionFinished(request, response, { ...result }, { mergeWithLastSubmission: true });
  }
}

function originOf({ params }: Details): string {
  return new URL(String(params['redirect_uri'])).origin;
}

/** The browser has lost the sign-in's cookie, or took too long. */
function isStale(error: unknown): boolean {
  return error instanceof Error && error.name === 'SessionNotFound';
}
