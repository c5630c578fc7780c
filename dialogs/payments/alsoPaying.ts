/** Other vehicles that are to be paid as well, said at a question of this payment: "yes, and the Countryman too", "both cars". */
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import { meansAll } from '../accounts/allOfThem';
import type { NextOne } from '../task';
import type { Turn } from '../turn';
import { onePayment } from './severalPayments';

const agreeing = /^(?:(?:yes|yeah|yep|yup|ok|okay|sure|no|actually|oh|well|please)[,.! ]+)+/;
const also =
  /^(?:(?:and|also|plus|then)[, ]+)+(?:(?:do|pay|take|the same (?:for|on)|same (?:for|on)|for|on) )*(?:the |my )?([a-z0-9' ]{2,40}?)(?: (too|as well|also|while (?:you are|you'?re) at it))?(?: please)?[.! ]*$/;
const noVehicle = /\b(?:fees?|from|with|payment|amount|send|receipt|submit|debit|checking|savings|card)\b/;

/** After this one, each with a sum of its own or the same. */
export function alsoPaying({ text, memory, session }: Turn): readonly NextOne[] | undefined {
  const plain = plainText(text);
  const { vehicles = [] } = memory;
  const rest = plain.replace(agreeing, '');
  const [, words, too] = also.exec(rest) ?? [];
  if (words === undefined || (too === undefined && rest === plain) || noVehicle.test(words)) return undefined;
  if (onePayment(words, true) !== undefined) return undefined;
  const reading = readVehicle(words, vehicles, session?.activeAccountId);
  const vehicle = reading.kind === 'one' ? vehicles.find(({ id }) => id === reading.id) : undefined;
  return vehicle === undefined || vehicle.id === session?.activeAccountId ? undefined : [{ values: {}, vehicle }];
}

/** "both cars", at the review: all that are not paid by this one. */
export function alsoAllOthers({ text, memory, session }: Turn): readonly NextOne[] | undefined {
  if (!meansAll(plainText(text).replace(agreeing, ''))) return undefined;
  const others = (memory.vehicles ?? []).filter(({ id }) => id !== session?.activeAccountId);
  return others.length === 0 ? undefined : others.map((vehicle) => ({ values: {}, vehicle }));
}
