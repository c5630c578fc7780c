/** Payments, payment methods and statements in memory, for conversations that are about something else. */
import { isShortNumber } from '../../src/domain/payments/typedDigits';
import { Temporal } from 'temporal-polyfill';
import type { Session } from '../../src/domain/identity/ports';
import type { PaymentMethod, PaymentMethods } from '../../src/domain/payments/methods';
import type { PaymentOptions, PaymentRequest, Payments, PaymentView } from '../../src/domain/payments/outcomes';
import type { StatementLinks, Statements } from '../../src/domain/statements/outcomes';
import { countryman } from './fakeBank';

const everyday: PaymentMethod = {
  id: 'm-everyday',
  kind: 'checking',
  ending: '6789',
  nickname: 'Everyday',
  bankName: undefined,
  brand: undefined,
  expiry: undefined,
  isSaved: true,
  disabled: undefined,
};

const effectiveDate = Temporal.PlainDate.from('2026-03-10');
const month = Temporal.PlainYearMonth.from('2026-02');

const options: PaymentOptions = {
  account: countryman,
  amountDue: { total: 81_640, currentPayment: 39_820, pastDue: 39_820, fees: 2000 },
  monthlyPayment: 39_820,
  pastDueSince: undefined,
  pending: [],
  pendingTotal: 0,
  dueAfterPending: 81_640,
  afterPending: { total: 81_640, currentPayment: 39_820, pastDue: 39_820, fees: 2000 },
  payoff: { amount: 1_849_526, goodThrough: effectiveDate },
  recent: [],
  effectiveDate,
  limits: { minimum: 100, maximum: { checking: 10_000_000, savings: 10_000_000, debit_card: 1_000_000 } },
};

export class FakePayments {
  /** Everything that was handed in as a number. */
  readonly numbersTaken: string[] = [];
  private reviewed: PaymentRequest | undefined;

  readonly services: {
    payments: Payments;
    methods: PaymentMethods;
    statements: Statements;
    statementLinks: Pick<StatementLinks, 'issue'>;
  } = {
    payments: {
      options: async () => ({ kind: 'options', options }),
      review: async ({ givenName }: Session, request, authorize) => {
        this.reviewed = request;
        const facts = { account: countryman, method: everyday, amount: request.amount };
        const authorization = authorize({
          ...{ ...facts, name: givenName, secCode: 'WEB' },
          ...{ onOrAfter: effectiveDate, authorizedOn: effectiveDate },
        });
        const review = { key: 'k1', hash: '00000001', expiresAt: Number.MAX_SAFE_INTEGER, purpose: 'payment' as const };
        return {
          kind: 'ready',
          review: { ...facts, ...review, effectiveDate, fee: 0, warnings: [], authorization },
        };
      },
      submit: async () => ({ kind: 'accepted', payment: this.payment() }),
      history: async () => [],
      find: async () => ({ kind: 'not_found' }),
    },
    methods: {
      list: async () => [everyday],
      find: async () => everyday,
      rename: async (_session, _id, nickname) => ({ kind: 'renamed', method: { ...everyday, nickname } }),
      remove: async () => ({ kind: 'removed' }),
      drafts: {
        start: async (_session, asked) =>
          asked === 'checking' || asked === 'savings' || asked === 'debit_card'
            ? { kind: 'started', ticket: 't', next: asked === 'debit_card' ? 'card_number' : 'routing_number' }
            : { kind: 'not_accepted', asked },
        giveRouting: async (_session, _ticket, typed) =>
          this.take(typed, { kind: 'taken', bankName: 'First Example Bank', next: 'account_number' } as const),
        giveAccountNumber: async (_session, _ticket, typed) =>
          this.take(
            typed,
            isShortNumber(typed)
              ? ({ kind: 'taken', ending: '18', isShort: true, next: 'finish' } as const)
              : ({ kind: 'taken', ending: '6789', next: 'finish' } as const),
          ),
        giveCardNumber: async (_session, _ticket, typed) =>
          this.take(typed, { kind: 'taken', brand: 'visa', ending: '5556', next: 'expiry' } as const),
        giveExpiry: async (_session, _ticket, typed) => this.take(typed, { kind: 'taken', next: 'finish' } as const),
        finish: async () => ({ kind: 'added', method: everyday }),
      },
    },
    statements: {
      list: async () => [month, month.subtract({ months: 1 })],
      pick: async () => ({ kind: 'found', months: [month], complete: true }),
      find: async () => undefined,
    },
    statementLinks: { issue: async () => 'https://chat.example.com/statements/abc' },
  };

  private take<Outcome>(typed: string, outcome: Outcome): Outcome {
    this.numbersTaken.push(typed);
    return outcome;
  }

  private payment(): PaymentView {
    if (this.reviewed === undefined) throw new Error('Nothing was reviewed');
    return {
      id: 'p1',
      confirmationNumber: 'A4K7PQ29',
      accountId: this.reviewed.accountId,
      amount: this.reviewed.amount,
      status: 'accepted',
      effectiveDate,
      submittedAt: 0,
      by: 'you',
      method: { kind: 'checking', ending: '6789' },
      declineReason: undefined,
      returned: undefined,
    };
  }
}
