/** A yes-or-no question by the closed grammar; anything unclear is asked again, never guessed (standards F2). */
import { plainText } from '../../src/language/plainText';
import { readYesNo } from '../../src/language/yesNo';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

type YesNoQuestion = 'registerDevice' | 'forgetAllDevices' | 'saveMethod' | 'leaveTask' | 'removeMethod';

const refusal =
  /^(?:no,? )?(?:please )?(?:do not|don'?t) (?:save|keep|store|remove|delete|leave)(?: it| that| this)?[.!]?$/;

/** Whether details are kept is also answered by how often they are wanted. */
const onlyOnce =
  /^(?:no,? )?(?:(?:just|only|use it) )*(?:for )?(?:(?:this|that|one|1) (?:once|time|payment|one)|once|now)(?: only)?(?: please)?[.!]?$/;
const forLater =
  /^(?:yes,? )?(?:please )?(?:keep|remember|store) (?:it|that|this)?(?: for (?:later|next time|the future))?(?: please)?[.!]?$/;

/** "yes, submit it" to whether a payment shall be dropped is no clear answer; nor is "do it". */
const paying = /\b(?:submit|pay|send|confirm|approve|process|make|go for it|do (?:it|that))\b/;
/** What keeps it, and comes back to the question that was left. */
const goingOn =
  /^(?:(?:ok|okay|yes|no|please)[, ]+)*(?:continue|proceed|go ahead|keep going|carry on)(?: please)?[.!]?$/;

/** Ends with true for yes and false for no; the first choice of the question's message stands for yes, the second for no. */
export class ConfirmPrompt extends Prompt<YesNoQuestion, boolean> {
  /** A go-ahead that may mean either. */
  override isMeantForIt({ text }: Turn, { question }: Asked<YesNoQuestion>): boolean {
    return question === 'leaveTask' && readYesNo(text) === 'yes';
  }

  override async read(turn: Turn, asked: Asked<YesNoQuestion>): Promise<boolean | undefined> {
    const plain = plainText(turn.text);
    if (asked.question === 'leaveTask' && paying.test(plain)) return undefined;
    if (asked.question === 'leaveTask' && goingOn.test(plain)) return false;
    const answer = readYesNo(turn.text);
    if (answer !== 'unclear') return answer === 'yes';
    if (refusal.test(plain)) return false;
    if (asked.question === 'saveMethod' && (onlyOnce.test(plain) || forLater.test(plain))) return forLater.test(plain);
    const position = this.choiceIn(turn.text, asked);
    return position === undefined ? undefined : position === 0;
  }
}
