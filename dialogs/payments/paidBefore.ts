/** A payment that is told of, not asked for: "I paid $200 last week", "did you get the 150 I sent". */
import { readAmountGrammar } from '../../src/language/values/amount';
import { plainText } from '../../src/language/plainText';
import type { TaskOptions } from '../task';

const leadIn =
  '(?:(?:hi|hello|hey|but|and|so|wait|no|well|um+|ok|okay|look|actually|yes|yeah|listen|i think|i thought|because|cause)[,.! ]+)*';
const figure = '(\\$? ?\\d[\\d,]{0,6}(?:\\.\\d\\d?)?)(?: dollars?| bucks)?';
const paid =
  "(?:i|we)(?:'?ve| have| had)?(?: already| just| only)* (?:paid|sent|mailed|made|did|submitted|gave|transferred)(?: (?:you|y'?all|in|over|off|a payment (?:of|for)|another|my|the|a))*";
const when =
  '(?:last|yesterday|on|this (?:morning|week|month)|earlier|ago|the other|a (?:few|couple)|two|three|\\d+ (?:days?|weeks?)|back|already|before|from|with|by|through|via|online|for|toward|towards|in)';
const told = new RegExp(
  `^${leadIn}${paid} ${figure}(?: (?:payment|check|of it))?(?:,? (?:${when}\\b.{0,60}|(?:and|but|did|has|is|was|why|where|so)\\b.{0,60}))?[.!? ]*$`,
);
const asked = new RegExp(
  `^${leadIn}(?:(?:did|have) (?:you|y'?all|they) (?:get|got|gotten|receive|received|see|post|posted|take|credit)|where is|what happened to|what about|is|was) (?:my |the |that )*${figure}(?: payment)? (?:that )?(?:i|we)(?:'?ve| have)?(?: already| just)? (?:paid|sent|made|mailed|submitted)\\b.{0,40}$`,
);
/** More is to be paid, or something is wrong with it that a person has to look at. */
const wantsMore =
  /\b(?:pay|paying|want|wanted to|would like|going to|can i|could i|let me|instead|rest|remaining|twice|double|mistake|accident|wrong|back|refund|too much|not me|cancel|stop|each|every)\b/;

export function paidBefore(text: string): TaskOptions | undefined {
  if (text.length > 120) return undefined;
  const plain = plainText(text);
  const sum = told.exec(plain)?.[1] ?? asked.exec(plain)?.[1];
  if (sum === undefined || wantsMore.test(plain)) return undefined;
  const amount = readAmountGrammar(sum);
  if (amount.kind !== 'exact') return undefined;
  return { task: 'payment_state', values: {}, about: 'its_state', called: amount.cents };
}
