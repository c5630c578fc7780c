/** Which kind of payment method was named, with the last four digits when they were given (product rule 9). */
import { plainText } from './plainText';
import { spokenDigits } from './numbers';

type MethodKind = 'checking' | 'savings' | 'debit_card';
type RefusedMethod = 'credit_card' | 'money_market' | 'other';

export type MethodReading =
  | { readonly kind: 'method'; readonly method: MethodKind; readonly last4?: string }
  /** Only the digits were said ("the one ending 4417"). */
  | { readonly kind: 'last4'; readonly last4: string }
  /** A kind that cannot pay here: credit card, money market and others (replaced site's help: forms of payment). */
  | { readonly kind: 'refused'; readonly method: RefusedMethod }
  /** Two kinds at once, or "bank account" and "card" that may be either. */
  | { readonly kind: 'ambiguous'; readonly methods: readonly MethodKind[] }
  | { readonly kind: 'none' };

const kinds: readonly (readonly [MethodKind, RegExp])[] = [
  [
    'checking',
    /\b(che(?:ck|que|c|ch)k?ing|cheking|checkin|chcking|chking|chkg|chk|chequing|check(?:ing)? ac(?:count|ct)|current account|e-?check)\b/,
  ],
  ['savings', /\b(savings?|saving'?s|savngs|svgs?|sav ac(?:count|ct))\b/],
  [
    'debit_card',
    /\b(?<!to )(debit(?! (?:usd|\$|(?:my|the|this|me|it|from)\b(?! (?:debit|card))))|debt card|debut card|debit card|dbt card|atm card|check card|bank card)\b/,
  ],
];
const refused: readonly (readonly [RefusedMethod, RegExp])[] = [
  ['money_market', /\bmoney ?market\b/],
  ['credit_card', /\b(credit(?! union)( ?cards?)?|cc|amex|american express|discover card|capital one card)\b/],
  [
    'other',
    /\b(paypal|venmo|zelle|cash ?app|apple ?pay|google ?pay|bitcoin|crypto|western union|money ?gram|gift card|prepaid)\b/,
  ],
];
const negated =
  /\b(?:not|no|instead of|rather than|don'?t use|isn'?t|except)\s+(?:my |the |a |from |with )*([a-z]+(?: [a-z]+)?)/g;

/** Reads the method named in a text. What is negated ("not savings") does not count. */
export function readMethod(text: string): MethodReading {
  const plain = plainText(text).replace(negated, (whole, words: string) => (namesKind(words) ? ' ' : whole));
  const found = kinds.filter(([, pattern]) => pattern.test(plain)).map(([method]) => method);
  const last4 = readLast4(plain);
  if (found.length === 1)
    return last4 ? { kind: 'method', method: found[0]!, last4 } : { kind: 'method', method: found[0]! };
  if (found.length > 1) return { kind: 'ambiguous', methods: found };
  const forbidden = refused.find(([, pattern]) => pattern.test(plain));
  if (forbidden) return { kind: 'refused', method: forbidden[0] };
  if (last4) return { kind: 'last4', last4 };
  if (/\b(bank|bank ac(?:count|ct))\b/.test(plain)) return { kind: 'ambiguous', methods: ['checking', 'savings'] };
  return { kind: 'none' };
}

function namesKind(words: string): boolean {
  return [...kinds, ...refused].some(([, pattern]) => pattern.test(words));
}

const lastFour =
  /\b(?:ending|ends|ended|end|finish(?:es|ed|ing)?|last (?:four|4)(?: digits)?)\s*(?:in|with|is|are|of)?\s*:?\s*(?:the )?([a-z0-9 ]{1,40})/;

/** "savings 6604", "my card x3009". */
const afterMethod =
  /\b(?:checking|savings?|debit|card|account|acct)(?: account| acct| card)?(?: number| no\.?| #)? ?[x#]?(\d{4})\b(?![.,]\d| ?(?:dollars|bucks|usd))/;

/** The four digits after "ending in" or "last four", typed or spoken one by one or in pairs. */
export function readLast4(plain: string): string | undefined {
  const after = lastFour.exec(plain)?.[1];
  if (after !== undefined) {
    const typed = /^(\d) ?(\d) ?(\d) ?(\d)(?!\d)/.exec(after);
    if (typed) return typed.slice(1, 5).join('');
    const spoken = spokenDigits(after);
    if (spoken.length === 4) return spoken;
  }
  const named = afterMethod.exec(plain)?.[1];
  return (
    named ??
    /\bthe (\d{4}) (?:account|acct|card)\b/.exec(plain)?.[1] ??
    /[x*#.]{2,}-?(\d{4})\b/.exec(plain)?.[1] ??
    /^(\d{4})$/.exec(plain.trim())?.[1]
  );
}
