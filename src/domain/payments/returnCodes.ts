/** What a returned debit means for the payment, the method and the customer: one row for each code R01 to R85 (standards B12). */
import type { DisabledReason } from './methods';

/** What the customer can do about it. */
export type ReturnAdvice =
  /** The same method may work later. */
  | 'try_again'
  /** The method is of no use any more. */
  | 'other_method'
  /** Its numbers have to be given anew. */
  | 'check_numbers'
  /** Only the bank can lift it, or a new authorization. */
  | 'ask_bank'
  | 'contact_us';

export interface ReturnTreatment {
  readonly code: string;
  /** A machine's word. */
  readonly reason: string;
  readonly advice: ReturnAdvice;
  /** Absent where the method stays usable. */
  readonly disables: DisabledReason | undefined;
  /**
   * The network would take the same debit again, twice at most, within 180 days. We never send it by ourselves: the
   * customer hears of the return and may have paid meanwhile, so paying again is a new payment with its own consent.
   */
  readonly mayBePresentedAgain: boolean;
  /** A returned-payment charge may follow where the state's law allows (standards B13). */
  readonly mayBeCharged: boolean;
  /** Which of the watched rates it counts towards. */
  readonly watchedAs: 'unauthorized' | 'administrative' | undefined;
  /** False for the codes by which banks dispute a return: they say nothing about a debit. */
  readonly returnsDebit: boolean;
}

type Treatment = Omit<ReturnTreatment, 'code' | 'reason'>;

const plain: Treatment = {
  advice: 'contact_us',
  disables: undefined,
  mayBePresentedAgain: false,
  mayBeCharged: false,
  watchedAs: undefined,
  returnsDebit: true,
};
const funds: Treatment = { ...plain, advice: 'try_again', mayBePresentedAgain: true, mayBeCharged: true };
const unauthorized: Treatment = {
  ...plain,
  advice: 'ask_bank',
  disables: 'not_authorized',
  watchedAs: 'unauthorized',
};
const stopped: Treatment = { ...plain, advice: 'ask_bank' };
const numbers: Treatment = { ...plain, advice: 'check_numbers' };
const disputed: Treatment = { ...plain, returnsDebit: false };

function ended(disables: DisabledReason, further: Partial<Treatment> = {}): Treatment {
  return { ...plain, advice: 'other_method', disables, ...further };
}

const administrative = { watchedAs: 'administrative' } as const;
const unassigned = 'unassigned';

const rows: readonly (readonly [code: string, reason: string, treatment: Treatment])[] = [
  ['R01', 'insufficient_funds', funds],
  ['R02', 'account_closed', ended('closed', administrative)],
  ['R03', 'no_account', ended('not_found', { ...administrative, advice: 'check_numbers' })],
  ['R04', 'invalid_account_number', ended('wrong_number', { ...administrative, advice: 'check_numbers' })],
  ['R05', 'unauthorized_under_corporate_code', unauthorized],
  ['R06', 'returned_at_our_request', plain],
  ['R07', 'authorization_revoked', unauthorized],
  ['R08', 'payment_stopped', stopped],
  ['R09', 'uncollected_funds', funds],
  ['R10', 'not_authorized', unauthorized],
  ['R11', 'not_as_authorized', stopped],
  ['R12', 'account_sold', ended('closed', { advice: 'check_numbers' })],
  ['R13', 'invalid_routing_number', ended('wrong_number', { advice: 'check_numbers' })],
  ['R14', 'representative_payee_deceased', ended('frozen', { advice: 'contact_us' })],
  ['R15', 'account_holder_deceased', ended('frozen', { advice: 'contact_us' })],
  ['R16', 'account_frozen', ended('frozen', { advice: 'ask_bank' })],
  ['R17', 'failed_edit_or_questionable', numbers],
  ['R18', 'improper_effective_date', plain],
  ['R19', 'amount_field_error', plain],
  ['R20', 'non_transaction_account', ended('not_for_payments')],
  ['R21', 'invalid_company_identification', plain],
  ['R22', 'invalid_individual_number', plain],
  ['R23', 'credit_refused', plain],
  ['R24', 'duplicate_entry', plain],
  ['R25', 'addenda_error', plain],
  ['R26', 'mandatory_field_error', plain],
  ['R27', 'trace_number_error', plain],
  ['R28', 'routing_check_digit_error', ended('wrong_number', { advice: 'check_numbers' })],
  ['R29', 'corporate_not_authorized', unauthorized],
  ['R30', 'not_in_truncation_program', plain],
  ['R31', 'permissible_corporate_return', plain],
  ['R32', 'bank_cannot_settle', plain],
  ['R33', 'destroyed_check_entry', plain],
  ['R34', 'limited_participation', ended('not_for_payments')],
  ['R35', 'improper_debit', ended('not_for_payments')],
  ['R36', 'improper_credit', plain],
  ['R37', 'source_document_presented', plain],
  ['R38', 'stop_on_source_document', stopped],
  ['R39', 'improper_source_document', plain],
  ['R40', 'enrollment_returned', plain],
  ['R41', 'enrollment_invalid_transaction_code', plain],
  ['R42', 'enrollment_routing_number', plain],
  ['R43', 'enrollment_account_number', plain],
  ['R44', 'enrollment_individual_number', plain],
  ['R45', 'enrollment_individual_name', plain],
  ['R46', 'enrollment_payee_indicator', plain],
  ['R47', 'enrollment_duplicate', plain],
  ['R48', unassigned, plain],
  ['R49', unassigned, plain],
  ['R50', 'state_law_on_represented_checks', plain],
  ['R51', 'represented_check_ineligible', { ...plain, watchedAs: 'unauthorized' }],
  ['R52', 'stop_on_represented_check', stopped],
  ['R53', 'check_and_entry_presented', plain],
  ['R54', unassigned, plain],
  ['R55', unassigned, plain],
  ['R56', unassigned, plain],
  ['R57', unassigned, plain],
  ['R58', unassigned, plain],
  ['R59', unassigned, plain],
  ['R60', unassigned, plain],
  ['R61', 'dishonored_misrouted', disputed],
  ['R62', 'dishonored_erroneous_debit', disputed],
  ['R63', 'dishonored_amount', disputed],
  ['R64', 'dishonored_individual', disputed],
  ['R65', 'dishonored_transaction_code', disputed],
  ['R66', 'dishonored_company', disputed],
  ['R67', 'dishonored_duplicate', disputed],
  ['R68', 'dishonored_untimely', disputed],
  ['R69', 'dishonored_field_error', disputed],
  ['R70', 'contested_not_accepted', disputed],
  ['R71', 'contested_misrouted', disputed],
  ['R72', 'contested_untimely', disputed],
  ['R73', 'contested_timely_original', disputed],
  ['R74', 'contested_corrected', disputed],
  ['R75', 'contested_not_duplicate', disputed],
  ['R76', 'contested_no_errors', disputed],
  ['R77', 'contested_erroneous_debit', disputed],
  ['R78', unassigned, plain],
  ['R79', unassigned, plain],
  ['R80', 'international_coding_error', plain],
  ['R81', 'international_non_participant', plain],
  ['R82', 'international_bank_identification', plain],
  ['R83', 'international_cannot_settle', plain],
  ['R84', 'international_not_processed', plain],
  ['R85', 'international_incorrectly_coded', plain],
];

export const returnTreatments: ReadonlyMap<string, ReturnTreatment> = new Map(
  rows.map(([code, reason, treatment]) => [code, { code, reason, ...treatment }]),
);

/** Throws for anything but R01 to R85. */
export function returnTreatment(code: string): ReturnTreatment {
  const treatment = returnTreatments.get(code);
  if (treatment === undefined) throw new RangeError(`Not a return code: ${code}`);
  return treatment;
}
