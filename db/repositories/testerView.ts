/** What the tester's desk may see of a customer's state; it holds no secret and no full number. */
import { type Kysely, sql } from 'kysely';
import type {
  AttemptRepository,
  DeviceRepository,
  LoginRepository,
  RegisteredDevice,
  Session,
  SessionRepository,
} from '../../src/domain/identity/ports';
import type { Cents } from '../../src/domain/money/cents';
import type { DurableSchema } from '../schema';

interface TesterState {
  readonly username: string;
  readonly failures: number;
  readonly lockedUntil: number | undefined;
  readonly devices: readonly RegisteredDevice[];
  readonly sessions: readonly Session[];
  readonly paymentMethods: readonly never[];
  readonly payments: readonly never[];
  readonly statements: readonly never[];
  readonly optOuts: readonly never[];
  /** Over all accounts that the login may see; anything but zero is a defect. */
  readonly ledgerSum: Cents;
}

interface Sources {
  readonly logins: LoginRepository;
  readonly attempts: AttemptRepository;
  readonly devices: DeviceRepository;
  readonly sessions: SessionRepository;
}

export class TesterView {
  constructor(
    private readonly db: Kysely<DurableSchema>,
    private readonly sources: Sources,
  ) {}

  /** `attemptKey` is the key under which failures of this username are counted; unknown usernames have one too. */
  async state(username: string, attemptKey: string): Promise<TesterState> {
    const { logins, attempts, devices, sessions } = this.sources;
    const [login, counted] = await Promise.all([logins.findByUsername(username), attempts.read(attemptKey)]);
    return {
      username,
      failures: counted?.failures ?? 0,
      lockedUntil: counted?.lockedUntil,
      devices: login ? await devices.listFor(login.id) : [],
      sessions: login ? await sessions.listFor(login.id) : [],
      paymentMethods: [],
      payments: [],
      statements: [],
      optOuts: [],
      ledgerSum: login ? await this.ledgerSum(login.id) : 0,
    };
  }

  private async ledgerSum(loginId: string): Promise<Cents> {
    const { total } = await this.db
      .selectFrom('account_access')
      .innerJoin('ledger_entries', 'ledger_entries.account_id', 'account_access.account_id')
      .select(sql<number>`cast(coalesce(sum(amount), 0) as bigint)`.as('total'))
      .where('account_access.login_id', '=', loginId)
      .executeTakeFirstOrThrow();
    return total;
  }
}
