/** "never mind that, balance": what went before is dropped, and the rest of the line is what is wanted. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { DialogServices } from './dialogServices';
import { isClear } from './fulfil';
import { losesWork } from './leaveDialog';
import { type OpenPrompt, isSigningIn, openTask } from './openPrompt';
import type { Turn } from './turn';
import { wishNow } from './wishNow';

const opening = '(?:(?:oh|ok|okay|actually|no|well|wait|hm+|sorry)[,. ]+)*';
const thing = '(?: that| it| this| the (?:payment|payoff|balance|statements?))(?: for now| then)?';
const joint = '(?:(?:and|but|just|instead|rather)[, ]+)';
/** "forget this device" drops nothing: after such a verb there is a pause or a word that leads on. */
const dropped = new RegExp(
  `^${opening}(?:(?:never ?mind|nvm)(?: about)?(?:${thing}[,.;:!-]*|[,.;:!-]+) +${joint}*|` +
    `(?:forget|scrap|drop|leave)(?: about)?${thing}(?:[,.;:!-]+ +${joint}*| +${joint}+))(.{3,})$`,
  'i',
);

/** Goes on as if only the rest had been said; a sign-in is not dropped, for the rest may need it. */
export async function dropWhatWas(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  services: DialogServices,
): Promise<OpenPrompt | undefined> {
  const { text } = turn;
  const rest = dropped.exec(text)?.[1];
  // What would be lost is asked about, as with any other wish.
  if (rest === undefined || open?.prompt.secret === true || losesWork(open)) return open;
  const openedTask = openTask(dc)?.task;
  turn.takeAs(rest);
  const wish = wishNow(turn, services);
  const isOther = isClear(wish) && !(wish.kind === 'task' && wish.options.task === openedTask);
  if (!isOther) turn.takeAs(text);
  if (!isOther || open === undefined || isSigningIn(open)) return open;
  await dc.cancelAllDialogs();
  return undefined;
}
