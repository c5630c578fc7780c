/** Which payments were made in a month, or lately: asked for by month or by number, and told without the rest of the activity. */
import { Temporal } from 'temporal-polyfill';
import type { ActivityLine } from '../../src/domain/accounts/outcomes';
import { readMonth } from '../../src/language/values/month';
import { smallNumberAt } from '../../src/language/values/numbers';
import { bareQuestion } from '../bareQuestion';
import type { TaskOptions } from '../task';
import type { Said } from '../turn';

type PaymentsWanted = NonNullable<TaskOptions['paymentsOf']>;

const month =
  '((?:in |for |during |back in )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|last month|this month|last year|this year|20\\d\\d)(?: (?:of )?(?:20\\d\\d|last year|this year))?)';
const inMonth = [
  `(?:what|how much|what amount)(?: did| have)? (?:i|we) (?:pay|paid|payed|send|sent) ${month}`,
  `(?:what|how much) (?:was|were) (?:my|the) payments? ${month}`,
  `(?:what|which|how many) payments (?:did|have) (?:i|we) (?:make|made|send) ${month}`,
  `(?:did|have) (?:i|we) (?:pay|paid|make a payment|made a payment|make my payment) ${month}`,
  `(?:show me |list |see )?(?:my |the )?(?:payments?|payment history|activity|transactions|history) ${month}`,
].map((words) => new RegExp(`^${words}$`));
const lately =
  /^(?:show me |list |give me |see |tell me |what (?:are|were) )?(?:my |the )?(?:last|latest|past|recent) (\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) payments(?: (?:i made|made|please))*$/;

export function paymentsMade({ text }: Said): TaskOptions | undefined {
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  const words = inMonth.map((question) => question.exec(plain)?.[1]).find((found) => found !== undefined);
  if (words !== undefined) return { task: 'activity', values: {}, paymentsOf: { words } };
  const number = lately.exec(plain)?.[1];
  const count = number && (Number(number) || smallNumberAt([number], 0)?.value);
  return count ? { task: 'activity', values: {}, paymentsOf: { count } } : undefined;
}

/** Newest first, what the bank returned among them. */
export function paymentsAmong(
  lines: readonly ActivityLine[],
  { words, count }: PaymentsWanted,
  today: Temporal.PlainDate,
): readonly ActivityLine[] {
  const payments = lines.filter(({ kind }) => kind === 'payment' || kind === 'payment_return');
  if (count !== undefined) return payments.slice(0, count);
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
      case 'months':
        return reading.months.some((month) => on.equals(month));
      default:
        return true;
    }
  });
}
