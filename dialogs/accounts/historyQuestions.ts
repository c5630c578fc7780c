/** Questions whose answer is in what was posted: a fee and its cause, what was paid in a month, the interest of a year. */
import { bareQuestion } from '../bareQuestion';
import type { BalanceAspect, TaskOptions } from '../task';
import type { Said } from '../turn';

const fee = '(?:fees?|charges?)';
const sum = '\\$?\\d+(?:\\.\\d\\d)?(?: dollars?)?';
const onAccount =
  '(?: (?:on|from|to|for|about)(?: (?:my|the|this|it|that))?(?: (?:account|loan|lease|car|bill|statement))?)*';
const strongFees = [
  `(?:why|how come) (?:was|were|am|did|do|have|is|are)(?: there| i| you| we| it)*(?: (?:get|getting|got|being|been|be|charge|charged|charging|have|had|see|seeing|pay|paying|owe|put|add|added|me))*(?: (?:a|an|the|this|that|my|these|all these|extra|late|returned payment|\\$?\\d+(?: dollars?)?))* ${fee}${onAccount}`,
  `(?:what|when|where)(?:'?s| is| was| are| were| did| does)? (?:(?:a|an|the|this|that|my|these|those) )*(?:late|returned payment) ${fee}(?: (?:i (?:got|was charged)|come|came|added|charged))*${onAccount}`,
  `(?:what|which) (?:late )?${fee} (?:do i (?:have|owe)|have i got|am i being charged|was i charged|were i charged|did i get|are (?:there )?on (?:my|the) (?:account|loan|lease))`,
  `(?:do (?:i|we) have|have (?:i|we) got) (?:any|some|a) (?:late |open |extra )?${fee}${onAccount}`,
  `(?:what|which) (?:late )?fees are there${onAccount}`,
  `how many (?:late )?${fee} (?:do i have|have i (?:got|had)|did i get|was i charged|are there)${onAccount}`,
  `(?:do i (?:have|owe)|are there|is there)(?: an?| any)? (?:late )?${fee} on (?:my|the) (?:account|loan|lease|car)`,
  `(?:do i (?:have|owe)|is there|are there)(?: an?| any)? late ${fee}${onAccount}`,
  `how much (?:is|was|are|were) (?:the|my|that|this) late ${fee}${onAccount}`,
  `(?:when|why) was i charged(?: (?:that|this|it|extra|more))?`,
  `(?:why|how come) (?:do i have|are there|did i get|is there) (?:two|three|2|3|several|so many|more than one|multiple) (?:late |returned payment )*${fee}${onAccount}`,
  `when (?:was|were|did) (?:the|my|that|this|those|these) (?:last |late )*${fee} (?:charged|added|posted|put on|happen|come)${onAccount}`,
  `(?:(?:can you |could you |please )*(?:explain|break down|list|itemi[sz]e)|what (?:about|are)) (?:(?:all|to me|me|of|my|the|these|those) )*(?:late )?fees${onAccount}`,
];
const any =
  '(?: (?:any|one|some|all|both|of|my|the|those|these|a|an|that|this|late|returned payment|extra|\\$?\\d+(?:\\.\\d\\d)?(?: dollars?)?))*';
const takenBack =
  '(?:waived?|removed?|taken? (?:off|back|away)|refund(?:ed)?|reversed?|credit(?:ed)?(?: back)?|forgiven?|dropp?(?:ed)?|cancell?(?:ed)?|adjust(?:ed)?)';
const waived = [
  `(?:was|were|has|have|is|are|did|got)${any} ${fee}(?: of mine)?(?: (?:been|get|got|ever|already|actually|just|be))* ${takenBack}${onAccount}`,
  `(?:which|what)${any}? ?${fee} (?:was|were|got|has been|have been) ${takenBack}${onAccount}`,
  `(?:why|when|how come) (?:was|were|did you|is|has)${any} ${fee} (?:been |get |got )?${takenBack}${onAccount}`,
  `(?:did|have|has) (?:you|they|anyone|anybody|someone|somebody|mini)(?: guys| people)?(?: (?:ever|already|actually|just))* ${takenBack}${any} ${fee}(?: for me| yet| already)*${onAccount}`,
];
const another = '(?:a|an|another|any|any more|more|one more|the next|a second|a new|new|yet another|other)';
const ahead = [
  `(?:how (?:much|high|big) (?:is|are|would be|will be|does)|what(?:'?s| is| does| are)?) (?:a|an?|your) late (?:fee|charge)s?(?: (?:be|cost|usually|here|going to be|come to|now))*`,
  `(?:will|would|could|might|can|do|am|is|are) (?:i|you|we|they|there|it)(?: (?:get|be|going to|gonna|have to|charge|charged|pay|see|owe|add|me|us|still|also|soon|then|now|getting|put on))* ${another} (?:new |more )*late (?:fee|charge)s?(?: .{1,50})?`,
  `(?:when|what day)(?:'s| is| does| will| do| would)?(?: (?:i|you|there))?(?: (?:get|be|charge|charged|me))* (?:the |my |a )?(?:next|another|new) late (?:fee|charge)(?: (?:come|coming|hit|due|charged|added|be|happen))*`,
  `(?:will|would) (?:this|that|it|paying(?: (?:\\$?\\d[\\d.,]*|[a-z]+)){0,5}|a late payment) (?:stop|prevent|avoid|mean|cause|bring|get me)(?: (?:${another}|the|my|those|these))? (?:new |more )*late (?:fee|charge)s?(?: .{1,30})?`,
  `how (?:do|can) i (?:avoid|stop|prevent|not get)(?: getting)?(?: ${another})? (?:new |more )*late (?:fee|charge)s?(?: .{1,30})?`,
];
const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const period = `((?:last |this )?${months}(?:,? (?:of )?(?:20\\d\\d|last year|this year))?|(?:last|this|the past) (?:month|year)|(?:two|2|three|3) months ago|20\\d\\d)`;
const inPeriod = `(?:(?:in|for|during|on|back in|the month of|of|from|so far) )*${period}(?: so far)?`;
/** A customer who is known means the account; anybody else, and who has none on it, what paying costs. */
const knownFees = [
  `how much (?:is|was|are|were) (?:the|this|that|these|those)(?: ${sum})? ${fee}(?: for)?${onAccount}`,
  `what(?:'?s| is| was| are)? (?:this|that|these|those|the ${sum})(?: ${sum})? ${fee}(?: for)?${onAccount}`,
  `any (?:late |open |extra )*fees${onAccount}`,
  `what(?:'?s| is| was| are)? the ${fee} (?:for|about|on my (?:account|loan|lease))`,
  `what(?:'?s| is| was) (?:this|that|the) ${sum}(?: ${fee})? for`,
  `(?:(?:show|list|give|see|view)(?: me)? |i want to see )(?:(?:only|just|all|any|my|the|late) )*fees(?: (?:only|alone|i paid|charged|please|${inPeriod}))*`,
  `(?:(?:only|just|all|my|the|late) )*fees (?:only|alone|charged|${inPeriod})`,
  `(?:what|which|how many|how much in) (?:late )?fees (?:have|did|do) i (?:been charged|paid|pay|gotten|got)(?: ${inPeriod}| so far)?`,
];

const somebody =
  '(?:i|we|he|she|they|you|anyone|anybody|someone|somebody|my (?:wife|husband|spouse|partner|son|daughter|co-?holder|mom|dad)|[a-z]{2,12})';
const paid = [
  `(?:did|has|have) ${somebody}(?: (?:already|even|ever|actually))* (?:pay|paid|make (?:a|the|my|any) payments?|made (?:a|the|my|any) payments?|send(?: in)? (?:a|the|my) payment)(?: (?:it|anything|something|the car|my car|the loan|the lease|the bill))? ${inPeriod}`,
  `(?:what|how much) (?:did|have|has) ${somebody} (?:pay|paid)(?: (?:you|in total|all together|altogether|on (?:it|my loan|my lease|the car|the loan)))* ${inPeriod}`,
  `(?:show me |list |see |what were |were there |was there )*(?:my |all |the |any |a )*payments (?:i made |we made |made )?(?:in|from|of|during) ${period}`,
  `(?:was|were) there (?:a|any) payments? ${inPeriod}`,
  `did you (?:get|receive|take) (?:a|my|the|any) payments? ${inPeriod}`,
  `(?:did|has|was) (?:you (?:get|receive) )?(?:my|the|our) ${period} payment(?: (?:go through|gone through|post|posted|clear|cleared|made|received|paid|ever))*`,
];
const interest = [
  `how much (?:of (?:that|it) (?:is|was) )?(?:in )?interest(?: (?:have|did|do|am|was|were|has))?(?: i| we| you)?(?: (?:paid|pay|paying|been charged|be charged|charged|charge|been paying|accrued))?(?: me)?(?: so far)?(?: ${inPeriod})?(?: so far)?`,
  `what(?:'?s| is| was) (?:my|the) (?:total )?interest(?: (?:paid|charged))?(?: ${inPeriod}| so far| to date)+`,
  `(?:my |the |total )*interest (?:i )?(?:paid|charged)(?: ${inPeriod}| so far| to date| year to date| ytd)*`,
  `(?:my |the |total )*interest (?:for|in|of) ${period}`,
  '(?:my |the |total )*(?:year[- ]end|annual|yearly|year[- ]to[- ]date|ytd) interest(?: (?:i )?(?:paid|charged|total|amount))*',
];

const compiled = (all: readonly string[]): readonly RegExp[] => all.map((words) => new RegExp(`^(?:${words})$`));
const [waivedAsked, aheadAsked, feesAsked, knownFeesAsked, paidAsked, interestAsked] = [
  ...[waived, ahead, strongFees, knownFees, paid, interest],
].map(compiled) as [
  readonly RegExp[],
  readonly RegExp[],
  readonly RegExp[],
  readonly RegExp[],
  readonly RegExp[],
  readonly RegExp[],
];
const namedPeriod = new RegExp(`\\b${period}\\b`);
/** What it is asked for is not asked about. */
const forTaxes =
  /,? (?:(?:because|since|as|and) )?(?:i (?:need|want) (?:it|this|that|to know)(?: this)? )?(?:for|to do|to file|on|when i (?:do|file))(?: (?:my|the|our|filing|doing|income))* tax(?:es)?(?: (?:return|returns|purposes|season|time|form|stuff))?$/;
const toPay = /\b(?:paying|to pay|if i pay|convenience)\b/;

const whyReturned =
  /^(?:why|how come) (?:was|did|has|is) (?:my|the|that) (?:last )?payment (?:get |been |being )*(?:return|returned|bounce|bounced|fail|failed|come back|came back|reject|rejected|reversed)(?: by (?:the|my) bank)?$/;

const kin =
  '(?:wife|husband|spouse|partner|co-?holder|co-?signer|co-?owner|son|daughter|mom|mother|dad|father|ex|boyfriend|girlfriend|brother|sister)';
const whoever = `(?:me|i|we|you|he|she|him|her|my ${kin}|[a-z]{3,12})`;
const theOne =
  '(?: (?:(?:my|the|our|that|this) )?(?:(?:last|latest|most recent|recent|november|december|january|february|march|april|may|june|july|august|september|october) )?(?:payment|one|bill|installment))';
const payers = [
  `who (?:made|paid|sent|did|submitted|put in)${theOne}(?: (?:on|for) (?:it|that|the (?:car|loan|lease)))?`,
  'who (?:paid|pays|made a payment)(?: (?:it|that|this|the car|the loan|the lease|the bill))?(?: (?:last|last time|this month|last month|most recently|already|the last time))*',
  `(?:was (?:it|that)|did|was the (?:last|latest) payment (?:from|by|made by)) ${whoever} or ${whoever}(?: (?:who|that))?(?: (?:paid|pay|made|make|sent|send)(?:${theOne}| it)?)?(?: last| last time| this month)*`,
  `(?:did|has) (?:he|she|my ${kin}|(?!(?:it|that|this|the|you|anyone|somebody|someone|we|they)\\b)[a-z]{3,12}) (?:pay|paid|made|make|make (?:a|the)|made (?:a|the))(?:${theOne}| it)?(?: (?:already|yet|last|this month|last time|the last time))*`,
  `was${theOne} (?:made )?(?:by|from) ${whoever}`,
  `(?:what|when|how much)(?: was it| is it)? (?:did|has|have) (?:he|she|they|my ${kin}|(?!(?:you|the|that|this)\\b)[a-z]{3,12})(?: (?:last|ever|already))* (?:pay|paid|send|sent)(?: (?:it|you|on (?:it|the (?:car|loan|lease))|last|last time|the last time|most recently))*`,
];
const others = `(?:someone|somebody|another person|he|she|they|my (?:${kin}|parents|folks|grand(?:ma|pa|mother|father)|uncle|aunt|friend|boss|employer|company|insurance(?: company)?))`;
const what =
  "(?:it|that|this|that one|(?:(?:my|the|our|this|a|one) )?(?:(?:last|december|november|monthly|car|month'?s) )*(?:bill|payment|car|car note|note|loan|lease|mini|invoice|installment|month))";
const paidWhen =
  '(?: (?:for (?:me|us|it|that|this month|last month)|on my behalf|already|today|yesterday|online|in full|by (?:phone|check|mail)|(?:last|this) (?:week|month|morning|night)|earlier|before|i think|i believe))*';
/** Told, not asked for: whoever says so wants no payment of their own. */
const paidByOthers = [
  `${others}(?:'s)?(?: else)?(?: (?:has|have|had|already|just|also|usually|always))* (?:paid|pays)(?: ${what})?${paidWhen}`,
  `(?:he|she|they|my ${kin})(?:'s)?(?: (?:has|have|had|already|just|also))* (?:made|sent|sent in|mailed|submitted|covered|took care of) ${what}${paidWhen}`,
  `(?:${what})(?:'s)?(?: (?:was|is|has|got|gets|been|already|just))* paid(?: for)? by ${others}(?: else)?${paidWhen}`,
].map(
  (words) =>
    `(?:(?:but|and|so|wait|no|oh|well|because|cause|actually|i (?:think|believe|heard|guess)|maybe|looks like)[, ]+)*${words}`,
);
const halves = '(?:(?:the|my) )?(?:principal|interest|loan|car|balance)';
const versus =
  '(?:,? (?:and|or|versus|vs\\.?|to|against)(?: how much(?: (?:is|was|goes|went))?(?: (?:to|for|toward|towards))?)?)';
const myPayment =
  '(?:(?:my|the|each|every|a|that|this|our) )(?:(?:last|latest|monthly|car|loan|current|regular|whole) )*payments?';
const splits = [
  `(?:how much|what (?:part|portion|share|amount)|what) of ${myPayment} (?:is|was|are|goes|went|go|gets|got|covers|paid|applied|counts)(?: (?:to|to the|for|toward|towards|on|applied|to pay|going))* ${halves}(?:${versus} ${halves})?`,
  `how much (?:principal|interest) (?:is|was|did i pay|do i pay|am i paying|goes|went)(?: (?:in|with|on|of|into)) ${myPayment}`,
  `how (?:is|was|did|does) ${myPayment}(?: (?:get|being))? (?:split|applied|divided|broken (?:down|up)|allocated|distributed|break down)(?: .{0,40})?`,
  `(?:(?:show|give|tell) me )?(?:the )?(?:principal${versus} interest|interest${versus} principal)(?: (?:split|breakdown|part|parts|portion|portions|of|on|in|for|${myPayment}))*`,
  `(?:(?:show|give) me )?(?:a |the )?(?:payment breakdown|breakdown of ${myPayment}|break ?down (?:of )?${myPayment})`,
  `(?:where (?:did|does)|what (?:did|does)) ${myPayment} (?:go(?: to| toward| towards)?|pay(?: for| off)?|cover)`,
];
const [payersAsked, splitsAsked, payersTold] = [compiled(payers), compiled(splits), compiled(paidByOthers)];

const cameBack =
  "(?:bounced?|returned|(?:came|come) back|rejected|reversed|failed|(?:did not|didn'?t|has not|hasn'?t) (?:clear|cleared|go through|gone through|work))";
const ownReturned = new RegExp(
  `^(?:(?:i think |it says |i see |they said )?(?:my|the|our) (?:last |latest |recent |november |december |october )?(?:payment|check|bank payment)(?: (?:to you|i made))?(?: (?:was|got|has been|is|just|have|has))* ${cameBack}(?: (?:by (?:the|my) bank|yesterday|today|last week|again))*|i (?:have|had|got) a (?:returned|bounced) (?:payment|check))$`,
);
const wasReturned =
  /^(?:was|did|has|is) (?:my|the|that) (?:last |latest |recent )?(?:payment|check)(?: i (?:made|sent))?(?: (?:get|been|being|come|just|actually|really|also))* (?:returned|bounced?|back|rejected|reversed)(?: by (?:the|my) bank)?$/;
const whatNow =
  /[,.;]? ?(?:so |and |but )?(?:what (?:do|should|can|must|shall) i do(?: now| then| about it)?|what now|now what|what happens(?: now| next| then)?|help)$/;
const whyOfIt =
  /^(?:(?:but )?why|how come|what for|why(?: (?:is|was|did) (?:it|that)(?: (?:get|happen|bounce|come back|returned|bounced|so|returned by the bank|fail))*)|what(?:'?s| is| was) the reason|what happened(?: (?:there|with (?:it|that)))?|for what reason)$/;

/** What came back, where a customer who is known says so or asks about the activity that was just told. */
function ofReturned(plain: string, { memory }: Said): TaskOptions | undefined {
  const told = plain.replace(whatNow, '');
  if (whyReturned.test(plain) || wasReturned.test(plain) || ownReturned.test(told))
    return { task: 'activity', values: {} };
  const isOfActivity = whyOfIt.test(plain) && memory.about === 'activity';
  return isOfActivity ? { task: 'activity', values: {}, asksWhyReturned: true } : undefined;
}

/** The one account that is looked at; the period is kept in its words. */
export function historyQuestion(said: Said): TaskOptions | undefined {
  const { text, session } = said;
  const plain = bareQuestion(text)
    ?.replace(/^(?:hey |just )*/, '')
    .replace(forTaxes, '');
  if (plain === undefined) return undefined;
  // The activity says by itself which one came back, and what to do.
  const returned = session && ofReturned(plain, said);
  if (returned !== undefined) return returned;
  const asked = (questions: readonly RegExp[]): boolean => questions.some((question) => question.test(plain));
  const ofFees = asked(waivedAsked) ? 'fees_waived' : asked(aheadAsked) ? 'late_fee_ahead' : undefined;
  if (ofFees !== undefined) return { task: 'balance', values: {}, balanceAspect: ofFees };
  const isFees = asked(feesAsked) || (session !== undefined && asked(knownFeesAsked));
  if (isFees && !toPay.test(plain)) return { task: 'balance', values: {}, balanceAspect: 'fees' };
  return ofPeriod(aspectIn(asked, session !== undefined), plain);
}

function ofPeriod(balanceAspect: BalanceAspect | undefined, plain: string): TaskOptions | undefined {
  const words = namedPeriod.exec(plain)?.[1];
  return balanceAspect && { task: 'balance', values: {}, balanceAspect, ...(words !== undefined && { period: words }) };
}

/** Who paid is asked of an account that is known. */
function aspectIn(asked: (questions: readonly RegExp[]) => boolean, isKnown: boolean): BalanceAspect | undefined {
  if (asked(splitsAsked)) return 'split';
  if ((isKnown && asked(payersAsked)) || asked(payersTold)) return 'payer';
  if (asked(paidAsked)) return 'paid';
  return asked(interestAsked) ? 'interest' : undefined;
}
