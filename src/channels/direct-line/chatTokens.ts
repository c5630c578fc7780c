/** Signed tokens that bind a client to one conversation and one user (standards C3b). */
import { SignJWT, errors, jwtVerify } from 'jose';
import type { Clock } from '../../domain/clock/clock';
import { isExactToken } from '../../domain/identity/exactToken';
import { resumeMilliseconds, tokenMilliseconds } from './limits';

/** `directLine` opens the conversation's routes; `resume` only lets our own page get such a token again. */
type TokenPurpose = 'directLine' | 'resume';

export interface Grant {
  readonly conversationId: string;
  /** Goes into the `user` claim, where Web Chat looks for it. */
  readonly userId: string;
  /** Epoch milliseconds UTC. */
  readonly expiresAt: number;
}

type Bearer = Omit<Grant, 'expiresAt'>;

const lifetimes: Record<TokenPurpose, number> = { directLine: tokenMilliseconds, resume: resumeMilliseconds };
const algorithm = 'HS256';
const issuer = 'mini-assistant';

export class ChatTokens {
  private readonly key: Uint8Array;

  /** `key` in hexadecimal digits, at least 256 bits. */
  constructor(
    key: string,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(key, 'hex');
    if (this.key.length < 32) throw new Error('The key of web chat tokens must have at least 256 bits');
  }

  issue(purpose: TokenPurpose, { conversationId, userId }: Bearer): Promise<string> {
    const issuedAt = Math.floor(this.clock.now() / 1000);
    return new SignJWT({ conv: conversationId, user: userId })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(purpose)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimes[purpose] / 1000)
      .sign(this.key);
  }

  /** `undefined` for whatever is not a token of ours for this purpose, or is one no longer. */
  async verify(purpose: TokenPurpose, token: string): Promise<Grant | undefined> {
    if (!isExactToken(token)) return undefined;
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: [algorithm],
        issuer,
        audience: purpose,
        currentDate: new Date(this.clock.now()),
        requiredClaims: ['exp'],
      });
      const { conv, user, exp } = payload;
      if (typeof conv !== 'string' || typeof user !== 'string' || exp === undefined) return undefined;
      return { conversationId: conv, userId: user, expiresAt: exp * 1000 };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
