/** Authenticator apps as they stand in the store: for customers that come with one, as the demo's do. */
import { randomUUID } from 'node:crypto';
import { totpSecretPlace } from './authenticatorService';
import type { CredentialKeys } from './credentialKeys';
import type { FieldSealer } from './sealingPorts';
import { readRecoveryCode } from './recoveryCodes';
import { fromBase32 } from './totp';

export interface SealedAuthenticator {
  readonly id: string;
  readonly loginId: string;
  readonly sealedSecret: string;
  readonly keyId: string;
  readonly recoveryHashes: readonly string[];
}

export class AuthenticatorBook {
  constructor(
    private readonly sealer: FieldSealer,
    private readonly keys: CredentialKeys,
  ) {}

  /** `secret` is in base32, recovery codes look like `ABCDE-FGHIJ`. Throws where one of them can be none. */
  seal(
    loginId: string,
    given: { readonly secret: string; readonly recoveryCodes: readonly string[] },
  ): SealedAuthenticator {
    const id = randomUUID();
    const secret = fromBase32(given.secret).toString('base64');
    const recoveryHashes = given.recoveryCodes.map((typed) => {
      const code = readRecoveryCode(typed);
      if (code === undefined) throw new Error('Not a recovery code');
      return this.keys.recoveryCode(loginId, code);
    });
    const sealedSecret = this.sealer.seal(secret, totpSecretPlace(id));
    return { id, loginId, sealedSecret, keyId: this.sealer.currentKeyId, recoveryHashes };
  }
}
