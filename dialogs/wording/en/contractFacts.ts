/** What a vehicle's contract is, and when it ends. */
import type { AccountSummary } from '../../../src/domain/accounts/outcomes';
import type { Message } from '../../../src/reply/message';
import type { CustomerFacingSettings } from '../../customerFacingSettings';
import type { VehicleToName } from '../../prompts/question';
import { left } from './balance';
import { person, showBalance, showPayoff } from './choices';
import { fullName, shortName } from './vehicles';

type OpenSummary = Exclude<AccountSummary, { kind: 'paid_off' }>;

/** When a lease ends and what of it is here; what comes then, a person knows. */
export const ending = (summary: OpenSummary, vehicle: VehicleToName, { contact }: CustomerFacingSettings): Message => {
  const { text, speak = text } = left(summary, vehicle);
  const here = summary.kind === 'lease' ? ' I can tell you the payoff, which buys the car.' : '';
  return {
    text: `${text}${here} For what to do at the end, a person can help: call ${contact.phone}, ${contact.hours}.`,
    speak: `${speak}${here} For what to do at the end, say agent.`,
    brief: `${speak} For what to do at the end, a person can help: ${contact.phone}, ${contact.hours}.`,
    choices: [person, showPayoff],
  };
};

/** Asked of one vehicle. */
export const contract = (kind: 'loan' | 'lease', vehicle: VehicleToName): Message => {
  const what = kind === 'lease' ? 'leased, not financed with a loan' : 'financed with a loan, not leased';
  return {
    text: `Your ${fullName(vehicle)} is ${what}.`,
    speak: `Your ${shortName(vehicle)} is ${what}.`,
    choices: [showBalance, showPayoff],
  };
};
