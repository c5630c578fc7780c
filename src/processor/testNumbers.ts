/** The numbers by which a tester chooses what the simulated processor does; README.md explains them. */
import type { FundingSource } from '../domain/payments/methods';
import type { DeclineReason } from '../domain/payments/outcomes';

/** What happens to a charge. */
export type ChargeScript =
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline'; readonly reason: DeclineReason }
  /** No answer comes; the charge was taken, or its first request never arrived. */
  | { readonly kind: 'timeout'; readonly taken: boolean }
  | { readonly kind: 'down' }
  /** Accepted, and returned two banking days after it counts. */
  | { readonly kind: 'return'; readonly code: string };

interface TestNumber {
  readonly number: string;
  /** A card's; `lookup_down`: nobody can say. */
  readonly funding?: FundingSource | 'lookup_down';
  /** A bank account's. */
  readonly confirmation?: 'confirmed' | 'not_confirmed' | 'unavailable';
  readonly charge: ChargeScript;
}

const accept = { kind: 'accept' } as const;

export const testCards: readonly TestNumber[] = [
  { number: '4000056655665556', funding: 'debit', charge: accept },
  { number: '5200828282828210', funding: 'debit', charge: accept },
  { number: '6011981111111113', funding: 'debit', charge: accept },
  { number: '4000050000000015', funding: 'debit', charge: { kind: 'decline', reason: 'insufficient_funds' } },
  { number: '4000050000000023', funding: 'debit', charge: { kind: 'decline', reason: 'card_not_supported' } },
  { number: '4000050000000031', funding: 'debit', charge: { kind: 'decline', reason: 'over_limit' } },
  { number: '4000050000000049', funding: 'debit', charge: { kind: 'decline', reason: 'expired_card' } },
  { number: '4000050000000056', funding: 'debit', charge: { kind: 'decline', reason: 'refused_by_bank' } },
  { number: '4000050000000064', funding: 'debit', charge: { kind: 'timeout', taken: true } },
  { number: '4000050000000072', funding: 'debit', charge: { kind: 'timeout', taken: false } },
  { number: '4000050000000080', funding: 'debit', charge: { kind: 'down' } },
  { number: '4000050000000098', funding: 'lookup_down', charge: accept },
  { number: '5105105105105100', funding: 'prepaid', charge: accept },
  { number: '4242424242424242', funding: 'credit', charge: accept },
  { number: '5555555555554444', funding: 'credit', charge: accept },
  { number: '5105100000000019', funding: 'charge', charge: accept },
  { number: '4000050000000106', funding: 'deferred_debit', charge: accept },
];

export const testAccounts: readonly TestNumber[] = [
  { number: '99000001', charge: { kind: 'decline', reason: 'insufficient_funds' } },
  { number: '99000002', charge: { kind: 'decline', reason: 'account_closed' } },
  { number: '99000003', charge: { kind: 'decline', reason: 'refused_by_bank' } },
  { number: '99000004', charge: { kind: 'decline', reason: 'over_limit' } },
  { number: '99000011', charge: { kind: 'timeout', taken: true } },
  { number: '99000012', charge: { kind: 'timeout', taken: false } },
  { number: '99000013', charge: { kind: 'down' } },
  { number: '99000021', confirmation: 'not_confirmed', charge: accept },
  { number: '99000022', confirmation: 'unavailable', charge: accept },
];

/** 990001NN comes back as RNN. */
const returnedAccount = /^990001(0[1-9]|[1-7][0-9]|8[0-5])$/;

const cards = new Map(testCards.map((card) => [card.number, card]));
const accounts = new Map(testAccounts.map((account) => [account.number, account]));

/** A card that is none of these is unknown, and therefore refused. */
export function cardScript(number: string): TestNumber {
  return cards.get(number) ?? { number, funding: 'unknown', charge: accept };
}

/** A bank account that is none of these exists and pays. */
export function accountScript(number: string): TestNumber {
  const [, code] = returnedAccount.exec(number) ?? [];
  if (code !== undefined) return { number, charge: { kind: 'return', code: `R${code}` } };
  return accounts.get(number) ?? { number, charge: accept };
}
