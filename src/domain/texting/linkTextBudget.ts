/** How many links callers may have texted to a number: a caller's number can be forged, and its owner must not be flooded (standards A15). */
import { createHash } from 'node:crypto';
import type { Clock } from '../clock/clock';
import type { AttemptLimit, AttemptRepository, Reservation } from '../identity/ports';

interface LinkTextBudgetParts {
  readonly attempts: Pick<AttemptRepository, 'reserve' | 'release'>;
  /** Keyed digest of an E.164 number. */
  readonly keyOf: (number: string) => string;
  readonly clock: Clock;
}

type LinkTextDecision =
  /** `undo` where it could not be sent. */
  | { readonly kind: 'send'; readonly undo: () => Promise<void> }
  /** The number has this very link already. */
  | { readonly kind: 'sent_before' }
  | { readonly kind: 'too_many' };

const hour = 3_600_000;
/** Each page has an address of its own. */
const pageLimit: AttemptLimit = { failures: 30, lockMilliseconds: hour };
const sameLinkLimit: AttemptLimit = { failures: 1, lockMilliseconds: hour };

export class LinkTextBudget {
  constructor(private readonly parts: LinkTextBudgetParts) {}

  async decide(number: string, url: string, isPage: boolean): Promise<LinkTextDecision> {
    const { attempts, keyOf, clock } = this.parts;
    const own = `link-texts:${keyOf(number)}`;
    const key = isPage ? own : `${own}:${createHash('sha256').update(url).digest('hex')}`;
    const counted = await attempts.reserve(key, isPage ? pageLimit : sameLinkLimit, clock.now());
    if (counted.kind === 'locked') return { kind: isPage ? 'too_many' : 'sent_before' };
    return { kind: 'send', undo: async () => this.undo(counted.reservation, isPage) };
  }

  /** What was tried for a page counts: giving it back would forget all others with it. */
  private async undo(reservation: Reservation, isPage: boolean): Promise<void> {
    if (!isPage) await this.parts.attempts.release(reservation);
  }
}
