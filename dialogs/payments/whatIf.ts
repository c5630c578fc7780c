/** What paying a sum would leave: "what if I pay 300", "is 50 enough", "how much will I owe after this". It orders nothing. */
import { readAmountGrammar } from '../../src/language/values/amount';
import { plainText } from '../../src/language/plainText';
import type { AmountValue } from '../../src/language/values/values';
import { type FeesSaid, feesSaid } from './feesSaid';

/** `amount` is undefined where it is the one that was said before. */
export interface WhatIf {
  readonly amount?: AmountValue;
  readonly fees?: FeesSaid;
}

const longest = 120;
const leadIn = '(?:(?:so|and|but|ok|okay|wait|well|hm+|um+|uh+|no|then|actually|oh|just curious)[,.! ]+)*';
const paying =
  '(?:i|we) (?:just |only |were to |was to |would |could )*(?:pay|paid|put|send|sent|did|do|make|made|give|gave|throw|cover|covered)\\b';
const supposing = new RegExp(
  `^${leadIn}(?:(?:what|how much)\\b.{0,50}\\b(?:if|when) ${paying}|(?:what|how) (?:if|about if) ${paying}|(?:if|suppose|supposing|say|let'?s say) ${paying}.{1,60}\\b(?:what|how much|will|would|is|am|do|does)\\b|(?:could|can) i pay (?:a (?:little|bit) )?(?:less|more)\\b(?=.*\\d))`,
);
const enough = new RegExp(
  `^${leadIn}(?:is|would|will|does|do|if i pay) .{1,30}\\b(?:enough|suffice|sufficient|cover (?:it|everything|what|the)|do it)\\b`,
);
/** Of the sum that was given. */
const madeCurrent = new RegExp(
  `^${leadIn}(?:will|would|does|do|is) (?:this|that|it|the payment|this payment) (?:then |be )?(?:(?:make|get|bring|put|catch) (?:me|us|my account) (?:all )?(?:current|up to date|caught up|up)|enough|clear (?:it|everything|what is late|the past due))[?. ]*$|` +
    `^${leadIn}(?:will|would|am) i (?:still |then )?be? ?(?:current|late|behind|past due|caught up|up to date)(?: (?:after(?: (?:this|that|it|paying))?|then|if i (?:pay|do) (?:this|that|it)))+[?. ]*$`,
);
const afterwards =
  '(?: (?:after(?:wards?| (?:this|that|it|i pay|paying|the payment|this payment|that payment).{0,20})?|then|when (?:this|that|it) (?:is|goes).{0,20}|if i (?:do|pay) (?:this|that|it)))';
const left = new RegExp(
  `^${leadIn}(?:(?:how much|what)(?:'?s| is| will| would| do| does| am)* (?:i |we |be |still |my |the |going to |have to |then )*(?:owe|left|remain(?:ing|s)?|due|balance|pay|rest)\\b.{0,20}?${afterwards}|(?:how much|what) (?:will|would)(?: i| we| be| still| then)* (?:owe|left|remain|due|be left|be due)(?: over)?|what happens (?:to|with) the rest(?: .{1,30})?)[?. ]*$`,
);

export function readWhatIf(text: string): WhatIf | undefined {
  const plain = plainText(text);
  if (text.length > longest) return undefined;
  if (left.test(plain) || madeCurrent.test(plain)) return {};
  if (!supposing.test(plain) && !enough.test(plain)) return undefined;
  const amount = readAmountGrammar(text);
  const fees = feesSaid(text.replace('?', ''));
  if (amount.kind === 'none') return /\b(?:this|that|it)\b/.test(plain) && enough.test(plain) ? {} : undefined;
  return amount.kind === 'ambiguous' ? undefined : { amount, ...(fees && { fees }) };
}
