/** The vault that the service brings along: sealed numbers in a table of its own, on either engine. */
import type { PaymentVault } from '../domain/payments/ports';
import type { VaultRecord, VaultRepository } from '../domain/payments/repositories';
import type { FieldSealer } from '../domain/credentials/sealingPorts';
import { type FieldPlace, keyIdOf } from './fieldCipher';

/** Records sealed anew in one go. */
const rotatedAtOnce = 200;

export class EmbeddedVault implements PaymentVault {
  constructor(
    private readonly records: VaultRepository,
    private readonly cipher: FieldSealer,
  ) {}

  /** Throws unless every key in use is on the ring and opens what it sealed: to be called before customers are served. */
  async assertKeys(): Promise<void> {
    for (const record of await this.records.samples()) this.open(record);
  }

  async keep(token: string, number: string): Promise<void> {
    await this.records.insert(this.sealed(token, number));
  }

  async reveal(token: string): Promise<string> {
    const record = await this.records.find(token);
    if (record === undefined) throw new Error('The vault knows no such token');
    return this.open(record);
  }

  async forget(token: string): Promise<void> {
    await this.records.remove(token);
  }

  /** Seals everything under the current key; returns how many records changed. May run while customers are served. */
  async rotate(): Promise<number> {
    let changed = 0;
    for (;;) {
      const records = await this.records.underOtherKeys(this.cipher.currentKeyId, rotatedAtOnce);
      if (records.length === 0) return changed;
      for (const record of records) {
        const isReplaced = await this.records.replace(record, this.sealed(record.token, this.open(record)));
        if (isReplaced) changed += 1;
      }
    }
  }

  private sealed(token: string, number: string): VaultRecord {
    return { token, sealed: this.cipher.seal(number, placeOf(token)), keyId: this.cipher.currentKeyId };
  }

  private open({ token, sealed, keyId }: VaultRecord): string {
    if (keyIdOf(sealed) !== keyId) throw new Error('A vault record names another key than the one it was sealed with');
    return this.cipher.open(sealed, placeOf(token));
  }
}

function placeOf(token: string): FieldPlace {
  return { table: 'vault_records', column: 'sealed', rowId: token };
}
