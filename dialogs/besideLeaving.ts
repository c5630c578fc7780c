/** What is said at "Shall I drop it?" besides a plain yes or no. */
import type { DialogContext } from 'botbuilder-dialogs';
import { dropsIt } from '../src/language/commands';
import { saysKeep, saysNeverMind } from '../src/language/keeping';
import { readYesNo } from '../src/language/yesNo';
import { LeaveDialog } from './leaveDialog';
import { type OpenPrompt, openPrompt } from './openPrompt';
import type { Turn } from './turn';

/**
 * "never mind" said to whether it shall be dropped is a "no", however exact a command it is anywhere else; "drop it" is a "yes",
 * and what was wanted instead comes.
 */
export function answersLeaving(open: OpenPrompt | undefined, { text }: Turn): boolean {
  return open?.asked.question === 'leaveTask' && (saysNeverMind(text) || saysKeep(text) || dropsIt(text));
}

const afterNo = /^(?:no|nope|nah)(?:[,.! ]+(?:wait|sorry|actually|but|no|i said))*[,.! ]+(?=\S+ \S)/i;

/**
 * "no, make it 80", "no, I meant the electric": the question that was left is open again, and the words that follow the "no"
 * are for it. Undefined where there are none.
 */
export function returnedTo(dc: DialogContext, open: OpenPrompt, turn: Turn): OpenPrompt | undefined {
  if (open.asked.question !== 'leaveTask' || readYesNo(turn.text) !== 'unclear') return undefined;
  const rest = turn.text.replace(afterNo, '');
  if (rest === turn.text || readYesNo(rest) !== 'unclear') return undefined;
  while (dc.stack.length > 0 && dc.stack.pop()?.id !== LeaveDialog.name);
  turn.takeAs(rest);
  return openPrompt(dc);
}
