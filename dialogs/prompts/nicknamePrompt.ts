/** Asks what a payment method shall be called. */
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { Prompt } from './prompt';

const leadIn = /^(?:please )?(?:call it|name it|it'?s|it is|rename it to|make it)\s+/i;

/** Ends with the name as it was typed; whether it may be one is the store's business. */
export class NicknamePrompt extends Prompt<'nickname', string> {
  override async read({ text }: Turn): Promise<string | undefined> {
    const name = text
      .trim()
      .replace(leadIn, '')
      .replace(/^"(.*)"$/, '$1');
    return name === '' || asksQuestion(name) ? undefined : name;
  }
}
