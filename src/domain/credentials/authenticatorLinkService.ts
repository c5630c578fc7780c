/** Links to the page that shows an authenticator's secret and recovery codes, and what that page may do (standards C7, A7). */
import type { Sessions } from '../identity/outcomes';
import type { Place } from '../identity/place';
import type { Session } from '../identity/ports';
import type {
  AuthenticatorLinks,
  AuthenticatorPage,
  AuthenticatorPageOutcome,
  AuthenticatorPageRefusal,
  Authenticators,
  AuthenticatorTask,
} from './authenticatorOutcomes';
import type { LinkRefusal, SingleUseLinks } from './linkOutcomes';

interface AuthenticatorLinkParts {
  readonly links: SingleUseLinks;
  readonly authenticators: Authenticators;
  readonly sessions: Pick<Sessions, 'current'>;
  /** Of the service, without a slash at the end; asked for when a link is made. */
  readonly publicUrl: () => string;
}

/** What is sealed with the link. */
interface Carried {
  readonly loginId: string;
  readonly proof: string;
  readonly task: AuthenticatorTask;
}

/** The link is good, this browser's, and whoever asked for it is still signed in. */
interface Opened extends Carried {
  readonly kind: 'opened';
  readonly session: Session;
  readonly place: Place;
}

interface Visit {
  readonly token: string;
  readonly browser: string;
}

export class AuthenticatorLinkService implements AuthenticatorLinks, AuthenticatorPage {
  constructor(private readonly parts: AuthenticatorLinkParts) {}

  async issue(request: { session: Session; proof: string; task: AuthenticatorTask }): Promise<string> {
    const { session, proof, task } = request;
    const carried: Carried = { loginId: session.loginId, proof, task };
    const payload = JSON.stringify(carried);
    const { token } = await this.parts.links.create({ place: session.place, purpose: 'authenticator', payload });
    return `${this.parts.publicUrl()}/authenticator/${token}`;
  }

  async look(token: string): Promise<{ readonly kind: 'ready'; readonly task: AuthenticatorTask } | LinkRefusal> {
    const link = await this.parts.links.peek(token);
    if (link.kind !== 'open') return link;
    const carried = carriedBy(link);
    return carried === undefined ? { kind: 'unknown_link' } : { kind: 'ready', task: carried.task };
  }

  async begin(visit: Visit): Promise<AuthenticatorPageOutcome> {
    const opened = await this.open(visit);
    if (opened.kind !== 'opened') return opened;
    return opened.task === 'enrol' ? this.enrol(opened) : this.renewCodes(visit, opened);
  }

  async confirm({ code, ...visit }: Visit & { readonly code: string }): Promise<AuthenticatorPageOutcome> {
    const opened = await this.open(visit);
    if (opened.kind !== 'opened') return opened;
    const { session, place } = opened;
    const outcome = await this.parts.authenticators.confirm({ session, code });
    switch (outcome.kind) {
      case 'expired':
        return outcome;
      case 'wrong_code': {
        const shown = await this.parts.authenticators.proposal(session);
        return shown.kind === 'expired' ? shown : { ...shown, kind: 'wrong_code' };
      }
      case 'codes_locked':
      case 'enrolled':
        await this.parts.links.redeem({ ...visit, place });
        return { ...outcome, place };
    }
  }

  /** The proof is spent by the first visit; a page that is loaded again shows what that one began. */
  private async enrol({ session, proof }: Opened): Promise<AuthenticatorPageOutcome> {
    const begun = await this.parts.authenticators.enrol({ session, proof });
    return begun.kind === 'enrolling' ? begun : this.parts.authenticators.proposal(session);
  }

  private async renewCodes(visit: Visit, { session, proof, place }: Opened): Promise<AuthenticatorPageOutcome> {
    const outcome = await this.parts.authenticators.renewRecoveryCodes({ session, proof });
    if (outcome.kind === 'expired') return outcome;
    await this.parts.links.redeem({ ...visit, place });
    return { ...outcome, place };
  }

  private async open(visit: Visit): Promise<Opened | AuthenticatorPageRefusal> {
    const link = await this.parts.links.open(visit);
    if (link.kind !== 'open') return link;
    const carried = carriedBy(link);
    if (carried === undefined) return { kind: 'unknown_link' };
    const found = await this.parts.sessions.current(link.place);
    if (found.kind !== 'active' || found.session.loginId !== carried.loginId) return { kind: 'signed_out' };
    return { kind: 'opened', ...carried, session: found.session, place: link.place };
  }
}

/** Undefined where the link is for another page. */
function carriedBy({ purpose, payload }: { purpose: string; payload: string | undefined }): Carried | undefined {
  return purpose === 'authenticator' && payload !== undefined ? (JSON.parse(payload) as Carried) : undefined;
}
