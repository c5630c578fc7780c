/** What is asked of a contract that is paid off: since when, for a proof of it, and about money that was taken or comes back. */
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

const it = '(?:it|this|that|(?:my|the|this) (?:car|loan|lease|mini|vehicle|account|contract|balance))';
const proof =
  '(?:proof|a proof|a letter|the letter|a paper|paperwork|papers|confirmation|a confirmation|something|documentation|a statement|an email|a receipt)';
const settled = [
  `(?:when|what day|what date) (?:did|have|had) (?:i|we) (?:pay|paid|finish|finished|payed)(?: (?:paying|off|${it}))*`,
  `(?:when|what day|what date|since when) (?:was|is|has|did) ${it}(?: (?:been|get|become))? (?:paid off|paid in full|closed|settled|paid)`,
  `(?:(?:please|can you|could you|will you|i need|i want|can i (?:get|have)|where (?:do|can) i get|how (?:do|can) i get|send|give|show|mail|e-?mail|text|get|need)(?: (?:please|send|give|show|mail|e-?mail|text|get|me|us))* )${proof}(?: (?:that|of|saying|showing|stating|which says|to show|i|we|have|${it}|is|was|paid|off|in full|being|the|pay ?-?off|zero|balance|owe|nothing|done|closed|satisfied))+`,
  `(?:(?:send|give|mail|e-?mail|text|get)(?: me)? |i need |i want |can i (?:get|have) |where(?:'?s| is) )?(?:a |the |my )?(?:paid[- ](?:off|in[- ]full)|zero[- ]balance|paid|satisfaction|loan satisfaction) (?:letter|statement|proof|confirmation|notice)`,
].map((words) => new RegExp(`^${words}$`));
const money = [
  "(?:i|we)(?: (?:just|got|was|were|have been|'?ve been|am being|'?m being|keep getting|keep being|still get|still got))+ (?:charged|billed|debited)(?: (?:again|anyway|after .{2,40}|for it|still|another time|this month|even though .{2,40}|\\$?\\d[\\d.,]*))*",
  `(?:why|how come) (?:am|was|did|are|do|were) (?:i|we|you|they)(?: (?:still|getting|get|being|got|been|keep))* (?:charged|charge|charging|billed|bill|billing|debited|debit|debiting)(?: (?:me|again|anyway|still|after .{2,40}))*`,
  '(?:am|will|do|should|are|would) (?:i|we)(?: (?:going to|get|getting|be|expect|have|owed|due|receive))+ (?:any |some |a |my |the )?(?:money|refund|overpayment|credit|anything|something|deposit|difference|it)(?: (?:back|returned|refunded|coming|from you|soon|to me))*',
  '(?:did|have) (?:i|we) (?:overpay|overpaid|pay too much|paid too much)(?: .{1,20})?',
  "(?:(?:when|where|how)(?: (?:do|will|can|is|'?s|would))?(?: i| my)?(?: get)? |what about )(?:my |the |a )?(?:refund|overpayment|money back|credit balance)(?: (?:back|come|coming|arrive|check|be sent|sent|now|then))*",
].map((words) => new RegExp(`^${words}$`));

/** Of a customer who is known; an account that is open has its own answer to them. */
export function settledQuestion({ text, session }: Said): TaskOptions | undefined {
  const plain = session && bareQuestion(text);
  if (plain === undefined) return undefined;
  const balanceAspect = settled.some((question) => question.test(plain))
    ? 'settled'
    : money.some((question) => question.test(plain))
      ? 'money_back'
      : undefined;
  return balanceAspect && { task: 'balance', values: {}, balanceAspect };
}
