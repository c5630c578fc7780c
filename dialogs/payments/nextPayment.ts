/** One more payment, said behind an answer to a question of this one: "yes, and then 40 on the Countryman". */
import { plainText } from '../../src/language/plainText';
import type { NextOne } from '../task';
import { onePayment } from './severalPayments';

export interface AnswerAndNext {
  /** The words for the payment that is put together now. */
  readonly left: string;
  readonly next: NextOne;
}

const joints = /,? (?:and )?(?:then|also|plus|after that)(?: (?:also|then|pay|put|another))*,? |,? and (?:another )?/g;
const longest = 120;

/** Only where the other one has an amount and a vehicle of its own. */
export function answerAndNext(text: string): AnswerAndNext | undefined {
  if (text.length > longest || text.includes('?')) return undefined;
  const plain = plainText(text)
    .replace(/[.! ]+$/, '')
    .replace(/ (?:please|too|as well)$/, '');
  for (const joint of plain.matchAll(joints)) {
    const values = onePayment(plain.slice(joint.index + joint[0].length), true);
    if (values?.vehicle !== undefined) return { left: plain.slice(0, joint.index).trim(), next: { values } };
  }
  return undefined;
}
