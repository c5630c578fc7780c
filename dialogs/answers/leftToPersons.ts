/** What only a person knows or decides, as the words that say so. */
import { paidByMistake } from '../payments/paidByMistake';
import { asksToSkipPayment } from '../payments/skippingPayment';
import { asksToTakeFeeOff } from './feeTakenOff';
import { asksToEndEarly, asksWhatIsNotHere } from './notHere';
import { asksForSomebodyElse } from './somebodyElse';
import { type Courtesy, asksToCloseAccount } from './courtesies';
import type { Turn } from '../turn';

export function leftToPersons(turn: Turn): Courtesy | undefined {
  if (asksToTakeFeeOff(turn) || asksToCloseAccount(turn.text) || paidByMistake(turn.text)) return 'only_a_person';
  if (asksToSkipPayment(turn.text)) return 'skipping';
  if (asksForSomebodyElse(turn.text)) return 'somebody_else';
  if (asksToEndEarly(turn.text)) return 'lease_early';
  return asksWhatIsNotHere(turn.text) ? 'not_here' : undefined;
}
