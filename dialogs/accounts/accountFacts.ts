/** Facts of an account that are asked for one by one: the last payment, the principal, the number, and how far behind it is. */
import { namedAmount } from '../../src/language/values/amountNames';
import { bareQuestion } from '../bareQuestion';
import type { BalanceAspect, TaskOptions } from '../task';
import type { Said } from '../turn';

const last = '(?:last|latest|most recent|previous)';
const onIt = '(?: (?:on|for) (?:it|my (?:loan|lease|car|account)|the (?:loan|lease|car)))?';
const made = '(?: (?:i|we) (?:made|paid|sent|did))?';
const asked: readonly (readonly [BalanceAspect, readonly string[]])[] = [
  [
    'last_payment',
    [
      `when (?:did|have) (?:i|we) ${last} (?:pay|paid|make a payment|made a payment)${onIt}`,
      `when (?:did|have) (?:i|we) (?:pay|paid|make a payment) ${last}${onIt}`,
      `(?:when|what|how much|what day|what date)(?: (?:was|is|were|did))? (?:my|the) ${last} (?:payment|one|payment amount)${made}(?: (?:i made|made|posted|received|paid|for|was|on))*${onIt}`,
      `(?:what|how much) (?:did|have) (?:i|we) (?:pay|paid) (?:the )?${last}(?: time)?${onIt}`,
      `(?:my|the) ${last} payment(?: (?:amount|date))?`,
      `(?:when|what day|what date) (?:did|was|has|is) (?:my|the|our) ${last} payment(?: (?:get|been|be))? (?:post|posted|clear|cleared|go through|gone through|received|made|come in|came in|arrive|arrived|hit|taken|credited|applied)${onIt}`,
      `(?:how much|what) was ${last} (?:payment|time)`,
      `(?:which|what) (?:payment )?(?:was|is) (?:my|the) ${last} (?:one|payment)${made}`,
    ],
  ],
  [
    'rate',
    [
      `(?:what(?:'?s| is)?|how (?:much|high) is|show me|tell me)? ?(?:my|the) (?:(?:current|annual|yearly|loan) )*(?:interest rate|interest percentage|rate of interest|apr|annual percentage rate)${onIt}`,
      `(?:what|which) (?:interest rate|rate|apr|interest) (?:is|does|has)(?: (?:it|this|that|(?:my|the) (?:loan|lease|car)))(?: (?:at|on|have|got|carry))*`,
      `what (?:interest rate|apr|rate of interest) (?:do i (?:have|pay)|am i paying)${onIt}`,
      '(?:my |the )?(?:apr|interest rate)',
    ],
  ],
  [
    'monthly_payment',
    [
      `(?:how much|what)(?:'?s| is| are)? (?:my|the) (?:(?:normal|usual|regular) )?(?:monthly |car |loan |lease )*payments? (?:normally|usually|regularly|each month|every month|a month|per month|supposed to be)${onIt}`,
      `(?:how much|what)(?:'?s| is| are)? (?:my|the) (?:normal|usual|regular|monthly)(?: monthly)? (?:car |loan |lease )?payments?(?: amount)?${onIt}`,
      `(?:how much|what) do i (?:(?:normally|usually|regularly) (?:have to )?pay|(?:have to )?pay (?:normally|usually|regularly|each month|every month|a month|per month|monthly))${onIt}`,
    ],
  ],
  [
    'principal',
    [
      `(?:how much|what)(?: of)?(?: (?:is|'s))?(?: the| my)? (?:remaining |outstanding |current |loan )*principal(?: balance)?(?: (?:is|do i have|do i owe|have i got|i have|still|left|remaining|on it|on my loan))*`,
      `(?:what(?:'?s| is) |show (?:me )?)?(?:the |my )?(?:remaining|outstanding|current) (?:loan )?principal(?: balance)?${onIt}`,
      `how much (?:do i|i) still owe on (?:the|my) (?:whole |entire )?(?:loan|principal)`,
    ],
  ],
  [
    'account_number',
    [
      `(?:what(?:'?s| is| was) |show (?:me )?|give me |i need |where (?:is|can i find) )?(?:my|the) (?:full |whole |loan |lease |entire |complete )*(?:account|loan|lease|contract) (?:number|no|#)`,
    ],
  ],
  [
    'behind',
    [
      `how (?:many payments|many months|much|far) (?:am i|are we) (?:behind|past due|late)${onIt}`,
      `how late (?:am i|are we)${onIt}`,
      `(?:how much|what|which part|is (?:anything|something|any of it))(?:'?s| is| of it is)?(?: still)? (?:past due|overdue)(?: now)?${onIt}`,
      `(?:i(?:'?m| am)|am i|are we)(?: all)? (?:current|up to date|caught up|paid up|in good standing)(?: now| then)?`,
      `(?:am|are) (?:i|we)(?: (?:still|now|then|even|currently|all|already))* (?:behind|past due|late|overdue|delinquent|current|up to date|caught up|paid up|in good standing)(?: (?:on|with) (?:it|my (?:payments?|loan|lease|car)))?(?: (?:or not|now|then|anymore|any more|after (?:that|this)|with (?:that|this)))*`,
      `(?:will|would|does|do|did) (?:that|this|it|(?:that|this|my) payment) (?:make|get|bring|have|put) (?:me|us|my (?:account|loan|lease)|it) (?:current|caught up|up to date|paid up)(?: (?:now|then|again))*`,
      `(?:will|would) i(?: (?:still|then))* be (?:late|behind|past due|current|caught up|up to date)(?: (?:now|then|after (?:that|this)|with (?:that|this)))*`,
      `(?:when|which (?:one|payment|month)) did i (?:miss|skip)(?: (?:it|one|a payment|the payment))?`,
      `(?:which|what) payments? (?:did i miss|have i missed|is (?:late|missing|past due))`,
    ],
  ],
  [
    'paid_so_far',
    [
      `how (?:much|many payments) have i (?:paid|made|payed)(?: (?:so far|already|in total|altogether|until now|to date|on it|total))*${onIt}(?: (?:so far|already|in total|altogether|until now|to date))*`,
    ],
  ],
];
const questions = asked.flatMap(([aspect, all]) => all.map((words) => [aspect, new RegExp(`^${words}$`)] as const));

/** "how much do I need to get current": asked for, not yet to be paid. */
const howMuch =
  /^(?:how much|what(?:'?s)?|show me|the amount|amount)\b(?!.*\b(?:if|happens?|when|means?|date|day|should i|why)\b)/;

export function accountFact({ text, memory }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text);
  // Of statements it is a month.
  if (plain === undefined || (plain === 'apr' && memory.about === 'statements')) return undefined;
  const asksToBeCurrent = howMuch.test(plain) && namedAmount(plain) === 'to_be_current';
  const balanceAspect = asksToBeCurrent ? 'to_be_current' : questions.find(([, question]) => question.test(plain))?.[0];
  return balanceAspect ? { task: 'balance', values: {}, balanceAspect } : undefined;
}
