/** The payment that is offered after another one, taken up in words that are no yes: "and now the other", "same amount". */
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import type { TaskOptions } from '../task';
import type { Turn } from '../turn';
import type { Wish } from '../wishes';

const opening = '(?:(?:yes|yeah|ok|okay|and|now|then|please|also|just|do|pay|for|on|with|the other|that one)[, ]+)*';
const sameAmount = new RegExp(
  `^${opening}(?:(?:the |for the )?same (?:amount|sum|again|thing|as (?:before|the first(?: one)?|that(?: one)?))?|(?:the )?same)(?: (?:again|please|too|for (?:it|that|that one|the other(?: one| car)?)|on (?:it|that|that one|the other(?: one| car)?)))*[.! ]*$`,
);

export function nextTakenUp(turn: Turn, wish: Wish, offer: TaskOptions | undefined): TaskOptions | undefined {
  const { memory, text } = turn;
  if (offer?.task !== 'make_payment' || memory.paid === undefined) return undefined;
  const { amount } = memory.paid;
  if (sameAmount.test(plainText(text)))
    return { ...offer, values: { ...offer.values, amount: { kind: 'exact', cents: amount } } };
  const isVehicle = wish.kind === 'task' && wish.options.task === 'switch_vehicle';
  return isVehicle && namesOffered(wish.options.values.vehicle ?? text, offer, turn) ? offer : undefined;
}

function namesOffered(words: string, { values }: TaskOptions, { memory, session }: Turn): boolean {
  const { vehicles = [] } = memory;
  const offered = readVehicle(values.vehicle ?? '', vehicles);
  if (offered.kind !== 'one') return false;
  const reading = readVehicle(words, vehicles, session?.activeAccountId);
  return reading.kind === 'one'
    ? reading.id === offered.id
    : reading.kind === 'several' && reading.ids.includes(offered.id);
}
