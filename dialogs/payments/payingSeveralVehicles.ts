/** Several of the login's vehicles that are to be paid for in one breath: "pay Pepper and Sunny in full", "pay 50 on both Pepper and Sunny". */
import { readAmountGrammar } from '../../src/language/values/amount';
import { readMethod } from '../../src/language/values/method';
import type { AmountValue, Values } from '../../src/language/values/values';
import { plainText } from '../../src/language/plainText';
import { type OneOfSeveral, severalVehicles } from '../accounts/severalVehicles';
import type { Turn } from '../turn';
import type { PaymentTask } from './payment';

const longest = 120;
const opening =
  "(?:(?:hi|hello|ok|okay|so|please|yes|no|and|well|actually|just|then|can you|could you|can i|could i|let me|let'?s|i'?ll|i want to|i'?d like to|i need to|go ahead and)[, ]+)*";
const paying = new RegExp(
  `^${opening}(?:pay|settle|cover|make (?:a |the )?payments? (?:on|for|to))(?: (?:for|both(?: of)?|what i owe on|what(?:'s| is) due on))* (.+)$`,
);
const source = /^(.+?) (?:from|with|out of|using) (?:the |my )?(.{3,40})$/;
const ending = /(?: (?:please|today|now|right now|too|both|together))+$/;
const amountLast = /^(.+?),? (in full|fully|completely|the (?:full|total|whole) (?:amount|balance))$/;
const amountFirst = /^(.{1,40}?) (?:on|for|to|towards?|onto)(?: (?:both|each of))? (.+)$/;
const holdsAmount = /\d| in full\b/;
const inFull = { kind: 'named', which: 'total_due' } as const;

/** The first of them with the others after it; nothing where a part of the words is none of the vehicles. */
export function payingSeveralVehicles({ text, memory }: Pick<Turn, 'text' | 'memory'>): PaymentTask | undefined {
  const { vehicles = [] } = memory;
  if (vehicles.length < 2 || text.length > longest || text.includes('?')) return undefined;
  const said = paying.exec(plainText(text).replace(/[.! ]+$/, ''))?.[1];
  if (said === undefined) return undefined;
  const [, before = said, from] = source.exec(said) ?? [];
  const words = before.replace(ending, '');
  for (const { where, amount } of [...forAll(words), { where: words, amount: undefined }]) {
    const named = severalVehicles(where, vehicles);
    if (named !== undefined && named.length > 1) return taskOf(named, amount, methodIn(from));
  }
  return undefined;
}

interface ForAll {
  readonly where: string;
  readonly amount: AmountValue | undefined;
}

/** One amount that is meant for each of them, behind their names or before. */
function forAll(words: string): readonly ForAll[] {
  const [, all = ''] = amountLast.exec(words) ?? [];
  const [, sum = '', where = ''] = amountFirst.exec(words) ?? [];
  const amount = readAmountGrammar(sum);
  const isSum = amount.kind === 'exact' || amount.kind === 'named';
  return [
    ...(all !== '' && !holdsAmount.test(all) ? [{ where: all, amount: inFull }] : []),
    ...(isSum && !holdsAmount.test(where) ? [{ where, amount }] : []),
  ];
}

function methodIn(words: string | undefined): Values['method'] {
  const method = words === undefined ? undefined : readMethod(words);
  return method === undefined || method.kind === 'none' || method.kind === 'ambiguous' ? undefined : method;
}

function taskOf(
  named: readonly OneOfSeveral[],
  amount: AmountValue | undefined,
  method: Values['method'],
): PaymentTask | undefined {
  const [first, ...others] = named.map(({ vehicle, values }) => ({
    vehicle,
    values: { ...(amount && { amount }), ...values, ...(method && { method }) },
  }));
  if (first === undefined) return undefined;
  const vehicle = `the one ending ${first.vehicle.last4}`;
  return { task: 'make_payment', values: { ...first.values, vehicle }, others };
}
