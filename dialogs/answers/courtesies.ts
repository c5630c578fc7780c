/** What people say that asks for nothing we do: goodbyes, small talk, anger, and wishes that only a person can grant. */
import { plainText } from '../../src/language/plainText';
import type { AskedOfUs } from './askedOfUs';

export type Courtesy =
  | 'goodbye'
  | 'small_talk'
  | 'upset'
  | 'only_a_person'
  | 'wait'
  | 'not_here'
  | 'lease_early'
  | 'enrolled'
  | 'ask_away'
  | 'own_methods'
  | 'who_sees_payment'
  | 'who_is_on_it'
  | 'others_login'
  | 'others_account'
  | 'number_on_check'
  | 'new_account'
  | 'today'
  | 'number_again'
  | 'kept_out'
  | 'skipping'
  | 'somebody_else'
  | 'why_facts'
  | 'already_linked'
  | 'no_person'
  | 'about_persons'
  | 'pin_aloud'
  | 'keep_secret'
  | 'never_shown'
  | 'case_sensitive'
  | 'what_username'
  | 'stay_signed_in'
  | 'whether_signed_in'
  | 'whether_signed_out'
  | 'payoff_instructions'
  | AskedOfUs;

const longest = 120;
const goodbye =
  /^(?:(?:ok|okay|alright|all right|great|cool|perfect|thanks|thank you|thx|no|nope|well)[ ,.!]+)*(?:good ?bye|bye(?:[ -]?bye)?|see (?:you|ya)(?: later)?|have a (?:good|nice|great) (?:day|one|evening|night|weekend)|good ?night|that(?:'s| is| will be) all(?: for (?:now|today))?|i'?m (?:all )?(?:done|set)|take care)(?:[ ,.!]+(?:thanks|thank you|now|for now))*[ .!]*$/;
const smallTalk =
  /\b(?:tell me (?:a|another) (?:joke|story)|joke|how are you|how'?s it going|what'?s up|what is your name|what'?s your name|who (?:made|built|created) you|how old are you|do you (?:love|like) (?:me|it)|nice day|nice weather|sing (?:me )?a song|where (?:are you from|do you live)|marry me)\b/;
const upset =
  /\b(?:f+u+c+k\w*|sh[i1]t\w*|bullshit|damn\w*|crap|wtf|stupid|idiot\w*|useless|worthless|dumb|moron|assholes?|bitch\w*|ridiculous|you suck|this sucks|hate (?:you|this)|waste of time|(?:not|isn'?t|aren'?t) (?:very |really |at all )?(?:happy|satisfied|pleased)(?: with (?:this|that|it|you))|unhappy|dissatisfied|disappointed|fed up)\b/;
const onlyAPerson =
  /\b(?:waive|remove|refund|reverse|forgive|reduce|lower|take off|drop)\b.{0,40}\b(?:fees?|charges?|interest|rate|payments?)\b|\b(?:change|move|push back)\b.{0,25}\bdue dates?\b|\brefund (?:me|it|that|this|my)\b|\b(?:get|want|need|give) (?:me )?(?:my money|a refund|my refund)\b|\b(?:extension|defer|deferral|skip a payment|skip a month)\b|^(?:a |my |please )?refunds?(?: please| now)?[?.! ]*$/;

/** Said word for word, whatever else was understood. */
export function saysGoodbye(text: string): boolean {
  return text.length <= longest && goodbye.test(plainText(text));
}

const acknowledging =
  /^(?:(?:ok(?:ay)?|k+|alright|all right|got it|i see|done|cool|great|good|fine|perfect|awesome|excellent|sounds good|will do|noted|understood|makes sense|nice|both|all good|all done|finished|that works)[ ,.!]*)+$/;

/** "ok done": nothing is asked, nothing is answered by it. */
export function acknowledges(text: string): boolean {
  return text.length <= 60 && acknowledging.test(plainText(text));
}

const closing =
  /^(?:(?:please|ok|okay|hi|hello|no)[, ]+)*(?:(?:can|could|will|would) you |(?:how (?:do|can) i|can i|i (?:want|need|would like|'?d like) to|let me|i'?d like to) )?(?:please )?(?:delete|close|cancel|deactivate|erase|terminate|remove|shut down|get rid of) (?:all (?:of )?)?(?:my |this |the |our )?(?:whole |entire |mini |online |user |owners'? lounge |lounge )*(?:account|login|profile|data|personal data|information|info|registration|user ?name)(?: with you| please| now| for good| forever| permanently)*[.!?]*$/;

/** "delete my account" is about none of the things that we keep for a payment, and nothing that we could do. */
export function asksToCloseAccount(text: string): boolean {
  return text.length <= longest && closing.test(plainText(text));
}

/** For words in which nothing of ours was understood. */
export function courtesyIn(text: string): Courtesy | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  if (onlyAPerson.test(plain)) return 'only_a_person';
  if (upset.test(plain)) return 'upset';
  return smallTalk.test(plain) ? 'small_talk' : undefined;
}
