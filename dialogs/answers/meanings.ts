/** Words of ours that customers ask the meaning of; whole questions only, since "what is the payoff" wants the figure. */
import { plainText } from '../../src/language/plainText';

export type Term =
  'payoff' | 'per_diem' | 'residual' | 'effective_date' | 'principal' | 'past_due' | 'good_through' | 'paying_early';

const terms: readonly (readonly [Term, string])[] = [
  ['payoff', '"?pay ?-?off"?(?: (?:amount|figure|quote|balance))?'],
  ['per_diem', '"?per ?-?diem"?(?: (?:amount|rate))?'],
  ['residual', '"?residual"?(?: (?:value|amount))?'],
  ['effective_date', '"?effective(?: payment)? ?date"?'],
  ['principal', '"?(?:remaining )?principal"?(?: (?:balance|amount))?'],
  ['past_due', '"?past ?-?due"?(?: (?:amount|balance))?'],
  ['good_through', '"?good ?-?(?:through|thru)"?(?: date)?'],
];
const opening = '(?:(?:and|so|but|ok|okay|sorry|um+|uh+|hi|hello|wait)[, ]+)*(?:(?:can|could) you (?:please )?)?';
const unclear =
  "(?:i (?:do not|don'?t|dont|never|still don'?t) (?:really |quite )?(?:understand|know|get)|i'?m not sure)";
const asked = (term: string): readonly string[] => [
  `what(?:'?s| is| exactly is) an? ${term}`,
  `what (?:does|do you mean by|is meant by|did you mean by) (?:an? |the |this |my |your )?${term}(?: mean| stand for)?`,
  `(?:${unclear}|(?:please )?explain(?: to me)?|tell me) what(?:'?s| is| does)? ?(?:an? |the |this )?${term}(?: is| means?)?`,
  `(?:please )?(?:explain|define)(?: to me)? (?:what )?(?:an? |the |my )?${term}(?: is| means?| to me)?$`,
  `(?:what(?:'?s| is) the difference|is there a difference) between (?:an? |the |my )?(?:${term} and|[a-z ]{2,30} and (?:an? |the |my )?${term})`,
  `is (?:an? |the |my )?${term} the same as`,
];
/** There is but one of it, so that "the" asks for its meaning too. */
const only = (term: string): string => `what(?:'?s| is| is this| is the| is that)? ?(?:the |this |that )?${term}$`;

/** "What is the principal" wants the figure. */
const figures: ReadonlySet<Term> = new Set<Term>(['payoff', 'principal', 'past_due']);

const questions = terms.map(([term, words]) => {
  const phrases = [...asked(words), ...(figures.has(term) ? [] : [only(words)])];
  return [term, new RegExp(`^${opening}(?:${phrases.join('|')})`)] as const;
});

/** What a payoff is made of answers it: there is no other part. */
const payingEarly =
  /^(?:(?:is|are) there (?:a|an|any) |what(?:'?s| is) the |do (?:i|you) (?:have|charge|get) (?:a|an|any)? ?)?(?:(?:early|pre ?-?) ?(?:pay ?-?off|payment|paid|pay|termination) (?:penalt(?:y|ies)|fees?|charges?)|(?:penalt(?:y|ies)|fees?|charges?) (?:for|if i|to|when i) (?:pay(?:ing)?(?: it| my loan| the loan)? (?:off )?early|pay(?:ing)?(?: it)? off))(?: on (?:it|my loan|this loan))?$/;

const chargingEarly =
  /^(?:(?:and|so|but|ok|okay) )*(?:do|does|will|would|am|are) (?:you|it|mini|they|i|we) (?:guys |get |be )?(?:charged?|cost|penali[sz]ed?)(?: (?:me|us|extra|more|a fee|a penalty|anything|something))* (?:for|if i|to|when i) pay(?:ing)?(?: (?:it|this|(?:my|the) (?:loan|lease|car)))?(?: off)? (?:early|ahead(?: of time)?|sooner|in advance)$/;

export function termAskedAbout(text: string): Term | undefined {
  if (text.length > 120) return undefined;
  const plain = plainText(text).replace(/[?.! ]+$/, '');
  if (payingEarly.test(plain) || chargingEarly.test(plain)) return 'paying_early';
  return questions.find(([, question]) => question.test(plain))?.[0];
}

const ofAccount: ReadonlySet<Term> = new Set<Term>(['effective_date', 'principal', 'past_due']);

/** Where the figure stands that a term is the name of. */
export function figureOf(term: Term): 'payoff' | 'balance' {
  return ofAccount.has(term) ? 'balance' : 'payoff';
}
