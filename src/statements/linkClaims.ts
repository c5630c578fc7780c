/** What the address of a statement carries, in as few bytes as it can be told in: until when, of which month, login and account. */
import { Temporal } from 'temporal-polyfill';
import type { StatementLink } from '../domain/statements/outcomes';

interface LinkClaims extends StatementLink {
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/** Set where the identifiers are spelt out; otherwise they are UUIDs, of 16 bytes each. */
const spelt = 0x8000;
const headBytes = 6;
const uuidBytes = 16;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function writeClaims({ loginId, accountId, month, expiresAt }: LinkClaims): Buffer {
  const ids = [loginId, accountId];
  const isSpelt = !ids.every((id) => uuid.test(id));
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(expiresAt);
  head.writeUInt16BE((month.year * 12 + month.month - 1) | (isSpelt ? spelt : 0), 4);
  return Buffer.concat([head, ...ids.map(isSpelt ? speltOut : packed)]);
}

/** Bytes whose signature holds; nothing where they are still none of ours. */
export function readClaims(bytes: Buffer): LinkClaims | undefined {
  if (bytes.length < headBytes) return undefined;
  const head = bytes.readUInt16BE(4);
  const ids = (head & spelt ? readSpelt : readPacked)(bytes.subarray(headBytes));
  const months = head & ~spelt;
  return (
    ids && {
      ...{ loginId: ids[0], accountId: ids[1], expiresAt: bytes.readUInt32BE() },
      month: Temporal.PlainYearMonth.from({ year: Math.floor(months / 12), month: (months % 12) + 1 }),
    }
  );
}

function packed(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function readPacked(bytes: Buffer): [string, string] | undefined {
  if (bytes.length !== 2 * uuidBytes) return undefined;
  const [login, account] = [bytes.subarray(0, uuidBytes), bytes.subarray(uuidBytes)].map((id) => id.toString('hex'));
  return [withHyphens(login ?? ''), withHyphens(account ?? '')];
}

function withHyphens(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** After its length, so that no other pair is spelt the same way. */
function speltOut(id: string): Buffer {
  const bytes = Buffer.from(id);
  if (bytes.length > 255) throw new Error('An identifier is too long for the address of a statement');
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

function readSpelt(bytes: Buffer): [string, string] | undefined {
  const loginBytes = bytes[0] ?? 0;
  const accountAt = 1 + loginBytes;
  const accountBytes = bytes[accountAt];
  if (accountBytes === undefined || bytes.length !== accountAt + 1 + accountBytes) return undefined;
  return [bytes.subarray(1, accountAt).toString(), bytes.subarray(accountAt + 1).toString()];
}
