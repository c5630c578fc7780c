/** "Keep it", "don't drop it": what is being put together is not to be given up. Whole utterances only. */
import { plainText } from './plainText';

const longest = 80;
const opening =
  '(?:(?:no|nope|nah|wait|oh|oops|sorry|please|actually|ok|okay|yes|yeah|well|but|hold on|hang on|um+|uh+|hm+|i said|then|just)[,.! ]+)*';
const own = '(?:the|my|this|that) (?:payment|draft|reset|change|new password|request)';
const it = `(?:it|this|that|${own}|everything|all of (?:it|that)|things)`;
const wanting =
  "(?:i (?:still |do |really )*(?:want|need|would like|prefer|meant|wish) to |i'?d (?:still )?(?:like|rather|prefer) (?:to )?|i would rather |i'?ll |i will |let'?s |let me |(?:can|could) (?:we|i|you) |we can |you can |go back and )";
const giveUp =
  '(?:drop|cancel|leave|stop|lose|abandon|delete|discard|undo|give up|throw away|quit|start over|begin again)';
const not = "(?:do not|don'?t|never|did not|didn'?t|no need to|not)";
const ending =
  '(?: (?:please|then|now|going|open|on|as it is|as is|for now|instead|yet|though|there|in place|at all|thanks))*[.! ]*';
const keeping = [
  `${wanting}?(?:just )?(?:keep|continue(?: with)?|finish|go (?:on|ahead|back)(?: (?:with|to))?|stay(?: with)?|return to|resume|carry on(?: with)?|hold (?:on )?to) ${it}`,
  `${wanting}?(?:keep going|keep on|go on|go ahead|go back|proceed|carry on|continue|stay)`,
  `(?:please )?${not} (?:you )?${giveUp}(?: ${it})?`,
  `i ${not} (?:want(?:ed)?|mean|meant|ask(?:ed)?|say|said|need|wish|like)(?: you| for you)?(?: to)? ${giveUp}(?: ${it})?`,
  `i (?:still|do|really|do still) (?:want|need) (?:it|${own})`,
  `i (?:still|do|really|do still) want to (?:pay|make (?:it|${own}))(?: ${it})?`,
];
const grammar = new RegExp(`^${opening}(?:${keeping.join('|')})${ending}$`);

const neverMind =
  /^(?:(?:no|oh|ok|okay|wait|sorry)[,. ]+)*never ?mind(?: (?:that|it|this|then|about (?:that|it)))*[.! ]*$/;

/** A "no" to whether something shall be done. */
export function saysNeverMind(text: string): boolean {
  return text.length <= longest && neverMind.test(plainText(text));
}

export function saysKeep(text: string): boolean {
  return text.length <= longest && !text.includes('?') && grammar.test(plainText(text));
}
