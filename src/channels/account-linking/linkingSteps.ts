/** The steps of signing in to link an account: the very services and limits of every other sign-in (standards A1-A7). */
import { assertNever } from '../../domain/assertNever';
import type { MaskedContact } from '../../domain/credentials/outcomes';
import type {
  AnswerOutcome,
  EnterCodeOutcome,
  PasswordOutcome,
  Sessions,
  SignIn,
  SignInCodes,
} from '../../domain/identity/outcomes';
import type { Place } from '../../domain/identity/place';

/** What is shown next, or whose account it is. */
export type LinkingStep =
  | { readonly kind: 'sign_in'; readonly notice?: string }
  | { readonly kind: 'question'; readonly ticket: string; readonly question: string; readonly notice?: string }
  | {
      readonly kind: 'contacts';
      readonly ticket: string;
      readonly contacts: readonly MaskedContact[];
      readonly notice?: string;
    }
  | { readonly kind: 'code'; readonly ticket: string; readonly notice?: string }
  | { readonly kind: 'signed_in'; readonly loginId: string };

/** The sentences of every other sign-in. */
export interface LinkingWords {
  rejected(): string;
  locked(until: number): string;
  wrongAnswer(): string;
  questionsNeedReset(): string;
  noContact(): string;
  expired(): string;
  wrongCode(): string;
  tooManyCodes(): string;
}

interface LinkingStepsParts {
  readonly signIn: SignIn & SignInCodes;
  readonly sessions: Sessions;
  readonly words: LinkingWords;
}

export class LinkingSteps {
  constructor(private readonly parts: LinkingStepsParts) {}

  async password(place: Place, username: string, password: string): Promise<LinkingStep> {
    const outcome = await this.parts.signIn.submitPassword({ username, password, place });
    const { words } = this.parts;
    switch (outcome.kind) {
      case 'rejected':
        return { kind: 'sign_in', notice: words.rejected() };
      case 'too_many_tries':
        return { kind: 'sign_in', notice: words.locked(outcome.until) };
      case 'questions_exhausted':
        return { kind: 'sign_in', notice: words.questionsNeedReset() };
      default:
        return this.next(outcome);
    }
  }

  async answer(place: Place, ticket: string, answer: string): Promise<LinkingStep> {
    const outcome = await this.parts.signIn.answerQuestion({ ticket, answer, place });
    const { words } = this.parts;
    switch (outcome.kind) {
      case 'another_question':
        return { kind: 'question', ticket: outcome.ticket, question: outcome.question, notice: words.wrongAnswer() };
      case 'exhausted':
        return { kind: 'sign_in', notice: words.questionsNeedReset() };
      default:
        return this.next(outcome);
    }
  }

  async sendCode(place: Place, ticket: string, contactId: string): Promise<LinkingStep> {
    const outcome = await this.parts.signIn.sendCode({ ticket, contactId, place });
    const { words } = this.parts;
    if (outcome.kind === 'sent') return { kind: 'code', ticket };
    if (outcome.kind === 'unknown_contact') return { kind: 'contacts', ticket, contacts: outcome.contacts };
    return { kind: 'sign_in', notice: outcome.kind === 'expired' ? words.expired() : words.tooManyCodes() };
  }

  async code(place: Place, ticket: string, code: string): Promise<LinkingStep> {
    const outcome = await this.parts.signIn.enterCode({ ticket, code, place });
    const { words } = this.parts;
    switch (outcome.kind) {
      case 'wrong_code':
      case 'code_too_old':
        return { kind: 'code', ticket, notice: words.wrongCode() };
      default:
        return this.next(outcome);
    }
  }

  private async next(
    outcome:
      | Exclude<PasswordOutcome, { kind: 'rejected' | 'too_many_tries' | 'questions_exhausted' }>
      | Exclude<AnswerOutcome, { kind: 'another_question' | 'exhausted' }>
      | Exclude<EnterCodeOutcome, { kind: 'wrong_code' | 'code_too_old' }>,
  ): Promise<LinkingStep> {
    const { words, sessions } = this.parts;
    switch (outcome.kind) {
      case 'signed_in':
        // Who it is was all that was asked: nobody stays signed in on this page.
        await sessions.signOut(outcome.session);
        return { kind: 'signed_in', loginId: outcome.session.loginId };
      case 'question':
        return { kind: 'question', ticket: outcome.ticket, question: outcome.question };
      case 'code':
        return { kind: 'contacts', ticket: outcome.ticket, contacts: outcome.contacts };
      case 'locked':
        return { kind: 'sign_in', notice: words.locked(outcome.until) };
      case 'no_contact':
        return { kind: 'sign_in', notice: words.noContact() };
      case 'expired':
        return { kind: 'sign_in', notice: words.expired() };
      case 'codes_locked':
        return { kind: 'sign_in', notice: words.tooManyCodes() };
      default:
        return assertNever(outcome);
    }
  }
}
