/** Whether EasyPay is on, and the wish to stop it, of which only the Owners' Lounge knows. */
import { bareQuestion } from '../bareQuestion';

const it =
  '(?:(?:my|the|your|mini) )?(?:easy ?-?pay|auto ?-?pay(?:ment|ments)?|automatic payments?|auto(?:matic)?[- ](?:pay|debit|draft)|direct debit|recurring payments?)';
const on =
  '(?: (?:still|already|now|currently|all|actually|on|active|set up|working|running|turned on|in place|enabled|going|for this|for (?:my|the) (?:car|loan|lease|account)|yet|right now))*';
const asked = [
  `(?:is|are) ${it}${on}`,
  `(?:am|are) (?:i|we)(?: (?:still|already|now|currently))* (?:on|in|enrolled(?: in| for| with)?|signed up for|set up (?:for|on|with)) ${it}(?: (?:now|still|already|or not|yet))*`,
  `(?:do|did) (?:i|we)(?: (?:still|already))* (?:have|set up|sign up for|enroll in|turn on) ${it}${on}`,
  `(?:check|see|tell me|can you (?:see|check|tell me|tell|look)|do you (?:see|know)|how (?:do|can) i (?:know|see|check|tell))(?: (?:if|whether))? (?:i'?m|i am|i have|${it}|it)(?: (?:is|on|in|enrolled|signed up|set up|for|have|with))*(?: ${it})?${on}`,
  `(?:will|did|has|does|would|is) ${it}(?: (?:going to|gonna|already|just|still))* (?:take|taken|took|pay|paid|go|gone|come|cover|run|work|process|debit|draw|withdraw|pull|post|went)(?: (?:it|this|that|out|through|thru|the|my|money|payment|care of|of|this month|today|on time|yet|from my (?:bank|account|checking)))*`,
];
const enrolled = `(?:i'?m|i am|im|we'?re|we are|i(?:'?ve| have)?(?: already)?(?: been)?)(?: (?:already|still|currently))* (?:on|in|enrolled|enrolled in|enrolled for|signed up for|signed up|have|use|using|set up|set up for|set up on|do) ${it}`;
const butDue =
  '(?:why|how come|but|do i|am i|should i|what|it|is it|you|does)\\b.{0,60}\\b(?:pay|due|owe|owing|past due|late|bill|paid|payment|charge|charged|taken|say|says|saying|show|shows)\\b.{0,30}';
const questions = [
  ...asked,
  `${enrolled}[,. ]+(?:so |and |but |then )*${butDue}`,
  `(?:why|how come) .{3,50} (?:if|when|since|because|although|even though) ${enrolled}`,
  `(?:do|should|must) i (?:still )?(?:have to |need to )?(?:pay|make a payment|do anything)(?: .{2,20})? (?:if|when|since|with|while) (?:${enrolled}|${it}(?: is)?${on})`,
].map((words) => new RegExp(`^(?:${words})$`));

export function asksWhetherEnrolled(text: string): boolean {
  const plain = bareQuestion(text);
  return plain !== undefined && questions.some((question) => question.test(plain));
}

const stopping =
  /^(?:(?:i (?:want|need|would like) (?:you )?to|i'?d like (?:you )?to|please|can i|how (?:do|can) i) )*(?:stop|end|cancel|pause|halt|quit|turn off|discontinue) (?:(?:all|any|of|my|the|these|those|future) )*(?:monthly|recurring|automatic|auto) (?:car |loan |lease )?(?:payments|withdrawals|debits|charges)(?: (?:please|now|altogether|from (?:my|the) (?:bank|account|checking|card)))*$/;

/** "stop the monthly payments" begins none. */
export function asksToStopMonthly(text: string): boolean {
  return stopping.test(bareQuestion(text) ?? '');
}
