/** Whether less than all that is due may be paid: "can I pay less", "do I have to pay all of it", "what if I pay only a part". */
import { bareQuestion } from '../bareQuestion';

const all =
  '(?:all(?: (?:of (?:it|that|this)|that))?|it all|everything|in full|(?:this|that) much|so much|the (?:full|whole|entire|total|complete)(?: (?:amount|thing|bill|balance|sum|payment|due|total))?(?: due)?)';
const part =
  '(?:(?:a )?(?:little |bit )*less(?: (?:than (?:that|this|all|the (?:total|full|whole|amount|bill)|what).{0,25}|now|today))?|(?:only |just )*(?:a |in )?(?:part|some|parts|smaller amount|partial payment|smaller payment|part payment)(?: of (?:it|that|this|the (?:total|bill|amount)|what .{3,20}))?|not all of it|any amount(?: i (?:want|like))?|whatever i (?:can|want))';
const now = '(?: (?:now|today|at once|right away|this month|this time|instead|right now))*';

const whetherAll = [
  `(?:do|would|will|must) i (?:really |still )?(?:have to |need to |got to )?(?:pay|send|cover) ${all}${now}`,
  `(?:does it|do i|must it) (?:have to |need to )?(?:be|pay) ${all}${now}`,
  `(?:what (?:happens|will happen|would happen)|what) if i (?:only |just )?(?:pay|can pay|send) (?:only |just )?${part}${now}`,
  `(?:do you (?:take|accept|allow)|are|is) (?:a )?(?:partial|part|smaller) payments?(?: (?:ok|okay|fine|allowed|possible|accepted))?`,
].map((words) => new RegExp(`^${words}$`));
const lessThanAll = new RegExp(
  `^(?:can|could|may|am i allowed to|is it (?:ok|okay|fine|possible) (?:to|if i)|(?:can|could) we)(?: i)?(?: still| also| just| only)* (?:pay|make|send|do|give)(?: you)? ${part}${now}$`,
);

/** Asks for the rule, and orders no payment. */
export function asksWhetherAll(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && whetherAll.some((question) => question.test(plain));
}

/** The same where the amount is asked for; anywhere else "can I make a partial payment" begins one. */
export function asksToPayPart(text: string): boolean {
  return asksWhetherAll(text) || lessThanAll.test(bareQuestion(text) ?? '');
}
