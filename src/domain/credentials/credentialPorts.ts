/** Credentials in the store: what may change one, voice PINs, authenticator apps. */
import type { SecurityQuestion } from '../identity/ports';
import type { SpentCode } from './spentCode';

/** The only way to change a credential: each takes the proof that a code was used for it (standards A5, A6). */
export interface CredentialWriter {
  replacePassword(spent: SpentCode<'forgot_password'>, passwordHash: string): Promise<void>;
  replaceQuestions(spent: SpentCode<'reset_questions'>, questions: readonly SecurityQuestion[]): Promise<void>;
  setVoicePin(spent: SpentCode<'voice_pin'>, pinHash: string): Promise<void>;
  removeVoicePin(spent: SpentCode<'voice_pin'>): Promise<boolean>;
  /** Begins to enrol; what was enrolled before stays. */
  proposeAuthenticator(spent: SpentCode<'authenticator'>, proposal: ProposedAuthenticator): Promise<void>;
  removeAuthenticator(spent: SpentCode<'authenticator'>): Promise<boolean>;
  /** False where no app is confirmed. */
  replaceRecoveryCodes(spent: SpentCode<'authenticator'>, hashes: readonly string[]): Promise<boolean>;
}

export interface VoicePinRepository {
  /** A PHC string. */
  find(loginId: string): Promise<string | undefined>;
  /** Takes a PIN away after three wrong ones; only this takes one away without a code. */
  reset(loginId: string): Promise<boolean>;
}

export interface ProposedAuthenticator {
  readonly id: string;
  readonly sealedSecret: string;
  readonly keyId: string;
  readonly expiresAt: number;
}

export interface StoredAuthenticator {
  readonly id: string;
  readonly loginId: string;
  readonly sealedSecret: string;
  /** The time step of the last code taken; a code is taken once. */
  readonly lastStep: number;
}

export interface TotpRepository {
  findConfirmed(loginId: string): Promise<StoredAuthenticator | undefined>;
  findProposed(loginId: string, now: number): Promise<StoredAuthenticator | undefined>;
  /** The proposed one takes the place of what was there, with its recovery codes; false where it is gone. */
  confirm(authenticatorId: string, step: number, recoveryHashes: readonly string[]): Promise<boolean>;
  /** True where the step is later than the last one taken. */
  takeStep(authenticatorId: string, step: number): Promise<boolean>;
  /** True for the one caller that used this code. */
  useRecoveryCode(loginId: string, hash: string): Promise<boolean>;
  countRecoveryCodes(loginId: string): Promise<number>;
}
