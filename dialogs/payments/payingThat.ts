/** "pay that", "half of that", "that plus 100", right after a figure was told: of that figure, and of no other. */
import { readAmountGrammar } from '../../src/language/values/amount';
import { plainText } from '../../src/language/plainText';
import { findValues } from '../../src/language/values/findValues';
import type { AmountValue } from '../../src/language/values/values';
import type { FigureTold } from '../task';
import type { Turn } from '../turn';
import type { PaymentTask } from './payment';

const leadIn =
  "(?:(?:ok|okay|yes|so|and|please|then|alright|great|can i|could i|i(?:'?d like to| want to|'?ll| will)|let me|let'?s|go ahead and|just)[, ]+)*";
const it = '(?:that|it|this|all of (?:that|it))(?: (?:amount|sum|figure|total|one))?';
const ending = '(?: (?:now|today|please|then|in full))*(?: (?:from|with|using) .{3,40})?[.!? ]*$';
const that = new RegExp(`^${leadIn}(?:pay|do|send) ${it}${ending}`);
const halfOfThat = new RegExp(`^${leadIn}(?:pay |make |do )?(?:just |only )?half (?:of )?${it}${ending}`);
const changedThat = new RegExp(
  `^${leadIn}(?:pay |do |send )?${it},? (plus|and|\\+|with|minus|less) (?:an? )?(?:(?:extra|additional|another) )*(.{1,30}?)(?: (?:more|extra|on top|too))*${ending}`,
);

export function payingThat({ text, memory }: Turn): PaymentTask | undefined {
  const { about, figure } = memory;
  if (text.length > 80 || (about !== 'balance' && about !== 'payoff')) return undefined;
  const plain = plainText(text);
  if (halfOfThat.test(plain)) return half(figure);
  const [, sign = '', words = ''] = changedThat.exec(plain) ?? [];
  const cents = centsIn(words);
  if (cents !== undefined) return paying(figure, sign === 'minus' || sign === 'less' ? -cents : cents, text);
  return that.test(plain) ? paying(figure, undefined, text) : undefined;
}

function centsIn(words: string): number | undefined {
  const amount = readAmountGrammar(words);
  return amount.kind === 'exact' ? amount.cents : undefined;
}

/** How much is asked where several figures were told. */
function paying(figure: FigureTold | undefined, plus: number | undefined, text: string): PaymentTask {
  const { method } = findValues(text, 'make_payment');
  const values = method ? { method } : {};
  if (figure === 'fees' && plus === undefined) return { task: 'make_payment', values, fees: 'alone' };
  if (figure === undefined || figure === 'fees') return { task: 'make_payment', values };
  const amount: AmountValue = { kind: 'named', which: figure, ...(plus !== undefined && { plus }) };
  return { task: 'make_payment', values: { ...values, amount } };
}

/** The half of a payoff is told before it is paid. */
function half(figure: FigureTold | undefined): PaymentTask {
  if (figure === 'payoff') return { task: 'payoff', values: {}, payoffAspect: 'half' };
  if (figure === undefined || figure === 'fees') return { task: 'make_payment', values: {} };
  const which = { kind: 'named', which: 'half' } as const;
  return { task: 'make_payment', values: { amount: figure === 'total_due' ? which : { ...which, halfOf: figure } } };
}
