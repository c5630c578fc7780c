/** What customers ask of the assistant itself: how it keeps their words, whether it calls back, how long it lets them in; and a cry for help. */
import { amountsWished } from '../../src/language/amountsAloud';
import { plainText } from '../../src/language/plainText';
import { bareQuestion } from '../bareQuestion';

export type AskedOfUs =
  | 'emergency'
  | 'amounts_here'
  | 'text_or_call_encrypted'
  | 'words_kept'
  | 'session_length'
  | 'call_back'
  | 'secret_wanted'
  | 'not_answered';

/** Said of oneself; "these payments are killing me" is not. */
const endangered =
  /\b(?:(?:kill|hurt|harm|shoot|hang|cut)(?:ing)? (?:myself|my self)|(?:take|end|ending|taking) my (?:own )?life|suicid(?:e|al)|(?:want|wanna|going|ready) (?:to )?(?:die|be dead)|(?:do not|don'?t|dont) want to (?:live|be alive)|(?:better off|rather be) dead|end it all)\b/;

const channelOfCarriers =
  '(?:(?:text(?:ing|s)?|sms|phone|telephone)(?: (?:messages?|messaging|channel|line|calls?))*|messages? (?:by|over) (?:text|phone)|(?:phone |telephone )?calls?|what i (?:text|say on the phone|text you))';
const encrypted = [
  `(?:is|are) (?:it |this |these |the |your |my |our )*${channelOfCarriers}(?: (?:you|me|with you|here|channel|messages?|line|itself))* (?:really |also |end to end )?(?:encrypted|secure|secured|safe|private|confidential)`,
  `(?:how (?:safe|secure|private)) (?:is|are) (?:it |this |these |the |your |my |our )*${channelOfCarriers}(?: (?:you|me|with you|here|channel))*`,
  `(?:is it|is this) (?:safe|secure|ok|okay|private|encrypted) (?:to )?(?:text(?:ing)?|send(?:ing)? (?:a |by )?(?:text|sms)|(?:over|on|by) (?:the |a )?(?:phone|text|sms))\\b.{0,40}`,
  `do you encrypt (?:my |these |your |the |our )*(?:texts?|text messages?|sms|calls?|phone calls?)`,
];

const talk =
  '(?:this|the|our|my|these|your)? ?(?:chats?|conversations?|calls?|messages?|texts?|talks?|words|what i (?:say|type|write|text)(?: here)?|everything i (?:say|type|write))';
const kept = [
  `(?:do|will|are|is|did) (?:you|they|it|mini|alexa|anyone|anybody) (?:guys )?(?:be )?(?:record|recording|save|saving|keep|keeping|store|storing|log|logging|monitor|monitoring|listen(?:ing)? to|remember)(?: a (?:record|copy|log) of)? ${talk}(?: (?:here|with me|too|now))*`,
  `(?:is|are|was|will) ${talk} (?:be |being |get |getting )*(?:recorded|saved|kept|stored|logged|monitored)`,
  `(?:am i|are we) being (?:recorded|monitored|taped)|(?:are|r) (?:you|they|u)(?: guys| currently| now)? (?:recording|taping)(?: (?:me|us|now|this|it|my voice))*|is alexa (?:recording|taping)(?: (?:me|us|this|now))*|is (?:this|it) (?:being )?(?:recorded|monitored)|who (?:reads|sees|can read|can see) (?:this|these|my|our|the) (?:chats?|conversations?|messages|texts)`,
];
const secretKept =
  '(?:(?:my|our|the|this|these|your) )?(?:one[- ]time |security |voice )*(?:pass ?words?|pins?|pass ?codes?|codes?|answers?)';
const keptWhere =
  '(?: (?:here|anywhere|somewhere|by you|with you|in (?:the|this) (?:chat|call)|too|now|when i (?:type|say) it))*';
const secretsKept = [
  `(?:is|are|was|will|does) ${secretKept} (?:be |being |get |getting )*(?:recorded|saved|kept|stored|logged|remembered|written down)${keptWhere}`,
  `(?:do|will|are|did|can) (?:you|they|it|mini) (?:guys |going to )?(?:be )?(?:record|recording|save|saving|keep|keeping|store|storing|log|logging|remember)(?: a copy of)? ${secretKept}${keptWhere}`,
];

const signed = '(?:signed|logged|log|sign)';
const lengths = [
  `how (?:long|soon|often)(?: (?:is it|will it be))? (?:until|till|before|do|must|will) i (?:have to |need to |must )?(?:sign|log) (?:back )?in again`,
  `how long (?:do|will|can|am|are|should) (?:i|you|we) (?:be |stay |remain |get to stay |keep me |let me stay )*(?:${signed}[- ]?(?:in|on)?|idle|inactive|in)(?: (?:for|here|before .{3,40}|if .{3,40}|until .{3,40}))?`,
  `how long (?:until|till|before|is it before|does it take (?:until|before)) (?:i(?:'?m| am| get| will be| have)|you|it|my session)(?: (?:get|got|to|be|will|automatically|is|me))* ?(?:${signed} (?:me )?(?:out|off)|times? out|timed out|ends?|expires?|kick(?:ed)? (?:me )?out)`,
  `(?:when|how soon|at what (?:time|point)) (?:do|does|will|am|are|would) (?:(?:i|you|it|this)(?: (?:get|be|automatically|me|going to))* (?:${signed} (?:me )?(?:out|off)|time out|kick me out|kicked out)|(?:my|the|this) session (?:end|expire|time out|run out|close))(?: automatically)?`,
  `(?:what(?:'?s| is) (?:the|your|my)|is there (?:a|an|any)) (?:session|sign[- ]?in|login|idle|inactivity) ?(?:length|limit|time ?-?out|time|duration|timer)(?: here)?`,
  `(?:do|will|does) (?:you|it|this) (?:automatically )?(?:${signed} me (?:out|off)|time out|kick me out)(?: (?:automatically|by itself|after a while|when i .{3,30}|if i .{3,30}|at some point|on its own))`,
  `(?:why|how come) (?:(?:was|were|am|are|did|do|does|have|has|had|is) )?(?:i|you|it|we|this|that)(?: (?:was|were|have|had|been|being|be|get|gets|got|getting|just|keep|keeps|kept|always|automatically|suddenly))* (?:signed|signing|sign|logged|logging|log|kicked|timed)(?: me)? (?:out|off)(?: (?:again|already|so (?:soon|quickly|fast|early|often)|just now|before|earlier|every time|all the time|automatically))*`,
  `will i (?:be|get|stay) (?:automatically )?${signed} (?:out|off|in)(?: (?:automatically|by itself|after a while|when i .{3,30}|if i .{3,30}|at some point|on its own))`,
];

const aPerson =
  '(?:someone|somebody|anyone|anybody|you|u|a person|an agent|a representative|a human|they|one of you|customer service|your (?:team|people))';
const callBack = [
  `(?:(?:can|could|will|would|may|should) )${aPerson} (?:please )?(?:guys )?(?:call|phone|ring|telephone)(?: me| us)(?: back)?\\b.{0,50}`,
  `(?:please )?(?:give me a (?:call|ring)(?: back)?|(?:call|ring|phone) my (?:cell|phone|number|mobile|house))(?: (?:please|at|on|when|later|tomorrow|today|now|asap).{0,40})?`,
  `(?:have|get) ${aPerson} (?:to )?(?:call|phone|ring) (?:me|us)(?: back)?\\b.{0,50}`,
  `(?:i (?:want|need|would like|request|am waiting for|expect)|i'?d like|(?:can|could|may) i (?:get|have|request|schedule)|schedule|arrange|request|do you (?:do|offer|have)) (?:a |an |for a )?(?:call ?-?back|phone call|return call|callback)s?\\b.{0,50}`,
  `(?:please )?(?:call|phone|ring) me(?: back)?(?: (?:please|at|on|when|later|tomorrow|today|now|in|asap|after)(?!.*\\b(?:about|to)\\b).{0,40})?`,
];

const secret =
  '(?:one[- ]time |security |sign[- ]?in |verification |voice |temporary )*(?:codes?|pins?|pass ?words?|pass ?codes?)';
/** That somebody wants one; whether one may be given away is asked of credentials (credentials/aboutCredentials.ts). */
const wantedByOthers = [
  `(?:i (?:was|got|have been|am being|'?m being)|they|he|she|someone|somebody|a (?:man|woman|guy|lady|caller|person)|the caller)(?: (?:was|is|keeps|told|asked|asking|asks|wants|wanted|said|says|me|to|i|should|have|need|supposed|just))+ (?:to )?(?:give|tell|send|text|read|share|for)(?: (?:you|them|him|her|it|back|out|to|a|an|someone|somebody))* ?(?:my|the|a|this)? ?${secret}\\b.{0,40}`,
];

const question =
  '(?:me|us|(?:my|the|that|any) (?:last |first |actual )?questions?|what i (?:asked|said|say|ask|am asking|want(?:ed)?)(?: for| you)?|it|that)';
const unanswered = [
  `(?:please |just |can you |could you |will you |why (?:can'?t|won'?t|don'?t|didn'?t) you )*(?:just |please )*answer ${question}(?: (?:please|now|first|already))*`,
  "why (?:can'?t|won'?t|don'?t|didn'?t) you (?:just |please )*(?:answer|listen|understand)(?: me| it| that)?",
  `(?:that|this|it) (?:does not|doesn'?t|did not|didn'?t) (?:even |really )?answer ${question}`,
  `you(?:'?re| are| were|'?ve| have| did| do)?(?: (?:not|n'?t|didn'?t|don'?t|aren'?t|haven'?t|never|still|even|just|really|have|are|were))* (?:not |never |n't )*(?:answer|answered|answering|listen|listened|listening|hearing|understanding|paying attention)(?: (?:to|at all|${question}))*`,
  `(?:no[, ]+)?(?:that|this|it)(?:'?s|s| is| was)(?: (?:not|n'?t|still|really|even|at all))* not(?: (?:at all|even|really))* (?:what i (?:asked|said|meant|wanted|want|was asking|am asking)(?: (?:for|about|you))*|my question|an answer|the answer)(?: (?:at all|to my question))*`,
  '(?:no[, ]+)?not what i (?:asked|said|meant|wanted)(?: (?:for|about))*',
];
/** "You answered my question" is no complaint. */
const denying = /\b(?:not|n'?t|never|why|please|just|answer (?:me|us|my|the|what|it))\b|n't\b/;

const questions: readonly (readonly [AskedOfUs, readonly RegExp[]])[] = (
  [
    ['text_or_call_encrypted', encrypted],
    ['words_kept', [...kept, ...secretsKept]],
    ['session_length', lengths],
    ['call_back', callBack],
    ['secret_wanted', wantedByOthers],
    ['not_answered', unanswered],
  ] as const
).map(([asked, words]) => [asked, words.map((phrase) => new RegExp(`^(?:${phrase})$`))]);

export function askedOfUs(text: string): AskedOfUs | undefined {
  if (endangered.test(plainText(text))) return 'emergency';
  if (amountsWished(text) === 'hidden') return 'amounts_here';
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  const asked = questions.find(([, phrases]) => phrases.some((phrase) => phrase.test(plain)))?.[0];
  return asked === 'not_answered' && !denying.test(plain) ? undefined : asked;
}
