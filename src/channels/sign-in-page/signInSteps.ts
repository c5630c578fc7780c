/** The steps of signing in on a page of ours: the very services and limits of every other sign-in (standards A1-A7). */
import { assertNever } from '../../domain/assertNever';
import type { MaskedContact, SendCodeOutcome } from '../../domain/credentials/codeOutcomes';
import type {
  AnswerOutcome,
  EnterCodeOutcome,
  PasswordOutcome,
  SignIn,
  SignInCodes,
} from '../../domain/identity/outcomes';
import type { Place } from '../../domain/identity/place';
import type { Session } from '../../domain/identity/ports';

/** What is shown next, or who has signed in. */
type SignInStep = SignInQuestion | { readonly kind: 'signed_in'; readonly session: Session };

export type SignInQuestion =
  | { readonly kind: 'sign_in'; readonly notice?: string }
  | { readonly kind: 'question'; readonly ticket: string; readonly question: string; readonly notice?: string }
  | {
      readonly kind: 'contacts';
      readonly ticket: string;
      readonly contacts: readonly MaskedContact[];
      /** A code of the authenticator app, or a recovery code, is taken as well. */
      readonly hasAuthenticator: boolean;
    }
  | { readonly kind: 'code'; readonly ticket: string; readonly notice?: string };

/** The sentences of every other sign-in. Times are epoch milliseconds UTC. */
export interface SignInSentences {
  rejected(): string;
  locked(until: number): string;
  wrongAnswer(): string;
  questionsNeedReset(): string;
  noContact(): string;
  expired(): string;
  wrongCode(): string;
  noMoreCodes(until: number): string;
  codesLocked(until: number): string;
}

interface SignInStepsParts {
  readonly signIn: SignIn & Pick<SignInCodes, 'sendCode' | 'enterCode'>;
  readonly sentences: SignInSentences;
}

type Fields = ReadonlyMap<string, string>;

export class SignInSteps {
  constructor(private readonly parts: SignInStepsParts) {}

  /** Takes a form of one of the pages; without a step of ours it begins anew. */
  async take(place: Place, fields: Fields): Promise<SignInStep> {
    const field = (name: string): string => fields.get(name) ?? '';
    const ticket = field('ticket');
    switch (field('step')) {
      case 'password':
        return this.password(place, field('username'), field('password'));
      case 'answer':
        return this.answer(place, ticket, field('answer'));
      case 'send':
        return this.sendCode(place, ticket, field('contact'));
      case 'code':
        return this.code(place, ticket, field('code'));
      default:
        return { kind: 'sign_in' };
    }
  }

  private async password(place: Place, username: string, password: string): Promise<SignInStep> {
    const outcome = await this.parts.signIn.submitPassword({ username, password, place });
    const { sentences } = this.parts;
    switch (outcome.kind) {
      case 'rejected':
        return { kind: 'sign_in', notice: sentences.rejected() };
      case 'too_many_tries':
        return { kind: 'sign_in', notice: sentences.locked(outcome.until) };
      case 'questions_exhausted':
        return { kind: 'sign_in', notice: sentences.questionsNeedReset() };
      default:
        return this.next(outcome);
    }
  }

  private async answer(place: Place, ticket: string, answer: string): Promise<SignInStep> {
    const outcome = await this.parts.signIn.answerQuestion({ ticket, answer, place });
    const { sentences } = this.parts;
    switch (outcome.kind) {
      case 'another_question':
        return {
          ...{ kind: 'question', ticket: outcome.ticket, question: outcome.question },
          notice: sentences.wrongAnswer(),
        };
      case 'exhausted':
        return { kind: 'sign_in', notice: sentences.questionsNeedReset() };
      default:
        return this.next(outcome);
    }
  }

  private async sendCode(place: Place, ticket: string, contactId: string): Promise<SignInStep> {
    const outcome: SendCodeOutcome = await this.parts.signIn.sendCode({ ticket, contactId, place });
    const { sentences } = this.parts;
    switch (outcome.kind) {
      case 'sent':
        return { kind: 'code', ticket };
      case 'unknown_contact':
        return { kind: 'contacts', ticket, contacts: outcome.contacts, hasAuthenticator: false };
      case 'too_many_codes':
        // The last one that was sent may still work.
        return { kind: 'code', ticket, notice: sentences.noMoreCodes(outcome.until) };
      case 'codes_locked':
        return { kind: 'sign_in', notice: sentences.codesLocked(outcome.until) };
      case 'expired':
        return { kind: 'sign_in', notice: sentences.expired() };
      default:
        return assertNever(outcome);
    }
  }

  private async code(place: Place, ticket: string, code: string): Promise<SignInStep> {
    const outcome = await this.parts.signIn.enterCode({ ticket, code, place });
    switch (outcome.kind) {
      case 'wrong_code':
      case 'code_too_old':
        return { kind: 'code', ticket, notice: this.parts.sentences.wrongCode() };
      default:
        return this.next(outcome);
    }
  }

  private next(
    outcome:
      | Exclude<PasswordOutcome, { kind: 'rejected' | 'too_many_tries' | 'questions_exhausted' }>
      | Exclude<AnswerOutcome, { kind: 'another_question' | 'exhausted' }>
      | Exclude<EnterCodeOutcome, { kind: 'wrong_code' | 'code_too_old' }>,
  ): SignInStep {
    const { sentences } = this.parts;
    switch (outcome.kind) {
      case 'signed_in':
        return { kind: 'signed_in', session: outcome.session };
      case 'question':
        return { kind: 'question', ticket: outcome.ticket, question: outcome.question };
      case 'code': {
        const { ticket, contacts, hasAuthenticator } = outcome;
        return { kind: 'contacts', ticket, contacts, hasAuthenticator };
      }
      case 'locked':
        return { kind: 'sign_in', notice: sentences.locked(outcome.until) };
      case 'no_contact':
        return { kind: 'sign_in', notice: sentences.noContact() };
      case 'expired':
        return { kind: 'sign_in', notice: sentences.expired() };
      case 'codes_locked':
        return { kind: 'sign_in', notice: sentences.codesLocked(outcome.until) };
      default:
        return assertNever(outcome);
    }
  }
}
