/** What was wished for along with something else comes as soon as that is done. */
import type { DialogContext } from 'botbuilder-dialogs';
import type { DialogServices } from './dialogServices';
import { FaqDialog } from './answers/faqDialog';
import { fulfil } from './fulfil';
import type { NextWish } from './task';
import { tasks } from './tasks';
import type { Turn } from './turn';

/** Who is not signed in hears first what needs no sign-in. */
export async function fulfilInOrder(
  dc: DialogContext,
  turn: Turn,
  wishes: readonly NextWish[],
  services: DialogServices,
): Promise<void> {
  const [first, second] = wishes;
  const waits = turn.session === undefined && first && needsSession(first) && second?.kind === 'faq';
  const [now, ...next] = waits ? [second, first] : wishes;
  if (now === undefined) return;
  if (now.kind === 'faq') await dc.beginDialog(FaqDialog.name, { id: now.id, mayOffer: false });
  else await fulfil(dc, turn, now, services);
  turn.memory.next = next;
}

/** Nothing that needs a session is begun by itself where the sign-in came to nothing. */
export async function goOnToNext(dc: DialogContext, turn: Turn, services: DialogServices): Promise<void> {
  const { memory } = turn;
  while (dc.stack.length === 0 && memory.next !== undefined) {
    const [wish, ...rest] = memory.next;
    if (rest.length > 0) memory.next = rest;
    else delete memory.next;
    const isLost =
      wish === undefined || (needsSession(wish) && turn.session === undefined && turn.memory.flow !== undefined);
    if (!isLost) await fulfil(dc, turn, wish, services);
  }
}

function needsSession(wish: NextWish): boolean {
  return wish.kind === 'task' && tasks[wish.options.task].needs !== 'nothing';
}
