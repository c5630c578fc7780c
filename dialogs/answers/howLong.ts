/** "how long?", "so what do I do?" after a lock was told: until when it is and what helps meanwhile, not what locks are about. */
import type { DialogContext } from 'botbuilder-dialogs';
import { plainText } from '../../src/language/plainText';
import type { DialogServices } from '../dialogServices';
import { say } from '../say';
import type { Turn } from '../turn';

const asksHowLong =
  /^(?:(?:and|so|ok|okay|but|well|wait|um+|uh+)[, ]+)*(?:for )?(?:how (?:much )?(?:longer|long)(?: (?:do|must|should|will|is|does|until|till|before|for|left)\b.{0,40})?|how many (?:more )?minutes.{0,30}|until when|till when|(?:at )?what time(?: .{0,30})?|when (?:can|may|will|could|should|does|is) (?:i|it|that|this|the lock|my (?:login|account)|you)\b.{0,30}\b(?:try|retry|sign in|log in|open|opens|unlock|unlocked|again|over|end|back))[?.! ]*$/;

const paying =
  '(?:pay|make a payment)(?: (?:it|my bill|the bill|something|anything|today|now|then|at all|anyway|meanwhile))*';
const asksWhatNow = new RegExp(
  '^(?:(?:and|so|ok|okay|but|well|great|hm+|ugh|fine|oh no)[, ]+)*(?:ok(?:ay)?|k|fine|' +
    '(?:so )?(?:what|now what|what now)(?: (?:do|can|should|am|shall) i (?:supposed to )?(?:do|try))?(?: now| then| meanwhile)*|' +
    `(?:can|could|may) i (?:still |even )?${paying}|(?:i )?(?:need|have|want) to ${paying}(?:[, ]+what (?:do|can|should) i do)?|` +
    `how (?:do|can|am|should) i (?:supposed to )?${paying}|(?:is there )?(?:another|any other) way(?: to ${paying})?)[?.! ]*$`,
);

type Services = Pick<DialogServices, 'clock' | 'wording' | 'settings'>;

/** True where that was the answer; an open question comes again. */
export async function tellHowLong(dc: DialogContext, turn: Turn, services: Services): Promise<boolean> {
  const { clock, wording, settings } = services;
  const { toldToWaitUntil: until } = turn.memory;
  const now = clock.now();
  if (until === undefined || until <= now) return false;
  const plain = plainText(turn.text);
  const atRest = dc.stack.length === 0 && turn.session === undefined;
  if (asksHowLong.test(plain)) await say(dc.context, wording.signIn.locked(until, now));
  else if (atRest && asksWhatNow.test(plain)) await say(dc.context, wording.signIn.untilItOpens(until, now, settings));
  else return false;
  await dc.repromptDialog();
  return true;
}
