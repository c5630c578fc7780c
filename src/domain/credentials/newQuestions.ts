/** The end of a question reset: three different questions of the list, their answers hashed as they come (standards A6). */
import { randomUUID } from 'node:crypto';
import { normaliseAnswer, normalisePassword } from '../identity/normalise';
import type { Place } from '../identity/place';
import type { Login } from '../identity/ports';
import { hashToken } from '../identity/tokens';
import { answerRefusal } from './answerPolicy';
import type { CredentialParts } from './credentialParts';
import { notice } from './notices';
import type { Expired } from './codeOutcomes';
import type { AnswerRefusal, ChooseQuestionOutcome, NextQuestion } from './recoveryOutcomes';
import type { CredentialUnit } from './ports';
import { findQuestion, questionChoices } from './questionList';
import type { ChosenQuestion, OpenRecovery, RecoveryTickets } from './recoveryTickets';
import { spendCode } from './spentCode';

interface QuestionAttempt {
  readonly ticket: string;
  readonly questionId: string;
  readonly answer: string;
  readonly place: Place;
}

const counts = [0, 1, 2] as const;

export class NewQuestions {
  constructor(
    private readonly parts: CredentialParts,
    private readonly tickets: RecoveryTickets,
  ) {}

  async choose(attempt: QuestionAttempt): Promise<ChooseQuestionOutcome> {
    const { store, hasher } = this.parts;
    const open = await this.tickets.find(store.recoveries, attempt, 'proved');
    const login = open && (await store.logins.find(open.attempt.subject?.loginId ?? ''));
    if (open?.attempt.task !== 'reset_questions' || login === undefined) return { kind: 'expired' };
    const choices = questionChoices(open.vault.chosen.map(({ questionId }) => questionId));
    if (!choices.some(({ id }) => id === attempt.questionId)) return { kind: 'unknown_question', choices };
    const refusal = await this.refusal(open, login, attempt);
    if (refusal !== undefined) return { kind: 'refused', refusal };
    const answerHash = await hasher.hash(normaliseAnswer(attempt.answer));
    return this.keep(open, login, [...open.vault.chosen, { questionId: attempt.questionId, answerHash }]);
  }

  /** Nothing has been changed yet, so that it only has to be given again. */
  async takeBack(attempt: Pick<QuestionAttempt, 'ticket' | 'place'>): Promise<NextQuestion | Expired> {
    const { recoveries } = this.parts.store;
    const open = await this.tickets.find(recoveries, attempt, 'proved');
    if (open?.attempt.task !== 'reset_questions') return { kind: 'expired' };
    return this.goOnWith(open, open.vault.chosen.slice(0, -1));
  }

  private async refusal(
    open: OpenRecovery,
    { username, passwordHash }: Login,
    { questionId, answer }: QuestionAttempt,
  ): Promise<AnswerRefusal | undefined> {
    const { hasher } = this.parts;
    const refusal = answerRefusal(answer, { username, question: findQuestion(questionId)?.text ?? '' });
    if (refusal !== undefined) return refusal;
    if (await hasher.verify(passwordHash, normalisePassword(answer))) return { reason: 'same_as_password' };
    for (const { answerHash } of open.vault.chosen)
      if (await hasher.verify(answerHash, normaliseAnswer(answer))) return { reason: 'same_answer_twice' };
    return undefined;
  }

  private async keep(
    open: OpenRecovery,
    login: Login,
    chosen: readonly ChosenQuestion[],
  ): Promise<ChooseQuestionOutcome> {
    if (chosen.length > 2) return this.parts.store.atomically((unit) => this.change(unit, open, login, chosen));
    return this.goOnWith(open, chosen);
  }

  private async goOnWith(open: OpenRecovery, chosen: readonly ChosenQuestion[]): Promise<NextQuestion | Expired> {
    const vault = { ...open.vault, chosen };
    const isOurs = await this.tickets.advance(this.parts.store.recoveries, open, { vault });
    if (!isOurs) return { kind: 'expired' };
    const choices = questionChoices(chosen.map(({ questionId }) => questionId));
    return { kind: 'next_question', answered: counts[chosen.length] ?? 2, choices };
  }

  /** Wrong answers to the old questions are forgotten with them; a lock of the login keeps running. */
  private async change(
    unit: CredentialUnit,
    { ticket, attempt }: OpenRecovery,
    { id: loginId }: Login,
    chosen: readonly ChosenQuestion[],
  ): Promise<ChooseQuestionOutcome> {
    const { clock, attemptKeys, audit } = this.parts;
    const { place } = attempt;
    const now = clock.now();
    if (!(await unit.recoveries.remove(attempt.ticketHash))) return { kind: 'expired' };
    const proof = { loginId, purpose: 'reset_questions', place, proofHash: hashToken(ticket) } as const;
    const spent = await spendCode(unit.codes, proof, now);
    if (spent === undefined) return { kind: 'expired' };
    await unit.credentials.replaceQuestions(spent, chosen.map(toSecurityQuestion));
    const wrongAnswers = attemptKeys.questions(loginId);
    const row = await unit.attempts.read(wrongAnswers);
    if (row !== undefined) await unit.attempts.release({ key: wrongAnswers, ...row });
    await unit.outbox.add(notice('questions_changed', { loginId, channel: place.channel, now }));
    const event = { action: 'questions_changed', loginId, channel: place.channel, result: 'done' } as const;
    await audit.record(unit.audit, { ...event, subject: undefined });
    return { kind: 'questions_changed' };
  }
}

function toSecurityQuestion({ questionId, answerHash }: ChosenQuestion) {
  return { id: randomUUID(), text: findQuestion(questionId)?.text ?? '', answerHash };
}
