/** "Did Sunny go through", "has the payment on the Countryman posted": what became of the payment of a vehicle that is named. */
import { bareQuestion } from '../bareQuestion';
import { vehicleCalled } from '../accounts/vehicleNamedBeside';
import type { TaskOptions } from '../task';
import type { Turn } from '../turn';

const through =
  '(?:go(?:ne|es)? (?:through|thru)|went (?:through|thru)|through|thru|post(?:ed)?|clear(?:ed)?|process(?:ed)?|paid|get paid|come through|came through|work(?:ed)?|received|settled?)';
const asked = new RegExp(
  `^(?:did|has|is|was|will|does) (?:(?:my|the|that|this) )?(?:(?:last |latest |recent )?payments? (?:on|for|to|of|towards?) )?(?:my |the )?(.{2,30}?)(?:'s)?(?: (?:last |latest )?payment)?(?: just| already| been| still| even| ever| actually)* ${through}(?: (?:yet|already|ok|okay|now|or not|today|fine))*$`,
);

export function paymentStateOf({ text, memory }: Pick<Turn, 'text' | 'memory'>): TaskOptions | undefined {
  const [, words] = asked.exec(bareQuestion(text) ?? '') ?? [];
  const vehicle = words === undefined ? undefined : vehicleCalled(words, memory);
  return vehicle === undefined ? undefined : { task: 'payment_state', values: { vehicle }, about: 'its_state' };
}
