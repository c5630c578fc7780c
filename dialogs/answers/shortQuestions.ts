/** Short questions about nothing of the account: the day, the number to call, and why a new registration lets nobody in. */
import { bareQuestion } from '../bareQuestion';
import { plainText } from '../../src/language/plainText';
import type { Turn } from '../turn';
import type { Courtesy } from './courtesies';
import { askedAboutCredentials } from '../credentials/aboutCredentials';
import { askedOfUs } from './askedOfUs';
import { asksWhetherEnrolled } from './enrollment';
import { asksWhoSees } from './whoSees';
import { saidOfPersons } from './aboutPersons';
import { signingOutIn } from '../sign-in/signingOut';

const today = [
  "(?:do you know )?(?:what(?:'?s| is)?|which|give me|i need) (?:today'?s|todays|the current|this) (?:date|day|time)",
  "(?:do you know )?(?:what(?:'?s| is)|i need) (?:the )?(?:date|time|day)(?: (?:of the week|today|now|is it|it is|right now|there))*",
  '(?:what|which) (?:day|date|weekday|time)(?: of the (?:week|month))? (?:is|do we have|have we got)(?: (?:it|today|this|now|there|right now|where you are))*',
  "(?:today'?s|todays|the) date(?: today)?|what(?:'?s| is) today|what is it today",
].map((words) => new RegExp(`^(?:${words})(?: please)?$`));

const visiting =
  /^(?:(?:i(?:'?d| would) (?:like|love)|i (?:want|need|plan|have)|i am going|i'?m going|(?:can|could|may|should) i|is it (?:possible|ok|okay)|am i able)(?: to)? )?(?:just )?(?:(?:stop|come|drop|swing|walk)(?: on)? (?:by|in|into|over|to)(?: to)?(?: (?:at )?(?:your|the|an?|one of your|some|any)(?: (?:nearest|local|closest|nearby|main))? (?:offices?|branch(?:es)?|locations?|place|building|store))?|visit (?:you|your (?:offices?|branch|location)|an? (?:office|branch))|(?:where(?:'?s| is| are)|do you have|is there)(?: (?:your|the|an?|any))?(?: (?:nearest|local|closest|physical))? (?:offices?|branch(?:es)?|locations?|walk[- ]?in locations?)(?: (?:near me|nearby|i can (?:visit|go to|come to)|located))?)(?: (?:in person|today|tomorrow|sometime|this week))*$/;

/** "I'd like to stop by your office": what there is to reach us by is told. */
export function asksToVisit(text: string): boolean {
  return visiting.test(bareQuestion(text) ?? '');
}

/** "what day is it". */
function asksForToday(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && today.some((question) => question.test(plain));
}

const aNumber = '(?:phone |telephone |contact |support |customer service )*(?:number|phone)';
const numberAgain = [
  `(?:what(?:'?s| is| was| were)?|which|give me|tell me|say|repeat|send me|text me|i (?:lost|missed|forgot|did not get|didn'?t get|did not catch|didn'?t catch)|i need|show me) (?:the|that|your|this) ${aNumber}(?: (?:again|once more|one more time|to call|i (?:should|can|have to|could) call|was it|you (?:gave|told|said|sent)(?: me)?|for (?:that|them|the person)))*`,
  `(?:the |that )?${aNumber} (?:again|once more|one more time)`,
  `(?:what|which) ${aNumber} (?:was (?:it|that)|is (?:it|that)|do i|should i|can i|did you)(?: (?:call|dial|ring|use|say|give me|again|then|now))*`,
  `${aNumber}`,
  '(?:and |so |ok )*what (?:do|should|can|shall|must|would) i (?:say|tell (?:them|him|her|the person|that person|somebody))(?: (?:then|to them|on the phone|when i call))*',
  "(?:what(?:'?s| is| was)?|give me|tell me|repeat|i lost) (?:the|my|that) reference(?: (?:number|code))?(?: again)?|(?:my |the )?reference(?: number)? again",
].map((words) => new RegExp(`^(?:${words})(?: please)?$`));

/** Said after it was told whom to call. */
function asksForNumberAgain(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && numberAgain.some((question) => question.test(plain));
}

const longest = 150;
const hasRegistered =
  /\b(?:registered|signed up|enrolled|(?:made|created|opened|set up) (?:an?|my|the) (?:new )?(?:online )?(?:account|login|profile|username)|(?:my|the) registration|(?:did|finished|completed) (?:the|my) (?:registration|sign ?up))\b/;
const isKeptOut =
  /\b(?:(?:it|you|this|that|the (?:site|app|page))? ?(?:will not|won'?t|does not|doesn'?t|did not|didn'?t|is not|isn'?t|never) (?:let(?:ting)? me|work|recogni[sz]e|know|accept|take|find)|(?:can(?:'?t|not| not)|could not|couldn'?t|unable to|not able to|still can(?:'?t|not)) (?:log|sign|get)(?:ged|ned|ging|ning)? ?(?:in|on)|keeps? (?:saying|telling|rejecting|refusing)|not working|says (?:i'?m|i am|it'?s) (?:not|wrong|invalid))/;

/** "I registered but it won't let me in". */
function isRegisteredAndKeptOut(text: string): boolean {
  if (text.length > longest) return false;
  const plain = plainText(text);
  return hasRegistered.test(plain) && isKeptOut.test(plain);
}

const leaving =
  /^(?:(?:no|nope|ok|okay|well|oh|fine|just|then|so|please|actually|yes|yeah)[, ]+)*(?:keep|leave) (?:it|that|this|them|everything|things)(?: (?:alone|be|there|in place|(?:just )?(?:as|like|the way|how) (?:it|they|that|this)(?: (?:is|are|was|were))?|as is|for now|then|please|now|all|so))*[.! ]*$/;

/** "keep it", where nothing is being put together: nothing is wanted. */
export function leavesAsItIs(text: string): boolean {
  return text.length <= 60 && leaving.test(plainText(text));
}

const aFact =
  '(?:(?:ssn|social|social security)(?: (?:number|digits|numbers))?|last (?:four|4)(?: digits)?(?: of my (?:ssn|social(?: security(?: number)?)?))?|birth ?(?:date|day)|date of birth|dob|zip(?: code)?|personal (?:info(?:rmation)?|details|data))';
const factsQuestioned = [
  `why (?:do|does|would|should|did|are|must) (?:you|i|this|it|we) (?:guys )?(?:really |always |even )*(?:need(?:ing)?|want(?:ing)?|ask(?:ing)?(?: me)?(?: for)?|have to (?:give|tell|type|enter|know|ask for)(?: you)?|give you|tell you) (?:my|the|for my|all my) ${aFact}\\b.{0,40}`,
  `(?:will|do|are) you (?:going to |gonna |always )?(?:need|ask(?:ing)?(?: me)? for|want|require) (?:my|the) (?:whole |full |entire )?${aFact}\\b.{0,30}`,
  `(?:is it|how) safe (?:is it )?to (?:give|type|enter|tell|send)(?: you)? (?:my|the) ${aFact}\\b.{0,30}`,
  `(?:do i have|do i need|have i) (?:got )?to (?:give|tell|type|enter)(?: you)? (?:my|the) ${aFact}\\b.{0,30}`,
].map((words) => new RegExp(`^(?:${words})$`));

/** "why do you need my SSN", where nothing asks for it yet. */
function questionsFacts(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && factsQuestioned.some((question) => question.test(plain));
}

const askingToAsk =
  /^(?:(?:i(?:'?ve)?|we)(?: (?:have|got|just have))+ (?:a |an |one |another |some |a few |a couple of )?(?:quick |more |small )?questions?|(?:a |one |another |quick )*question|(?:can|may|could) i ask(?: you)?(?: (?:a|you|something|one|another|quick|question|questions))*|i (?:want|need|would like|wanna) to ask(?: you)?(?: (?:a|something|one|question|questions))*)(?: for you)?$/;

/** "I have a question": which one is still to come. */
function asksToAsk(text: string): boolean {
  return askingToAsk.test(bareQuestion(text) ?? '');
}

const tookIt =
  '(?:bought|got|leased|financed|picked (?:it )?up|purchased|signed|took|traded|drove (?:it )?(?:home|off))';
const lately =
  '(?:yesterday|today|just now|recently|(?:last|this|a|one|two|three|\\d{1,2}|a few|a couple(?: of)?)? ?(?:days?|weeks?|months?|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?(?: ago)?|on .{3,20}|in \\w+)';
const boughtLately = new RegExp(
  `^(?:but |well )*(?:i|we)(?: (?:only|just|have|'?ve))* ${tookIt}(?: (?:it|this|that|the|my|a|new|mini|car|lease|loan|papers?|contract|home))*(?: ${lately})?$`,
);

/** Said by somebody on whose login no account has appeared. */
function boughtItLately({ text, memory, session }: Turn): boolean {
  const isEmpty = session !== undefined && memory.vehicles?.length === 0;
  return isEmpty && (boughtLately.test(bareQuestion(text) ?? '') || whenItAppears.test(bareQuestion(text) ?? ''));
}

const whenItAppears =
  /^(?:when|how (?:long|soon))\b.{0,30}\b(?:show(?:s|ing)?(?: up)?|appear|be (?:there|here|ready|visible|added|linked|updated)|see (?:it|my (?:car|account|loan|lease))|take|there)\b.{0,30}$/;

const onCheck =
  /^(?:(?:where|how|what|which|is|are)\b.*\baccount (?:number|no|num)\b.*\b(?:check|cheque)\b|(?:where|how|what|which)\b.*\b(?:check|cheque)\b.*\baccount (?:number|no|num)\b)/;
const ofOther = /\b(?:routing|put|write|include|memo|mini)\b/;

/** Not the routing number, whose place is known. */
function asksForNumberOnCheck(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && onCheck.test(plain) && !ofOther.test(plain);
}

/** The facts that are asked for, and where one's own are found. */
function askedOfNumbers(text: string): Courtesy | undefined {
  if (questionsFacts(text)) return 'why_facts';
  return asksForNumberOnCheck(text) ? 'number_on_check' : undefined;
}

/** Neither signs anybody out. */
function aboutSigningOut({ text, session }: Turn): Courtesy | undefined {
  const meant = signingOutIn(text);
  if (meant !== 'stay' && meant !== 'asked') return undefined;
  if (session === undefined) return 'whether_signed_out';
  return meant === 'stay' ? 'stay_signed_in' : 'whether_signed_in';
}

/** Whether a PIN may be said aloud is more than that nobody is told one. */
function askedOfAssistant(text: string): Courtesy | undefined {
  return askedAboutCredentials(text) === 'pin_aloud' ? 'pin_aloud' : askedOfUs(text);
}

const instructions = [
  '(?:(?:how|where) (?:do|can) i (?:get|find|see|download)|where are|what are|i need|send me|show me|give me|do you have|can i get|can you send me)? ?(?:the |my |your )?pay ?-?off (?:letter )?instructions(?: (?:for|please|on|to)\\b.{0,30})?',
  '(?:how|where) (?:do|can|should|would|must) i (?:send(?: in)?|mail(?: in)?|wire|overnight|submit) (?:in )?(?:the |my |a )?pay ?-?off(?: (?:amount|check|money|payment))?(?: (?:to|by|in)\\b.{0,20})?',
].map((words) => new RegExp(`^(?:${words})$`));

/** Replaced site's help: the Owners' Lounge has them, and whoever asks where need not sign in for that. */
export function asksForPayoffInstructions({ text, session }: Turn): boolean {
  const plain = session === undefined ? bareQuestion(text) : undefined;
  return plain !== undefined && instructions.some((question) => question.test(plain));
}

/** What such a question is answered with. */
export function shortQuestion(turn: Turn): Courtesy | undefined {
  const { text, memory, session } = turn;
  const asked = askedOfAssistant(text);
  if (asked !== undefined) return asked;
  if (asksForToday(text)) return 'today';
  const ofNumbers = askedOfNumbers(text);
  if (ofNumbers !== undefined) return ofNumbers;
  if (asksToAsk(text)) return 'ask_away';
  if (asksWhetherEnrolled(text)) return 'enrolled';
  if (boughtItLately(turn)) return 'new_account';
  const about = saidOfPersons(text) ?? aboutSigningOut(turn) ?? askedAboutCredentials(text) ?? asksWhoSees(text);
  if (about !== undefined) return about;
  if (memory.handOver !== undefined && asksForNumberAgain(text)) return 'number_again';
  return session === undefined && isRegisteredAndKeptOut(text) ? 'kept_out' : undefined;
}
