/** Addresses of single statements, signed and short-lived: who holds one must still be signed in to the same login. */
import { createHmac } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../domain/clock/clock';
import type { StatementLink, StatementLinkOutcome, StatementLinks } from '../domain/statements/outcomes';
import { isExactToken } from '../domain/identity/exactToken';

/** Ten minutes (standards C7). */
const lifetimeMilliseconds = 10 * 60_000;
const algorithm = 'HS256';

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

  /** Short claims, because the address also goes out as a text message. */
  async issue({ loginId, accountId, month }: StatementLink): Promise<string> {
    const token = await new SignJWT({ acc: accountId, mon: month.toString() })
      .setProtectedHeader({ alg: algorithm })
      .setSubject(loginId)
      .setExpirationTime(Math.floor((this.settings.clock.now() + lifetimeMilliseconds) / 1000))
      .sign(this.key);
    return `${this.settings.publicUrl()}/statements/${token}`;
  }

  async verify(token: string): Promise<StatementLinkOutcome> {
    if (!isExactToken(token)) return { kind: 'invalid' };
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: [algorithm],
        currentDate: new Date(this.settings.clock.now()),
        requiredClaims: ['sub', 'acc', 'mon', 'exp'],
      });
      const { sub, acc, mon } = payload;
      if (typeof sub !== 'string' || typeof acc !== 'string' || typeof mon !== 'string') return { kind: 'invalid' };
      return { kind: 'valid', link: { loginId: sub, accountId: acc, month: Temporal.PlainYearMonth.from(mon) } };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { kind: 'expired' };
      if (error instanceof errors.JOSEError) return { kind: 'invalid' };
      throw error;
    }
  }
}
