/** The payment methods of a login: listed, renamed, removed; the number leaves the vault as soon as nobody needs it. */
import type { Session } from '../identity/ports';
import { MethodDraftService, type MethodParts } from './methodDraftService';
import type { MethodDrafts, PaymentMethod, PaymentMethods, RemoveMethodOutcome, RenameMethodOutcome } from './methods';
import { readNickname } from './nickname';
import { dayMilliseconds, unsavedMethodMilliseconds } from './paymentSettings';
import type { StoredMethod } from './records';
import { toPaymentMethod } from './storedMethods';

export class MethodService implements PaymentMethods {
  readonly drafts: MethodDrafts;

  constructor(private readonly parts: MethodParts) {
    this.drafts = new MethodDraftService(parts);
  }

  async list(session: Session): Promise<readonly PaymentMethod[]> {
    return (await this.parts.store.methods.listSaved(session.loginId)).map(toPaymentMethod);
  }

  async find(session: Session, methodId: string): Promise<PaymentMethod | undefined> {
    const stored = await this.parts.store.methods.findFor(session.loginId, methodId);
    return stored && toPaymentMethod(stored);
  }

  async rename(session: Session, methodId: string, nickname: string): Promise<RenameMethodOutcome> {
    const reading = readNickname(nickname);
    if (reading.kind === 'nickname_refused') return reading;
    const isRenamed = await this.parts.store.methods.rename(session.loginId, methodId, reading.nickname);
    const method = isRenamed ? await this.find(session, methodId) : undefined;
    return method === undefined ? { kind: 'not_found' } : { kind: 'renamed', method };
  }

  async remove(session: Session, methodId: string): Promise<RemoveMethodOutcome> {
    const stored = await this.parts.store.methods.findFor(session.loginId, methodId);
    if (stored === undefined || !(await this.markRemoved(session, methodId))) return { kind: 'not_found' };
    return (await this.retire(stored)) ? { kind: 'removed' } : { kind: 'removed_after_settlement' };
  }

  private markRemoved({ loginId, place }: Session, methodId: string): Promise<boolean> {
    const { store, clock } = this.parts;
    return store.atomically(async (unit) => {
      if (!(await unit.methods.markRemoved(loginId, methodId, clock.now()))) return false;
      const event = { action: 'method_removed', loginId, channel: place.channel, result: 'done' } as const;
      await unit.journal.record({ ...event, subject: methodId });
      return true;
    });
  }

  /** Takes out of the vault what nobody needs any more; returns how many numbers went. For the worker's tick. */
  async clean(): Promise<number> {
    const { store, clock } = this.parts;
    const abandoned = await this.dropAbandonedDrafts(clock.now());
    let retired = 0;
    for (const method of await store.methods.spent(clock.now() - unsavedMethodMilliseconds))
      if (await this.retire(method)) retired += 1;
    return abandoned + retired;
  }

  private async dropAbandonedDrafts(now: number): Promise<number> {
    const { store, vault } = this.parts;
    const abandoned = await store.drafts.abandoned(now);
    for (const { ticketHash, vaultToken } of abandoned) {
      if (vaultToken !== undefined) await vault.forget(vaultToken);
      await store.drafts.change(ticketHash, { vaultToken: undefined });
    }
    await store.drafts.purge(now - dayMilliseconds);
    return abandoned.length;
  }

  /** First nobody can use it, then its number goes, then its token: a crash in between is made good by the next tick. */
  private async retire({ id, vaultToken }: StoredMethod): Promise<boolean> {
    const { store, vault, clock } = this.parts;
    const now = clock.now();
    if (!(await store.methods.retire(id, now - unsavedMethodMilliseconds, now))) return false;
    if (vaultToken !== undefined) await vault.forget(vaultToken);
    await store.methods.dropToken(id);
    return true;
  }
}
