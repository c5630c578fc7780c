/** Asks what a payment method shall be called. */
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { Prompt } from './prompt';

const leadIn = /^(?:please )?(?:call it|name it|it'?s|it is|rename it to|make it)\s+/i;

/** More is a sentence, unless it was introduced as a name. */
const mostWords = 3;

/** Said to the assistant, not as a name; "call it Hello" still names one. */
const courtesies: ReadonlySet<string> = new Set(['greeting', 'thanks']);

/** Ends with the name as it was typed; whether it may be one is the store's business. */
export class NicknamePrompt extends Prompt<'nickname', string> {
  override async read(turn: Turn): Promise<string | undefined> {
    const { text, reading } = turn;
    const said = text.trim();
    const name = said.replace(leadIn, '').replace(/^"(.*)"$/, '$1');
    const isSentence = name === said && name.split(/\s+/).length > mostWords;
    const isCourtesy = name === said && reading.decision === 'sure' && courtesies.has(reading.label);
    return name === '' || isSentence || isCourtesy || asksQuestion(name) ? undefined : name;
  }
}
