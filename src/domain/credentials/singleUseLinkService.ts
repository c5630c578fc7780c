/** Links that carry one secret step out of a conversation: ten minutes, one use, one browser, one conversation (standards C7). */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import { isSamePlace, type Place } from '../identity/place';
import { hashToken, newToken } from '../identity/tokens';
import { linkMilliseconds } from './figures';
import type {
  LinkPurpose,
  LinkRefusal,
  OpenLink,
  OpenLinkOutcome,
  RedeemLinkOutcome,
  SingleUseLinks,
} from './linkOutcomes';
import type { StoredLink } from './linkPorts';
import type { CredentialStore } from './ports';
import type { FieldSealer, SealedPlace } from './sealingPorts';

interface SingleUseLinkParts {
  readonly store: CredentialStore;
  readonly sealer: FieldSealer;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export class SingleUseLinkService implements SingleUseLinks {
  constructor(private readonly parts: SingleUseLinkParts) {}

  async create(request: {
    place: Place;
    purpose: LinkPurpose;
    payload?: string;
  }): Promise<{ token: string; expiresAt: number }> {
    const { store, sealer, clock } = this.parts;
    const { place, purpose, payload } = request;
    const token = newToken();
    const tokenHash = hashToken(token);
    const createdAt = clock.now();
    const expiresAt = createdAt + linkMilliseconds;
    const sealedPayload = payload === undefined ? undefined : sealer.seal(payload, payloadPlace(tokenHash));
    const link = { tokenHash, purpose, place, sealedPayload, createdAt, expiresAt };
    await store.atomically(async (unit) => {
      await unit.links.insert({ ...link, browserHash: undefined, usedAt: undefined });
      await this.parts.audit.record(unit.audit, event('link_created', link));
    });
    return { token, expiresAt };
  }

  async peek(token: string): Promise<OpenLinkOutcome> {
    const link = await this.parts.store.links.find(hashToken(token));
    const refusal = this.refusal(link);
    return link === undefined || refusal !== undefined
      ? (refusal ?? { kind: 'unknown_link' })
      : { kind: 'open', ...this.opened(link) };
  }

  async open(attempt: { token: string; browser: string }): Promise<OpenLinkOutcome> {
    const { links } = this.parts.store;
    const link = await links.find(hashToken(attempt.token));
    const refusal = this.refusal(link);
    if (link === undefined || refusal !== undefined) return refusal ?? { kind: 'unknown_link' };
    const isBound = await links.bind(link.tokenHash, hashToken(attempt.browser));
    return isBound ? { kind: 'open', ...this.opened(link) } : { kind: 'other_browser' };
  }

  async redeem(attempt: { token: string; browser: string; place?: Place }): Promise<RedeemLinkOutcome> {
    const { store, clock, audit } = this.parts;
    const tokenHash = hashToken(attempt.token);
    return store.atomically(async (unit) => {
      const link = await unit.links.find(tokenHash);
      const refusal = this.refusal(link);
      if (link === undefined || refusal !== undefined) return refusal ?? { kind: 'unknown_link' };
      if (attempt.place !== undefined && !isSamePlace(link.place, attempt.place)) return { kind: 'other_conversation' };
      const browserHash = hashToken(attempt.browser);
      if (!(await unit.links.bind(tokenHash, browserHash))) return { kind: 'other_browser' };
      if (!(await unit.links.use(tokenHash, browserHash, clock.now()))) return { kind: 'link_used' };
      await audit.record(unit.audit, event('link_used', link));
      return { kind: 'redeemed', ...this.opened(link) };
    });
  }

  private refusal(link: StoredLink | undefined): LinkRefusal | undefined {
    if (link === undefined) return { kind: 'unknown_link' };
    if (link.usedAt !== undefined) return { kind: 'link_used' };
    return link.expiresAt <= this.parts.clock.now() ? { kind: 'link_expired' } : undefined;
  }

  private opened({ tokenHash, purpose, place, sealedPayload, expiresAt }: StoredLink): OpenLink {
    const payload = sealedPayload && this.parts.sealer.open(sealedPayload, payloadPlace(tokenHash));
    return { purpose, place, payload, expiresAt };
  }
}

function payloadPlace(tokenHash: string): SealedPlace {
  return { table: 'single_use_links', column: 'sealed_payload', rowId: tokenHash };
}

function event(action: 'link_created' | 'link_used', { place, purpose }: Pick<StoredLink, 'place' | 'purpose'>) {
  return { action, loginId: undefined, channel: place.channel, result: 'done', subject: purpose } as const;
}
