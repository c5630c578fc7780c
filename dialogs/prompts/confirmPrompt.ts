/** A yes-or-no question by the closed grammar; anything unclear is asked again, never guessed (standards F2). */
import { readYesNo } from '../../src/language/yesNo';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

type YesNoQuestion = 'registerDevice' | 'forgetAllDevices';

/** Ends with true for yes and false for no; the first choice of the question's message stands for yes, the second for no. */
export class ConfirmPrompt extends Prompt<YesNoQuestion, boolean> {
  override async read(turn: Turn, asked: Asked<YesNoQuestion>): Promise<boolean | undefined> {
    const answer = readYesNo(turn.text);
    if (answer !== 'unclear') return answer === 'yes';
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : position === 0;
  }
}
