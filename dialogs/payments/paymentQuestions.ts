/** Questions about a payment that is made or about to be made: was it taken twice, when does it clear, is it too late today. */
import { bareQuestion } from '../bareQuestion';
import { plainText } from '../../src/language/plainText';
import { paymentCalled } from './paymentByAmount';
import type { TaskOptions } from '../task';

const it = '(?:it|that|this|(?:my|the|that|this) (?:last )?payment|the money)';
const twice = '(?:twice|two times|2 times|2x|double|more than once|again|a second time)';
/** Only asked: who says that it was taken twice needs a person. */
const takenTwice = [
  `(?:did|have|are|do|will) you (?:just )?(?:take|taken|taking|charge|charged|charging|debit|debited|submit|submitted|send|sent|pay|paid|process|processed|do|done|run)(?: (?:${it}|me|my (?:card|account|bank)))* (?:${twice}|for (?:it|that|this) twice)`,
  `(?:did|do|have|am|was|is|will|were|are) (?:i|we|${it})(?: just| now| already)* (?:get |got |be |been |being )?(?:pay|paid|paying|charge|charged|debit|debited|taken|submit|submitted|go(?:ne)? (?:through|thru|out)|went through|made|done|sent)(?: (?:for )?${it})? ${twice}`,
  `(?:is|was) (?:${it}|there) (?:a |an )?(?:double|duplicate)(?: charge| payment)?`,
  'is (?:this|that|it) (?:going to be )?a (?:double|duplicate|second) (?:charge|payment)',
].map((words) => new RegExp(`^${words}(?: (?:by mistake|now|then|from my (?:card|account|bank)))*$`));

const clear =
  '(?:clear|clears|cleared|post|posts|posted|settle|settles|go (?:through|thru|out)|goes (?:through|thru|out)|gone through|process|processes|processed|come out|comes out|hit|hits|show|shows|show up|shows up|be (?:taken|posted|cleared|done|debited|credited)|is (?:taken|posted|cleared|credited)|gets? (?:there|posted|taken)|arrives?|credited|leave|leaves|be (?:withdrawn|taken out|pulled|drawn)|come off|comes off)';
const where = '(?: (?:out |of |from |in |on |to )*(?:my|the) (?:account|bank|card|bank account|statement|loan|lease))?';
const clearing = [
  `(?:when|what (?:day|date)) (?:does|will|would|is|do|should) (?:${it}|you|they)(?: usually| actually| finally)? (?:take |charge )?(?:${it} )?${clear}${where}`,
  `how (?:long|soon|fast|quickly|many days)(?: (?:is it|does it (?:take|need)|will it (?:take|be)|would it take|should it take|it takes))?(?: (?:till|until|til|before|for|to|when))?(?: (?:for )?${it})?(?: (?:to|will|does))? ?${clear}${where}`,
  `how (?:long|many days) (?:do|does|will|would) (?:${it}|a payment|payments) (?:take|need)(?: to ${clear})?${where}`,
  `when (?:does|will|do) (?:you|they|(?:the|my) bank|mini) (?:take|charge|debit|pull|draw|withdraw) ${it}${where}`,
].map((words) => new RegExp(`^${words}(?: (?:now|then|yet|usually|though))*$`));

/** About the payment that was made last, or the one that is put together. */
export function paymentQuestion(text: string): TaskOptions | undefined {
  const asked = bareQuestion(text);
  if (asked === undefined) return undefined;
  const { plain = asked, cents } = paymentCalled(asked) ?? {};
  const called = cents === undefined ? {} : { called: cents };
  if (takenTwice.some((question) => question.test(plain)))
    return { task: 'payment_state', values: {}, about: 'taken_twice', ...called };
  return clearing.some((question) => question.test(plain))
    ? { task: 'payment_state', values: {}, about: 'clearing', ...called }
    : undefined;
}

const paying =
  '(?:pay(?: my bill| it| this| that| you| my car| my loan| my lease)?|make (?:a|the|my|this) payment|submit(?: it| this| a payment)?|do (?:it|this|that))';
const day = '(?: (?:today|tonight|now|right now|for today|for the day|this late|at this hour|still|on time|here))*';
const tooLate = [
  `(?:is it|am i|would it be|is today|are we)(?: already| now| getting)* too late(?: to ${paying}| for (?:a|my|the|this|today'?s) (?:payment|cut ?-?off)| for today)?${day}`,
  `can i still ${paying}${day}`,
  `(?:what|when)(?: time|'?s| is| time is)* (?:the|your|today'?s)? ?(?:payment )?(?:cut ?-?off|deadline)(?: time)?(?: (?:to pay|for (?:today|payments?|paying|a payment|same day(?: payments?)?)|today))*`,
  `(?:how late|until when|till when|until what time|till what time|by (?:when|what time)) (?:can|do|must|should|may) i (?:have to |need to )?${paying}${day}`,
  `what time (?:do|must|should|can) i (?:have to |need to )?${paying} by${day}`,
  `(?:when|what)(?:'?s| is) the latest (?:time )?(?:i can|that i can|to) ${paying}${day}`,
  `(?:if i ${paying}${day},? )?(?:what|which) (?:day|date) (?:does|will|would) (?:it|this|that|(?:a|my|the) payment) count(?: for| as| on)?(?: if i ${paying}${day})?`,
  `does it (?:still )?count (?:for|as) today(?: if i pay now)?`,
].map((words) => new RegExp(`^${words}$`));

/** Up to when a payment counts today. */
export function asksForCutOff(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && tooLate.some((question) => question.test(plain));
}

const theRest =
  /^(?:(?:ok|okay|and|now|please|then|so|can you|can i|let me|i'?ll|i will|i want to|i'?d like to|go ahead and)[, ]+)*(?:pay )?(?:also |now )?(?:the |my )?(?:rest|remainder|remaining(?: amount)?|what(?:ever)?(?:'?s| is)? (?:left|still (?:due|owed)|remaining))(?: of (?:it|what is due|what i owe))?(?: (?:too|as well|now|please|today|also|then))*(?: (?:from|with|using|out of) .{3,40})?[.! ]*$/;

const whatIsLeft =
  /^(?:(?:ok|okay|and|so|now|thanks|thank you|great|then)[,.! ]+)*what(?:'?s| is)(?: still)? (?:left|remaining|due|owed|open|outstanding)(?: (?:to pay|to be paid|on it|on that|on this|of it|now|then|after that|still))*[?.! ]*$/;

/** Asked, where nothing is being paid; "pay what is left" is an order. */
export function asksWhatIsLeft(text: string): boolean {
  return whatIsLeft.test(plainText(text));
}

/** What is due after a payment that is on its way. */
export function saysTheRest(plain: string): boolean {
  return theRest.test(plain);
}
