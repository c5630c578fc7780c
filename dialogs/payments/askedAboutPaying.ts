/** What is asked about paying as such, of nobody's account: its fees, its times, whether less will do, where it goes. */
import { asksWhatPayingCosts } from './feeQuestions';
import { asksWhetherAll } from './payingPart';
import { asksForCutOff } from './paymentQuestions';
import { asksAboutPrincipal } from './toPrincipal';

export type AboutPaying = 'fees' | 'cut_off' | 'part' | 'principal';

export function askedAboutPaying(text: string): AboutPaying | undefined {
  if (asksWhatPayingCosts(text)) return 'fees';
  if (asksForCutOff(text)) return 'cut_off';
  if (asksWhetherAll(text)) return 'part';
  return asksAboutPrincipal(text) ? 'principal' : undefined;
}
