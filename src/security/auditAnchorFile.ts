/** Keeps the head of the audit trail in a file beside the keys, outside the database (standards D7). */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AuditAnchor, AuditHead } from '../domain/audit/ports';

export class AuditAnchorFile implements AuditAnchor {
  constructor(private readonly file: string) {}

  /** `sequence hash` on one line. Throws where the file holds something else. */
  read(): AuditHead | undefined {
    if (!existsSync(this.file)) return undefined;
    const [, sequence, hash] = /^(\d{1,15}) ([0-9a-f]{64})\n$/.exec(readFileSync(this.file, 'utf8')) ?? [];
    if (sequence === undefined || hash === undefined) throw new Error(`${this.file} is no anchor of the audit trail`);
    return { sequence: Number(sequence), hash };
  }

  /** Whole or not at all: a reader never sees half of it. */
  write({ sequence, hash }: AuditHead): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.file}.new`, `${sequence} ${hash}\n`, { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}
