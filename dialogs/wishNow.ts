/** The wish in the words of a turn, as today and the entries of the FAQ that there are now allow it. */
import { businessDate } from '../src/domain/clock/clock';
import { plainText } from '../src/language/plainText';
import { leansToYes } from '../src/language/yesNo';
import type { DialogServices } from './dialogServices';
import { withoutLaterPayment } from './payments/laterPayment';
import type { Turn } from './turn';
import { type Wish, wishOf } from './wishes';

/** An entry that its owner has taken away since is no longer an answer. */
export function wishNow(turn: Turn, services: DialogServices): Wish {
  const wish = withoutLaterPayment(wishOf(turn), businessDate(services.clock), turn.text);
  // "do it" leaves nothing, whatever it resembles.
  const isCancel = wish.kind === 'command' && wish.command === 'cancel';
  if (isCancel && (leansToYes(turn.text) || asksWhat.test(plainText(turn.text)))) return { kind: 'out' };
  return wish.kind === 'faq' && services.faq.find(wish.id) === undefined ? { kind: 'out' } : wish;
}

/** "will that stop the late fees" drops nothing either. */
const asksWhat =
  /^(?:(?:and|but|so|ok|okay|wait|then|hm+)[, ]+)*(?:will|would|does|do i|did|is|are|how|why|what|when)\b/;
