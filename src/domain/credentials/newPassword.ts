/** The end of a forgotten password: a new one by policy, and nothing of the old one left (standards A5, A8). */
import { normalisePassword } from '../identity/normalise';
import type { Place } from '../identity/place';
import type { Login } from '../identity/ports';
import { hashToken } from '../identity/tokens';
import type { CredentialParts } from './credentialParts';
import { notice } from './notices';
import type { ChoosePasswordOutcome } from './recoveryOutcomes';
import { passwordRefusals } from './passwordPolicy';
import type { CredentialUnit } from './ports';
import type { OpenRecovery, RecoveryTickets } from './recoveryTickets';
import { spendCode } from './spentCode';

export class NewPassword {
  constructor(
    private readonly parts: CredentialParts,
    private readonly tickets: RecoveryTickets,
  ) {}

  async choose(attempt: { ticket: string; password: string; place: Place }): Promise<ChoosePasswordOutcome> {
    const { store, hasher, minimumPasswordLength } = this.parts;
    const open = await this.tickets.find(store.recoveries, attempt, 'proved');
    if (open?.attempt.task !== 'forgot_password') return { kind: 'expired' };
    const login = await store.logins.find(open.attempt.subject?.loginId ?? '');
    if (login === undefined) return { kind: 'expired' };
    // A space that a telephone or pasting added would have to be typed every time.
    const password = normalisePassword(attempt.password).trim();
    const [first, ...others] = passwordRefusals(password, { minimum: minimumPasswordLength, ...login });
    if (first !== undefined) return { kind: 'refused', refusals: [first, ...others] };
    // Whoever fears that it is known would be left with it.
    if (await hasher.verify(login.passwordHash, password))
      return { kind: 'refused', refusals: [{ reason: 'unchanged' }] };
    const passwordHash = await hasher.hash(password);
    return store.atomically((unit) => this.change(unit, open, login, passwordHash));
  }

  /** A lock keeps running (replaced site's help: "you must also wait 30 minutes"); its counter is not touched (A4). */
  private async change(
    unit: CredentialUnit,
    { ticket, attempt }: OpenRecovery,
    { id: loginId, username }: Login,
    passwordHash: string,
  ): Promise<ChoosePasswordOutcome> {
    const { clock, keys, attemptKeys, audit } = this.parts;
    const { channel } = attempt.place;
    const now = clock.now();
    const proof = { loginId, purpose: 'forgot_password', place: attempt.place, proofHash: hashToken(ticket) } as const;
    const spent = await spendCode(unit.codes, proof, now);
    if (spent === undefined) return { kind: 'expired' };
    await unit.credentials.replacePassword(spent, passwordHash);
    await unit.sessions.endAllFor(loginId, now);
    await unit.devices.forgetAll(loginId);
    await unit.speakerLinks.removeLogin(loginId);
    await unit.recoveries.remove(attempt.ticketHash);
    const tries = keys.factTries('forgot_password', username);
    const row = await unit.attempts.read(tries);
    if (row !== undefined) await unit.attempts.release({ key: tries, ...row });
    await unit.outbox.add(notice('password_changed', { loginId, channel, now }));
    await audit.record(unit.audit, {
      action: 'password_changed',
      loginId,
      channel,
      result: 'done',
      subject: undefined,
    });
    const lockedUntil = (await unit.attempts.read(attemptKeys.signIn(username)))?.lockedUntil;
    return { kind: 'password_changed', lockedUntil: (lockedUntil ?? 0) > now ? lockedUntil : undefined };
  }
}
