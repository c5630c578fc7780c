/** Codes on paper that sign in once each where the authenticator app is lost. */
import { randomBytes } from 'node:crypto';
import { recoveryCodeCount } from './figures';
import { toBase32 } from './totp';

/** 50 random bits, `ABCDE-FGHIJ`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = toBase32(randomBytes(7)).slice(0, 10);
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** As it is hashed; undefined where it cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-7]{10}$/.test(code) ? code : undefined;
}
