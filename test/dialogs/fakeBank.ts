/** The services that the conversation needs, in memory: three logins, their vehicles, their devices. */
import { Temporal } from 'temporal-polyfill';
import type { Account } from '../../src/domain/accounts/contract';
import type { AccountSummary, Accounts, ActivityLine } from '../../src/domain/accounts/outcomes';
import type { AdjustableClock } from '../../src/domain/clock/adjustableClock';
import { businessDate } from '../../src/domain/clock/clock';
import type { SessionControl } from '../../src/domain/credentials/sessionOutcomes';
import type {
  Devices,
  PinSignIn,
  ProofFactor,
  Proofs,
  Sessions,
  SignIn,
  SignInCodes,
} from '../../src/domain/identity/outcomes';
import type { Place } from '../../src/domain/identity/place';
import type { RegisteredDevice, Session } from '../../src/domain/identity/ports';
import type { OwnTexts } from '../../src/domain/texting/outcomes';

export const place: Place = { channel: 'web', conversationId: 'c1', userId: 'u1', deviceHash: 'd1' };

export const rightPassword = 'right-password';
export const rightAnswer = 'right-answer';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export const countryman: Account = {
  id: 'a-countryman',
  last4: '4417',
  vehicle: { year: 2023, model: 'Cooper S Countryman', nickname: undefined },
  contract: {
    kind: 'loan',
    monthlyPayment: 39820,
    firstDueDate: day('2023-05-01'),
    termMonths: 60,
    state: 'NJ',
    amountFinanced: 2_500_000,
    fundedOn: day('2023-04-01'),
    annualRateMilliPercent: 4990,
    allocationOrder: ['fees', 'interest', 'principal'],
  },
};
export const convertible: Account = {
  ...countryman,
  id: 'a-convertible',
  last4: '2290',
  vehicle: { year: 2021, model: 'Cooper Convertible', nickname: 'Ziggy' },
};

interface Customer {
  readonly givenName: string;
  readonly accounts: readonly Account[];
  readonly newDevice: boolean;
}

const customers: Readonly<Record<string, Customer>> = {
  dana: { givenName: 'Dana', accounts: [countryman], newDevice: false },
  robin: { givenName: 'Robin', accounts: [countryman, convertible], newDevice: false },
  nolan: { givenName: 'Nolan', accounts: [], newDevice: false },
  quinn: { givenName: 'Quinn', accounts: [countryman], newDevice: true },
  paula: { givenName: 'Paula', accounts: [{ ...countryman, id: 'a-paid' }], newDevice: false },
};

const lines: readonly ActivityLine[] = Array.from({ length: 7 }, (_, index) => ({
  date: day('2026-03-01').subtract({ months: index }),
  kind: 'payment',
  amount: -39820 - index,
  detail: 'checking',
}));

export class FakeBank {
  session: Session | undefined;
  ended: 'idle' | 'overall' | undefined;
  lockedUntil: number | undefined;
  devices: RegisteredDevice[] = [];
  /** Everything that was handed in as a secret. */
  readonly secretsTaken: string[] = [];
  private wrongPasswords = 0;
  private wrongAnswers = 0;

  constructor(private readonly clock: AdjustableClock) {}

  /** The factor that is wanted before money moves; nothing where one was given lately. */
  proofWanted: ProofFactor | undefined;
  /** The voice PIN of the login that the place claims, where it claims one. */
  pin: string | undefined;

  readonly services: {
    signIn: SignIn & SignInCodes;
    sessions: Sessions;
    devices: Devices;
    accounts: Accounts;
    pins: PinSignIn;
    proofs: Proofs;
  } = {
    pins: {
      isOffered: async () => this.pin !== undefined,
      enter: async ({ pin }) => {
        this.secretsTaken.push(pin);
        return pin === this.pin
          ? { kind: 'signed_in', session: this.start('dana') }
          : { kind: 'wrong_pin', triesLeft: 1 };
      },
    },
    proofs: {
      needed: async () => this.proofWanted,
      give: async ({ secret }) => {
        this.secretsTaken.push(secret);
        if (secret !== rightPassword && secret !== this.pin) return { kind: 'wrong' };
        this.proofWanted = undefined;
        return { kind: 'proved' };
      },
    },
    signIn: {
      submitPassword: async ({ username, password }) => {
        this.secretsTaken.push(password);
        if (this.lockedUntil !== undefined) return { kind: 'locked', until: this.lockedUntil };
        const customer = customers[username];
        if (customer === undefined || password !== rightPassword) return this.wrongPassword();
        if (customer.newDevice) return { kind: 'question', ticket: `t0/${username}`, question: 'First pet?' };
        return { kind: 'signed_in', session: this.start(username) };
      },
      answerQuestion: async ({ ticket, answer }) => {
        this.secretsTaken.push(answer);
        if (answer === rightAnswer)
          return { kind: 'signed_in', session: this.start(ticket.slice(3)), canRegister: true };
        this.wrongAnswers += 1;
        if (this.wrongAnswers === 3) return { kind: 'exhausted' };
        const question = this.wrongAnswers === 1 ? 'First school?' : 'First car?';
        return { kind: 'another_question', ticket: `t${this.wrongAnswers}${ticket.slice(2)}`, question };
      },
      offersCodeInstead: true,
      codeInstead: async () => ({ kind: 'not_offered' }),
      sendCode: async () => ({ kind: 'expired' }),
      enterCode: async () => ({ kind: 'expired' }),
    },
    sessions: {
      current: async () => (this.session ? { kind: 'active', session: this.session } : { kind: 'none' }),
      chooseAccount: async (session, accountId) => void (this.session = { ...session, activeAccountId: accountId }),
      signOut: async () => void (this.session = undefined),
    },
    devices: {
      register: async (session) => this.devices.push(this.device('registered', session.loginId)) > 0,
      list: async () => this.devices.map((device) => ({ ...device, isThisOne: device.id === 'registered' })),
      forget: async (_session, id) => {
        this.devices = this.devices.filter((device) => device.id !== id);
        return true;
      },
      forgetAll: async () => this.devices.splice(0).length,
    },
    accounts: {
      list: async ({ username }) => customers[username]?.accounts ?? [],
      summary: async (session, accountId) => this.summary(this.find(session, accountId)),
      activity: async (_session, _accountId, limit) => lines.slice(0, limit),
      payoff: async (session, accountId, goodThrough = businessDate(this.clock)) => {
        const today = businessDate(this.clock);
        const latest = today.add({ days: 30 });
        if (accountId === 'a-paid') return { kind: 'already_paid_off', account: this.find(session, accountId) };
        if (Temporal.PlainDate.compare(goodThrough, today) < 0) return { kind: 'date_passed', today };
        if (Temporal.PlainDate.compare(goodThrough, latest) > 0) return { kind: 'too_far', latest };
        return { kind: 'quoted', quote: this.quote(this.find(session, accountId), goodThrough) };
      },
    },
  };

  readonly sessionControl: SessionControl = {
    list: async ({ startedAt }) => [
      { handle: 'h1', channel: 'web', startedAt, lastSeenAt: startedAt, isThisOne: true },
      { handle: 'h2', channel: 'text', startedAt, lastSeenAt: startedAt, isThisOne: false },
    ],
    end: async (_session, handle) => {
      if (handle === 'h1') this.session = undefined;
      return true;
    },
    signOutEverywhere: async () => {
      this.session = undefined;
      return { sessions: 2, unlinked: false };
    },
  };

  readonly ownTexts: OwnTexts = {
    read: async () => ({ phones: [{ id: 'c1', kind: 'phone', hint: '0142' }], hasOthers: true }),
    stop: async () => ({ phones: [{ id: 'c1', kind: 'phone', hint: '0142' }], hasOthers: true }),
    start: async () => ({ phones: [{ id: 'c1', kind: 'phone', hint: '0142' }], hasOthers: true }),
  };

  device(id: string, loginId = 'dana'): RegisteredDevice {
    const now = this.clock.now();
    return { id, loginId, channel: 'web', registeredAt: now, lastUsedAt: now, expiresAt: now + 1 };
  }

  /** As the bot finds it at the start of a turn. */
  lookUp(): { session: Session | undefined; sessionEnded: 'idle' | 'overall' | undefined } {
    const ended = this.ended;
    this.ended = undefined;
    if (ended !== undefined) this.session = undefined;
    return { session: this.session, sessionEnded: ended };
  }

  private start(username: string): Session {
    const now = this.clock.now();
    const givenName = customers[username]?.givenName ?? '';
    this.session = {
      id: 's1',
      loginId: username,
      username,
      givenName,
      place,
      startedAt: now,
      lastSeenAt: now,
      provedAt: now,
      activeAccountId: undefined,
    };
    return this.session;
  }

  private wrongPassword(): { kind: 'rejected' } {
    this.wrongPasswords += 1;
    if (this.wrongPasswords === 5) this.lockedUntil = this.clock.now() + 30 * 60_000;
    return { kind: 'rejected' };
  }

  private find({ username }: Session, accountId: string): Account {
    const account = customers[username]?.accounts.find(({ id }) => id === accountId);
    if (account === undefined) throw new Error(`${username} may not see ${accountId}`);
    return account;
  }

  private summary(account: Account): AccountSummary {
    const lastPayment = { amount: 39820, date: day('2026-02-01'), returned: false };
    const asOf = this.clock.now();
    if (account.id === 'a-paid') return { kind: 'paid_off', account, lastPayment, asOf };
    return {
      kind: 'loan',
      account,
      amountDue: { total: 81640, currentPayment: 39820, pastDue: 39820, fees: 2000 },
      monthlyPayment: 39820,
      nextDueDate: day('2026-04-01'),
      pastDueSince: day('2026-03-01'),
      lastPayment,
      pending: 0,
      afterPending: { total: 81640, currentPayment: 39820, pastDue: 39820, fees: 2000 },
      paymentsLeft: 24,
      endsOn: day('2028-03-01'),
      asOf,
      principal: 1_845_237,
    };
  }

  private quote(account: Account, goodThrough: Temporal.PlainDate) {
    const parts = [
      { kind: 'principal', amount: 1_845_237 },
      { kind: 'interest', amount: 4289 },
    ] as const;
    return { account, amount: 1_849_526, goodThrough, perDiemMicros: 2_522_666, parts, pending: 0 };
  }
}
