/** What customers ask of the end of a lease and of tax forms, which nothing here knows: a person does. */
import { plainText } from '../../src/language/plainText';

const theLease = '(?:it|this|that|the car|my car|the lease|my lease|my mini|the mini|the vehicle)';
const asked = [
  `(?:what (?:if|happens if)|can|could|may|how (?:do|can|would)|what does it cost to|how much (?:is it|does it cost|to)) (?:i )?(?:want to |to )?(?:return|turn in|give back|hand back|end|get out of|terminate|break) ${theLease}(?: in| back)? (?:early|sooner|before (?:it ends|the end|time|then).{0,20})`,
  `(?:what (?:do|should|must) i (?:have to )?do|what happens|what(?:'?s| is) next|what are my options)(?: (?:when|at|once|after|with) )(?:the )?(?:end of )?${theLease}(?: (?:ends?|is over|is up|runs out|end))?`,
  '(?:what (?:do|should) i do|what happens|what are my options) at (?:the )?lease[- ]end',
  `(?:can|could|may|how (?:do|can)) i (?:extend|renew|prolong|keep) ${theLease}(?: (?:longer|for .{2,20}|after .{2,20}|a bit.{0,10}|month to month))?`,
  `(?:where|how|when) (?:do|can|should|must) i (?:drop|return|turn|bring|give|hand|take) ${theLease}(?: (?:off|in|back|to))?(?: at the end| when it ends)?`,
  `(?:can|could|may) (?:someone|somebody|someone else|somebody else|my [a-z]+|another person|a friend|anyone)(?: else)? take (?:over )?${theLease}(?: over)?`,
  "(?:is there (?:a|any) |what(?:'?s| is) (?:the|my) |how much is (?:the|my) )?(?:turn[- ]?in|disposition|lease[- ]?end|early termination|excess wear|wear and tear) (?:fee|charge|inspection|cost)s?",
  '(?:can i (?:do|get) (?:a )?)?lease (?:transfer|assumption|take ?over|swap|extension|return)(?: (?:process|fee|date))?',
  '(?:how many|what) miles (?:do i (?:still )?have|have i(?: got)?|are|i have)(?: (?:left|remaining|used|driven|on (?:it|my lease|the lease|my car)))+',
  "(?:(?:where(?:'?s| is)|can i (?:get|have|see)|i need|send me|do you have|how do i get|show me) )?(?:my |the |a )?(?:(?:20\\d\\d )?(?:form )?109[89](?:-?int)?(?: form)?|(?:20\\d\\d )?tax (?:form|statement|document|paper|info|information)s?|interest (?:paid )?statement(?: for taxes)?)(?: for (?:taxes|my taxes|20\\d\\d|last year))*",
].map((words) => new RegExp(`^${words}$`));

/** Whole questions only, without what people say around them. */
export function asksWhatIsNotHere(text: string): boolean {
  if (text.length > 120) return false;
  const plain = plainText(text)
    .replace(/^(?:(?:and|so|but|ok|okay|um|hi|hello|also|well|please)[, ]+)+/, '')
    .replace(/(?: please|[?.! ])+$/, '');
  return asked.some((question) => question.test(plain));
}
