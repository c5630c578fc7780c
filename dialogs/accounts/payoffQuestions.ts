/** Questions about a payoff that was told: how it grows, how it differs from today's, half of it, how to send it, and what others need. */
import { bareQuestion } from '../bareQuestion';
import type { PayoffAspect, TaskOptions } from '../task';
import type { ConversationMemory, Said } from '../turn';

const growing =
  '(?:is|does|would|will|it|that|this|s|the|my|payoff|interest|more|grow|go|up|increase|rise|change|add|cost|extra)';
/** Says by itself what it asks about. */
const perDay = [
  `(?:by )?(?:how much|what)(?:'s)?(?: ${growing})* (?:by )?(?:per|a|each|every) day`,
  `how (?:much|fast|quickly) does (?:it|the payoff|my payoff) (?:grow|go up|increase|rise|change)`,
  `(?:what(?:'s| is) |tell me )?(?:my|the|today'?s) (?:daily (?:interest|rate|amount|growth)|per ?diem (?:amount|rate|now|for that day))`,
].map((words) => new RegExp(`^${words}$`));
/** "What is a per diem" asks for the word; of a customer who is known, these ask for the figure. */
const ownPerDiem =
  /^(?:what(?:'?s| is) |show me |how much is |and )*(?:the|my) per ?-?diem(?: (?:amount|now|today|on (?:it|that)))*$/;
const other =
  '(?:(?:the|my|a|their|another) )?(?:dealer(?:ship)?|carmax|carvana|insurance(?: company)?|insurer|buyer|bank|credit union|new lender|lender|leasing company|they|someone else|somebody else|a third party)';
/** Asked right after a payoff, or where it is named. */
const forOthers = [
  `(?:can|could|will|may|should|does|do|would) ${other} (?:call|contact|get|request|ask|order|reach|pay|send|see|have)(?: (?:you|in|for|about|it|that|this|off|directly|the|a|my|pay ?-?off|amount|figure|quote|letter|to|from))*`,
  `(?:do|can|will|would|could) you (?:send|mail|fax|e-?mail|give|call|write|tell|provide)(?: (?:it|that|this|the|a|an|to|over|pay ?-?off|amount|figure|quote|letter|them))* (?:them|letter|${other})(?: (?:for (?:it|that|them)|with (?:it|that)|the pay ?-?off|directly|about it|an?|letter|too))*`,
  `how (?:do|can|does|will|would) ${other} (?:get|pay|send|find out|request)(?: (?:it|that|this|off|the|my|pay ?-?off|amount|you))*`,
].map((words) => new RegExp(`^${words}$`));
const payoffLetter =
  /^(?:(?:i need|i want|i would like|can i (?:get|have)|could i (?:get|have)|do you (?:have|send|do|give)|send me|give me|where (?:do|can) i get|how (?:do|can) i get|please send) )?(?:a |the |my |an? official )?(?:(?:10|ten|\d{1,2}) ?-?day )?(?:pay ?-?off (?:letter|statement in writing)|letter (?:of|for|with) (?:my |the )?pay ?-?off)(?: (?:for|to) .{2,30})?$/;

/** Asked right after a payoff, they are about it. */
const afterPayoff: readonly (readonly [PayoffAspect, RegExp])[] = [
  ['growth', /^(?:what about |what(?:'?s| is) )?(?:(?:the |my )?per ?diem|per day|each day|daily|a day)$/],
  [
    'growth',
    /^how long (?:is|does|will|would|do) (?:it|that|this|(?:the|that|this|my) (?:pay ?-?off|price|amount|figure|quote|number)) ?(?:be |stay |remain )?(?:good|valid|hold|last|stand)(?: for)?$|^(?:until|till) when is (?:it|that|this) (?:good|valid)$/,
  ],
  ['holding', /^(?:is|are) (?:the )?(?:tax(?:es)?|interest|fees?|everything) (?:already )?included$/],
  ['half', /^(?:what(?:'s| is) |how much is )?half(?: of)? (?:that|it|this)$/],
  [
    'sending',
    /^(?:how|where) (?:do|can|should|would|could) i (?:send|mail|wire|pay|get) (?:it|that|this|the payoff|the money|the check|a check)(?: in| to you| off)?$|^(?:how|where) to (?:send|mail|wire|pay) (?:it|that)$|^where does it go$/,
  ],
  [
    'difference',
    /^(?:(?:what(?:'s| is)|tell me|how (?:much|big) is) )?(?:the|a) difference\b|^how much (?:more|less|extra|higher|lower)\b|^(?:what|how much)\b.*\bthan (?:today|now)\b|^why (?:is|'s|so|did|does|would)\b.*\b(?:more|higher|much|go up|change|different|expensive|increase|grow)\b/,
  ],
];

const payoff = '(?:it|that|this|(?:the|my|that|your) pay ?-?off(?: (?:amount|figure|quote))?)';
const payments =
  "(?:(?:the|my|this|next|last|current|past) )*(?:month'?s |month |monthly )?(?:payments?|installments?|bill|past due(?: amount)?|late fees?|fees?|tax(?:es)?|interest|what i owe|amount due)";
const balances =
  '(?:my|the|what my) (?:balance|principal|remaining (?:balance|principal)|loan(?: balance| amount)?|amount due|total(?: due)?|summary|(?:remaining|monthly) payments?|payments? left)(?: (?:says|shows|is))?|what i (?:still )?owe|what it (?:says|shows)';
/** They name the payoff, or are about the one that was told. */
const ofWhatItHolds: readonly (readonly [PayoffAspect, RegExp])[] = [
  [
    'holding',
    new RegExp(
      `^(?:(?:does|do|will|would|did) ${payoff} (?:already )?(?:include|cover|contain|count|have)|(?:is|are) ${payments} (?:already )?(?:in|part of|included in|counted in) ${payoff}|do i (?:still )?(?:have to|need to) (?:pay|make) ${payments} (?:too|as well|also|on top|if i pay it off|besides))(?: ${payments})?(?: (?:in|on|with) ${payoff}| too| as well| already| or not)*$`,
    ),
  ],
  [
    'over_balance',
    new RegExp(
      `^(?:and |but )?(?:why|how come)(?:'?s| is| are| does| do)? ?${payoff}(?: is| cost| so| be|'?s)*(?: so)?(?: much)? (?:more|higher|bigger|greater|larger|different|not the same)(?: (?:than|from|as|to)) (?:${balances})$`,
    ),
  ],
  [
    'over_balance',
    /^(?:and |but )?why(?:'?s| is| does) (?:it|that|this|(?:the|my) pay ?-?off)(?: cost| come to)? (?:so|that|this) (?:high|much|big|large|expensive|many)$/,
  ],
  [
    'remaining',
    /^(?:and |but )?(?:why|how come)(?:'?s| is| are)? (?:my |the |your |these |those )?remaining payments(?: are| is)?(?: only| so| just)? (?:less|lower|smaller|little|different|off|not|\$?\d).*$/,
  ],
  [
    'interest',
    new RegExp(
      `^(?:how much|what(?:'?s| is)?)(?: of)?(?: the| my)? ?(?:interest|rent charge)(?: (?:is|am i paying|do i pay|part|share|portion|included|that is))*(?: (?:in|of|on|with) ${payoff})$|^how much of ${payoff} is (?:the )?(?:interest|rent charge)$`,
    ),
  ],
];

/** The payoff that is asked about: the one of the day that was told last, else today's. */
export function payoffQuestion({ text, memory, session }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text);
  const day = toldDay(memory);
  const isOwn = session !== undefined && plain !== undefined && ownPerDiem.test(plain);
  const payoffAspect = isOwn ? 'growth' : plain === undefined ? undefined : aspectIn(plain, day !== undefined);
  if (payoffAspect === undefined) return undefined;
  return { task: 'payoff', values: day === undefined ? {} : { date: { words: day } }, payoffAspect };
}

/** Of the payoff that was told, or that is being paid. */
function toldDay({ about, flow, payoffDay, payoffPaid }: ConversationMemory): string | undefined {
  const isPaid = flow === 'make_payment' && payoffPaid === true;
  return about === 'payoff' || isPaid ? payoffDay : undefined;
}

function aspectIn(plain: string, isTold: boolean): PayoffAspect | undefined {
  const held = ofWhatItHolds.find(([, pattern]) => pattern.test(plain))?.[0];
  const isNamed = isTold || held === 'remaining' || /\bpay ?-?off\b/.test(plain);
  if (held !== undefined && isNamed) return held;
  const isForOthers = (isNamed && forOthers.some((pattern) => pattern.test(plain))) || payoffLetter.test(plain);
  if (isForOthers) return 'for_others';
  const found = isTold ? afterPayoff.find(([, pattern]) => pattern.test(plain))?.[0] : undefined;
  return found ?? (perDay.some((pattern) => pattern.test(plain)) ? 'growth' : undefined);
}
