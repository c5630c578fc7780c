/** The audit trail: gapless whoever writes at once, append-only, and forgotten with a transaction that fails. */
import { expect, it } from '@jest/globals';
import { KyselyCredentialStore } from '../../../db/repositories/credentialStore';
import { AuditTrail } from '../../../src/domain/audit/auditTrail';
import type { AuditEvent } from '../../../src/domain/audit/ports';
import { verifyAudit } from '../../../src/domain/audit/verifyAudit';
import { fixedClock } from '../../../src/domain/clock/adjustableClock';
import type { CurrentStore } from '../support/openedStore';

const key = 'a key for tests';
const trail = new AuditTrail(key, fixedClock('2026-11-22T17:00:00Z'));
const event: AuditEvent = { action: 'signed_in', loginId: undefined, channel: 'web', result: 'done', subject: 'é 🌧' };

export function auditCases(current: CurrentStore): void {
  it('has no gap after fifty parallel writers', async () => {
    const store = new KyselyCredentialStore(current().store.durable, current().store.chat);
    const before = (await store.audit.head()).sequence;
    const write = () => store.atomically((unit) => trail.record(unit.audit, event));
    const failing = store.atomically(async (unit) => {
      await trail.record(unit.audit, event);
      throw new Error('half way');
    });
    await Promise.all([failing.catch(() => undefined), ...Array.from({ length: 50 }, write)]);
    expect(await verifyAudit(store.audit, key, undefined)).toEqual({ kind: 'intact', entries: before + 50 });
    expect(await store.audit.readFrom(before + 1, 1)).toEqual([
      { ...event, ...entryAt(before + 1), hash: expect.any(String) },
    ]);
  });

  it('is append-only, and appended to only by who holds its head', async () => {
    const { durable, chat } = current().store;
    await expect(durable.deleteFrom('audit_entries').execute()).rejects.toThrow('append-only');
    const { audit } = new KyselyCredentialStore(durable, chat);
    const { sequence } = await audit.head();
    const late = { ...event, sequence, at: 0, hash: 'x' };
    await expect(audit.append([late])).rejects.toThrow('two at once');
  });
}

function entryAt(sequence: number): { sequence: number; at: number } {
  return { sequence, at: Date.parse('2026-11-22T17:00:00Z') };
}
