/** A payment that was made, called by its amount: "the 100", "my payment of 426.16", "the 25 dollar one". */
import { readAmountGrammar } from '../../src/language/values/amount';

const numberWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|a hundred)';
const figure = `(\\$? ?\\d[\\d,]{0,6}(?:\\.\\d\\d?)?|${numberWord}(?:[ -](?:and |point )?${numberWord}){0,7})`;
const unit = '(?: ?(?:dollars?|bucks?))?';
const whose = '(?:my|the|that|this)(?: last| latest| recent| other| first| second)?';
const called = new RegExp(
  `\\b(?:${whose} payments? (?:of|for|over) ${figure}${unit}(?: (?:dollars|payment))?|${whose} ${figure}${unit}(?: (?:payment|one|charge|debit))?)(?![\\w$]|[.,]\\d)`,
);

interface PaymentCalled {
  /** The words, with the payment called no more than "my payment". */
  readonly plain: string;
  readonly cents: number;
}

export function paymentCalled(plain: string): PaymentCalled | undefined {
  const [whole, first, second] = called.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const amount = readAmountGrammar(first ?? second ?? '');
  return amount.kind === 'exact' ? { plain: plain.replace(whole, 'my payment'), cents: amount.cents } : undefined;
}
