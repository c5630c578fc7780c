/** Somebody who asks for another one's account, or whether another one may use theirs: each login is its owner's alone. */
import { plainText } from '../../src/language/plainText';

const relation =
  '(?:husband|wife|spouse|partner|fiancee?|girlfriend|boyfriend|son|daughter|mother|mom|mum|father|dad|brother|sister|parents?|kids?|child|friend|assistant|caregiver|carer|niece|nephew|uncle|aunt|grand(?:son|daughter|mother|father|ma|pa)|roommate|boss|accountant|lawyer|attorney|neighbou?r)';
/** A husband or a wife may be the co-holder. */
const stranger = relation.replace('husband|wife|spouse|partner|', '');
const doing = '(?:pay|call|log ?in|sign ?in|use|see|check|access|manage|look at|make (?:a|my|the) payments?)';
/** "my wife told me to pay the bill" may be about one's own; "her bill" is not. */
const theirs = "(?=.*\\b(?:her|his|him|their|them|hers|theirs|(?:[a-z]{2,20}|he|she)'s)\\b).{0,60}";
const opening = '(?:(?:hi|hello|hey|so|ok|okay|um|well|and|also)[, ]+)*';

const asked = [
  // "I'm Grace's husband, she asked me to check her payment"
  `(?:i'?m|i am|im|this is|it'?s) (?:the )?(?:[a-z]{2,20}(?: [a-z]{2,20})?(?:'?s|s) |her |his |their )${relation}\\b.{0,80}`,
  `(?:i'?m|i am|im) (?:calling|writing|texting|here|asking|messaging) (?:for|on behalf of|about) (?:my |her |his )?(?:[a-z]+'s )?${relation}\\b.{0,60}`,
  `(?:she|he|my ${relation}) (?:asked|told|wants|wanted|sent) me to (?:${doing}|get|find out|ask|do)\\b${theirs}`,
  // "can my daughter pay for me"
  `(?:can|could|may|is) my ${relation}s? (?:allowed to |able to )?${doing}\\b.{0,50}`,
  `(?:can|could|may) (?:someone|somebody|anybody|anyone)(?: else)? (?:else )?${doing} (?!(?:this|the (?:app|site|service|assistant|chat)|your|here)\\b).{0,50}`,
  // "give my brother access", "make my daughter an authorized user"
  `(?:(?:can|could|may) i |how (?:do|can) i |i (?:want|need|would like) to |please )?(?:give|grant|allow|let|get) my ${stranger}s? (?:to )?(?:access|log ?in|sign ?in|in|have access|use|see|a login)\\b.{0,50}`,
  `(?:(?:can|could|may) i |how (?:do|can) i |i (?:want|need|would like) to |please )?(?:register|make|set up|add|sign up|enroll) my ${stranger}s? (?:as )?(?:an? |the )?(?:second |other |additional |authori[sz]ed )*(?:user|login|person)\\b.{0,30}`,
  `i (?:want|need|would like|am trying) to (?:speak|talk|ask|act|pay|sign in|call|handle (?:this|things)) for my ${relation}\\b.{0,60}`,
  `my ${relation} is (?:in (?:jail|prison)|locked up|incarcerated)\\b.{0,70}`,
  `(?:can|could|may) i ${doing} (?:for |my |into )?(?:my )?${relation}'?s? (?:account|loan|lease|car|payment|balance|bill|login|statements?)\\b.{0,30}`,
].map((words) => new RegExp(`^${opening}${words}$`));

const longest = 140;

/** Whole utterances only: a husband who co-signed is no husband who asks. */
export function asksForSomebodyElse(text: string): boolean {
  if (text.length > longest) return false;
  const plain = plainText(text).replace(/(?: please|[?.! ])+$/, '');
  return asked.some((words) => words.test(plain));
}
