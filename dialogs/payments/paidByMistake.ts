/** "I paid twice by mistake": money that shall come back, which a person decides about. Whole utterances only. */
import { bareQuestion } from '../bareQuestion';

const mistaken = '(?: (?:by|in|per) (?:mistake|accident|error)| accidentally| mistakenly)?';
const opening = '(?:(?:i think|i guess|i believe|looks like|it looks like|help|hey|oh no|ugh|sorry)[, ]+)*';
const back =
  '(?:[,. ]+(?:and |so |but |please |how (?:do|can) i |can i |can you |could you |i (?:want|need) (?:to )?|may i )+(?:get |have |give me |send me |refund |return )?(?:it|that|one|the (?:money|extra|rest|other one|second one|difference)|my money|a refund)?(?: of them)?(?: back)?)?';
const been = '(?: (?:to you|has|have|was|got|been|just|already))*';
const where = '(?: (?:through|thru|out|off|in|from|of|my|account|bank|card))*';
const twice = '(?:twice|double|two times|2 times|2x|a second time)';
const forms = [
  `(?:i|we)(?: have|'ve)?(?: just| already| accidentally| mistakenly)* (?:paid|payed|pay|submitted|sent|made)(?: (?:it|this|that|my bill|the bill|the payment|my payment|a payment|you))*${mistaken} ${twice}${mistaken}${back}`,
  `(?:i|we)(?: have|'ve)?(?: just| already| accidentally| mistakenly)* (?:over-?paid|paid too much|sent too much|paid more than i (?:owe|owed|should(?: have)?|wanted(?: to)?|meant(?: to)?))${mistaken}${back}`,
  `(?:(?:my|the|this|that) (?:last |monthly )?(?:payment|money|charge)|it)${been} (?:(?:went|gone|go) (?:through|thru|out)|taken|posted|charged|submitted|processed|cleared|pulled|debited|withdrawn)${where} ${twice}${back}`,
  `(?:my|the|this|that) (?:last |monthly )?(?:payment|money|charge)${been} (?:came|come|sent|run|made)${where} ${twice}${back}`,
].map((words) => new RegExp(`^${opening}(?:${words})$`));

export function paidByMistake(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && forms.some((form) => form.test(plain));
}
