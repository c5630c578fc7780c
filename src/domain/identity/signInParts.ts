/** What signing in works with. */
import type { Clock } from '../clock/clock';
import type { AttemptKeys } from './attemptKeys';
import type {
  AttemptRepository,
  DeviceRepository,
  LoginRepository,
  SecretHasher,
  SecurityQuestionRepository,
  SessionRepository,
  SignInChallengeRepository,
} from './ports';
import type { CodeStep, NewDeviceStepUp, SignInJournal, SourceGuard } from './stepUp';

export interface SignInParts {
  readonly logins: LoginRepository;
  readonly attempts: AttemptRepository;
  readonly questions: SecurityQuestionRepository;
  readonly challenges: SignInChallengeRepository;
  readonly devices: DeviceRepository;
  readonly sessions: SessionRepository;
  readonly hasher: SecretHasher;
  readonly keys: AttemptKeys;
  readonly clock: Clock;
  /** Absent: a security question alone. */
  readonly stepUp?: { readonly policy: NewDeviceStepUp; readonly codes: CodeStep };
  readonly sources?: SourceGuard;
  readonly journal?: SignInJournal;
}
