/** A figure that is named in the middle of a payment without an order: "payoff for the 2021" asks for it, and pays nothing. */
import { plainText } from '../../src/language/plainText';
import { sharedAmount } from '../../src/language/values/amountShares';
import type { TaskOptions } from '../task';

const figure =
  /\b(?:balances?|pay ?-?offs?(?: quote)?|buy ?-?outs?|total(?: amount)? due|amount due|due dates?|past due|overdue|activity|transactions|history|statements?|monthly (?:payment|amount)|last payment|(?:payments?|what'?s|what is|is) (?:due|left|remaining))\b/;
/** With one of these it is an order: "no, the total due", "make it the past due". */
const orders =
  /^(?:no|nope|nah|not)\b|\b(?:pay(?! ?-?offs?\b| ?-?ment)|paying|make|change|instead|switch|use|put|set|do|submit|rather|apply|charge|meant|mean|just|only|take|cover|clear|from|with|half|twice|double|plus|minus|extra|the (?:full|whole|entire))\b/;

/** As the amounts are called that can be chosen; right after it was said what is past due, "the past due amount" chooses it. */
const chosen = /^the (?:past due|total(?: amount)? due|monthly payment)(?: amount)?(?: please)?[.! ]*$/;

export function asksForFigure(text: string): boolean {
  const plain = plainText(text);
  return figure.test(plain) && !orders.test(plain) && !chosen.test(plain) && sharedAmount(plain) === undefined;
}

/** What is told beside the payment in place of a payment of that figure. */
export function figureInPlace(text: string, { task, values }: TaskOptions): TaskOptions | undefined {
  if (task !== 'make_payment' || values.amount?.kind !== 'named') return undefined;
  const { vehicle, nickname } = values;
  const about = { ...(vehicle !== undefined && { vehicle }), ...(nickname !== undefined && { nickname }) };
  return { task: /\bpay ?-?off|\bbuy ?-?out/.test(plainText(text)) ? 'payoff' : 'balance', values: about };
}
