/** What is said while a page of ours asks in place of the conversation: about the link, the page, or what is asked there. */
import type { DialogContext } from 'botbuilder-dialogs';
import { plainText } from '../src/language/plainText';
import { saysLinkFails, statementSentAgain } from './accounts/statementSentAgain';
import type { DialogServices } from './dialogServices';
import { fulfil, obeyOrAsk } from './fulfil';
import { type OpenPrompt, isSigningIn } from './openPrompt';
import { pageWordsIn } from './pageWords';
import { expectations } from './prompts/question';
import { say } from './say';
import type { Turn } from './turn';

/** True where the question stands on a page, because the channel must not carry its answer. */
export function isAskedOnPage(turn: Turn, { asked }: OpenPrompt): boolean {
  return !turn.mayCarry(expectations[asked.question].awaiting);
}

/** True where that was the answer: the page is spoken of again, and no strike is counted. */
export async function answerBesidePage(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt,
  services: DialogServices,
): Promise<boolean> {
  const { wording, settings } = services;
  const words = pageWordsIn(turn.text);
  switch (words) {
    case undefined:
      return false;
    case 'has_none':
      if (!isSigningIn(open)) return false;
      // It asks again by itself.
      await fulfil(dc, turn, { kind: 'faq', id: 'faq_register' }, services);
      return true;
    case 'new_link':
      turn.newPage();
      break;
    case 'no_page':
      await say(dc.context, wording.privateQuestions.onlyOnPage(settings));
      break;
    case 'not_now':
      await obeyOrAsk(dc, 'cancel', open, false, services);
      return true;
    case 'how_long':
      await say(dc.context, wording.privateQuestions.lasts());
      break;
    case 'is_it_done':
      await say(dc.context, wording.privateQuestions.notDoneYet());
      break;
    case 'on_it':
      break;
  }
  await dc.repromptDialog();
  return true;
}

const wantsLink =
  /^(?:please )?(?:(?:send|get|give|text)(?: me)? |i need |i want )?(?:a |another |the )?new link(?: please| now)*[.! ]*$/;

/** "NEW LINK" where nothing is asked on a page: our own words, which some keep for later; and of a link that fails. */
export async function tellOfNoLink(
  dc: DialogContext,
  turn: Turn,
  open: OpenPrompt | undefined,
  { wording }: DialogServices,
): Promise<boolean> {
  if (open && (open.prompt.secret || isAskedOnPage(turn, open))) return false;
  if (!wantsLink.test(plainText(turn.text)) && !saysLinkFails(turn.text)) return false;
  // One of a statement is made anew.
  if ((open === undefined || open.asked.question === 'month') && statementSentAgain(turn) !== undefined) return false;
  await say(dc.context, wording.privateQuestions.noLinkOpen(open !== undefined));
  await dc.repromptDialog();
  return true;
}
