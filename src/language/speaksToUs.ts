/** Sentences as people say them to somebody: about themselves, about what is in front of them, or for something to be done. */
import { plainWords } from './plainText';

const opening =
  '(?:(?:please|pls|hi|hello|hey|ok|okay|so|but|and|no|well|wait|hold on|hang on|actually|sorry|oh|um+|uh+|yes|yeah|look|listen|help|because) )*';
const subject =
  '(?:i|im|ive|id|ill|we|were|weve|my|our|someone|somebody|nobody|this|that|thats|it|its|they|theyre|he|she|you|youre|there|theres)';
const about =
  '(?:am|is|are|was|were|be|been|have|has|had|do|does|did|dont|doesnt|didnt|cant|cannot|could|couldnt|wont|will|would|want|need|never|just|got|get|lost|filed|made|keep|keeps|think|thought|know|said|says|say|tried|try|already|only|still|not|isnt|arent|wasnt|hate|stole|stolen|took|called|texted|emailed|asked|asks|wants|wanted|told|sent|hacked|opened|forgot|changed|moved|clicked|pressed|died|passed|set|ve|m|re|s|ll|d)';
/** Said of oneself. */
const contracted = '(?:im|ive|id|ill|thats|its|theres|youre|theyre|weve)';
const belonging =
  '(?:my|our) (?:husband|wife|mother|father|mom|dad|son|daughter|brother|sister|partner|spouse|lawyer|attorney|bank|card|car|account|money|payment|password|username|phone|caps ?lock|identity|info|information)';
/** "my cat stepped on the keyboard". */
const story =
  '(?:my|our|the) [a-z]+ (?:(?:just|is|was|has|keeps|accidentally) )?(?:[a-z]{2,}(?:ed|ing)|sat|ran|hit|ate|fell|broke|went|came) [a-z]+|(?:the|this|that|your) [a-z]+ (?:doesnt|does not|isnt|is not|wont|will not|cant|cannot|keeps|stopped)\\b';
const clause = `(?:${subject} (?:[a-z]+ )?${about}\\b|${story}|${contracted} [a-z]+|${belonging} [a-z]+)`;
const request =
  '(?:(?:can|could|would|will) you|(?:send|show|tell|give|text|e ?mail|call|help|let|get|ask|stop|take|reset|change|unlock|remove|cancel|check|turn|open) (?:me|my|it|this|that|the|a|an|us|calling|texting|taking|asking)|(?:dont|do not|stop|quit|never) (?:call|text|ask|take|charge|send|bother|contact|want|have|know)|(?:got|been|was) (?:laid|fired|hacked|scammed|robbed|deployed)|lost (?:my|the) [a-z]+|pay (?:my|the|his|her|our|their|[a-z]+s) (?:bill|car|loan|lease|balance|account|payment|mini)|(?:cant|cannot|couldnt|unable to) [a-z]+)';
const sentence = new RegExp(`^${opening}(?:${clause}|${request})`);

/** Two words suffice where nobody puts a password or a name that way: "I'm deployed". */
const shortest = /^(?:im|ive|weve) [a-z]+$/;

export function speaksToUs(text: string): boolean {
  const words = plainWords(text);
  const plain = words.join(' ');
  // A password is made of words that hang together by signs.
  if (/[a-z][-_+=#@&*][a-z]/i.test(text)) return false;
  return shortest.test(plain) || (words.length > 2 && sentence.test(plain));
}

const paymentOrder =
  /^(?:(?:ok|okay|please|just|can you|i (?:want|need|would like) to|i'?d like to|let me) )*(?:pay|make a payment of|put|send)(?:(?: \$ ?| )\d{1,5}(?:\.\d\d)?(?: (?:dollars|bucks))?|(?: [a-z]+(?:-[a-z]+)?){1,5} (?:dollars|bucks))(?: (?:from|with|using|on|to|for|towards?) [a-z' ]{2,40}(?: (?:ending )?\d{4})?)?(?: (?:instead|now|today|first|then|please))*[.! ]*$/i;

/** "show account ending 8820". */
const namesEnding =
  /^(?:(?:please|can you|i (?:want|need) to) )*(?:show|see|check|pay|open|view|switch to|use|what is|balance|payoff)(?: (?:me|my|the|of|on|for|balance|payoff))* (?:account|acct|card|loan|lease|vehicle|car|one|checking|savings)(?: that)? (?:ending|ends)(?: (?:in|with))? \d{4}[.!? ]*$/i;

/** "pay 120 from everyday": an order, whatever its digits; nobody's secret is put that way. */
export function ordersPayment(text: string): boolean {
  return paymentOrder.test(text) || namesEnding.test(text);
}
