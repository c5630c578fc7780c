/** What a customer authorizes by submitting a payment; shown in full, and kept byte for byte (standards B3). */
import type { AuthorizationFacts } from '../../../src/domain/payments/outcomes';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import { longDate, money } from '../format';
import { kindName } from './methodNames';

/**
 * Its eight parts: that it authorizes a debit, by whom, how much, on or after which date, from which account, when it was
 * given, a telephone number answered in business hours, and how to revoke it.
 */
export const text = (facts: AuthorizationFacts, { contact }: CustomerFacingSettings): string => {
  const { name, amount, onOrAfter, method, account, authorizedOn } = facts;
  const debit = method.kind === 'debit_card' ? 'a one-time charge to' : 'a one-time electronic (ACH) debit from';
  const owner = method.kind === 'debit_card' ? 'card' : 'account';
  return [
    `Authorization of ${longDate(authorizedOn)}.`,
    `I, ${name}, authorize MINI Financial Services to make ${debit} my ${kindName(method.kind)} ending in ${method.ending}.`,
    `The amount is ${money(amount)}, on or after ${longDate(onOrAfter)}, for the contract ending in ${account.last4}.`,
    `I may use this ${owner}.`,
    'To revoke this, I say "no" before I submit; after that it cannot be cancelled.',
    `For questions I can call ${contact.phone}, ${contact.hours}.`,
  ].join(' ');
};
