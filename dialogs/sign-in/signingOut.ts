/** What is said about being signed in that orders no sign-out here: not to do it, whether and why it was done, or another place. */
import { plainText } from '../../src/language/plainText';

type SigningOut = 'stay' | 'asked' | 'elsewhere' | 'others';

const out = '(?:sign(?:ed|ing)?|log(?:ged|ging|ing)?)[- ]?(?:(?:me|us|it|this|myself|everything) )?(?:out|off)';
const inHere = '(?:signed|logged)[- ]?in';
const place =
  '(?:computers?|laptops?|phones?|cell|tablets?|ipads?|devices?|browsers?|sessions?|pcs?|places?|machines?|ones?)';
const places = '(?:computers|laptops|phones|tablets|ipads|devices|browsers|sessions|pcs|places|machines|ones)';
const elsewhere = `(?:the |my |an?|any )?(?:other|another|old|work|home|office|library|public|shared|hotel|kitchen|wife'?s|husband'?s|friend'?s|ex'?s?)`;

const notToDo = new RegExp(
  `\\b(?:do not|don'?t|never|not|no need to|why (?:would|should) you)(?: (?:want|wanna|gonna|wish|like|need|have|going|about|trying|yet|ever|just|you|me|you to|please|really|dare))*(?: to)?(?: (?:be|get|being|getting))? ${out}\\b|(?:^|[,.!] |\\b(?:please|to|just|rather) )(?:keep|leave|stay|remain)(?: me| us)? ${inHere}\\b`,
);
const asking = new RegExp(
  `^(?:why|when|how long|how (?:soon|come|often)|what (?:if|happens)|will|would|did|do|does|was|were|am|are|is|should|must|have|has)\\b(?!.{0,8}\\bmind\\b).{0,60}\\b(?:${out}|${inHere})\\b|\\b(?:i|it|you|this|that|site|chat|app|and|just|keeps?)(?: (?:just|keep|keeps|got|get|was|were|am|have|has|been|being|had|already|always))* (?:signed|logged|signing|logging) (?:me )?(?:out|off)\\b`,
);
/** "get me out of it" orders it, whatever was asked before. */
const ordering = /(?:^|[.!?,;] )(?:please |just |so |now )*(?:get me out|(?:sign|log)(?: me)? ?(?:out|off))\b/;
/** "would you please sign me out", "am i still signed in? then close it", "it logged me out, log me back in". */
const ordered = new RegExp(
  `^(?:please |hey |ok |so )*(?:(?:would|could|can|will) you (?:please |just |kindly |go ahead and )*|(?:can|could|may) i (?:please )?(?:get|be|have) (?:me )?)${out}\\b|\\bmake sure (?:that )?i(?:'?m| am) ${out}\\b|[,.;?!] (?:(?:then|so|and|if so|if not|please|just|now|already) )*(?:(?:close|end|do) it|kick me (?:out|off)|(?:sign|log)(?: me)? (?:out|off)|(?:sign|log|put|let|get)(?: me)? (?:back )?in|back in|again)\\b|\\bif not,? do it\\b`,
);
/** "I don't want to stay signed in". */
const notToStay = new RegExp(
  `\\b(?:do not|don'?t)(?: (?:want|wanna|let|like))?(?: (?:to|me))? (?:stay|remain|be|keep me|leave (?:me|us|it|this|my account))(?: still| left)? ${inHere}\\b`,
);
/** "why was I asked a question when I logged in". */
const aboutQuestions = /\b(?:ask(?:s|ed|ing)? me|security question)\b/;
const asksWhereElse = /^where\b/;
/** With a login of their own, or on the customer's. */
const kin =
  '(?:husband|wife|spouse|partner|ex|mom|mother|dad|father|son|daughter|brother|sister|kids?|boyfriend|girlfriend|roommate|friend)';
const namesOtherPlace = new RegExp(
  `\\b(?:${out}|${inHere}|(?<!\\b(?:your|my|the|our) )end|close|kick|boot|remove)\\b.{0,30}\\b(?:${elsewhere} ${place}|(?:my|the) (?:work|home|office|old) (?:computer|laptop|phone|pc)|that (?:one|computer|device|phone|session|place)|somewhere else|elsewhere)\\b|\\b(?:sign|log|kick|boot|throw) (?:(?:out|off) )?(?:my|our) ${kin}\\b|\\bleft (?:it |myself |me |my account |the account )?${inHere}\\b|\\bforgot to ${out} (?:at|on|from)\\b|\\b(?:still|also) ${inHere} (?:at|on|in) (?!(?:this|here)\\b)|^(?:${out})(?: of| from| on)? (?:my|the) ${place}\\b|(?<!\\b(?:was|were) )\\b(?:anyone|anybody|someone|somebody|who|whoever|what) (?:else )?(?:is |are |else )*${inHere}\\b|\\b${inHere} (?:anywhere|somewhere|any ?place) else\\b`,
);
const namesThisPlace = new RegExp(
  `\\b(?:this (?:[a-z]+ )?${place}|here|(?:it'?s|it is|this is|i'?m (?:on|at|using)|i am (?:on|at|using)) (?:an?|the|my) (?:[a-z]+'?s? )?${place})\\b`,
);
const everyOther = new RegExp(
  `^(?:please |can you |could you |i want to |i need to )*(?:(?:${out}|end|close)(?: of| from)? (?:everywhere else|every(?:where)? (?:but|except) (?:here|this(?: one)?|this ${place})|(?:all|every)(?: of)?(?: the| my)? (?:other |others)?(?:${place})?(?: ?(?:but|except)(?: for)? (?:this|here)(?: one| ${place})?)?|(?:all|the|my|all the|all my) other ${places}|(?:all )?the others?)|(?:sign|log|kick|boot|throw) (?:everyone|everybody|everything|all the others?|the others?) (?:else )?(?:out|off)|(?:all|everything|every one|everyone|everywhere) (?:but|except)(?: for)? (?:this|here|mine)(?: one| ${place})?)(?: please| now)*$`,
);
const namesOthers = /\b(?:others?|else|but|except)\b/;
/** Only a remark; whether and how it ends is told. */
const sharedPlace = new RegExp(
  `^(?:(?:by the way|btw|just so you know|careful|but|and|oh|hey)[, ]+)*(?:i'?m (?:on|at|using|in)|i am (?:on|at|using|in)|(?:i'?m |i am )?(?:calling|texting|writing|chatting|messaging|talking)(?: (?:you|to you))? (?:from|on|with)|we(?:'?re| are) (?:on|at|using)|this is|it'?s|it is) (?:an? |the |my |our )?(?:(?:shared|public|library|hotel|borrowed|school|family|friend'?s|work|office)|${kin}'?s)(?: (?:cell|mobile|old|new|work|home))* ${place}(?: (?:here|now|right now|by the way|today))*$`,
);
const longest = 120;

/** Undefined where the words may order it. */
export function signingOutIn(text: string): SigningOut | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text).replace(/[?.! ]+$/, '');
  if (sharedPlace.test(plain)) return 'asked';
  if (!isAbout(plain)) return undefined;
  if (notToStay.test(plain)) return undefined;
  if (notToDo.test(plain)) return 'stay';
  if (everyOther.test(plain) && namesOthers.test(plain)) return 'others';
  if (asksWhereElse.test(plain)) return undefined;
  if (namesOtherPlace.test(plain) && !namesThisPlace.test(plain)) return 'elsewhere';
  const isOther = ordering.test(plain) || ordered.test(plain) || aboutQuestions.test(plain);
  return asking.test(plain) && !isOther ? 'asked' : undefined;
}

const noSigningOut =
  /^(?:please )?(?:(?:take|get|turn|switch) )?(?:me|us|everything|all(?: of (?:it|them))?|it all|them all) off(?: please| now)*$/;

/** "take me off", "everything off": of what, is not said. */
export function namesNoSigningOut(text: string): boolean {
  return noSigningOut.test(plainText(text).replace(/[?.! ]+$/, ''));
}

/** Who was in there before is no question of who is now: a person looks into it. */
function isAbout(plain: string): boolean {
  return mayBe.test(plain) && !fearsAnother.test(plain);
}

const fearsAnother = /\b(?:was|were|has|had) (?:someone|somebody|anyone|anybody)(?: else)? (?:been )?(?:signed|logged)/;
const mayBe = /\b(?:sign|log|end|close|kick|boot|throw|all|every)/;

const theOthers =
  /^(?:(?:ok|okay|yes|please|just|only|sign out|log out|end|close)[, ]+)*(?:(?:all )?(?:of )?the other(?:s| ones?| places?| sessions?| devices?)?|(?:all|every(?:thing|one|where)?)(?: of them)? (?:but|except)(?: for)? (?:this|here|mine)(?: one)?|everywhere else)(?: please| now)*$/;

/** Said to the list of places: all but the one where it is said. */
export function meansTheOthers(text: string): boolean {
  return text.length <= 60 && theOthers.test(plainText(text).replace(/[.! ]+$/, ''));
}
