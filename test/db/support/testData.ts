/** Customers, contracts and ledger transactions for tests; each call makes new ones. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Account, LeaseContract, LoanContract } from '../../../src/domain/accounts/contract';
import type { HandOverPacket } from '../../../src/domain/handover/outcomes';
import type { Place } from '../../../src/domain/identity/place';
import type { Login, SecurityQuestion } from '../../../src/domain/identity/ports';
import type { LedgerTransaction } from '../../../src/domain/ledger/ledger';

export function someLogin(): Login {
  const id = randomUUID();
  return { id, username: `user-${id}`, givenName: 'Dana', passwordHash: `hash-${id}` };
}

export function someQuestions(count: number): SecurityQuestion[] {
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    text: `Question ${index}?`,
    answerHash: `answer-${index}`,
  }));
}

export function somePlace(changes: Partial<Place> = {}): Place {
  return { channel: 'web', conversationId: randomUUID(), userId: randomUUID(), ...changes };
}

export const loanContract: LoanContract = {
  kind: 'loan',
  monthlyPayment: 45_000,
  firstDueDate: Temporal.PlainDate.from('2025-10-15'),
  termMonths: 60,
  state: 'NJ',
  amountFinanced: 2_400_000,
  fundedOn: Temporal.PlainDate.from('2025-09-15'),
  annualRateMilliPercent: 4990,
  allocationOrder: ['interest', 'principal', 'fees'],
};

export const leaseContract: LeaseContract = {
  kind: 'lease',
  monthlyPayment: 38_950,
  firstDueDate: Temporal.PlainDate.from('2025-09-30'),
  termMonths: 36,
  state: 'CA',
  adjustedCapitalizedCost: 3_100_000,
  startedOn: Temporal.PlainDate.from('2025-09-30'),
  residual: 1_800_000,
  purchaseOptionFee: 35_000,
  monthlyTax: 2_950,
  purchaseTaxMilliPercent: 7250,
  officialFees: 0,
  securityDeposit: 40_000,
};

export function someAccount(contract: Account['contract'] = loanContract): Account {
  return {
    id: randomUUID(),
    last4: '4417',
    vehicle: { year: 2023, model: 'Cooper S Countryman', nickname: undefined },
    contract,
  };
}

/** A payment of some cents on a day, by default. */
export function someTransaction(accountId: string, changes: Partial<LedgerTransaction> = {}): LedgerTransaction {
  return {
    id: randomUUID(),
    accountId,
    kind: 'payment',
    effectiveDate: Temporal.PlainDate.from('2026-03-02'),
    postedAt: 1_772_000_000_000,
    detail: undefined,
    reverses: undefined,
    entries: [
      { ledgerAccount: 'cash', amount: 45_000 },
      { ledgerAccount: 'principal', amount: -45_000 },
    ],
    ...changes,
  };
}

let lastReference = 200_000;

/** As it is when it has just been opened. */
export function someHandOver(openedAt: number): HandOverPacket {
  return {
    ...{ id: randomUUID(), reference: String((lastReference += 1)), openedAt, closedAt: undefined },
    ...{ place: somePlace(), reasons: ['asked'], verified: 'password', username: 'maya.lund', vehicle: undefined },
    lastStep: { flow: 'balance', awaiting: 'vehicle' },
    transcript: [{ who: 'customer', text: 'agent', at: 1 }],
    canAnswerHere: true,
  };
}
