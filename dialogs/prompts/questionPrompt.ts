/** Picks one of the security questions that are offered, or asks for others. */
import type { QuestionChoice } from '../../src/domain/credentials/recoveryOutcomes';
import { plainWords } from '../../src/language/plainText';
import type { Turn } from '../turn';
import { type Asked, Prompt } from './prompt';

const others =
  /^(?:(?:show|see|give|get) )?(?:me )?(?:some |the )?(?:others?|more|different|next|other|list|whole list|rest|all)(?: of them| ones| questions)?$/;

/** The choices of the question's message are the security questions, then "others". */
export class QuestionPrompt extends Prompt<'newQuestion', QuestionChoice | 'others'> {
  override async read(turn: Turn, asked: Asked<'newQuestion'>): Promise<QuestionChoice | 'others' | undefined> {
    if (others.test(plainWords(turn.text).join(' '))) return 'others';
    const position = this.choiceIn(turn.text, asked);
    if (position === undefined) return undefined;
    return asked.parameters.choices[position] ?? 'others';
  }
}
