/** The last word before money moves: only the closed grammar submits; changes are heard, everything else is asked again. */
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { Clock } from '../../src/domain/clock/clock';
import { findValues } from '../../src/language/findValues';
import { plainText } from '../../src/language/plainText';
import type { Values } from '../../src/language/values';
import { readYesNo } from '../../src/language/yesNo';
import { methodsMeant } from '../methodNames';
import type { PaymentChange } from '../payment';
import type { Turn } from '../turn';
import { nicknameIn } from '../vehicles';
import { asksQuestion } from './asksQuestion';
import { type Asked, Prompt, type PromptServices, askedOf } from './prompt';
import type { PaymentToReview } from './question';

export type ReviewAnswer =
  | { readonly kind: 'submit' }
  /** "no", without a word on what is wrong. */
  | { readonly kind: 'no' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'change'; readonly change: PaymentChange }
  /** The code of another review, perhaps of the one before. */
  | { readonly kind: 'other_code' }
  /** It has stood for more than five minutes. */
  | { readonly kind: 'stale' };

const dropping =
  /^(?:no,? )?(?:please )?(?:(?:cancel|stop|drop|abort|forget)(?: it| that| this| the payment| this payment| my payment| payment)?|never ?mind|(?:do not|don'?t) (?:pay|submit|send|do)(?: it| that)?)(?: please)?[.!]?$/;

export class ReviewPrompt extends Prompt<'review', ReviewAnswer> {
  constructor(
    id: string,
    services: PromptServices,
    private readonly clock: Clock,
  ) {
    super(id, services);
  }

  override async read(turn: Turn, { parameters }: Asked<'review'>): Promise<ReviewAnswer | undefined> {
    const { text } = turn;
    const plain = plainText(text);
    if (dropping.test(plain)) return { kind: 'drop' };
    const answer = readYesNo(text);
    const code = codeIn(plain);
    const isYes = answer === 'yes' && !turn.traits.submitsByCode;
    if (isYes || code === parameters.code) return { kind: 'submit' };
    if (answer === 'no') return { kind: 'no' };
    if (code !== undefined) return { kind: 'other_code' };
    if (asksQuestion(text) || turn.reading.rights !== undefined) return undefined;
    const change = changeIn(turn, parameters);
    return change && { kind: 'change', change };
  }

  /** After a question in between, a review that has become too old is not shown again but made anew. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const instance = dc.activeDialog;
    const isStale = instance && askedOf<'review'>(instance).parameters.expiresAt <= this.clock.now();
    if (!isStale) return super.resumeDialog(dc);
    const answer: ReviewAnswer = { kind: 'stale' };
    return dc.endDialog(answer);
  }
}

/** Codes begin with 0, so that no amount is taken for one: "pay 0482". */
function codeIn(plain: string): string | undefined {
  return /^(?:please )?(?:pay|submit) ?#?(0\d{3})[.!]?$/.exec(plain)?.[1];
}

const fromAnother =
  /\b(?:from|with|by) (?:(?:the|my|some) other|another|a different|something else)(?: (?:account|one|card|method))?\b/;
const wrong = '(?:change|edit|correct|fix|adjust|update|different|another|other|wrong|not the right)';
const own = '(?: (?:the|my|this|that|a|to|payment))*';
const aspects: readonly (readonly [PaymentChange, RegExp])[] = [
  [{ asks: 'amount' }, new RegExp(`\\b${wrong}${own} (?:amount|sum|figure|total)\\b(?! to\\b)`)],
  [
    { asks: 'method' },
    new RegExp(`\\b${wrong}${own} (?:bank |debit |checking |savings )?(?:method|account|bank|card)\\b`),
  ],
  [{ vehicle: '' }, new RegExp(`\\b(?:change|different|wrong|not the right)${own} (?:vehicle|car|mini|loan|lease)\\b`)],
];

/** What was named, else which part is to be asked for again. Another day is not something that can be changed. */
function changeIn(turn: Turn, { methods }: PaymentToReview): PaymentChange | undefined {
  const values = findValues(turn.text, 'make_payment');
  if (values.date !== undefined) return undefined;
  const meant = methodsMeant(turn.text, methods);
  const methodId = meant.length === 1 ? meant[0]?.id : undefined;
  const isNamed = values.amount?.kind === 'exact' || methodId !== undefined;
  const plain = plainText(turn.text);
  if (fromAnother.test(plain)) return { asks: 'method' };
  const aspect = isNamed ? undefined : aspects.find(([, pattern]) => pattern.test(plain))?.[0];
  return aspect ?? namedChange(values, methodId, values.vehicle ?? nicknameIn(turn));
}

/** Digits at the end may be a vehicle's or a method's: where they are a method's, no vehicle is meant. */
function namedChange(
  { amount, method }: Values,
  methodId: string | undefined,
  vehicle: string | undefined,
): PaymentChange | undefined {
  const change: PaymentChange = {
    ...(amount && { amount }),
    ...(methodId !== undefined ? { methodId } : method && { method }),
    ...(vehicle !== undefined && methodId === undefined && { vehicle }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
