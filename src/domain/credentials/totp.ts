/** Codes of authenticator apps (RFC 6238: HMAC-SHA-1, 30 seconds, six digits), and base32 for typing their secret (RFC 4648). */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const stepMilliseconds = 30_000;
const digits = 6;
/** RFC 4226 recommends 160 bits. */
const secretBytes = 20;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function newTotpSecret(): Buffer {
  return randomBytes(secretBytes);
}

export function totpStep(now: number): number {
  return Math.floor(now / stepMilliseconds);
}

/** The code of a time step. */
export function totpCode(secret: Buffer, step: number, length: number = digits): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return (number % 10 ** length).toString().padStart(length, '0');
}

/** The step that a typed code belongs to: the present one, or one before or after it, for clocks that differ. */
export function matchingTotpStep(secret: Buffer, typed: string, now: number): number | undefined {
  const code = Buffer.from(typed.normalize('NFKC').replace(/[\s-]/g, ''));
  const present = totpStep(now);
  const right = [present - 1, present, present + 1].filter((step) => isSame(Buffer.from(totpCode(secret, step)), code));
  return right[0];
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/** What a QR code holds (the Key Uri Format of authenticator apps). */
export function totpUri(secret: Buffer, { issuer, username }: { issuer: string; username: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(username)}`;
  const parameters = new URLSearchParams({ secret: toBase32(secret), issuer });
  return `otpauth://totp/${label}?${parameters.toString().replaceAll('+', '%20')}`;
}

/** Without padding. */
export function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet.charAt(parseInt(group.padEnd(5, '0'), 2))).join('');
}

/** What people copy into an app, with or without spaces. Throws where it is no base32. */
export function fromBase32(text: string): Buffer {
  const values = [...text.toUpperCase().replace(/[\s=-]/g, '')].map((letter) => alphabet.indexOf(letter));
  if (values.length === 0 || values.includes(-1)) throw new Error('Not base32');
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
