/** A ZIP code or the security code of a card, which other pages ask for: neither is needed here, and neither is a number given again. */
import { plainText } from '../../src/language/plainText';
import type { Asked } from '../prompts/prompt';
import type { QuestionName } from '../prompts/question';

const zip = '(?:(?:billing )?(?:zip|postal) ?(?:code)?|(?:billing )?address)';
const code = '(?:cvv2?|cvc2?|cid|(?:security|verification|card) code|(?:three|3) digits?(?: (?:code|on the back))?)';
const extra = `(?:(?:the|my|a|its|card'?s|your) )*(?:${zip}|${code})(?: (?:code|number|of the card|on the back|of my card))*`;
const lead = '(?:(?:and|but|so|ok|okay|wait|um+|hm+|oh|also|what about|how about)[, ]+)*';
const asked = [
  `(?:what(?:'?s| is) |why (?:do you (?:need|ask)|is )?|where(?:'?s| is)? |what about )?${extra}(?: (?:for|needed|too|as well))*`,
  `(?:do|don'?t|will|would|did|should|shouldn'?t) (?:you|i)(?: (?:need|want|have|ask|give|tell|take|to|for|type|enter|me|you|not))* ${extra}(?: (?:too|as well|also))*`,
  `(?:where|when|how) (?:do|can|should) i (?:put|enter|type|give)(?: you| in)? ${extra}`,
  `why (?:do|did|don'?t|didn'?t) you (?:not )?(?:need|want|ask)(?: me)?(?: for)? ${extra}`,
  `(?:is|isn'?t) ${extra} (?:needed|necessary|required)`,
].map((words) => new RegExp(`^${lead}(?:${words})[?.! ]*$`));
/** The digits themselves, alone or under their name. */
const given = new RegExp(`^${lead}(?:${extra}(?: (?:is|:|=))? ?:? ?)?(?:\\d{3,5}|\\d{5}-\\d{4})[. ]*$`);

const ofCard: ReadonlySet<QuestionName> = new Set<QuestionName>(['cardNumber', 'cardExpiry']);

export function isCardExtra(text: string, { question, parameters }: Asked<QuestionName>): boolean {
  const saves = question === 'saveMethod' && 'kind' in parameters && parameters.kind === 'debit_card';
  if (!saves && !ofCard.has(question)) return false;
  const plain = plainText(text);
  return asked.some((words) => words.test(plain)) || (saves && given.test(plain));
}
