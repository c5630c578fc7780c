/** What of a payment under review is refused, with nothing in its place: "not 200", "no savings", "too much", "not the Countryman". */
import { readAmountGrammar } from '../../src/language/values/amount';
import { plainText } from '../../src/language/plainText';
import { readVehicle } from '../../src/language/values/vehicle';
import { methodsMeant } from '../methods/methodNames';
import { withoutRefused } from '../methods/methodRefused';
import type { PaymentToReview } from '../prompts/question';
import type { Turn } from '../turn';
import type { PaymentChange } from './payment';

const sorry = '(?:(?:no|nope|nah|oops|wait|sorry|oh|hm+|um+|well|actually|please|but|hold on)[,.! ]+)*';
const sum = '(?:amount|sum|total|figure)';
/** Nothing has been paid yet that could be questioned. */
const wrongAmount = new RegExp(
  `^${sorry}(?:(?:that|this|it)(?:'?s| is| was) (?:not the right|not my|the wrong|a wrong) ${sum}|(?:the |that )?${sum}(?:'?s| is| was| looks)? (?:wrong|not right|incorrect|off)|wrong ${sum}|(?:(?:that|this|it|\\$?\\d[\\d.,]*)(?:'?s| is) )?(?:(?:a (?:bit|little)|way|far|much) )?too (?:much|high|little|low|big|small)(?: money)?)[.! ]*$`,
);

const ending = '(?: (?:please|though|this time|today|now|then|at all))*[.! ]*$';
const denied = new RegExp(
  `^${sorry}(?:i (?:said|meant) )?(?:not|never|(?:i )?(?:do not|don'?t|did not|didn'?t) (?:want|say|mean|pay|do|send|charge|take)(?: to (?:pay|send|do))?)(?: (?:for|on|it to be))? (.{2,40}?)${ending}`,
);
const bareNo = new RegExp(`^(?:no|nope|nah)(,?) (.{2,40}?)${ending}`);
/** Something is named in the place of what is refused, or only more is to be said of it. */
const beyondOne =
  /[,;?]|\b(?:but|instead|rather|and|or|just|only|from|with|make|use|pay|change|fees?|yet|until|before)\b/;
const soMuch = /^(?:all(?: of (?:it|that))?|everything|it all|(?:that|so|this) much|(?:that|this) (?:amount|sum))$/;

export function refusesAmount(text: string): boolean {
  return wrongAmount.test(plainText(text));
}

/** The same, or a sum that is denied: "not the whole thing". */
export function refusesSum(text: string): boolean {
  const words = denied.exec(plainText(text))?.[1];
  return refusesAmount(text) || (words !== undefined && !beyondOne.test(words) && amountIn(words) !== undefined);
}

/** Undefined where nothing is refused, or another is named for it. */
export function refusedPart(turn: Pick<Turn, 'text' | 'memory'>, review: PaymentToReview): PaymentChange | undefined {
  const plain = plainText(turn.text);
  if (refusesAmount(plain)) return { asks: 'amount' };
  const words = denied.exec(plain)?.[1];
  if (words !== undefined)
    return beyondOne.test(words) ? undefined : (amountIn(words) ?? vehicleIn(words, turn, review));
  const [, pause, named = ''] = bareNo.exec(plain) ?? [];
  return named === '' || beyondOne.test(named) ? undefined : shownIn(named, pause !== '', turn, review);
}

function amountIn(words: string): PaymentChange | undefined {
  const { kind } = readAmountGrammar(words);
  return soMuch.test(words) || kind === 'exact' || kind === 'named' ? { asks: 'amount' } : undefined;
}

/** "no, savings" and "no the savings" want what they name, unless just that is shown; "no payoff" never wants it. */
function shownIn(
  words: string,
  isPause: boolean,
  turn: Pick<Turn, 'memory'>,
  review: PaymentToReview,
): PaymentChange | undefined {
  const amount = readAmountGrammar(words);
  const isChosen = isPause || /^(?:the|my)\b/.test(words);
  if (amount.kind === 'exact' && amount.cents === review.amount) return { asks: 'amount' };
  if (amount.kind === 'named' && !isChosen) return { asks: 'amount' };
  const [method, ...others] = methodsMeant(words, review.methods);
  if (method?.id === review.method.id && others.length === 0)
    return isChosen ? { asks: 'method' } : withoutRefused(`not ${words}`, review.methods);
  return vehicleIn(words, turn, review);
}

/** Where it is the only one, the payment is refused with it. */
function vehicleIn(
  words: string,
  { memory: { vehicles = [] } }: Pick<Turn, 'memory'>,
  { vehicle, severalVehicles }: PaymentToReview,
): PaymentChange | undefined {
  if (!severalVehicles) return undefined;
  const reading = readVehicle(words, vehicles);
  return reading.kind === 'one' && reading.id === vehicle.id ? { vehicle: '' } : undefined;
}

const noBefore = /^(no|nope|nah) (?=\S)/i;

/** "no the checking" without its pause, where checking is not what it would be paid from. */
export function withPause(text: string, { methods, method }: PaymentToReview): string {
  if (!noBefore.test(text)) return text;
  const meant = methodsMeant(text.replace(noBefore, ''), methods);
  return meant.length > 0 && meant.every(({ id }) => id !== method.id) ? text.replace(noBefore, '$1, ') : text;
}
