/** Why a bank or a card's network declined, as the end of a sentence. */
import type { DeclineReason } from '../../../src/domain/payments/outcomes';

const reasons: Readonly<Record<DeclineReason, string>> = {
  insufficient_funds: 'there is not enough money in the account',
  account_closed: 'the account is closed',
  over_limit: 'the amount is over its limit',
  card_not_supported: 'the card cannot be used for debit payments without a PIN',
  expired_card: 'the card has expired',
  refused_by_bank: 'the bank gave no reason',
};

export const declineReasonInWords = (reason: DeclineReason): string => reasons[reason];
