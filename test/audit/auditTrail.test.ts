import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KyselyCredentialStore } from '../../db/repositories/credentialStore';
import { AuditAnchoring } from '../../src/domain/audit/auditAnchoring';
import { AuditTrail } from '../../src/domain/audit/auditTrail';
import type { AuditHead, AuditRepository } from '../../src/domain/audit/ports';
import { verifyAudit } from '../../src/domain/audit/verifyAudit';
import { fixedClock } from '../../src/domain/clock/adjustableClock';
import { AuditAnchorFile } from '../../src/security/auditAnchorFile';
import { openTestStore, type TestStore } from '../support/openTestStore';
import { appendEntries, cutTail, tampers, whileTampered } from '../../scripts/credentials/auditVandal';

const key = 'an audit key for tests';
let test: TestStore;
let store: KyselyCredentialStore;
let trail: AuditTrail;

beforeEach(async () => {
  test = await openTestStore();
  store = new KyselyCredentialStore(test.store.durable, test.store.chat);
  trail = new AuditTrail(key, fixedClock('2026-11-22T17:00:00Z'));
});
afterEach(() => test.close());

const verify = (anchor?: AuditHead) => verifyAudit(store.audit, key, anchor);

describe('the audit trail (standards D7)', () => {
  it('is empty and intact at first', async () => {
    expect(await verify()).toEqual({ kind: 'intact', entries: 0 });
  });

  it('has no gap after parallel writers, and none after a transaction that failed', async () => {
    const failing = store.atomically(async (unit) => {
      await trail.record(unit.audit, {
        action: 'signed_in',
        loginId: 'l',
        channel: 'web',
        result: 'done',
        subject: undefined,
      });
      throw new Error('half way');
    });
    await Promise.all([
      failing.catch(() => undefined),
      ...Array.from({ length: 50 }, () => appendEntries(store, trail, 1)),
    ]);
    expect(await verify()).toEqual({ kind: 'intact', entries: 50 });
  });

  it('cannot be changed by way of the store', async () => {
    await appendEntries(store, trail, 3);
    const { durable } = test.store;
    await expect(durable.updateTable('audit_entries').set({ result: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(durable.deleteFrom('audit_entries').execute()).rejects.toThrow('append-only');
  });

  it('needs its key', async () => {
    await appendEntries(store, trail, 3);
    expect(await verifyAudit(store.audit, 'another key', undefined)).toEqual({ kind: 'changed', sequence: 1 });
  });

  it.each(tampers)('finds each of 50: %s', async (_, tamper) => {
    await appendEntries(store, trail, 40);
    const anchor = await store.audit.head();
    for (let round = 0; round < 50; round++) {
      const look = (audit: AuditRepository) => verifyAudit(audit, key, anchor);
      expect((await whileTampered(test.store, trail, tamper, look)).kind).not.toBe('intact');
    }
    expect(await verify(anchor)).toEqual({ kind: 'intact', entries: 40 });
  });
});

describe('the anchor outside the database', () => {
  let directory: string;
  let broken: AuditHead[];
  let anchoring: AuditAnchoring;
  let file: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'assistant-anchor-'));
    file = join(directory, 'keys', 'audit-anchor.txt');
    broken = [];
    anchoring = anchoringTo(file);
    store = new KyselyCredentialStore(test.store.durable, test.store.chat, () => anchoring.anchor());
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function anchoringTo(path: string, onFailure: (error: unknown) => void = () => undefined): AuditAnchoring {
    const { audit } = new KyselyCredentialStore(test.store.durable, test.store.chat);
    return new AuditAnchoring({
      audit,
      anchor: new AuditAnchorFile(path),
      onBroken: (at) => broken.push(at),
      onFailure,
    });
  }

  it('follows every commit', async () => {
    await appendEntries(store, trail, 7);
    expect(new AuditAnchorFile(file).read()).toEqual(await store.audit.head());
    expect(readFileSync(file, 'utf8')).toMatch(/^7 [0-9a-f]{64}\n$/);
  });

  it('shows a tail cut, also after the service has appended again and started anew', async () => {
    await appendEntries(store, trail, 20);
    const seen = new AuditAnchorFile(file).read();
    await cutTail(test.store, trail, 5);
    expect(await verify(seen)).toEqual({ kind: 'cut', sequence: 15, expected: 20 });
    await appendEntries(store, trail, 2);
    expect(broken).toContainEqual(seen);
    anchoring = anchoringTo(file);
    await appendEntries(store, trail, 10);
    expect(new AuditAnchorFile(file).read()).toEqual(seen);
    expect((await verify(new AuditAnchorFile(file).read())).kind).toBe('rewritten');
  });

  it('that cannot be read stops nobody and is reported', async () => {
    const failures: unknown[] = [];
    await appendEntries(store, trail, 1);
    writeFileSync(file, 'not an anchor');
    anchoring = anchoringTo(file, (error) => failures.push(error));
    await appendEntries(store, trail, 1);
    expect(failures).toHaveLength(1);
    expect(await verify()).toEqual({ kind: 'intact', entries: 2 });
  });
});
