/** What a bare number picks, on channels that show choices with numbers, and what a choice means that is typed as it reads. */
import { plainWords } from '../src/language/plainText';
import { taskOnMenu } from './menuWords';
import { isAskedOnPage } from './besidePage';
import type { OpenPrompt } from './openPrompt';
import type { Turn } from './turn';

/** A bare number, or a label, is first the question's own: an amount may be one. */
export async function takePickedChoice(turn: Turn, open: OpenPrompt | undefined): Promise<void> {
  const picked = numberedChoice(turn) ?? labelledChoice(turn);
  if (picked === undefined || (open && (open.prompt.secret || isAskedOnPage(turn, open)))) return;
  const isAnswer = open !== undefined && (await isForOpen(open, turn));
  if (!isAnswer) turn.takeAs(picked);
}

/** The menu's name of a task, unless a choice just shown has that name and sends something else. */
export function namesTask(turn: Turn): boolean {
  const named = taskOnMenu(turn.text);
  if (named === undefined) return false;
  const picked = labelledChoice(turn);
  return picked === undefined || taskOnMenu(picked) === named;
}

async function isForOpen(open: OpenPrompt, turn: Turn): Promise<boolean> {
  return (
    open.prompt.isMeantForIt?.(turn, open.asked) === true ||
    (await open.prompt.answerIn(turn, open.asked)) !== undefined
  );
}

/** The words of the choice; undefined where no number was said, or none that was shown. */
function numberedChoice({ text, numbered }: Turn): string | undefined {
  const position = /^\s*#?(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  return position === undefined ? undefined : numbered[Number(position) - 1]?.say;
}

/** "Add one" as it stood on the button: what picking it sends. "Submit?" asks, and sends nothing. */
function labelledChoice({ text, lastSaid }: Turn): string | undefined {
  const typed = plainWords(text).join(' ');
  const isAsked = text.includes('?');
  const picked = lastSaid
    .at(-1)
    ?.choices?.find(({ label }) => plainWords(label).join(' ') === typed && label.includes('?') === isAsked);
  return typed === '' ? undefined : picked?.say;
}
