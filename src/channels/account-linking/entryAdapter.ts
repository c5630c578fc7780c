/** Keeps what the OAuth server keeps in our store: found by digests, sealed, gone when its time is over. */
import { createHash } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '../../domain/clock/clock';
import type { FieldSealer } from '../../domain/credentials/sealingPorts';
import type { OAuthEntry, OAuthEntryRepository } from '../../domain/linking/ports';

export interface EntryAdapterParts {
  readonly entries: OAuthEntryRepository;
  readonly sealer: FieldSealer;
  readonly clock: Clock;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const second = 1_000;

export class EntryAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly parts: EntryAdapterParts,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number | undefined): Promise<void> {
    const { entries, sealer, clock } = this.parts;
    const idHash = digest(id);
    await entries.put({
      ...{ model: this.model, idHash },
      sealedPayload: sealer.seal(JSON.stringify(payload), this.place(idHash)),
      grantHash: hashed(payload.grantId),
      uidHash: hashed(payload.uid),
      loginId: loginOf(payload),
      expiresAt: expiresIn === undefined ? undefined : clock.now() + expiresIn * second,
      consumedAt: undefined,
    });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.open(await this.parts.entries.find(this.model, digest(id)));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.open(await this.parts.entries.findByUid(this.model, digest(uid)));
  }

  /** Devices without a browser are not linked. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Of two who use the same code or token at the same moment, one must fail. */
  async consume(id: string): Promise<void> {
    const { entries, clock } = this.parts;
    if (!(await entries.consume(this.model, digest(id), clock.now())))
      throw new Error('It was used at the same moment');
  }

  async destroy(id: string): Promise<void> {
    await this.parts.entries.remove(this.model, digest(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.parts.entries.removeGrant(digest(grantId));
  }

  private open(entry: OAuthEntry | undefined): AdapterPayload | undefined {
    const { sealer, clock } = this.parts;
    if (entry === undefined || (entry.expiresAt !== undefined && entry.expiresAt <= clock.now())) return undefined;
    const payload = JSON.parse(sealer.open(entry.sealedPayload, this.place(entry.idHash))) as AdapterPayload;
    return entry.consumedAt === undefined ? payload : { ...payload, consumed: Math.floor(entry.consumedAt / second) };
  }

  private place(idHash: string): { table: string; column: string; rowId: string } {
    return { table: 'oauth_entries', column: 'sealed_payload', rowId: `${this.model}/${idHash}` };
  }
}

/** A sign-in under way names its login elsewhere: it must end with the others. */
function loginOf({ accountId, session, result }: AdapterPayload): string | undefined {
  const signedIn = result as { readonly login?: { readonly accountId?: string } } | undefined;
  return accountId ?? session?.accountId ?? signedIn?.login?.accountId;
}

function hashed(text: string | undefined): string | undefined {
  return text === undefined ? undefined : digest(text);
}
