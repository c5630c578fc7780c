/** The questions of recovering a credential: what each carries, and what testers and channels are told about it. */
import type { ChangePurpose, MaskedContact } from '../../src/domain/credentials/codeOutcomes';
import type { FactToGive, QuestionChoice, RecoveryFactKind } from '../../src/domain/credentials/recoveryOutcomes';
import type { SessionView } from '../../src/domain/credentials/sessionOutcomes';
import type { Expectation } from '../../src/reply/message';

/** Tickets are opaque; whatever was given under them stays with the service. */
export interface CredentialQuestionParameters {
  loginId: FactToGive;
  recoveryContact: FactToGive;
  currentPassword: FactToGive;
  birthDate: FactToGive;
  ssnLast4: FactToGive;
  zip: FactToGive;
  contactKind: Record<string, never>;
  recoveryCode: { readonly ticket: string; readonly afterRefusal: boolean };
  newPassword: { readonly ticket: string; readonly minimumLength: number; readonly afterRefusal: boolean };
  /** `choices` are the few that are offered now, of the many that may still be chosen. */
  newQuestion: { readonly choices: readonly QuestionChoice[]; readonly answered: 0 | 1 | 2 };
  newAnswer: { readonly ticket: string; readonly question: QuestionChoice; readonly afterRefusal: boolean };
  signInContact: { readonly contacts: readonly MaskedContact[]; readonly hasAuthenticator: boolean };
  /** Where the code before a change goes. */
  changeContact: { readonly contacts: readonly MaskedContact[] };
  changeCode: { readonly purpose: ChangePurpose; readonly sentTo?: MaskedContact };
  /** `proof` stands for the code that was right. */
  newPin: { readonly proof: string; readonly afterRefusal: boolean };
  endAllSessions: Record<string, never>;
  sessionToEnd: { readonly sessions: readonly SessionView[] };
  /** `sentTo` is the masked contact; none where the code is the customer's own. */
  signInCode: { readonly ticket: string; readonly sentTo?: MaskedContact; readonly hasAuthenticator: boolean };
}

export type FactQuestion = 'loginId' | SecretFactQuestion;
export type SecretFactQuestion = 'recoveryContact' | 'currentPassword' | 'birthDate' | 'ssnLast4' | 'zip';

export const factQuestions: Readonly<Record<RecoveryFactKind, FactQuestion>> = {
  contact: 'recoveryContact',
  login_id: 'loginId',
  password: 'currentPassword',
  birth_date: 'birthDate',
  ssn_last4: 'ssnLast4',
  zip: 'zip',
};

export const credentialExpectations: Readonly<Record<keyof CredentialQuestionParameters, Expectation>> = {
  loginId: { awaiting: 'login_id', secret: false },
  recoveryContact: { awaiting: 'contact', secret: true },
  currentPassword: { awaiting: 'password', secret: true },
  birthDate: { awaiting: 'birth_date', secret: true },
  ssnLast4: { awaiting: 'ssn_last4', secret: true },
  zip: { awaiting: 'zip', secret: true },
  contactKind: { awaiting: 'choice', secret: false },
  recoveryCode: { awaiting: 'code', secret: true },
  newPassword: { awaiting: 'new_password', secret: true },
  newQuestion: { awaiting: 'choice', secret: false },
  newAnswer: { awaiting: 'security_answer', secret: true },
  signInContact: { awaiting: 'choice', secret: false },
  changeContact: { awaiting: 'choice', secret: false },
  changeCode: { awaiting: 'code', secret: true },
  newPin: { awaiting: 'pin', secret: true },
  endAllSessions: { awaiting: 'confirm', secret: false },
  sessionToEnd: { awaiting: 'choice', secret: false },
  signInCode: { awaiting: 'code', secret: true },
};
