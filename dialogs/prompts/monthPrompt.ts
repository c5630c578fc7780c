/** Asks for which month or months a statement is wanted. */
import { Temporal } from 'temporal-polyfill';
import { type Clock, businessDate } from '../../src/domain/clock/clock';
import type { StatementRequest } from '../../src/domain/statements/outcomes';
import { readMonth } from '../../src/language/values/month';
import type { Message } from '../../src/reply/message';
import { bareQuestion } from '../bareQuestion';
import { ownEndingIn } from '../accounts/endingNamed';
import { asksWhichThereAre } from '../accounts/statementWords';
import { vehicleCalled } from '../accounts/vehicleNamedBeside';
import { otherVehicleIn } from '../payments/otherVehicle';
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { type Asked, Prompt, type PromptServices } from './prompt';

/** The months as they were asked for, or words for another vehicle, with those for its months where they were said. */
export type MonthAnswer =
  StatementRequest | { readonly kind: 'of_other'; readonly vehicle: string; readonly words?: string };

/** Whether the months have statements is the asking dialog's business. */
export class MonthPrompt extends Prompt<'month', MonthAnswer> {
  constructor(
    id: string,
    services: PromptServices,
    private readonly clock: Clock,
  ) {
    super(id, services);
  }

  override async read(turn: Turn, asked: Asked<'month'>): Promise<MonthAnswer | undefined> {
    const { text } = turn;
    if (asksQuestion(text.replace(asksToHave, ''))) return undefined;
    const request = ofNeighbour(text, asked) ?? this.requestIn(text);
    const other = ofOther(turn, request !== undefined);
    if (other !== undefined) return { kind: 'of_other', ...other };
    return request ?? this.requestIn(this.picked(text, asked));
  }

  override aside({ text }: Turn, { parameters: { available } }: Asked<'month'>): Message | undefined {
    const months = available.map((iso) => Temporal.PlainYearMonth.from(iso));
    return asksWhichThereAre(text) ? this.services.wording.statements.from(months) : undefined;
  }

  private picked(text: string, asked: Asked<'month'>): string {
    const position = this.choiceIn(text, asked);
    return position === undefined ? '' : (this.choicesOf(asked)[position]?.say ?? '');
  }

  private requestIn(words: string): StatementRequest | undefined {
    const reading = readMonth(words, businessDate(this.clock));
    return reading.kind === 'none' ? undefined : reading;
  }
}

/** "Pepper, October", "no, the Countryman": of the one that is not looked at. */
function ofOther(turn: Turn, hasMonth: boolean): { readonly vehicle: string; readonly words?: string } | undefined {
  const { text, memory } = turn;
  const ending = ownEndingIn(turn);
  const vehicle = ending ?? otherVehicleIn(text, turn);
  if (vehicle === undefined) return undefined;
  const isAlone = ending !== undefined || vehicleCalled(text.replace(opening, ''), memory) !== undefined;
  if (!hasMonth && !isAlone) return undefined;
  const words = ending === undefined ? text : text.replace(ending.slice(-4), ' ');
  return { vehicle, ...(hasMonth && { words }) };
}

const oneBefore =
  /^(?:(?:no|and|ok|okay|then|give me|show me|send me)[, ]+)*(?:the )?(?:(?:previous|prior|preceding)(?: (?:one|month|statement|bill))?|(?:one|statement|bill|month) before(?: (?:that|it|this)(?: one)?)?|before (?:that|it|this)(?: one)?)$/;

/** The question names the latest: "the one before" is of that. */
function ofNeighbour(text: string, { parameters: { available } }: Asked<'month'>): StatementRequest | undefined {
  const before = oneBefore.test(bareQuestion(text) ?? '') ? available[1] : undefined;
  return before === undefined ? undefined : { kind: 'month', month: Temporal.PlainYearMonth.from(before) };
}

/** "may I have June" and "what's the oldest" name it. */
const asksToHave =
  /^(?:what(?:'?s| is) (?=(?:the|my) (?:very )?(?:oldest|earliest|latest|newest|most recent|first)(?: (?:one|statement|bill))?[?.! ]*$)|(?:may|can|could) (?:i|we|you)(?: please)? (?:have|get|see|send(?: me)?|show(?: me)?|give me) )/i;

const opening = /^(?:(?:no|oh|wait|sorry|actually|i meant?|ok|okay|and|for|of)[,. ]+)*/i;
