/** Everything the conversation needs from the rest of the service; it arrives through constructors. */
import type { Accounts } from '../src/domain/accounts/outcomes';
import type { Clock } from '../src/domain/clock/clock';
import type { AuthenticatorLinks, Authenticators } from '../src/domain/credentials/authenticatorOutcomes';
import type { ConfirmedChanges, VoicePins } from '../src/domain/credentials/changeOutcomes';
import type { Recovery } from '../src/domain/credentials/recoveryOutcomes';
import type { SessionControl } from '../src/domain/credentials/sessionOutcomes';
import type { HandOvers } from '../src/domain/handover/outcomes';
import type { Devices, PinSignIn, Proofs, Sessions, SignIn, SignInCodes } from '../src/domain/identity/outcomes';
import type { PaymentMethods } from '../src/domain/payments/methods';
import type { Payments } from '../src/domain/payments/outcomes';
import type { StatementLinks, Statements } from '../src/domain/statements/outcomes';
import type { OwnTexts } from '../src/domain/texting/outcomes';
import type { CustomerFacingSettings } from './customerFacingSettings';
import type { FaqAnswers } from './answers/faqAnswers';
import type { Wording } from './wording/wording';

/** Keeps what was not understood for the content owner; it redacts before it keeps. */
export interface Misses {
  record(text: string, candidates: readonly { readonly label: string; readonly confidence: number }[]): void;
}

export interface DialogServices {
  readonly signIn: SignIn & SignInCodes;
  readonly sessions: Sessions;
  readonly devices: Devices;
  readonly accounts: Accounts;
  readonly payments: Payments;
  readonly methods: PaymentMethods;
  readonly statements: Statements;
  readonly statementLinks: Pick<StatementLinks, 'issue'>;
  readonly recovery: Recovery;
  readonly pins: PinSignIn;
  readonly proofs: Proofs;
  readonly sessionControl: SessionControl;
  readonly confirmedChanges: ConfirmedChanges;
  readonly voicePins: Pick<VoicePins, 'isSet' | 'set' | 'remove'>;
  readonly authenticators: Pick<Authenticators, 'status' | 'remove'>;
  readonly authenticatorLinks: AuthenticatorLinks;
  readonly ownTexts: OwnTexts;
  readonly handOvers: HandOvers;
  readonly clock: Clock;
  readonly faq: FaqAnswers;
  readonly misses: Misses;
  readonly settings: CustomerFacingSettings;
  readonly wording: Wording;
}
