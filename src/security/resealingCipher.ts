/** A cipher that notes what it opened under an old key, and seals that anew a little later, a few rows at a time (standards D4). */
import type { FieldSealer, SealedPlace, SealedRows } from '../domain/credentials/sealingPorts';
import { sealedAnew } from '../domain/credentials/rotateSealedFields';
import { keyIdOf } from './fieldCipher';

/** Rows written in one go, so that a new key brings no storm of writes. */
const rowsAtOnce = 20;
/** Rows that wait; what is opened beyond them is noted when it is opened again. */
const mostNoted = 1_000;

interface Noted {
  readonly table: string;
  readonly rowId: string;
}

/** Nothing is written while a customer waits, so that the time of an answer does not tell what was found on file. */
export class ResealingCipher implements FieldSealer {
  private readonly noted = new Map<string, Noted>();

  constructor(
    private readonly cipher: FieldSealer,
    private readonly rows: SealedRows,
  ) {}

  get currentKeyId(): string {
    return this.cipher.currentKeyId;
  }

  seal(plain: string, place: SealedPlace): string {
    return this.cipher.seal(plain, place);
  }

  open(sealed: string, place: SealedPlace): string {
    const plain = this.cipher.open(sealed, place);
    if (keyIdOf(sealed) !== this.currentKeyId) this.note(place);
    return plain;
  }

  /** To be called again and again; returns how many rows it has sealed anew. */
  async reseal(): Promise<number> {
    let count = 0;
    for (const [key, { table, rowId }] of [...this.noted].slice(0, rowsAtOnce)) {
      this.noted.delete(key);
      const row = await this.rows.find(table, rowId);
      if (row === undefined || row.keyId === this.currentKeyId) continue;
      if (await this.rows.replace(row, sealedAnew(row, this.cipher))) count += 1;
    }
    return count;
  }

  private note({ table, rowId }: SealedPlace): void {
    if (this.noted.size < mostNoted && this.rows.tables.includes(table))
      this.noted.set(`${table}/${rowId}`, { table, rowId });
  }
}
