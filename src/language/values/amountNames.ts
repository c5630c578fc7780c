/** Amounts that are named in place of a figure: "half", "what I owe", "my monthly payment". */

type NamedAmount = 'total_due' | 'monthly_payment' | 'payoff' | 'past_due' | 'to_be_current' | 'half';

/** So many parts of a whole that is cut into so many. */
export interface AmountShare {
  readonly parts: number;
  readonly of: number;
}

interface AmountNamed {
  readonly kind: 'named';
  readonly which: NamedAmount;
  /** Of a monthly payment, where that is not one. */
  readonly times?: number;
  /** What half of it is meant of, where that is not the total due. */
  readonly halfOf?: NamedAmount;
  /** Where it is another part of it. */
  readonly share?: AmountShare;
  /** Cents that are added to it, or taken off. */
  readonly plus?: number;
}

export type AmountReading =
  | { readonly kind: 'exact'; readonly cents: number }
  | AmountNamed
  | { readonly kind: 'ambiguous'; readonly cents: readonly number[] }
  | { readonly kind: 'none' };

/** The first that fits is meant. */
const names: readonly (readonly [NamedAmount, RegExp])[] = [
  ['half', /\bhalf\b(?! (?:hour|past|price))/],
  [
    'payoff',
    /\bpay(?:ing)? ?-?off\b|\bpay(?:ing)? (?:the |my |this |that |our )?(?:(?!(?:some|money|bit|little|half|part|more|extra|any|hundred|thousand|dollars|bucks)\b)[a-z]+ ){1,3}off\b(?! (?:of|the|my)\b| from (?:the |my |our |this )?(?:loan|lease|balance|bill|principal|total|amount|payment|what)\b)|^(?:(?:ok|okay|just|please|yes|no|do|i want|i'?ll do)[, ]+)*(?:(?:the|my) (?:whole|entire|full) (?:thing|loan|lease|balance|amount|lot)|everything|it all|all of it|the (?:car|loan|lease)) off\b|\bpay(?:ing)? (?:it|this|everything|the (?:loan|lease|car)|my (?:loan|lease|car)) (?:all )?off\b|\b(?:whole|entire|remaining|rest of the|rest of my|full) (?:loan|principal|loan balance)\b|\bremaining balance\b|\bclose (?:it|the loan|the account) out\b|\b(?:every|each)(?: (?:last|single))? (?:cent|penny|dime|dollar)(?: that)?(?:'?s| is)? (?:left|remaining|outstanding)\b|\b(?:all|everything|what(?:ever)?|the rest|the amount|balance)(?: that)?(?:'?s| is)? (?:left|remaining|still open|outstanding) (?:on|of|for) (?:the|my|this|that|our) (?:loan|lease|contract|note|car|account)\b/,
  ],
  [
    'to_be_current',
    /\b(?:get|be|become|bring|make|put|stay|getting|being|bringing|making)(?: (?:me|us|it|this|that|back|all|fully|completely|my (?:account|loan|lease|car|payments?)|the (?:account|loan|lease|car)))* (?:current\b(?! (?:amount|balance|payment|total|due|bill|month|address|phone|number|e?mail))|caught up\b|up to date\b)|\bcatch(?:ing)? (?:me |us |it |(?:my|the) (?:account|loan|lease|payments?) )?(?:all )?up\b(?! (?:on |with )?(?:(?:the|my|whole|entire) )*(?:past ?-?due|overdue|late)\b)/,
  ],
  [
    'past_due',
    /\bpast ?-?due\b|\boverdue\b|\b(?:late|delinquent|behind) (?:amount|balance|part|portion)\b|\bwhat(?: is|'?s) (?:late|behind)\b|\b(?:what(?:ever)?|how ?much(?:ever)?|(?:the|every) (?:part|amount|bit|sum)|all|everything)(?: that)? (?:i|we)(?: am|'?m| are|'re|re)(?: currently| still)? (?:behind|late|back)\b|\b(?:what(?:ever)?|everything|all)(?: that)? (?:i|we) (?:fell|got|have fallen|have got(?:ten)?) behind\b|\bback payments?\b|\b(?:everything|all|whatever)(?: that)?(?: is|'?s)? (?:late|behind|overdue)\b|\barrears\b|\bwhat i missed\b|\bmissed payments?\b/,
  ],
  [
    'monthly_payment',
    /\b(?:monthly|regular|normal|usual|standard|scheduled) (?:\w+ )?(?:payment|amount|bill|instal?lment|one)\b|\b(?:my|the|just|only) (?:regular |usual |normal )?monthly\b|^(?:pay |do |just )?(?:monthly|regular|usual|normal)(?= (?:for|on|from|with)\b)|\b(?:my|the) (?:regular|usual|normal)(?= (?:on|for|from|with|please|today|tomorrow|again|this|and)\b|$|[,.!?])|\b(?:my|the|an) (?:monthly )?instal?lment\b|\bmy quota\b|\b(?:the|my|just|only|a)? ?minimum\b|\bthe min\b|\bmin (?:payment|amount|due)\b|\bcurrent (?:monthly )?(?:payment|instal?lment)\b|\bthis month'?s? (?:payment|amount|bill|instal?lment|note)\b|\bone (?:monthly )?payment\b|^(?:just )?(?:the |my )?(?:monthly|regular|usual|normal)(?: one)?$|\bsame (?:amount )?as (?:last month|usual|always|every month|each month)\b|\b(?:owe|pay|send|due|comes due|is due)(?: you| y'?all)? (?:every|each|per|a) month\b|\b(?:every|each) month'?s (?:payment|amount|bill)\b/,
  ],
  [
    'total_due',
    /\b(?:what|whatever|all|everything|amount)(?: that)? (?:i|we) (?:currently )?owe\b|\b(?:all|everything)(?: that)?(?:'?s| is)? (?:due|owed|owing)\b|\bwhat(?:ever)?(?: is|'?s)?(?: currently)?(?: (?:showing|shown|listed|coming)(?: up)?(?: as)?)? (?:due|owed|owing)\b|\b(?:total|full|whole|entire|complete|current) (?:\w+ )?(?:amount|balance|due|payment|bill|thing|sum|total)\b|\b(?:amounts?|sum|quantity|figure) (?:due|owed|owing)\b|\b(?:balance|everything|total) (?:due|owed|now)\b|\ball of (?:it|that|what)\b|\bin full\b|\bthe (?:total|lot|full|balance|bill|amount|whole)\b|\bin its entirety\b|^(?:pay )?(?:everything|it all|all|total|full|all due|the works)(?: please| now)?$|\bpay (?:everything|it all|all)\b(?! (?:of )?(?:(?:my|our|the) (?:money|savings|cash|checking|paycheck|pay ?check|pay|account)|(?:that )?i (?:have|'?ve|got|can|make|earn)|(?:the money )?in my)\b)|\b(?:due|owe) in full\b|\bwhat (?:do )?i owe\b/,
  ],
];

/** Of several that are past due. */
const oneOfThem =
  /\b(?:one|1|a single)(?: of)?(?: the| my)? (?:past ?-?due|late|overdue|missed|back) (?:months?|payments?|instal?lments?)\b|\b(?:pay|just|only|cover|for) (?:the |just |only )?(?:one|1) months?'?s?(?: (?:that is|thats|that'?s))? (?:past ?-?due|late|overdue)\b/;

/** "pay one of the past due months" is not all that is past due. */
export function oneThatIsLate(plain: string): AmountReading | undefined {
  return oneOfThem.test(plain) ? { kind: 'named', which: 'monthly_payment' } : undefined;
}

/** Plain text in. */
export function namedAmount(plain: string): NamedAmount | undefined {
  return names.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Every name of an amount that stands in a text. */
export const namedAmountWords = new RegExp(names.map(([, { source }]) => source).join('|'), 'g');
