/** What is said about a figure that was told, and asks for no payment: what it is for, that it is wrong, that there is less money. */
import { readAmount } from '../../src/language/values/amount';
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const money = '(?:the |that |this |a |my )*(?:extra |other )?\\$? ?\\d[\\d,]*(?:\\.\\d\\d)?(?: dollars?| bucks| usd)?';
const figure = '(?:amount|balance|total|figure|number|bill|payoff|principal|math|sum|due date|payment amount)';
const askedFor = [
  `(?:what|why)(?:'?s| is| are| was)? (?:there )?${money}(?: (?:fee|charge|due|past due|in fees|late|extra))*(?: (?:for|from|about|there|on there|on it|on my (?:account|bill)))*`,
  `(?:what does|where does|where did|where is|how come|what makes) ${money}(?: (?:come|coming|for|from|mean|up|stand|due))*`,
  `what (?:did i get|am i being|was i|am i) charged ${money} for`,
].map((words) => new RegExp(`^${words}$`));
const doubted = [
  `(?:i was|they|you|somebody|someone|the (?:rep|agent|dealer|lady|guy)|a rep)(?: (?:just|guys|people))? (?:told|said|quoted|promised)(?: me| us)?(?: that)?(?: (?:it|i|that|the ${figure}|my ${figure}))?(?: (?:was|is|would be|should be|owe|owed))* ${money}`,
  `(?:it|that|this|the ${figure}|my ${figure})(?:'?s| is| was) (?:supposed to be|meant to be) ${money}`,
  `(?:it|that|this|the ${figure}|my ${figure}) should(?: only)? (?:be|have been) ${money}`,
  `(?:i thought|i believe|pretty sure|i'?m (?:pretty )?sure) (?:it|that|this|the ${figure}|my ${figure})(?:'?s| is| was) (?:only |just )?${money}`,
  `(?:i think )?(?:the|this|that|your|my) ${figure}(?: you (?:gave|told|showed)(?: me)?)?(?:'?s| is| are| looks?| seems?) (?:all |just |completely |totally )?(?:wrong|incorrect|off|not right|not correct|too (?:high|much)|a mistake)`,
  "(?:no )?(?:i think )?(?:that|this|it)(?:'?s| is| can'?t be| isn'?t| is not|s not| does not look| doesn'?t look| cannot be)(?: not)? (?:all |just )?(?:wrong|right|correct|incorrect|accurate|a mistake|what i (?:was told|owe))",
].map((words) => new RegExp(`^${words}$`));
/** "that's right" doubts nothing. */
const agrees =
  /^(?:no )?(?:i think )?(?:that|this|it)(?:'?s| is) (?:all |just )?(?:right|correct|accurate|what i owe)$/;
const short = [
  `(?:i |we )(?:only|just) (?:have|got|have got)(?: like| about)? ${money}(?: (?:right now|now|today|left|this month|at the moment|to (?:pay|spend|my name)))*`,
  `(?:i |we )can(?: only| just)+ (?:pay|do|afford|manage)(?: like| about)? ${money}(?: (?:right now|now|today|this month|at the moment))*`,
  `all (?:i|we)(?:'?ve| have)?(?: got| have)?(?: is|'?s)? ${money}(?: (?:right now|now|today|this month))*`,
  `${money}(?:'?s| is) all (?:i|we)(?:'?ve| have)?(?: got| have| can (?:pay|do|afford))*(?: (?:right now|now|today|this month))*`,
].map((words) => new RegExp(`^${words}$`));

/** Of a customer who is known, since it is about what was told. */
export function figureRemark({ text, session }: Said): TaskOptions | undefined {
  const plain = session && bareQuestion(text);
  if (plain === undefined) return undefined;
  const says = (remarks: readonly RegExp[]): boolean => remarks.some((remark) => remark.test(plain));
  const amount = says(short) ? readAmount(plain) : undefined;
  if (amount !== undefined)
    return { task: 'balance', values: amount.kind === 'none' ? {} : { amount }, balanceAspect: 'part' };
  if (says(askedFor)) return { task: 'activity', values: {}, explainsDue: true };
  return says(doubted) && !agrees.test(plain) ? { task: 'balance', values: {}, balanceAspect: 'doubted' } : undefined;
}
