/** The one-time code of a sign-in: sent to a contact on file, or made by the customer's authenticator app, or a recovery code. */
import { isSamePlace, type Place } from '../identity/place';
import type { Login } from '../identity/ports';
import { challengeMilliseconds } from '../identity/policies';
import type { CodeStep } from '../identity/stepUp';
import { hashToken, newToken } from '../identity/tokens';
import { openSecret } from './authenticatorService';
import { maskContact } from './contactBook';
import type { CredentialParts } from './credentialParts';
import type { CodeAim } from './oneTimeCodes';
import type { CodeRefusal, CodeToEnter, MaskedContact, SendCodeOutcome } from './codeOutcomes';
import type { CodeChallenge } from './codePorts';
import type { StoredAuthenticator } from './credentialPorts';
import type { CredentialUnit } from './ports';
import { readRecoveryCode } from './recoveryCodes';
import { matchingTotpStep } from './totp';

interface Typed {
  readonly ticket: string;
  readonly code: string;
}

type Passed = { readonly kind: 'passed' };

export class SignInCodeStep implements CodeStep {
  constructor(private readonly parts: CredentialParts) {}

  async begin(
    { id: loginId }: Login,
    place: Place,
  ): Promise<({ readonly kind: 'code' } & CodeToEnter) | { readonly kind: 'no_contact' }> {
    const { store, clock } = this.parts;
    const contacts = await this.contacts(loginId);
    const hasAuthenticator = (await store.totp.findConfirmed(loginId)) !== undefined;
    if (contacts.length === 0 && !hasAuthenticator) return { kind: 'no_contact' };
    const ticket = newToken();
    const expiresAt = clock.now() + challengeMilliseconds;
    await store.codeChallenges.create({ ticketHash: hashToken(ticket), loginId, place, expiresAt });
    return { kind: 'code', ticket, contacts, hasAuthenticator };
  }

  async send(attempt: { ticket: string; contactId: string; place: Place }): Promise<SendCodeOutcome> {
    const challenge = await this.find(attempt);
    if (challenge === undefined) return { kind: 'expired' };
    const contacts = await this.contacts(challenge.loginId);
    const contact = contacts.find(({ id }) => id === attempt.contactId);
    if (contact === undefined) return { kind: 'unknown_contact', contacts };
    const { store, codes } = this.parts;
    const sent = await store.atomically((unit) => codes.send(unit, this.aim(challenge), contact.id));
    return sent.kind === 'sent' ? { kind: 'sent', contact } : sent;
  }

  async enter(
    attempt: Typed & { place: Place },
  ): Promise<{ readonly kind: 'passed'; readonly login: Login } | CodeRefusal> {
    const { store } = this.parts;
    const challenge = await this.find(attempt);
    const login = challenge && (await store.logins.find(challenge.loginId));
    if (challenge === undefined || login === undefined) return { kind: 'expired' };
    const outcome = await store.atomically((unit) => this.check(unit, challenge, attempt));
    return outcome.kind === 'passed' ? { kind: 'passed', login } : outcome;
  }

  /** A typed code may be any of the three; each wrong one counts, whichever it was meant to be. */
  private async check(unit: CredentialUnit, challenge: CodeChallenge, typed: Typed): Promise<Passed | CodeRefusal> {
    const authenticator = await unit.totp.findConfirmed(challenge.loginId);
    const ownCode = authenticator && (() => this.ownCode(unit, authenticator, typed.code));
    const checked = await this.parts.codes.check(unit, this.aim(challenge), typed, ownCode);
    if (checked.kind !== 'right') return checked;
    return (await unit.codeChallenges.remove(challenge.ticketHash)) ? { kind: 'passed' } : { kind: 'expired' };
  }

  /** Each code of the app, and each recovery code, is taken once. */
  private async ownCode(
    unit: CredentialUnit,
    authenticator: StoredAuthenticator,
    code: string,
  ): Promise<'authenticator' | 'recovery_code' | undefined> {
    const { sealer, keys, clock } = this.parts;
    const { id, loginId } = authenticator;
    const step = matchingTotpStep(openSecret(sealer, authenticator), code, clock.now());
    if (step !== undefined && (await unit.totp.takeStep(id, step))) return 'authenticator';
    const recoveryCode = readRecoveryCode(code);
    const hash = recoveryCode && keys.recoveryCode(loginId, recoveryCode);
    return hash !== undefined && (await unit.totp.useRecoveryCode(loginId, hash)) ? 'recovery_code' : undefined;
  }

  private async contacts(loginId: string): Promise<readonly MaskedContact[]> {
    const { store, contacts } = this.parts;
    return (await contacts.reachable(store.contacts, loginId)).map(maskContact);
  }

  private async find({ ticket, place }: { ticket: string; place: Place }): Promise<CodeChallenge | undefined> {
    const challenge = await this.parts.store.codeChallenges.find(hashToken(ticket));
    if (challenge === undefined || challenge.expiresAt <= this.parts.clock.now()) return undefined;
    return isSamePlace(challenge.place, place) ? challenge : undefined;
  }

  private aim({ loginId, place }: CodeChallenge): CodeAim {
    return { subject: { key: this.parts.keys.loginSubject(loginId), loginId }, purpose: 'sign_in', place };
  }
}
