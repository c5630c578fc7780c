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
}
