/** The security question of a new device: one ticket, a fixed order of questions, three wrong answers in total. */
import { businessDate } from '../clock/clock';
import { normaliseAnswer } from './normalise';
import type { AnswerOutcome, PasswordOutcome, QuestionToAnswer } from './outcomes';
import { isSamePlace, type Place } from './place';
import { challengeMilliseconds, questionLimit, signInLimit } from './policies';
import type { Login, Reservation, SecurityQuestion, SignInChallenge } from './ports';
import type { SignInParts } from './signInParts';
import { startSession } from './startSession';
import { hashToken, newToken } from './tokens';

/** What an answer is about, once its ticket has been found good. */
interface OpenChallenge {
  readonly challenge: SignInChallenge;
  readonly login: Login;
  readonly question: SecurityQuestion;
}

/** An answer counts in both counters before it is compared (standards A6). */
interface CountedAnswer {
  readonly kind: 'counted';
  readonly asAnswer: Reservation;
  readonly asSignIn: Reservation;
}

export class SecurityQuestionStep {
  constructor(private readonly parts: SignInParts) {}

  /** Called after a right password; no question is shown once three answers were wrong, or where there is none. */
  async begin(login: Login, place: Place): Promise<PasswordOutcome> {
    const { attempts, keys, challenges, clock } = this.parts;
    const counter = await attempts.read(keys.questions(login.id));
    const isUsedUp = counter?.lockedUntil !== undefined && counter.lockedUntil > clock.now();
    const order = await this.orderOfQuestions(login);
    const position = (counter?.failures ?? 0) % Math.max(order.length, 1);
    const question = order[position];
    if (isUsedUp || question === undefined) return { kind: 'questions_exhausted' };
    const ticket = newToken();
    await challenges.create({
      ticketHash: hashToken(ticket),
      loginId: login.id,
      place,
      questionIds: order.map(({ id }) => id),
      position,
      expiresAt: clock.now() + challengeMilliseconds,
    });
    return { kind: 'question', ticket, question: question.text };
  }

  /**
   * The same all day, and a new sign-in goes on where wrong answers have led to: only an answer that counts
   * brings another question, so nobody can start again until an easy one comes (standards A6).
   */
  private async orderOfQuestions(login: Login): Promise<readonly SecurityQuestion[]> {
    const day = businessDate(this.parts.clock).toString();
    const keyed = (await this.parts.questions.listFor(login.id)).map((question) => ({
      question,
      key: this.parts.keys.questionOrder(login.id, day, question.id),
    }));
    return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ question }) => question);
  }

  async answer(attempt: { ticket: string; answer: string; place: Place }): Promise<AnswerOutcome> {
    const open = await this.find(attempt.ticket, attempt.place);
    if (open === undefined) return { kind: 'expired' };
    const counted = await this.count(open);
    if (counted.kind !== 'counted') return counted;
    const isRight = await this.parts.hasher.verify(open.question.answerHash, normaliseAnswer(attempt.answer));
    return isRight ? this.pass(open, counted, attempt.place) : this.refuse(open, counted, attempt.ticket);
  }

  /** Ends the question under a good ticket and tells whose it was: something stronger takes its place. */
  async take(ticket: string, place: Place): Promise<Login | undefined> {
    const open = await this.find(ticket, place);
    return open && (await this.parts.challenges.remove(hashToken(ticket))) ? open.login : undefined;
  }

  private async find(ticket: string, place: Place): Promise<OpenChallenge | undefined> {
    const { challenges, logins, clock } = this.parts;
    const challenge = await challenges.find(hashToken(ticket));
    if (challenge === undefined || challenge.expiresAt <= clock.now()) return undefined;
    if (!isSamePlace(challenge.place, place)) return undefined;
    const login = await logins.find(challenge.loginId);
    const question = await this.questionAt(challenge, challenge.position);
    return login && question && { challenge, login, question };
  }

  private async questionAt(challenge: SignInChallenge, position: number): Promise<SecurityQuestion | undefined> {
    const questions = await this.parts.questions.listFor(challenge.loginId);
    return questions.find((question) => question.id === challenge.questionIds[position]);
  }

  private async count(open: OpenChallenge): Promise<CountedAnswer | AnswerOutcome> {
    const { attempts, keys, clock } = this.parts;
    const { id, username } = open.login;
    const asAnswer = await attempts.reserve(keys.questions(id), questionLimit, clock.now());
    if (asAnswer.kind === 'locked') return this.end(open, { kind: 'exhausted' });
    const asSignIn = await attempts.reserve(keys.signIn(username), signInLimit, clock.now());
    if (asSignIn.kind === 'admitted')
      return { kind: 'counted', asAnswer: asAnswer.reservation, asSignIn: asSignIn.reservation };
    await attempts.release(asAnswer.reservation);
    return this.end(open, asSignIn);
  }

  /** A ticket passes once: of two right answers at the same moment, one finds it used. */
  private async pass(open: OpenChallenge, counted: CountedAnswer, place: Place): Promise<AnswerOutcome> {
    const { attempts, challenges, stepUp } = this.parts;
    await attempts.release(counted.asAnswer);
    await attempts.release(counted.asSignIn);
    if (!(await challenges.remove(open.challenge.ticketHash))) return { kind: 'expired' };
    if (stepUp?.policy === 'question+code') return stepUp.codes.begin(open.login, place);
    const session = await startSession(this.parts, open.login, place);
    return { kind: 'signed_in', session, canRegister: place.deviceHash !== undefined };
  }

  private async refuse(open: OpenChallenge, counted: CountedAnswer, ticket: string): Promise<AnswerOutcome> {
    if (counted.asAnswer.lockedUntil !== undefined) return this.end(open, { kind: 'exhausted' });
    const until = counted.asSignIn.lockedUntil;
    if (until !== undefined) return this.lock(open, until);
    const next = await this.turnToNext(open.challenge, ticket);
    return next ? { kind: 'another_question', ...next } : this.end(open, { kind: 'expired' });
  }

  private async lock(open: OpenChallenge, until: number): Promise<AnswerOutcome> {
    await this.parts.journal?.locked(open.login.id, open.challenge.place);
    return this.end(open, { kind: 'locked', until });
  }

  /** The next question in the fixed order; from the first again where the login has fewer than three. */
  private async turnToNext(challenge: SignInChallenge, ticket: string): Promise<QuestionToAnswer | undefined> {
    const position = (challenge.position + 1) % challenge.questionIds.length;
    await this.parts.challenges.advance(challenge.ticketHash, position);
    const question = await this.questionAt(challenge, position);
    return question && { ticket, question: question.text };
  }

  private async end<Outcome>(open: OpenChallenge, outcome: Outcome): Promise<Outcome> {
    await this.parts.challenges.remove(open.challenge.ticketHash);
    return outcome;
  }
}
