/** What customers ask of the end of a lease, trading in, insurance, credit reports, titles and who is on the contract, which nothing here knows: a person does. */
import { plainText } from '../../src/language/plainText';

const theLease = '(?:it|this|that|the car|my car|the lease|my lease|my mini|the mini|the vehicle)';
const wish =
  "(?:(?:can|could|may|should|how (?:do|can|would|does)|when can|where (?:do|can)) (?:i|we|you)|i (?:want|need|would like|am trying|am looking|plan|am thinking) (?:to|of|about)|i'?d like to|i'?m (?:thinking (?:of|about)|looking to|trying to|ready to)|what about|what if i|what happens if i|is it possible to|let'?s|help me|please)? ?(?:do a |do |get a )?";
/** Ending a lease before its time. */
const endingEarly = new RegExp(
  `^(?:what (?:if|happens if)|can|could|may|how (?:do|can|would)|what does it cost to|how much (?:is it|does it cost|to)) (?:i )?(?:want to |to )?(?:return|turn in|give back|hand back|end|get out of|terminate|break) ${theLease}(?: in| back)? (?:early|sooner|before (?:it ends|the end|time|then).{0,20})$`,
);
const kinsOwn =
  "my (?:husband|wife|spouse|partner|son|daughter|mother|father|mom|dad|boyfriend|girlfriend|brother|sister|ex)(?:'?s)";
const asked = [
  "(?:am i|are we|who(?:'?s| is)|is (?:it|he|she|my [a-z]+)) (?:the |a |listed as (?:the |a )?)?(?:(?:primary |main |account )?holder|co-?holder|primary|co-?signer)(?: or (?:the |a )?(?:co-?holder|holder|co-?signer|primary))?(?: (?:on|of) (?:the|my|this) (?:account|loan|lease|contract))?",
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
  '(?:(?:can|could|may) (?:i|you)|how (?:do|can) i|i (?:want|need) to|please)? ?(?:remove|take|drop|get rid of|kick) (?!(?:my |the |this |that )?(?:cards?|checking|savings|debit|bank|late|fees?|charges?|payments?|all|everything|it|that|this)\\b)(?:my |the )?(?:co-?holder|co-?signer|co-?borrower|ex|ex[- ](?:wife|husband)|[a-z]{3,12})(?:(?: (?:from|off)(?: of)?) (?:my |the |this |our )?(?:account|loan|lease|contract))',
  '(?:(?:can|could|may) (?:i|you)|how (?:do|can) i|i (?:want|need) to|please)? ?(?:remove|take off|drop|add|change|replace) (?:my |the |a )?(?:co-?holder|co-?signer|co-?borrower)',
  '(?:how many|what) miles (?:do i (?:still )?have|have i(?: got)?|are|i have)(?: (?:left|remaining|used|driven|on (?:it|my lease|the lease|my car)))+',
  "(?:(?:where(?:'?s| is)|can i (?:get|have|see)|i need|send me|do you have|how do i get|show me) )?(?:my |the |a )?(?:(?:20\\d\\d )?(?:form )?109[89](?:-?int)?(?: form)?|(?:20\\d\\d )?tax (?:form|statement|document|paper|info|information)s?|interest (?:paid )?statement(?: for taxes)?)(?: for (?:taxes|my taxes|20\\d\\d|last year))*",
  `(?:(?:can|could|may|how (?:do|can|would)|when can) i|i (?:want|need|would like) to|i'?d like to|what about|let'?s)? ?(?:extend(?:ing)?|renew(?:ing)?|prolong|turn(?:ing)? in|turn-in|lease[- ]?end|end of lease)(?: (?:${theLease}|in|longer))?`,
  `(?:(?:do|will|would|am|is|are|what if|what happens if|how much) )?(?:i|there|you|it)?(?: (?:have to|need to|going to|be|get|got|is|are|will|pay|paying|charge|charged|charging|cost|fined|me|a|an|any|extra))* (?:for )?(?:the |a |any |some |small |minor |normal )*(?:scratch(?:es)?|dents?|dings?|damages?|curb rash|stains?|worn tires?|wear(?: and tear)?|excess wear|excess miles|extra miles|over(?:age)? miles|mileage overage)(?: (?:fees?|charges?|costs?|on (?:it|the car|my car)|when i (?:return|turn) (?:it|the car)(?: in)?|at (?:the )?(?:lease )?(?:end|return)|and (?:dents?|scratches|dings?)))*`,
  `${wish}(?:trade(?:[- ]?in| in| up)?|trading(?: in)?|swap|upgrade)(?: (?:in|on|for|to|toward|towards|it|my|the|a|an|our|this|new|newer|different|another|mini|car|vehicle|value|countryman|clubman|cooper|convertible|hardtop|one|suv|early|now))*`,
  `(?:what(?:'?s| is) )?(?:my |the |your )?(?:trade[- ]?in|resale|market) (?:value|price|offer)(?: of .{2,30}| for .{2,30})?`,
  `${wish}(?:re-?financ(?:e|ing)|re-?fi|get a (?:lower|better) (?:rate|apr|interest rate))(?: (?:my|the|this|it|loan|lease|car|mini|with you|here|at a lower rate|for a lower (?:rate|payment)))*`,
  `${wish}(?:lower|reduce|change|drop) (?:my |the )?(?:interest rate|interest|apr|rate)`,
  `(?:do you (?:have|offer|do|take)|is there|are there)(?: a| an| any)? (?:re-?financing|re-?finance|loyalty|lease pull ?ahead|pull ?ahead|trade[- ]?ins?|refinance options?|first payment deferral)(?: (?:programs?|offers?|options?|deals?|discounts?))*`,
  `${wish}(?:update|change|edit|correct|fix|add|remove|replace|new)(?: (?:my|the|a|our|new|cell|mobile|home|work|contact|on file))* (?:phone|phone number|telephone|telephone number|cell|cell phone|cell number|mobile|mobile number|number on file|last name|name on (?:the|my) account|legal name|surname|name after .{3,20})(?: (?:number|on file|on (?:my|the) account|you have|with you|please))*`,
  `${wish}(?:change|update|edit|modify|rename|switch) (?:my |the )?(?:user ?name|log ?in (?:id|name)|user id)(?: to .{2,40})?`,
  `(?:my number (?:has |is |was )?(?:changed|new|different)|(?:i (?:have|got|have got)|i've got|i've|got) an? new (?:phone |cell |mobile )?number)(?: now)?`,
  `(?:the |that |my )?(?:phone|cell|number|phone number|e-?mail|e-?mail address)(?: (?:number|address|on file|(?:that )?you have(?: on file)?))* (?:is|was) ${kinsOwn}(?: (?:phone|cell|number|e-?mail|one|not mine))*`,
  `${kinsOwn} (?:phone|cell|number|phone number|e-?mail)(?: (?:number|address))? is (?:on file|on the account|on my account|the one on file|what you have)(?: .{0,20})?`,
  `(?:the |your |that )?(?:codes?|texts?|e-?mails?|messages?|reminders?) (?:went|goes?|are going|is going|comes?|was sent|were sent|got sent) to ${kinsOwn} (?:phone|cell|number|e-?mail)(?: .{0,20})?`,
  `(?:my|i got an?|i have an?|got an?)(?: new)? (?:phone|cell|mobile)(?: phone)? number(?: (?:has|was|is))? ?(?:changed|new|different)?`,
  `i (?:got married|changed my (?:last )?name|moved and got a new number)(?: .{0,40})?`,
  `(?:(?:what|which|how much|do i need|do you need|who do i (?:send|give)|where do i send|proof of|how do i (?:send|update|add|change)|update|change|send|add|proof of|who is|is|does|can i (?:change|drop)|i need|i have new|new)(?: (?:is|my|the|you|to|of|have|a|an|full|coverage|me|required|proof))* )?(?:car |auto |vehicle |mini )*insurance(?: (?:card|requirements?|information|info|policy|coverage|company|proof|letter|question|questions|claim|check|for (?:my|the) (?:lease|loan|car)|do i need|is required|required))*`,
  `(?:who(?:'?s| is) )?(?:the |your |my )?(?:loss payee|lienholder|lien holder)(?: (?:address|information|info|name|clause))*`,
  `(?:do|does|will|did|have|are|can|could|when do|how often do|when will) (?:you|mini|this|it|my (?:loan|lease|payments?|account))(?: (?:guys|finance|financial services))? ?(?:report(?:ed|ing)?|show(?:s| up)?|appear|affect|hurt|help|build|go)(?: (?:it|this|that|my|payments?|late payments?|to|on|the|a|any|up|with|for|all|three))*(?: (?:credit(?: (?:bureaus?|report(?:s|ing)?|score|agenc(?:y|ies)|history))?|bureaus?|equifax|experian|trans ?union))+`,
  `(?:how (?:does|will|would) (?:this|it|that|paying (?:it )?off|a late payment|paying late) (?:affect|hurt|help|change)|will (?:paying (?:it )?off|paying late|a late payment) (?:affect|hurt|help)) (?:my )?credit(?: score| report)?`,
  `(?:what(?:'?s| is) (?:on )?)?(?:my |the )?(?:credit (?:score|report|bureaus?|reporting|history|check|dispute)|tradeline)`,
  `(?:(?:how (?:do|can) i|can i|where(?:'?s| is)|i want|i need|get|cancel|claim|file|what about|when do i get|am i getting|do i (?:get|have)|refund (?:of|for|on)|is there)(?: (?:to|a|my|the|get|cancel|claim|use|file|have))* )?(?:my |the |a )?(?:gap|gap insurance|gap coverage|gap waiver|extended warranty|warranty|service contract|maintenance plan|tire and wheel|prepaid maintenance)(?: (?:refund|claim|insurance|coverage|waiver|cancellation|cancel|money|back|plan|policy|contract|question))*`,
  `(?:my |the )?(?:car|mini|vehicle|countryman|clubman) (?:was|is|got|has been) (?:totall?ed|a total loss|in an accident|wrecked|stolen|broken into|vandali[sz]ed|written off)(?: .{0,40})?`,
  `(?:my|the|our) (?:car|mini|vehicle|countryman|clubman|cooper|engine|transmission)(?: (?:just|has|is|was|still|suddenly|keeps))* (?:(?:stopped|stop|quit|quits|stops|stopping) (?:running|working|starting)|(?:won'?t|will not|doesn'?t|does not|didn'?t|can'?t) (?:start|run|drive|move|turn on)|broke(?:n)?(?: down)?|breaks down|breaking down|stall(?:s|ed|ing)|died on the (?:road|highway|freeway)|in the shop|at the (?:shop|mechanic|dealer)|needs? (?:repairs?|fixing|to be fixed))(?: (?:today|yesterday|now|again|this morning|on me|on the (?:road|highway|freeway)))*`,
  `(?:i|we) (?:totall?ed|wrecked|crashed) (?:my|the|our) (?:car|mini|vehicle)(?: .{0,40})?`,
  `(?:i|we)(?: was| were|'ve been| have been| had| got(?: in| into)?)(?: in)? an? (?:car |traffic |bad |small |minor )*(?:accident|crash|wreck|collision)(?!.*\\b(?:pay|afford|work|job|bills?|behind|money|payments?)\\b)(?: .{0,40})?`,
  `(?:we are|we'?re|i'?m|i am) (?:getting )?(?:divorced|divorcing|separated|getting a divorce)[,. ]+(?:so |and |please |can you |how do i )*(?:take|remove|get|put) (?:him|her|me|my (?:ex|husband|wife)) (?:off|from|out of)\\b.{0,30}`,
  `(?:please |can you )*mark (?:my|the|this) (?:loan|lease|account|payment)(?: as)? (?:paid|paid off|current|closed|settled)`,
].map((words) => new RegExp(`^${words}$`));

/** Whole questions only, without what people say around them. */
export function asksWhatIsNotHere(text: string): boolean {
  const plain = bare(text);
  return plain !== undefined && asked.some((question) => question.test(plain));
}

/** What buys the car on a day is known; what returning it early comes to is not. */
export function asksToEndEarly(text: string): boolean {
  return endingEarly.test(bare(text) ?? '');
}

function bare(text: string): string | undefined {
  if (text.length > 120) return undefined;
  return plainText(text)
    .replace(/^(?:(?:and|so|but|ok|okay|um|hi|hello|also|well|please)[, ]+)+/, '')
    .replace(/(?: please|[?.! ])+$/, '');
}
