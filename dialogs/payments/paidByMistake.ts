/** "I paid twice by mistake": money that shall come back, which a person decides about. Whole utterances only. */
import { bareQuestion } from '../bareQuestion';

const mistaken = '(?: (?:by|in|per) (?:mistake|accident|error)| accidentally| mistakenly)?';
const opening = '(?:(?:i think|i guess|i believe|looks like|it looks like|help|hey|oh no|ugh|sorry)[, ]+)*';
const back =
  '(?:[,. ]+(?:and |so |but |please |how (?:do|can) i |can i |can you |could you |i (?:want|need) (?:to )?|may i )+(?:get |have |give me |send me |refund |return )?(?:it|that|one|the (?:money|extra|rest|other one|second one|difference)|my money|a refund)?(?: of them)?(?: back)?)?';
const forms = [
  `(?:i|we)(?: have|'ve)?(?: just| already| accidentally| mistakenly)* (?:paid|payed|pay|submitted|sent|made)(?: (?:it|this|that|my bill|the bill|the payment|my payment|a payment|you))*${mistaken} (?:twice|double|two times|2 times|2x|a second time)${mistaken}${back}`,
  `(?:i|we)(?: have|'ve)?(?: just| already| accidentally| mistakenly)* (?:over-?paid|paid too much|sent too much|paid more than i (?:owe|owed|should(?: have)?|wanted(?: to)?|meant(?: to)?))${mistaken}${back}`,
].map((words) => new RegExp(`^${opening}(?:${words})$`));

export function paidByMistake(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && forms.some((form) => form.test(plain));
}
