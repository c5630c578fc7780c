/** Which payments were made in a month, or lately: asked for by month or by number, and told without the rest of the activity. */
import { Temporal } from 'temporal-polyfill';
import type { ActivityLine } from '../../src/domain/accounts/outcomes';
import { readMonth } from '../../src/language/values/month';
import { smallNumberAt } from '../../src/language/values/numbers';
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

type PaymentsWanted = NonNullable<TaskOptions['paymentsOf']>;

const names =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const numbers = '\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty';
const ofYear = '(?: (?:of )?(?:20\\d\\d|last year|this year))?';
const month = `${names}${ofYear}`;
const span = `(?:${numbers}) (?:days|weeks|months)|couple of (?:weeks|months)|few (?:weeks|months)|week`;
const time = `((?:in |for |during |back in |of |from )?(?:${month}|last month|this month|last year|this year|20\\d\\d)|(?:since|starting(?: in| with)?|after|from) ${month}|(?:from |between )?${month} (?:to|through|thru|until|till|and|-) ${month}|(?:in |for |over |during )?(?:the )?(?:last|past|previous) (?:${span}))(?: (?:on|onwards?|so far|until now|till now|to now|to date|please))*`;
const show =
  '(?:(?:can i |let me |i (?:want|need|would like) to )?(?:show|list|see|give|view|get|check|pull up)(?: me)? )?(?:all )?(?:(?:of )?(?:my|the|our) )?';
const paidInTotal = `(?:what|how much|what amount)(?: did| have)? (?:i|we) (?:pay|paid|payed|send|sent)(?: (?:you|in total|total|altogether|all together|already))* ${time}`;
const inTime = [
  paidInTotal,
  `(?:what|how much) (?:was|were) (?:my|the) payments? ${time}`,
  `(?:what|which|how many) payments (?:did|have) (?:i|we) (?:make|made|send) ${time}`,
  `(?:did|have) (?:i|we) (?:pay|paid|make a payment|made a payment|make my payment) ${time}`,
  `${show}(?:(?:in|for|over|from) )?((?:the )?(?:last|past|previous) (?:${span}))'?s? (?:worth )?(?:of )?(?:my |the )?(?:account )?(?:payments|activity|transactions|history)`,
  `${show}((?:last|this) year|last month)'?s? (?:payments|transactions|activity|history)`,
  `${show}(?:payments?|(?:(?:account|recent) )?activity|transactions|(?:(?:payment|transaction|account) )?history)(?: i made| made)? ${time}`,
].map((words) => new RegExp(`^${words}$`));
const inTotal = new RegExp(`^${paidInTotal}$`);
const lately = new RegExp(
  `^${show}(?:what (?:are|were) (?:my|the) )?(?:last|latest|past|recent|previous|most recent) (${numbers}) (payments|transactions|entries|movements|postings|activit(?:y|ies))(?: (?:i made|made|please|on (?:it|my account|the account)))*$`,
);

const someOf = new RegExp(`^${show}(\\d{1,3}) (transactions|entries|postings)(?: please)?$`);
const newestOne =
  /^(?:(?:show|see|view)(?: me)? )?(?:(?:my|the|our) )?newest (?:payment|transaction)$|^(?:(?:my|the|our) )?(?:last|latest|newest|most recent) transaction(?: amount)?$/;

const latestOnes =
  /^(?:(?:can you |please )?(?:show|list|give|tell|see|view|check)(?: me)? |what (?:are|were) |i want to see )?(?:(?:my|the|our|all) )?(?:last|latest|past|recent|previous|most recent) (?:few )?payments(?: (?:i made|made|please|on (?:it|my account|the account)))*$/;
const someOfThem = 5;

/** More than came since a check was mailed. */
const latest = 3;
const check = '(?:(?:my|the|a|that|our|another) )?(?:check|cheque|money order|mailed payment)';
const ago =
  '(?: (?:yet|already|ok|okay|in the mail|to you|last (?:week|month|\\w+day)|yesterday|today|on .{3,20}|\\w+ (?:days?|weeks?) ago|(?:that )?i (?:sent|mailed)|i (?:sent|mailed) (?:you|in)|for .{3,20}))*';
const byMail = [
  `(?:(?:i (?:want|need|would like|just want|am trying|'?d like) to|i'?d like to|can (?:you|i)|could you|let me) (?:know|see|check|find out|tell me|confirm|tell) (?:if|whether|that) )?(?:did |have |has )?(?:you|y'?all|they|anyone)(?:'?ve)? ?(?:have |already |ever |even )*(?:get|got|gotten|receive|received|cash|cashed|process|processed) ${check}${ago}`,
  `(?:(?:i (?:want|need) to (?:know|see)|can you (?:see|check|tell me)) (?:if|whether) )?(?:did |has |is |was )?${check}(?: (?:ever|already|even))* ?(?:arrive|arrived|come|came|get there|got there|clear|cleared|post|posted|go through|gone through|been received|received|there|in)${ago}`,
  `(?:(?:i|we)(?:'?ve| have)? ?)?(?:already|just) (?:sent|mailed|put|dropped)(?: (?:you|in|off|out))* ${check}${ago}`,
  `(?:(?:i|we)(?:'?ve| have)? )?(?:already |just )*(?:sent|mailed|dropped)(?: (?:you|in|off|out))* ${check}${ago}[,. ]+(?:and |so |but )?(?:did|have|has) (?:you|it)(?: (?:get|got|received?|see|seen|cashed?|arrived?|come|came|post(?:ed)?|clear(?:ed)?|it|that|yet|in|through))+`,
  `(?:i|we)(?:'?ve| have)? (?:sent|mailed|put)(?: (?:you|in|out))* ${check} (?:last|yesterday|on|in the mail|already|\\w+ (?:days?|weeks?) ago)${ago}.{0,12}`,
].map((words) => new RegExp(`^${words}$`));
const oldest =
  /^(?:(?:when|what|how much|which)(?:'?s| is| was| were| did)? )?(?:(?:my|the|our) (?:very )?first|(?:(?:my|the|our) )?(?:very )?(?:oldest|earliest)) payment(?: (?:ever|i made|made|on (?:it|this|my (?:loan|lease|car)|the (?:loan|lease|car))|for|amount|posted))*$|^when did (?:i|we) (?:make (?:my|the|our) first payment|first (?:pay|make a payment)|start paying)(?: on (?:it|this|my (?:loan|lease|car)))?$/;

/** "did you get my check": the payments that came last. */
function ofCheck(plain: string): boolean {
  return byMail.some((question) => question.test(plain));
}

export function paymentsMade({ text }: Pick<Said, 'text'>): TaskOptions | undefined {
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  const words = inTime.map((question) => question.exec(plain)?.[1]).find((found) => found !== undefined);
  if (words !== undefined) return ofPayments({ words, ...(inTotal.test(plain) && { inTotal: true }) });
  if (ofCheck(plain)) return ofPayments({ count: latest });
  if (oldest.test(plain)) return ofPayments({ count: 1, oldest: true });
  if (latestOnes.test(plain)) return ofPayments({ count: someOfThem });
  if (newestOne.test(plain)) return { task: 'balance', values: {}, balanceAspect: 'last_payment' };
  const [, number, what] = lately.exec(plain) ?? someOf.exec(plain) ?? [];
  const count = number && (Number(number) || smallNumberAt([number], 0)?.value);
  if (!count) return undefined;
  return what === 'payments' ? ofPayments({ count }) : { task: 'activity', values: {}, atOnce: count };
}

function ofPayments(paymentsOf: PaymentsWanted): TaskOptions {
  return { task: 'activity', values: {}, paymentsOf };
}

/** Of the days and weeks before today: months are read as such. */
function firstDay(words: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, said = '', unit] = /\b(?:last|past|previous) (?:(\w+) )?(?:of )?(days|weeks?)\b/.exec(words) ?? [];
  if (unit === undefined) return undefined;
  const count = Number(said) || smallNumberAt([said], 0)?.value || (unit === 'week' ? 1 : 2);
  return today.subtract(unit === 'days' ? { days: count } : { weeks: count });
}

/** Newest first, what the bank returned among them. */
export function paymentsAmong(
  lines: readonly ActivityLine[],
  { words, count, oldest: isOldest }: PaymentsWanted,
  today: Temporal.PlainDate,
): readonly ActivityLine[] {
  const payments = lines.filter(({ kind }) => kind === 'payment' || kind === 'payment_return');
  if (isOldest) return payments.filter(({ kind }) => kind === 'payment').slice(-1);
  if (count !== undefined) return payments.slice(0, count);
  const since = firstDay(words ?? '', today);
  if (since !== undefined) return payments.filter(({ date }) => Temporal.PlainDate.compare(date, since) >= 0);
  const reading = readMonth(words ?? '', today);
  return payments.filter(({ date }) => {
    const on = date.toPlainYearMonth();
    switch (reading.kind) {
      case 'month':
        return on.equals(reading.month);
      case 'year':
        return on.year === reading.year;
      case 'since':
        return Temporal.PlainYearMonth.compare(on, reading.month) >= 0;
      case 'range':
        return (
          Temporal.PlainYearMonth.compare(on, reading.from) >= 0 && Temporal.PlainYearMonth.compare(on, reading.to) <= 0
        );
      case 'recent':
        return Temporal.PlainDate.compare(date, today.subtract({ months: reading.count })) >= 0;
      case 'months':
        return reading.months.some((month) => on.equals(month));
      default:
        return true;
    }
  });
}
