/** A bare number that counts what was offered: "2", "two", "press two", "option 2". It is never a sum of money. */
import { plainText } from '../../src/language/plainText';

const words = ['one', 'two', 'three', 'four'];
const bareNumber =
  /^(?:(?:press|pick|choose|hit|key|option|number|choice|i(?:'?ll)? (?:press|pick|choose|take)) )*#?([1-4]|one|two|three|four)(?: please)?$/;

/** Counted from 0; "4 dollars" and "$4" are sums. */
export function positionIn(text: string): number | undefined {
  const said = bareNumber.exec(plainText(text).replace(/[.!)\s]+$/, ''))?.[1];
  if (said === undefined) return undefined;
  const word = words.indexOf(said);
  return word >= 0 ? word : Number(said) - 1;
}
