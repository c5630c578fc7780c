/** Picks one of a few things by number, ordinal or words; a number inside a question never picks. */
import { readYesNo } from '../../src/language/yesNo';
import type { Turn } from '../turn';
import { type Asked, Prompt, type PromptServices } from './prompt';

export const deviceMenuId = 'deviceMenu';
export const clarifyMenuId = 'clarifyMenu';
export const methodMenuId = 'methodMenu';
export const sessionMenuId = 'sessionMenu';

type MenuQuestion = 'deviceToForget' | 'didYouMean' | 'methodToManage' | 'sessionToEnd';

/** Those that ask "this one?" where there is one thing only. */
const yesIsClear: ReadonlySet<MenuQuestion> = new Set(['didYouMean', 'sessionToEnd']);

/** Ends with the position of the choice among the choices of the question's message, counted from 0. */
export class MenuPrompt extends Prompt<MenuQuestion, number> {
  constructor(
    id: string,
    services: PromptServices,
    override readonly givesWay: boolean,
  ) {
    super(id, services);
  }

  /** "no" is the last choice, which declines; "yes" is clear only where one thing was put to the customer. */
  override async read(turn: Turn, asked: Asked<MenuQuestion>): Promise<number | undefined> {
    const position = this.choiceIn(turn.text, asked);
    if (position !== undefined) return position;
    const last = this.choicesOf(asked).length - 1;
    const answer = readYesNo(turn.text);
    if (answer === 'yes') return yesIsClear.has(asked.question) && last === 1 ? 0 : undefined;
    return answer === 'no' ? last : undefined;
  }
}
