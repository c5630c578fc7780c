/** "how long?" after a lock was told: until when it is, rather than what locks are about. */
import type { DialogContext } from 'botbuilder-dialogs';
import { plainText } from '../src/language/plainText';
import type { DialogServices } from './dialogServices';
import { say } from './say';
import type { Turn } from './turn';

const asksHowLong =
  /^(?:(?:and|so|ok|okay|but|well|wait|um+|uh+)[, ]+)*(?:for )?(?:how (?:much )?(?:longer|long)(?: (?:do|must|should|will|is|does|until|till|before|for|left)\b.{0,40})?|how many (?:more )?minutes.{0,30}|until when|till when|(?:at )?what time(?: .{0,30})?|when (?:can|may|will|could|should|does|is) (?:i|it|that|this|the lock|my (?:login|account)|you)\b.{0,30}\b(?:try|retry|sign in|log in|open|opens|unlock|unlocked|again|over|end|back))[?.! ]*$/;

/** True where that was the answer; an open question comes again. */
export async function tellHowLong(
  dc: DialogContext,
  { text, memory }: Turn,
  { clock, wording }: Pick<DialogServices, 'clock' | 'wording'>,
): Promise<boolean> {
  const { toldToWaitUntil: until } = memory;
  if (until === undefined || !asksHowLong.test(plainText(text))) return false;
  const now = clock.now();
  if (until <= now) return false;
  await say(dc.context, wording.signIn.locked(until, now));
  await dc.repromptDialog();
  return true;
}
