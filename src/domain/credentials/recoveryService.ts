/** Forgotten usernames and passwords, and new security questions: facts, then a code, then the change (standards A5, A6, A12). */
import { businessDate } from '../clock/clock';
import { normaliseUsername } from '../identity/normalise';
import type { Place } from '../identity/place';
import type { CredentialParts } from './credentialParts';
import type { CheckedFacts } from './factsCheck';
import { FactsCheck } from './factsCheck';
import { NewPassword } from './newPassword';
import { NewQuestions } from './newQuestions';
import { nobody, usernameMessage } from './notices';
import type { CodeAim } from './oneTimeCodes';
import type { ContactKind, Expired } from './codeOutcomes';
import type {
  NextQuestion,
  ChoosePasswordOutcome,
  ChooseQuestionOutcome,
  FactToGive,
  GiveFactOutcome,
  Recovery,
  RecoveryCodeOutcome,
  RecoveryFact,
  RecoveryFactKind,
  RecoveryTask,
  SendRecoveryCodeOutcome,
} from './recoveryOutcomes';
import type { StoredContact } from './contactPorts';
import type { CredentialUnit } from './ports';
import { questionChoices } from './questionList';
import { type GivenFacts, nextFact, readFact, withoutFact } from './recoverySteps';
import { emptyVault, type OpenRecovery, RecoveryTickets } from './recoveryTickets';

export class RecoveryService implements Recovery {
  private readonly tickets: RecoveryTickets;
  private readonly factsCheck: FactsCheck;
  private readonly newPassword: NewPassword;
  private readonly newQuestions: NewQuestions;

  constructor(private readonly parts: CredentialParts) {
    this.tickets = new RecoveryTickets(parts.sealer, parts.clock);
    this.factsCheck = new FactsCheck(parts);
    this.newPassword = new NewPassword(parts, this.tickets);
    this.newQuestions = new NewQuestions(parts, this.tickets);
  }

  async begin(attempt: { task: RecoveryTask; place: Place; username?: string }): Promise<FactToGive> {
    const { task, place, username } = attempt;
    const isKnown = username !== undefined && task !== 'forgot_username';
    const given: GivenFacts = isKnown ? { login_id: normaliseUsername(username) } : {};
    const ticket = await this.tickets.create(this.parts.store.recoveries, task, place, given);
    const fact = nextFact(task, given);
    if (fact === undefined) throw new Error('A recovery begins with a fact to give');
    return { kind: 'fact', ticket, fact };
  }

  /** A fact that is not the one asked for is not taken; the one that is missing is asked for again. */
  async give(attempt: { ticket: string; fact: RecoveryFact; place: Place }): Promise<GiveFactOutcome> {
    const open = await this.tickets.find(this.parts.store.recoveries, attempt, 'collecting');
    const expected = open && nextFact(open.attempt.task, open.vault.given);
    if (open === undefined || expected === undefined) return { kind: 'expired' };
    const { fact, place } = attempt;
    if (fact.kind !== expected) return { kind: 'fact', ticket: attempt.ticket, fact: expected };
    if (fact.kind === 'password') return this.checkPassword(open, fact.value, place);
    const value = readFact(fact, businessDate(this.parts.clock));
    if (value === undefined) return { kind: 'malformed', fact: expected };
    return this.keep(open, { ...open.vault.given, [fact.kind]: value });
  }

  async takeBack(attempt: { ticket: string; fact?: RecoveryFactKind; place: Place }): Promise<FactToGive | Expired> {
    const open = await this.tickets.find(this.parts.store.recoveries, attempt, 'collecting');
    if (open === undefined) return { kind: 'expired' };
    const given = withoutFact(open.attempt.task, open.vault.given, attempt.fact);
    const fact = nextFact(open.attempt.task, given);
    const isOurs =
      fact !== undefined &&
      (await this.tickets.advance(this.parts.store.recoveries, open, { vault: { ...open.vault, given } }));
    return isOurs ? { kind: 'fact', ticket: attempt.ticket, fact } : { kind: 'expired' };
  }

  async sendCode(attempt: { ticket: string; via: ContactKind; place: Place }): Promise<SendRecoveryCodeOutcome> {
    const open = await this.tickets.find(this.parts.store.recoveries, attempt, 'checked');
    const aim = open && aimOf(open);
    if (aim === undefined) return { kind: 'expired' };
    return this.parts.store.atomically(async (unit) => {
      const contacts = await unit.contacts.listFor(aim.subject.loginId ?? nobody);
      const sent = await this.parts.codes.send(unit, aim, preferred(contacts, attempt.via)?.id);
      return sent.kind === 'sent' ? { kind: 'sent_if_known' } : sent;
    });
  }

  async enterCode(attempt: { ticket: string; code: string; place: Place }): Promise<RecoveryCodeOutcome> {
    const open = await this.tickets.find(this.parts.store.recoveries, attempt, 'checked');
    const aim = open && aimOf(open);
    if (open === undefined || aim === undefined) return { kind: 'expired' };
    return this.parts.store.atomically(async (unit) => {
      const checked = await this.parts.codes.check(unit, aim, attempt);
      if (checked.kind !== 'right') return checked;
      const isOurs = await this.tickets.advance(unit.recoveries, open, { stage: 'proved' });
      return isOurs ? this.afterCode(open) : { kind: 'expired' };
    });
  }

  choosePassword(attempt: { ticket: string; password: string; place: Place }): Promise<ChoosePasswordOutcome> {
    return this.newPassword.choose(attempt);
  }

  chooseQuestion(attempt: {
    ticket: string;
    questionId: string;
    answer: string;
    place: Place;
  }): Promise<ChooseQuestionOutcome> {
    return this.newQuestions.choose(attempt);
  }

  takeBackQuestion(attempt: { ticket: string; place: Place }): Promise<NextQuestion | Expired> {
    return this.newQuestions.takeBack(attempt);
  }

  /** Counts as a sign-in does; what is kept of the password is that it was right. */
  private async checkPassword(open: OpenRecovery, password: string, place: Place): Promise<GiveFactOutcome> {
    const username = open.vault.given.login_id ?? '';
    const checked = await this.parts.passwords.check({ username, password, place });
    switch (checked.kind) {
      case 'right':
        return this.keep(open, { ...open.vault.given, password: 'right' });
      case 'rejected':
        return { kind: 'rejected', fact: 'password' };
      case 'locked':
      case 'too_many_tries':
        return checked;
    }
  }

  private async keep(open: OpenRecovery, given: GivenFacts): Promise<GiveFactOutcome> {
    const next = nextFact(open.attempt.task, given);
    if (next === undefined) return this.check(open, given);
    const vault = { ...open.vault, given };
    const isOurs = await this.tickets.advance(this.parts.store.recoveries, open, { vault });
    return isOurs ? { kind: 'fact', ticket: open.ticket, fact: next } : { kind: 'expired' };
  }

  private async check(open: OpenRecovery, given: GivenFacts): Promise<GiveFactOutcome> {
    const { task, place, ticketHash } = open.attempt;
    return this.parts.store.atomically(async (unit) => {
      const checked = await this.factsCheck.check(unit, task, given, place);
      if (checked.kind === 'too_many_tries') {
        await unit.recoveries.remove(ticketHash);
        return checked;
      }
      if (!(await this.goOn(unit, open, given, checked))) return { kind: 'expired' };
      await this.parts.audit.record(unit.audit, {
        action: 'facts_checked',
        loginId: checked.loginId,
        channel: place.channel,
        result: checked.loginId === undefined ? 'wrong' : 'right',
        subject: task,
      });
      return task === 'forgot_username'
        ? { kind: 'username_sent_if_known' }
        : { kind: 'choose_contact_kind', ticket: open.ticket };
    });
  }

  /** The facts are dropped here; what is kept is whose they were, if anybody's. */
  private async goOn(
    unit: CredentialUnit,
    open: OpenRecovery,
    given: GivenFacts,
    { loginId, contactId = nobody }: CheckedFacts,
  ): Promise<boolean> {
    const { task, place, ticketHash } = open.attempt;
    if (task !== 'forgot_username') {
      const subject = { key: this.parts.keys.recoverySubject(task, given.login_id ?? ''), loginId };
      return this.tickets.advance(unit.recoveries, open, { stage: 'checked', subject, vault: emptyVault });
    }
    const now = this.parts.clock.now();
    await unit.outbox.add(usernameMessage({ contactId, loginId, channel: place.channel, now }));
    return unit.recoveries.remove(ticketHash);
  }

  private afterCode({ ticket, attempt }: OpenRecovery): RecoveryCodeOutcome {
    if (attempt.task === 'reset_questions') return { kind: 'choose_questions', ticket, choices: questionChoices([]) };
    return { kind: 'choose_password', ticket, minimumLength: this.parts.minimumPasswordLength };
  }
}

/** What a code of this recovery is for; undefined where it has none. */
function aimOf({ attempt: { task, subject, place } }: OpenRecovery): CodeAim | undefined {
  if (subject === undefined || task === 'forgot_username') return undefined;
  return { subject, purpose: task, place };
}

function preferred(contacts: readonly StoredContact[], kind: ContactKind): StoredContact | undefined {
  return contacts.find((contact) => contact.kind === kind) ?? contacts[0];
}
