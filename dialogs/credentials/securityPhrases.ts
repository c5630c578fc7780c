/** What customers say who fear for their login or their card, or have lost or found the way into it; whole utterances only. */
import { plainText } from '../../src/language/plainText';
import type { TaskOptions } from '../task';

const lately = "(?:i )?(?:i'?ve |i have |have |think i |just |i just |i think i )*";
const thing =
  '(?:(?:cell|mobile|smart|old|work) ?)*(?:phone|cell|mobile|iphone|android|tablet|ipad|laptop|computer|device|telephone)';
/** What is signed in there has to end, and the device to be a strange one again. */
const lostDevice = new RegExp(
  `^${lately}(?:lost|misplaced|left|dropped|sold|gave away|can'?t find) (?:my|the|an?) ${thing}(?: (?:somewhere|yesterday|today|in .{2,20}|on .{2,20}|at .{2,20}))?$|^(?:my )?${thing} (?:(?:was|got|has been|is|went|just) )*(?:stolen|lost|gone missing|gone|missing)(?: (?:yesterday|today|now|at .{2,20}|in .{2,20}))?$|^(?:my )?(?:stolen|lost) ${thing}$|^(?:someone|somebody|they) (?:just )?(?:stole|took) my ${thing}(?: (?:yesterday|today))?$`,
);
const forgotAll =
  /^i(?:'ve| have)? (?:just )?(?:forgot|forgotten|do not know|don'?t know|do not have|don'?t have|do not remember|don'?t remember|can(?:'?t|not) (?:remember|recall|find)|lost) (?:everything|it all|all of (?:it|them)|both|both of them|all my (?:logins?|log ?in details|sign ?-?in details|details)|(?:my |the )?(?:user ?name|login|user id) (?:or|and|nor|&)(?: my| the)? pass ?word|(?:my |the )?pass ?word (?:or|and|nor|&)(?: my| the)? (?:user ?name|login|user id))$/;
const remembered =
  /^(?:(?:oh|ok|okay|wait|never ?mind|nvm|nm|actually|ah|aha|no|hm+|um+|sorry)[, ]+)*(?:i|i'?ve|i have) (?:do |did |just |now |actually |think i )*(?:(?:remember(?:ed)?|recall(?:ed)?|found|know|got) (?:it|my (?:password|username|login)|the password)|remember(?:ed)?|recall(?:ed)?)(?: now| again| after all)*$/;

/** `plain` is in lower case without words of politeness. */
export function securityPhrase(plain: string): TaskOptions | undefined {
  if (lostDevice.test(plain)) return { task: 'sessions', values: {}, signOut: 'everywhere', forget: 'all' };
  if (forgotAll.test(plain)) return { task: 'forgot_username', values: {} };
  return remembered.test(plain) ? { task: 'sign_in', values: {} } : undefined;
}

const aCode =
  '(?:this|that|a|an|any|the|your|some)(?: (?:one[- ]time|login|sign ?-?in|security|verification))* (?:code|codes|text with a code|password reset|reset)';
const aMessage = '(?:text(?: message)?|message|e-?mail|sms|call|phone call|link|letter)s?';
const privateFacts =
  'password|pass ?word|pin|voice pin|code|one[- ]time code|ssn|social(?: security(?: number)?)?|card(?: number)?|bank (?:account|details|info\\w*)|account number|login|log ?in|username|birth ?date|date of birth|security (?:question|answer)s?|personal (?:info\\w*|details)';
const another =
  '(?:ex(?:[- ]?(?:husband|wife|boyfriend|girlfriend|partner))?|boyfriend|girlfriend|roommate|brother|sister|neighbou?r|boss|friend|co-?worker)';
const strangeThings = [
  `i (?:did not|didn'?t|never|have not|haven'?t) (?:ask(?:ed)? for|request(?:ed)?|want|order(?:ed)?) ${aCode}`,
  `(?:why|what for) (?:did|do|are|have) (?:you|i) (?:keep )?(?:text|send|sent|texting|sending|get|getting|got|email|e-mail)(?: me)? ${aCode}`,
  `(?:i (?:keep getting|keep receiving|got|received|was sent|am getting)|you (?:sent|texted|e-?mailed) me) ${aCode} (?:that |which |and )?i (?:did not|didn'?t|never) (?:ask(?:ed)? for|request(?:ed)?|want)(?: it)?`,
  // A message that may be somebody else's bait.
  `(?:(?:hi|hey|help|so|ok)[, ]+)*(?:i (?:just |have |keep )*(?:got|get|getting|received)|i'?ve (?:just )?(?:got|received|had)|there is|somebody sent me|someone sent me) (?:a|an|this|another|some|these) (?:really |very )?(?:weird|strange|odd|suspicious|fake|funny|phishing|scam|sketchy|shady)(?: looking)? ${aMessage}.{0,60}`,
  `(?:(?:hi|hey|help|so|ok)[, ]+)*(?:i (?:just |have |keep )*(?:got|get|getting|received)|i'?ve (?:just )?(?:got|received|had)|there is|somebody sent me|someone sent me|(?:you|they|someone|somebody) (?:just |keep )*(?:sent|texted|e-?mailed|called|sending|texting)(?: me)?) (?:(?:a|an|this|another|some|these) )?(?:${aMessage} )?(?:from you |that |which |saying |and )*(?:asking|asks|asked|wanting|wants|wanted)(?: me)?(?: to (?:give|confirm|verify|send|enter|update))?(?: for)? (?:my|the) (?:${privateFacts}).{0,40}`,
  `(?:(?:i (?:just )?(?:got|received) |there is )(?:a|an|this) ${aMessage}(?: (?:from|that says it'?s from|claiming to be) (?:you|mini|you guys))?[,. ]+(?:and )?)?(?:is|was) (?:it|this|that|the)(?: ${aMessage}| really| actually)* (?:from you|real|genuine|legit|legitimate|fake|a scam|phishing|spam|really you)(?: or .{2,20})?`,
  // Who may have got in.
  `(?:i (?:think|believe|fear|suspect|know|feel like|am (?:afraid|worried|scared|sure|pretty sure))|i'?m (?:afraid|worried|scared|sure|pretty sure)|maybe|what if) (?:that )?(?:my ${another}|${another}|someone|somebody|he|she|they|people) (?:(?:can|could|may|might|is able to|has been|have been|was|is|are|were|keeps?|did|got|gets?) )*(?:(?:see(?:ing)?|access(?:ing|ed)?|look(?:ing|ed)? at|read(?:ing)?|get(?:ting)? into|got into|into|in|us(?:e|ing)|watch(?:ing)?|log(?:ged|ging)? ?(?:in ?to|on to|into)|sign(?:ed|ing)? ?(?:in ?to|into)|has access to|have access to|check(?:ing)?) )+(?:my|our|the) (?:account|login|profile|info\\w*|balance|payments?|data)`,
  `(?:my ${another}|someone|somebody) (?:(?:else )?(?:knows|has|got|found|stole)) my (?:password|login|pin|username|user ?name|codes?)`,
  // Somebody who wants it shut at once.
  '(?:(?:please|help|quick|quickly|now|can you|could you|i want to|i need to|i need you to|you need to) )*(?:lock|freeze|block|suspend|disable|secure|protect)(?: down| up)? (?:my|our|the) (?:whole |online )?(?:account|login|profile|access|online access|username)(?: now| please| right now| right away| immediately| at once| today)*',
  // A card with which money can be taken.
  "(?:i (?:think i |just |have )*|i've |help,? )?(?:lost|misplaced|can'?t find|had) my (?:(?:(?:debit|bank|atm|saved) )*card|wallet|purse|handbag|pocketbook)(?: stolen| today| yesterday)?",
  '(?:someone|somebody|they) (?:stole|took) my (?:(?:(?:debit|bank|atm) )*card|wallet|purse|handbag)|(?:my )?(?:(?:(?:debit|bank|atm) )*card|wallet|purse|handbag) (?:(?:is|was|got|has been) )?(?:lost|stolen|gone)',
].map((pattern) => new RegExp(`^(?:${pattern})$`));

/** Something came unasked, a card is lost, or the login is to be shut: somebody else may be at it. */
export function fearsForLogin(text: string): boolean {
  if (text.length > 140) return false;
  const plain = plainText(text).replace(/[.!?]+$/, '');
  return strangeThings.some((pattern) => pattern.test(plain));
}
