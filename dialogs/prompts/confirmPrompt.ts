/** A yes-or-no question by the closed grammar; anything unclear is asked again, never guessed (standards F2). */
import { plainText } from '../../src/language/plainText';
import { readYesNo } from '../../src/language/yesNo';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

type YesNoQuestion = 'registerDevice' | 'forgetAllDevices' | 'saveMethod' | 'leaveTask' | 'removeMethod';

const refusal =
  /^(?:no,? )?(?:please )?(?:do not|don'?t) (?:save|keep|store|remove|delete|leave)(?: it| that| this)?[.!]?$/;

/** "yes, submit it" to whether a payment shall be dropped is no clear answer. */
const paying = /\b(?:submit|pay|send)\b/;

/** Ends with true for yes and false for no; the first choice of the question's message stands for yes, the second for no. */
export class ConfirmPrompt extends Prompt<YesNoQuestion, boolean> {
  override async read(turn: Turn, asked: Asked<YesNoQuestion>): Promise<boolean | undefined> {
    const plain = plainText(turn.text);
    if (asked.question === 'leaveTask' && paying.test(plain)) return undefined;
    const answer = readYesNo(turn.text);
    if (answer !== 'unclear') return answer === 'yes';
    if (refusal.test(plain)) return false;
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : position === 0;
  }
}
