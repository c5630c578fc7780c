/** Unguessable values, and the form in which they may be stored. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex: enough for a value of 256 random bits, never for what a person chose. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
