/** Questions about an account whose answer is one line of its summary: what is left of the contract, and whether paying now is on time. */
import { bareQuestion } from '../bareQuestion';
import { asksForCutOff } from '../payments/paymentQuestions';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const contract = '(?:(?:the|my|this|that) )?(?:(?:car|auto|mini) )?(?:lease|loan|contract)(?: term)?';
const left = [
  'how many (?:more |monthly |remaining )*payments (?:do i (?:still )?(?:have|owe)|are|have i(?: got)?|i have)(?: still| left| remaining| to (?:go|make|pay)| on (?:it|my lease|my loan|the lease|the loan))*',
  'how many more (?:monthly )?payments',
  'how many payments (?:left|remain|remaining|to go)',
  `(?:when|what day|what date) (?:does|will|is|do) ${contract} (?:be )?(?:end|ends|ending|over|up|done|finished|finish|paid off|mature|expire|run out)`,
  `how (?:long|much longer) (?:is left on|do i have (?:left )?on|is|will|does) ${contract}(?: left| for| last| run| go on| to go)*`,
  `when (?:is|are) (?:my|the) (?:last|final) payments?(?: due)?`,
  `when (?:will|am|are|do|can) (?:i|we) (?:be |get )?(?:all )?(?:done|finished|through|free|finish|own)(?: (?:paying|making payments|with|of|it|this|that|the car|my car|the mini|off|completely|the payments|my payments|my loan|my lease|the loan|the lease|for|outright|all))*`,
  `how (?:long|many months|many years|much longer)(?: (?:is it|do i have|will it be|does it take|until|till|before|to|left))* (?:i(?:'?m| am)? ?(?:own|done|finished|paid off|done paying)|it(?:'?s| is)? paid off|paying|go|pay)(?: (?:it|the car|my car|off|on it|for (?:it|the car)))*`,
].map((words) => new RegExp(`^${words}$`));
const paidOff =
  /^(?:is|has|was) (?:it|(?:my|the|this) (?:car|loan|lease|mini|vehicle|account|contract))(?: been)?(?: all| fully| completely| already)? (?:paid off|paid in full|paid)(?: yet| already| now)?$/;
/** "It" is the account of a customer who is known. */
const leftOfIt =
  /^(?:when (?:does|will) (?:it|this) (?:all )?(?:be )?(?:end|over|done|finished|paid off)|how (?:long|much longer) do i have(?: left)?)$/;
const timely = '(?:still )?(?:(?:be|too|count as|arrive|get there|considered) )*(?:on time|late|in time)';
const onTime = [
  `if i (?:pay|do it|do this|submit(?: it)?|make (?:a|the|my) payment)(?: it| this| that)?(?: right)? (?:now|today|tonight)(?: then)?,? (?:is|will|would|am|does|do|can) (?:it|that|this|i|my payment|the payment) ${timely}`,
  `(?:is|will|would|am|does|do) (?:it|that|this|i|my payment|the payment) ${timely} if i (?:pay|do it|do this|submit(?: it)?|make (?:a|the|my) payment)(?: it| this| that)?(?: right)? (?:now|today|tonight)`,
  `(?:is|would) (?:paying|a payment|it)(?: right)? (?:now|today) (?:be )?${timely}`,
  `(?:am i|is (?:it|today)|will i be) (?:still )?on time(?: today| now)?`,
  `(?:will|would|does|is) (?:it|that|this|my payment|the payment|this payment) (?:still )?(?:be|get there|arrive|count as|make it|going to be) (?:on time|in time|late)(?: (?:today|now|if i submit|then))*`,
].map((words) => new RegExp(`^${words}$`));

/** What leads to the question. */
const dueToday = /^(?:it'?s|it is|my payment is|i'?m) due (?:today|tomorrow|now)[,. ]+(?:so )?/;

/** Told rather than asked, by somebody who wonders what comes then. */
const leaseIsEnding =
  /^(?:i (?:think|believe) )?(?:my|the|our) lease(?:'?s| is| will be)?(?: (?:about|going|coming|nearly|almost|due|soon))*(?: to)? (?:end|ends|ending|over|up|an end|expire|expires|expiring|run out|runs out|running out|finish|finishing|mature|maturing)(?: (?:soon|shortly|this (?:month|year)|next (?:month|week|year)|in .{3,20}|pretty soon))*$/;

export function balanceQuestion({ text, session }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text)?.replace(dueToday, '');
  if (plain === undefined) return undefined;
  const asked = (questions: readonly RegExp[]): boolean => questions.some((question) => question.test(plain));
  if (session !== undefined && leaseIsEnding.test(plain))
    return { task: 'balance', values: {}, balanceAspect: 'ending' };
  const isLeft = asked(left) || paidOff.test(plain) || (session !== undefined && leftOfIt.test(plain));
  const balanceAspect = isLeft
    ? 'left'
    : asked(onTime)
      ? 'on_time'
      : asksForCutOff(text) && session !== undefined
        ? 'cut_off'
        : undefined;
  return balanceAspect && { task: 'balance', values: {}, balanceAspect };
}
