/** Picks one of a few things by number, ordinal or words; a number inside a question never picks. */
import { readYesNo } from '../../src/language/yesNo';
import { plainText } from '../../src/language/plainText';
import type { Message } from '../../src/reply/message';
import { meansTheOthers } from '../sign-in/signingOut';
import type { Turn } from '../turn';
import { type Asked, Prompt, type PromptServices } from './prompt';

export const deviceMenuId = 'deviceMenu';
export const clarifyMenuId = 'clarifyMenu';
export const methodMenuId = 'methodMenu';
export const sessionMenuId = 'sessionMenu';

type MenuQuestion = 'deviceToForget' | 'didYouMean' | 'methodToManage' | 'sessionToEnd';

/** Those that ask "this one?" where there is one thing only. */
const yesIsClear: ReadonlySet<MenuQuestion> = new Set(['didYouMean', 'sessionToEnd']);

/** The name of the list names none of it, though one of them is called "this device". */
const wholeList =
  /^(?:(?:show|list|see|what|which|are|me|my|the|all|any|registered|known) )*(?:devices?|ones?)[?.! ]*$/;
const whatItIs =
  /^(?:(?:so|and|but|um+|wait)[, ]+)*(?:what (?:does|do) (?:that|it|this|they) mean|what(?:'?s| is) (?:that|this|a registered device)|why (?:is|are) (?:this|that|it|they|these|those)(?: one| device)?(?: (?:here|listed|there|on (?:the|my) list|registered))?)[?.! ]*$/;

/** Ends with the position of the choice among the choices of the question's message, counted from 0. */
export class MenuPrompt extends Prompt<MenuQuestion, number | 'others'> {
  constructor(
    id: string,
    services: PromptServices,
    override readonly givesWay: boolean,
  ) {
    super(id, services);
  }

  override aside({ text }: Turn, { question }: Asked<MenuQuestion>): Message | undefined {
    const isAsked = question === 'deviceToForget' && whatItIs.test(plainText(text));
    return isAsked ? this.services.wording.signIn.whatRegisteringIs() : undefined;
  }

  /** "no" is the last choice, which declines; "yes" is clear only where one thing was put to the customer. */
  override async read(turn: Turn, asked: Asked<MenuQuestion>): Promise<number | 'others' | undefined> {
    if (asked.question === 'sessionToEnd' && meansTheOthers(turn.text)) return 'others';
    if (asked.question === 'deviceToForget' && wholeList.test(plainText(turn.text))) return undefined;
    const position = this.choiceIn(turn.text, asked);
    if (position !== undefined) return position;
    const last = this.choicesOf(asked).length - 1;
    const answer = readYesNo(turn.text);
    if (answer === 'yes') return yesIsClear.has(asked.question) && last === 1 ? 0 : undefined;
    return answer === 'no' ? last : undefined;
  }
}
