/** Asks what a payment method shall be called. */
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { Prompt } from './prompt';

const leadIn = /^(?:please )?(?:call it|name it|it'?s|it is|rename it to|make it)\s+/i;

/** More is a sentence, unless it was introduced as a name. */
const mostWords = 3;

/** Ends with the name as it was typed; whether it may be one is the store's business. */
export class NicknamePrompt extends Prompt<'nickname', string> {
  override async read({ text }: Turn): Promise<string | undefined> {
    const said = text.trim();
    const name = said.replace(leadIn, '').replace(/^"(.*)"$/, '$1');
    const isSentence = name === said && name.split(/\s+/).length > mostWords;
    return name === '' || isSentence || asksQuestion(name) ? undefined : name;
  }
}
