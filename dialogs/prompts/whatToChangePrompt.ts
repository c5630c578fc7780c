/** After "no" at the review: which part is to change, by position or name; what it is to be is heard right away. */
import { saysKeep } from '../../src/language/keeping';
import { plainText } from '../../src/language/plainText';
import { readYesNo } from '../../src/language/yesNo';
import type { PaymentChange } from '../payments/payment';
import { refusesAmount } from '../payments/refusedPart';
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { changeIn } from './paymentChangeIn';
import { positionIn } from './position';
import { type Asked, Prompt } from './prompt';

/** `renew`: nothing is to change after all, so the review is shown once more. */
type WhatToChange = PaymentChange | 'drop' | 'renew';

/** A word for submitting counts at the review alone. */
const asItIs =
  /\b(?:submit|send it|go ahead|pay (?:it|now)|keep it|as it (?:is|was)|looks? (?:good|right|fine))\b|^nothing\b/;

export class WhatToChangePrompt extends Prompt<'whatToChange', WhatToChange> {
  override async read(turn: Turn, asked: Asked<'whatToChange'>): Promise<WhatToChange | undefined> {
    const { text } = turn;
    const { methods, severalVehicles } = asked.parameters;
    const position = this.choiceIn(text, asked);
    const parts: readonly PaymentChange[] = [
      { asks: 'amount' },
      { asks: 'method' },
      ...(severalVehicles ? [{ vehicle: '' }] : []),
    ];
    if (position !== undefined) return parts[position] ?? 'drop';
    if (readYesNo(text) === 'no') return 'drop';
    if (refusesAmount(text)) return { asks: 'amount' };
    if (asksQuestion(text) || turn.reading.rights !== undefined || positionIn(text) !== undefined) return undefined;
    return asItIs.test(plainText(text)) || saysKeep(text) ? 'renew' : changeIn(turn, methods);
  }

  /** A number beyond those that were offered. */
  override isMeantForIt({ text }: Turn): boolean {
    return positionIn(text) !== undefined;
  }
}
