/** What the services of credentials work with. */
import type { AuditTrail } from '../audit/auditTrail';
import type { Clock } from '../clock/clock';
import type { AttemptKeys } from '../identity/attemptKeys';
import type { PasswordCheck } from '../identity/passwordCheck';
import type { SecretHasher } from '../identity/ports';
import type { ContactBook } from './contactBook';
import type { CredentialKeys } from './credentialKeys';
import type { IdentityFactsBook } from './identityFacts';
import type { OneTimeCodes } from './oneTimeCodes';
import type { CredentialStore } from './ports';
import type { FieldSealer } from './sealingPorts';

export interface CredentialParts {
  readonly store: CredentialStore;
  readonly hasher: SecretHasher;
  readonly sealer: FieldSealer;
  readonly keys: CredentialKeys;
  readonly attemptKeys: AttemptKeys;
  readonly passwords: PasswordCheck;
  readonly contacts: ContactBook;
  readonly facts: IdentityFactsBook;
  readonly codes: OneTimeCodes;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  /** Characters of a new password: see `minimumPasswordLength`. */
  readonly minimumPasswordLength: number;
  /** Shown by authenticator apps beside the username. */
  readonly issuer: string;
}
