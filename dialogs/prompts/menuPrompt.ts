/** Picks one of a few things by number, ordinal or words; a number inside a question never picks. */
import type { Turn } from '../turn';
import { type Asked, Prompt, type PromptServices } from './prompt';

export const deviceMenuId = 'deviceMenu';
export const clarifyMenuId = 'clarifyMenu';

type MenuQuestion = 'deviceToForget' | 'didYouMean';

/** Ends with the position of the choice among the choices of the question's message, counted from 0. */
export class MenuPrompt extends Prompt<MenuQuestion, number> {
  constructor(
    id: string,
    services: PromptServices,
    override readonly givesWay: boolean,
  ) {
    super(id, services);
  }

  override async read(turn: Turn, asked: Asked<MenuQuestion>): Promise<number | undefined> {
    return this.choiceIn(turn.text, asked);
  }
}
