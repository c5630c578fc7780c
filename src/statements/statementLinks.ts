/** Addresses of single statements, signed and short-lived: who holds one must still be signed in to the same login. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../domain/clock/clock';
import { isExactToken } from '../domain/identity/exactToken';
import type { StatementLink, StatementLinkOutcome, StatementLinks } from '../domain/statements/outcomes';
import { readClaims, writeClaims } from './linkClaims';

/** Ten minutes (standards C7). */
const lifetimeMilliseconds = 10 * 60_000;
/** 128 bits of HMAC-SHA-256: nobody guesses them in ten minutes, and the address also goes out as a text message. */
const signatureBytes = 16;

interface StatementLinkSettings {
  /** The service's own token key: at least 256 bits in hexadecimal digits. Statements get a key derived from it. */
  readonly tokenKey: string;
  /** The address of the service without a slash at the end; asked for when a link is made. */
  readonly publicUrl: () => string;
  readonly clock: Clock;
}

export class SignedStatementLinks implements StatementLinks {
  private readonly key: Uint8Array;

  constructor(private readonly settings: StatementLinkSettings) {
    const tokenKey = Buffer.from(settings.tokenKey, 'hex');
    if (tokenKey.length < 32) throw new Error('The key of statement links must have at least 256 bits');
    this.key = createHmac('sha256', tokenKey).update('statement-links').digest();
  }

  async issue(link: StatementLink): Promise<string> {
    const expiresAt = Math.floor((this.settings.clock.now() + lifetimeMilliseconds) / 1000);
    const claims = writeClaims({ ...link, expiresAt });
    const token = Buffer.concat([claims, this.signature(claims)]).toString('base64url');
    return `${this.settings.publicUrl()}/statements/${token}`;
  }

  async verify(token: string): Promise<StatementLinkOutcome> {
    if (!/^[\w-]+$/.test(token) || !isExactToken(token)) return { kind: 'invalid' };
    const bytes = Buffer.from(token, 'base64url');
    const claims = bytes.subarray(0, -signatureBytes);
    const signature = bytes.subarray(-signatureBytes);
    if (claims.length === 0 || !timingSafeEqual(this.signature(claims), signature)) return { kind: 'invalid' };
    const read = readClaims(claims);
    if (read === undefined) return { kind: 'invalid' };
    const { expiresAt, ...link } = read;
    return expiresAt <= Math.floor(this.settings.clock.now() / 1000) ? { kind: 'expired' } : { kind: 'valid', link };
  }

  private signature(claims: Uint8Array): Buffer {
    return createHmac('sha256', this.key).update(claims).digest().subarray(0, signatureBytes);
  }
}
