/** What customers ask of the end of a lease, tax forms, titles and who is on the contract, which nothing here knows: a person does. */
import { plainText } from '../../src/language/plainText';

const theLease = '(?:it|this|that|the car|my car|the lease|my lease|my mini|the mini|the vehicle)';
const asked = [
  `(?:what (?:if|happens if)|can|could|may|how (?:do|can|would)|what does it cost to|how much (?:is it|does it cost|to)) (?:i )?(?:want to |to )?(?:return|turn in|give back|hand back|end|get out of|terminate|break) ${theLease}(?: in| back)? (?:early|sooner|before (?:it ends|the end|time|then).{0,20})`,
  `(?:what (?:do|should|must) i (?:have to )?do|what happens|what(?:'?s| is) next|what are my options)(?: (?:when|at|once|after|with) )(?:the )?(?:end of )?${theLease}(?: (?:ends?|is over|is up|runs out|end))?`,
  `${theLease}(?:'?s| is)(?: (?:about|going|coming|nearly|almost|due))*(?: to)? (?:end|ending|over|up|an end|back|expire|expiring|run out|running out)(?: (?:soon|shortly|this month|next (?:month|week|year)|in .{3,20}))?[,. ]+(?:so |and |but )?(?:what (?:do|should|can|must) i (?:have to )?do|what now|what(?:'?s| is) next|what are my options|what happens|now what)(?: (?:now|next|then))?`,
  '(?:what (?:do|should) i do|what happens|what are my options) at (?:the )?lease[- ]end',
  "(?:my|the|our) lease(?:'?s| is| will be)?(?: (?:about|going|coming|nearly|almost|due|soon))*(?: to)? (?:end|ends|ending|over|up|an end|expire|expires|expiring|run out|runs out|running out|finish|finishing|mature|maturing)(?: (?:soon|shortly|this (?:month|year)|next (?:month|week|year)|in .{3,20}|pretty soon))*",
  `(?:can|could|may|how (?:do|can)) i (?:extend|renew|prolong|keep) ${theLease}(?: (?:longer|for .{2,20}|after .{2,20}|a bit.{0,10}|month to month))?`,
  `(?:where|how|when) (?:do|can|should|must) i (?:drop|return|turn|bring|give|hand|take) ${theLease}(?: (?:off|in|back|to))?(?: at the end| when it ends)?`,
  `(?:can|could|may) (?:someone|somebody|someone else|somebody else|my [a-z]+|another person|a friend|anyone)(?: else)? take (?:over )?${theLease}(?: over)?`,
  "(?:is there (?:a|any) |what(?:'?s| is) (?:the|my) |how much is (?:the|my) )?(?:turn[- ]?in|disposition|lease[- ]?end|early termination|excess wear|wear and tear) (?:fee|charge|inspection|cost)s?",
  '(?:can i (?:do|get) (?:a )?)?lease (?:transfer|assumption|take ?over|swap|extension|return)(?: (?:process|fee|date))?',
  "(?:(?:what(?:'?s| is)|where(?:'?s| is)|when (?:do|will|can) i get|how (?:do|can) i get|can i (?:get|have|see)|i need|send me|show me|tell me|who has) )?(?:my |the |a |my car'?s |the car'?s )?(?:vin|vin number|vehicle identification number|car title|title|lien|lien release|lien holder|release of lien|pink slip)(?: (?:number|of my car|for my car|to my car|papers?|document|from you|after .{2,30}|when .{2,30}|once .{2,30}))*",
  `(?:i (?:want|need|would like|never got|did not get|didn'?t get|have not got|haven'?t (?:got|received)|should have)|i'?d like|when (?:do|will|can|should|would) (?:i|you) (?:get|receive|see|have|send|mail|release)|where(?:'?s| is| did)|what(?: (?:about|happens to)|'?s (?:up )?with)|how about|(?:how|where) (?:do|can|will|would) i get|how long (?:does it take to get|until i get|for)|do you (?:have|hold|keep|send)|did you (?:send|mail|release)|have you (?:sent|mailed|released)|is|will (?:you|i) (?:send|mail|get)|can you (?:send|mail|release)|please send|send|mail|release|who (?:has|holds|keeps)) (?:me |you )?(?:my |the |a )?(?:car'?s? |vehicle'?s? |mini'?s? |clean )?(?:title|lien|lien release|pink slip)(?: (?:now|yet|ready|go|going|held|sent|then|back|from|after|when|once|if|to|of|for|on|here|with|take)\\b.{0,40})?`,
  '(?:can|could|may|how (?:do|can)) (?:i|you) skip(?: (?:the|my|that|this))? (?:late )?(?:fees?|charges?)(?: (?:off|for me|this time|once))*',
  '(?:(?:can|could|may) (?:i|you)|how (?:do|can) i|i (?:want|need) to|please)? ?(?:add|remove|put|take)(?: off)? my (?:wife|husband|spouse|partner|son|daughter|mother|father|mom|dad|boyfriend|girlfriend|brother|sister)(?: (?:on|to|from|off))? ?(?:to |from |on )?(?:the|my|this)? ?(?:account|loan|lease|contract|car|login)?(?: too| as well)?',
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
