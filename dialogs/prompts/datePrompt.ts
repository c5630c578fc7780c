/** Asks for a calendar day. */
import { Temporal } from 'temporal-polyfill';
import { type Clock, businessDate } from '../../src/domain/clock/clock';
import { type DateReading, readDate } from '../../src/language/values/date';
import type { Turn } from '../turn';
import { type Asked, Prompt, type PromptServices } from './prompt';

/** Ends with what was understood; a day that has passed or that may be several is the asking dialog's business. */
export class DatePrompt extends Prompt<'payoffDate', DateReading> {
  constructor(
    id: string,
    services: PromptServices,
    private readonly clock: Clock,
  ) {
    super(id, services);
  }

  override async read(turn: Turn, asked: Asked<'payoffDate'>): Promise<DateReading | undefined> {
    const candidate = this.candidateIn(turn.text, asked);
    if (candidate !== undefined) return { kind: 'date', date: candidate };
    const reading = readDate(turn.text, businessDate(this.clock));
    return reading.kind === 'none' ? undefined : reading;
  }

  /** "the first one" of the days that were offered. */
  private candidateIn(text: string, asked: Asked<'payoffDate'>): Temporal.PlainDate | undefined {
    const { candidates } = asked.parameters;
    const position = candidates.length > 0 ? this.choiceIn(text, asked) : undefined;
    const iso = position === undefined ? undefined : candidates[position];
    return iso === undefined ? undefined : Temporal.PlainDate.from(iso);
  }
}
