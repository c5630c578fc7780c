/** The words for kinds of payment methods, those that can pay and those that are refused (product rule 9). */

type MethodKind = 'checking' | 'savings' | 'debit_card';
type RefusedMethod = 'credit_card' | 'money_market' | 'other';

export type MethodReading =
  | { readonly kind: 'method'; readonly method: MethodKind; readonly last4?: string }
  /** Only the digits were said ("the one ending 4417"). */
  | { readonly kind: 'last4'; readonly last4: string }
  /** A kind that cannot pay here: credit card, money market and others (replaced site's help: forms of payment). */
  | { readonly kind: 'refused'; readonly method: RefusedMethod; readonly last4?: string }
  /** Two kinds at once, or "bank account" and "card" that may be either. */
  | { readonly kind: 'ambiguous'; readonly methods: readonly MethodKind[] }
  | { readonly kind: 'none' };

export const methodKinds: readonly (readonly [MethodKind, RegExp])[] = [
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
export const refusedKinds: readonly (readonly [RefusedMethod, RegExp])[] = [
  ['money_market', /\bmoney ?market\b/],
  ['credit_card', /\b(credit(?! union)( ?cards?)?|cc|amex|american express|discover card|capital one card)\b/],
  [
    'other',
    /\b(paypal|venmo|zelle|cash ?app|apple ?pay|google ?pay|bitcoin|crypto|western union|money ?gram|gift card|prepaid)\b/,
  ],
];
/** "the card", "my visa": of which kind is left open. */
export const cardWords =
  /\b(?:cards?|visa|master ?card)\b(?<!\b(?:id|identification|green|report|business|insurance|social security|phone|sim|post|birthday|gift|credit|thank you|security|registration) (?:cards?|visa|master ?card))(?! (?:readers?|number is|out|handy|ready|in (?:my )?hand)\b)/;
/** Every kind of method that stands in a text, taken or refused. */
export const methodWords = new RegExp(
  `(?:${[...methodKinds, ...refusedKinds].map(([, { source }]) => source).join('|')})(?: (?:account|card)\\b)?|${cardWords.source}`,
  'g',
);
