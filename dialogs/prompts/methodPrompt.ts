/** Asks for one of the saved payment methods, by name, last four or position, or for another one. */
import { readAmountGrammar } from '../../src/language/amount';
import { readMethod } from '../../src/language/method';
import { plainText } from '../../src/language/plainText';
import { readYesNo } from '../../src/language/yesNo';
import type { MethodKind, RefusedMethodKind } from '../../src/domain/payments/methods';
import { kindMeant, methodsMeant } from '../methodNames';
import type { PaymentChange } from '../payment';
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { type Asked, Prompt } from './prompt';
import type { MethodToName } from './question';

const saved = /\b(?:saved|on file|the usual|whichever|either one|any of them)\b/;
const another = /\b(?:another|different|new|other|else|none of)\b/;

export class MethodPrompt extends Prompt<'method', PaymentChange> {
  override async read({ text }: Turn, asked: Asked<'method'>): Promise<PaymentChange | undefined> {
    if (asksQuestion(text)) return undefined;
    const amount = readAmountGrammar(text);
    const alsoAmount = amount.kind === 'none' ? {} : { amount };
    const method = readMethod(text);
    if (another.test(plainText(text)) && method.kind !== 'refused') {
      const kind = kindMeant(text);
      return { asks: 'new_method', ...(kind !== undefined && { method: { kind: 'method', method: kind } }) };
    }
    const meant = this.savedMeant(text, asked);
    if (meant !== undefined) return { methodId: meant.id, ...alsoAmount };
    if (method.kind !== 'none' && method.kind !== 'last4') return { method, ...alsoAmount };
    return this.picked(text, asked) ?? (amount.kind === 'none' || method.kind === 'last4' ? undefined : { amount });
  }

  /** The one that the words name, or the only one there is. */
  private savedMeant(text: string, { parameters: { methods } }: Asked<'method'>): MethodToName | undefined {
    const [only, ...others] = methodsMeant(text, methods);
    if (only !== undefined) return others.length === 0 ? only : undefined;
    const isOnly = methods.length === 1 && saved.test(plainText(text)) && readMethod(text).kind === 'none';
    return isOnly ? methods[0] : undefined;
  }

  /** "yes" is clear where one was offered; "no" then means another. */
  private picked(text: string, asked: Asked<'method'>): PaymentChange | undefined {
    const { methods } = asked.parameters;
    const position = this.choiceIn(text, asked) ?? positionOfYes(text, methods.length);
    if (position === undefined) return undefined;
    const method = methods[position];
    return method === undefined ? { asks: 'new_method' } : { methodId: method.id };
  }
}

function positionOfYes(text: string, count: number): number | undefined {
  if (count !== 1) return undefined;
  const answer = readYesNo(text);
  return answer === 'unclear' ? undefined : answer === 'yes' ? 0 : 1;
}

const kinds: readonly MethodKind[] = ['checking', 'savings', 'debit_card'];

/** Ends with the kind of method, one that cannot pay here included. */
export class MethodKindPrompt extends Prompt<'methodKind', MethodKind | RefusedMethodKind> {
  override async read({ text }: Turn, asked: Asked<'methodKind'>): Promise<MethodKind | RefusedMethodKind | undefined> {
    if (asksQuestion(text)) return undefined;
    const reading = readMethod(text);
    if (reading.kind === 'method' || reading.kind === 'refused') return reading.method;
    const position = this.choiceIn(text, asked);
    return position === undefined ? undefined : kinds[position];
  }
}
