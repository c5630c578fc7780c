/** Failed sign-ins by where they come from, so that one source cannot lock many logins (standards A14). */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import type { Place } from '../identity/place';
import type { SourceGuard } from '../identity/stepUp';
import type { CredentialKeys } from './credentialKeys';
import { sourceLimit } from './figures';
import type { SourceBudgets, SourceReport } from './sourceOutcomes';
import type { CredentialStore } from './ports';
import type { SourceUse } from './sourcePorts';

interface SourceBudgetParts {
  readonly store: CredentialStore;
  readonly keys: CredentialKeys;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

type Admission = Awaited<ReturnType<SourceGuard['admit']>>;

export class SourceBudgetService implements SourceGuard, SourceBudgets {
  constructor(private readonly parts: SourceBudgetParts) {}

  /** What is refused is recorded once for each budget that is used up, not for each try. */
  admit(place: Place, username: string): Promise<Admission> {
    const { store, keys, clock, audit } = this.parts;
    const source = keys.source(place);
    return store.atomically(async (unit): Promise<Admission> => {
      const now = clock.now();
      const reserved = await unit.sources.reserve(source, keys.triedLogin(username), sourceLimit, now);
      if (reserved.kind === 'admitted') return reserved;
      const event = {
        action: 'source_refused',
        loginId: undefined,
        channel: place.channel,
        result: 'refused',
      } as const;
      if (reserved.isFirst) await audit.record(unit.audit, { ...event, subject: source.slice(0, 16) });
      return { kind: 'too_many_tries', until: reserved.freeAt };
    });
  }

  async succeeded(reservation: string): Promise<void> {
    await this.parts.store.sources.release(reservation);
  }

  async report(limit: number): Promise<readonly SourceReport[]> {
    const since = this.parts.clock.now() - sourceLimit.windowMilliseconds;
    return (await this.parts.store.sources.report(since, limit)).map(toReport);
  }
}

function toReport(use: SourceUse): SourceReport {
  const isRefusedNow = use.failures >= sourceLimit.failures || use.distinctLogins >= sourceLimit.distinctLogins;
  return { ...use, isRefusedNow };
}
