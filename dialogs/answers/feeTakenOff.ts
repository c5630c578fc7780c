/** "get rid of the late fee", "I shouldn't have to pay this", and right after a fee was told "can you take it off": a person decides. */
import { bareQuestion } from '../bareQuestion';
import type { Turn } from '../turn';

const asking =
  "(?:(?:can|could|would|will) (?:you|i|they|someone|anybody|we)(?: (?:please|just|maybe|possibly|ask to|get you to|go ahead and))*|please|i (?:want|need|would like|expect)(?: you)? to|i'?d like(?: you)? to|how (?:do|can|could) i|is (?:it possible|there a(?:ny)? way) to|you (?:should|need to|have to|must))? ?";
const takeOff =
  '(?:waive|remove|take (?:off|away|back|out)|get rid of|drop|forgive|erase|delete|cancel|credit(?: back)?|refund|reverse|undo|lift|clear|reduce|lower|adjust)';
const taken =
  '(?:waived|removed|taken (?:off|away|back|out)|dropped|forgiven|erased|credited|refunded|reversed|lifted|off|back|away|out)';
const which =
  '(?: (?:me|us|my|the|this|that|these|those|a|late|returned[- ]payment|returned|extra|\\$?\\d+(?:\\.\\d\\d)?|dollars?|dollar))*';
const fee = `${which} (?:fees?|charges?|penalt(?:y|ies))`;
const it = ' (?:it|that|this|them|those)';
const ending =
  '(?: (?:off|away|back|please|for me|this time|this once|just once|once|from my (?:account|bill)|off my (?:account|bill)|as a courtesy|somehow))*';
const notMine =
  "(?:i|we) (?:really )?(?:should(?: not|n'?t)|do(?: not|n'?t)|am not|'?m not|will not|won'?t|refuse to|cannot believe i)(?: (?:think i|feel i|should|have|had|need|want|going|be|get|to|pay|paying|owe|charged|charge|for))*";
const ofFee = [
  `${asking}${takeOff}${fee}${ending}`,
  `${asking}(?:take|get|have)${fee} ${taken}${ending}`,
  `${notMine}${fee}${ending}`,
  `(?:the|this|that|my)(?: late)? (?:fee|charge) (?:is|was|'?s|seems)(?: (?:so|really|just|totally|very))* (?:unfair|not fair|ridiculous|wrong|not right|a mistake|an error|not my fault)`,
].map((words) => new RegExp(`^${words}$`));
const ofIt = [
  `${asking}(?:${takeOff}${it}|take${it} (?:off|away|back|out)|(?:get|have)${it} ${taken})${ending}`,
  `${notMine}${it}${ending}`,
  "(?:that|this|it)(?:'?s| is)(?: (?:so|really|just|totally|very))* (?:unfair|not fair)",
].map((words) => new RegExp(`^${words}$`));

export function asksToTakeFeeOff({ text, lastSaid }: Turn): boolean {
  const plain = bareQuestion(text);
  if (plain === undefined) return false;
  const asks = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(plain));
  return (
    asks(ofFee) ||
    (asks(ofIt) && lastSaid.some(({ text: said }) => /\b(?:late fee|returned payment fee|fee of)\b/i.test(said)))
  );
}
