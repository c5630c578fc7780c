/** Who may call /api/messages: this machine where the bot has no credentials, Azure Bot Service where it has some. */
import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import { type Answer, answers } from './refusals';
import { connectorServiceUrl, isLoopbackAddress, isLoopbackHost, loopbackServiceUrl } from './serviceUrls';
import { tokenKind } from './tokens';

type CallerOutcome =
  | {
      readonly kind: 'believed';
      readonly result: AuthenticateRequestResult;
      /** True where Azure Bot Service stands for the channel that the activity names. */
      readonly vouchedFor: boolean;
    }
  | { readonly kind: 'refused'; readonly answer: Answer };

export interface CallerCheck {
  /** Before the body is read. */
  refusedAtTheDoor(request: IncomingMessage): Answer | undefined;
  /** Before anything works on the activity; no connection is opened for an address that is not allowed. */
  identify(request: IncomingMessage, activity: Activity): Promise<CallerOutcome>;
  /** The address parsed, where replies may go there at all. */
  readonly serviceUrl: (text: string) => URL | undefined;
}

const refuse = (answer: Answer): CallerOutcome => ({ kind: 'refused', answer });

/** Without credentials anybody could post and have us call any address: so this machine only (standards C2, C3). */
export function checkLocalCaller(authentication: BotFrameworkAuthentication): CallerCheck {
  const anybody = authentication.authenticateRequest({ type: 'message' } as Partial<Activity> as Activity, '');
  return {
    refusedAtTheDoor: (request) => (comesFromThisMachine(request) ? undefined : answers.notServed),
    serviceUrl: loopbackServiceUrl,
    async identify(_request, activity) {
      if (loopbackServiceUrl(activity.serviceUrl) === undefined) return refuse(answers.notServed);
      return { kind: 'believed', result: await anybody, vouchedFor: false };
    },
  };
}

export function checkAzureCaller(
  appId: string,
  allowEmulatorTokens: boolean,
  authentication: BotFrameworkAuthentication,
): CallerCheck {
  const isEmulator = (request: IncomingMessage): boolean => allowEmulatorTokens && comesFromThisMachine(request);
  return {
    refusedAtTheDoor: ({ headers }) => (headers.authorization ? undefined : answers.notVerified),
    serviceUrl: (text) => connectorServiceUrl(text) ?? (allowEmulatorTokens ? loopbackServiceUrl(text) : undefined),
    async identify(request, activity) {
      const authorization = request.headers.authorization ?? '';
      const kind = tokenKind(authorization, appId, activity.serviceUrl);
      if (kind === 'none' || (kind === 'emulator' && !isEmulator(request))) return refuse(answers.notVerified);
      const allowed = kind === 'channel' ? connectorServiceUrl : loopbackServiceUrl;
      if (allowed(activity.serviceUrl) === undefined) return refuse(answers.notServed);
      return verify(authentication, activity, authorization, kind === 'channel');
    },
  };
}

async function verify(
  authentication: BotFrameworkAuthentication,
  activity: Activity,
  authorization: string,
  vouchedFor: boolean,
): Promise<CallerOutcome> {
  try {
    return { kind: 'believed', result: await authentication.authenticateRequest(activity, authorization), vouchedFor };
  } catch (error) {
    return refuse(isUnreachable(error) ? answers.verifierUnreachable : answers.notVerified);
  }
}

/** The signing keys could not be fetched: the caller may be honest and may try again. */
function isUnreachable(error: unknown): boolean {
  const { name, statusCode } = Object(error) as { readonly name?: unknown; readonly statusCode?: unknown };
  return name === 'FetchError' || statusCode === 500;
}

/**
 * A connection from this machine that was opened for this machine: a page of another site, also one whose name was made to
 * point here (DNS rebinding), or a proxy that passes others through, is not.
 */
export function comesFromThisMachine(request: IncomingMessage): boolean {
  const { headers, socket } = request;
  if (!isLoopbackAddress(socket.remoteAddress)) return false;
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined) return false;
  const host = URL.parse(`http://${headers.host ?? ''}`)?.hostname;
  return host !== undefined && isLoopbackHost(host) && !isForeignPage(headers.origin);
}

/** The Emulator's own window has no web address. */
function isForeignPage(origin: string | undefined): boolean {
  const page = origin === undefined ? null : URL.parse(origin);
  return page !== null && /^https?:$/.test(page.protocol) && !isLoopbackHost(page.hostname);
}
