/** Spanish or another language: said once that we speak English only and who can help, whatever was asked for; what was understood is done all the same. */
import type { DialogContext } from 'botbuilder-dialogs';
import { markOf } from '../src/domain/identity/wordsMark';
import { exactCommand } from '../src/language/commands';
import { speaksOtherLanguage } from '../src/language/otherLanguages';
import { speaksSpanish } from '../src/language/spanish';
import type { DialogServices } from './dialogServices';
import { isClear } from './fulfil';
import type { OpenPrompt } from './openPrompt';
import type { QuestionName } from './prompts/question';
import { say } from './say';
import type { Turn } from './turn';
import { wishNow } from './wishNow';

/** "español" is nobody's name there. */
const names: ReadonlySet<QuestionName> = new Set<QuestionName>(['username', 'loginId']);

/** True where that was the answer: a word in another language is no username, and no try at a password. */
export async function meetOtherLanguage(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  services: DialogServices,
): Promise<boolean> {
  const { memory, text } = turn;
  const isSpanish = speaksSpanish(text);
  if (!isSpanish && !speaksOtherLanguage(text)) return false;
  if (exactCommand(text) !== undefined) return false;
  const mark = markOf(text);
  // The same words again right away are the secret: nobody is kept out whose password is Spanish.
  if (open?.prompt.secret && memory.askedBeside === mark) return false;
  const isNew = !memory.toldEnglishOnly;
  memory.toldEnglishOnly = true;
  const isDone = await isAllThereIs(turn, open, services);
  const { englishOnly, onlyEnglish } = services.wording.commands;
  const asks = isDone && open === undefined;
  if (isNew) await say(dc.context, (isSpanish ? englishOnly : onlyEnglish)(services.settings, asks));
  if (!isDone || (open === undefined && !isNew)) return false;
  if (open?.prompt.secret) memory.askedBeside = mark;
  await dc.repromptDialog();
  return true;
}

/** Nothing else can be made of the words. */
async function isAllThereIs(turn: Turn, open: OpenPrompt | undefined, services: DialogServices): Promise<boolean> {
  if (open === undefined) return !isClear(wishNow(turn, services));
  if (open.prompt.secret) return turn.reading.rights === undefined;
  const isName = names.has(open.asked.question) && !/\s/.test(turn.text.trim());
  if (isName) return true;
  return (await open.prompt.answerIn(turn, open.asked)) === undefined && !isClear(wishNow(turn, services));
}
