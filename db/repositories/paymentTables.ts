/** The tables of payments as Kysely sees them. */
import type { ChannelKind } from '../../src/domain/identity/place';
import type { CardBrand, DisabledReason, MethodKind } from '../../src/domain/payments/methods';
import type { DeclineReason, PaymentStatus, SecCode } from '../../src/domain/payments/outcomes';
import type { OutboxItem } from '../../src/domain/payments/records';

export interface PaymentTables {
  vault_records: { token: string; sealed: string; key_id: string };
  payment_methods: PaymentMethodTable;
  method_drafts: MethodDraftTable;
  payment_reviews: PaymentReviewTable;
  payments: PaymentTable;
  payment_authorizations: { payment_id: string; text: string; hash: string };
  outbox: OutboxTable;
  processor_charges: ProcessorChargeTable;
  processor_returns: ProcessorReturnTable;
  processor_behaviour: { id: number; document: string };
}

/** What refers to others comes first. */
export const paymentTableNames = [
  'processor_returns',
  'processor_charges',
  'processor_behaviour',
  'outbox',
  'payment_authorizations',
  'payments',
  'payment_reviews',
  'method_drafts',
  'payment_methods',
  'vault_records',
] as const satisfies readonly (keyof PaymentTables)[];

interface PaymentMethodTable {
  id: string;
  login_id: string;
  kind: MethodKind;
  ending: string;
  nickname: string | null;
  routing_number: string | null;
  bank_name: string | null;
  brand: CardBrand | null;
  expiry_year: number | null;
  expiry_month: number | null;
  vault_token: string | null;
  is_saved: number;
  disabled: DisabledReason | null;
  created_at: number;
  used_at: number;
  removed_at: number | null;
}

interface MethodDraftTable {
  ticket_hash: string;
  login_id: string;
  kind: MethodKind;
  routing_number: string | null;
  vault_token: string | null;
  ending: string | null;
  brand: CardBrand | null;
  expiry_year: number | null;
  expiry_month: number | null;
  numbers_given: number;
  created_at: number;
  expires_at: number;
  finished_at: number | null;
}

interface PaymentReviewTable {
  key: string;
  hash: string;
  login_id: string;
  account_id: string;
  method_id: string;
  amount: number;
  fee: number;
  purpose: 'payment' | 'payoff';
  effective_date: string;
  channel: ChannelKind;
  sec_code: SecCode | null;
  ledger_sequence: number;
  authorization_text: string;
  authorization_hash: string;
  created_at: number;
  expires_at: number;
}

interface PaymentTable {
  id: string;
  review_key: string;
  confirmation_number: string;
  login_id: string;
  account_id: string;
  method_id: string;
  method_kind: MethodKind;
  method_ending: string;
  amount: number;
  purpose: 'payment' | 'payoff';
  effective_date: string;
  settles_on: string;
  channel: ChannelKind;
  sec_code: SecCode | null;
  authorization_hash: string;
  status: PaymentStatus;
  decline_reason: DeclineReason | null;
  return_code: string | null;
  returned_on: string | null;
  submitted_at: number;
}

interface OutboxTable {
  id: string;
  dedupe_key: string;
  kind: 'charge' | 'message';
  /** Of a message. */
  login_id: string | null;
  /** JSON. */
  work: string;
  attempts: number;
  next_attempt_at: number;
  state: OutboxItem['state'];
  created_at: number;
}

interface ProcessorChargeTable {
  key: string;
  outcome: 'accepted' | 'declined';
  decline_reason: DeclineReason | null;
  amount: number;
  effective_date: string;
  /** How often it was asked for; it is debited once. */
  requests: number;
}

interface ProcessorReturnTable {
  id: string;
  key: string;
  code: string;
  /** Reported from this New York date on. */
  reported_on: string;
  acknowledged: number;
}
