/** An amount told by its parts: "the past due plus this month", "past due and the late fee", "everything but the fee". */
import { namedAmount } from '../../src/language/values/amountNames';
import { findValues } from '../../src/language/values/findValues';
import { plainText } from '../../src/language/plainText';
import { withoutFees } from './feesSaid';
import type { PaymentChange, PaymentTask } from './payment';

type Part = 'past' | 'current' | 'fees';

const opening =
  /^(?:(?:ok|okay|please|and|so|well|actually|just|only|no|can i|could i|let me|let'?s|i'?ll|i will|i want to|i'?d like to|i need to|make it)[, ]+)*/;
const paying = /^(?:pay|settle|clear|cover|take care of|do|send)(?: off| for)? (?:(?:just|only) )?/;
const ending =
  /(?: (?:please|today|now|too|as well))*(?: (?:from|with|using|on|out of) (?!.*\bfees?\b).{3,50})?[.! ]*$/;
const joint = /,? (?:and|plus|with|&|\+|as well as|along with) (?:also )?|, /;
const parts: readonly (readonly [Part, RegExp])[] = [
  [
    'past',
    /^(?:the |my |what(?: is|'s) )?(?:past ?-?due|overdue|late|missed|last month'?s?|behind)(?: (?:amount|part|payments?|one|balance|bill))?$/,
  ],
  [
    'current',
    /^(?:this month'?s?|(?:the |my )?(?:current|monthly|regular|next|upcoming)(?: month'?s?)?)(?: (?:payment|one|bill|month|amount|instal?lment))?$/,
  ],
  ['fees', /^(?:the |my |any |that |all )*(?:late )?(?:fees?|charges?)$/],
];

function partOf(words: string): Part | undefined {
  return parts.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What is due, cut by its parts; nothing where one of them is another thing. Plain text in, without a verb. */
function sumOfParts(plain: string): PaymentChange | undefined {
  const said = plain.split(joint).map((words) => partOf(words.trim()));
  const [past, current, fees] = (['past', 'current', 'fees'] as const).map((part) => said.includes(part));
  if (said.length < 2 || said.includes(undefined)) return undefined;
  if (past && current)
    return { amount: { kind: 'named', which: 'total_due' }, ...(!fees && { fees: 'left_out' as const }) };
  if (!fees || past === current) return undefined;
  return { amount: { kind: 'named', which: past ? 'past_due' : 'monthly_payment' }, fees: 'added' };
}

/** The answer to how much. */
export function amountInParts(text: string): PaymentChange | undefined {
  const plain = plainText(text).replace(opening, '').replace(paying, '').replace(ending, '');
  const sum = sumOfParts(plain);
  const kept = sum === undefined ? withoutFees(plain) : undefined;
  if (kept === undefined) return sum;
  return { amount: { kind: 'named', which: namedAmount(kept) ?? 'total_due' }, fees: 'left_out' };
}

/** The same, ordered: "pay everything but the late fee from checking". */
export function payingParts(text: string): PaymentTask | undefined {
  if (text.length > 100 || text.includes('?') || !paying.test(plainText(text).replace(opening, ''))) return undefined;
  const { amount, fees } = amountInParts(text) ?? {};
  if (amount === undefined) return undefined;
  const { method, vehicle } = findValues(text, 'make_payment');
  const values = { amount, ...(method && { method }), ...(vehicle !== undefined && { vehicle }) };
  return { task: 'make_payment', values, ...(fees && { fees }) };
}
