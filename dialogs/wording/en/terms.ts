/** Words of ours that customers ask the meaning of, explained, with an offer of the figure that they stand for. */
import type { Message } from '../../../src/reply/message';
import type { Term } from '../../answers/meanings';
import { showBalance, showPayoff } from './choices';

const terms: Readonly<Record<Term, string>> = {
  payoff:
    'A payoff is the amount that closes your contract on a given day. For a loan it is the principal, interest up to that day and any fees.',
  per_diem: 'The per diem is what a payoff grows by each day.',
  residual: 'The residual is the price of the car at the end of a lease.',
  effective_date: 'The effective date of a payment is the day on which it counts for your account.',
  principal: 'The principal is what is left of the amount that was financed, without interest and fees.',
  past_due: 'Past due is what was billed and not paid by its due date.',
  good_through: 'Good through names the last day on which that payoff figure closes the contract.',
  paying_early:
    'I add no fee for a payment, early or not. A payoff of a loan is its principal, interest up to that day and fees that are due already. A lease shows its own parts.',
};
const spokenTerms: Readonly<Record<Term, string>> = {
  ...terms,
  payoff: 'A payoff is what closes your contract on a given day: for a loan principal, interest to that day and fees.',
  paying_early:
    'I add no fee for a payment, early or not. A loan is paid off with its principal, interest to that day and fees due.',
};

/** At a question, which comes again by itself. */
export const termAtPrompt = (term: Term): Message => ({ text: terms[term], speak: spokenTerms[term] });

export const term = (term: Term, offers: 'payoff' | 'balance'): Message => {
  const [figure, reply, choice] =
    offers === 'payoff'
      ? (['payoff', 'PAYOFF', showPayoff] as const)
      : (['account summary', 'BALANCE', showBalance] as const);
  return {
    text: `${terms[term]} Would you like to see your ${figure}?`,
    speak: `${spokenTerms[term]} Would you like to see your ${figure}?`,
    brief: `${terms[term]} Reply ${reply} to see yours.`,
    choices: [choice],
  };
};
