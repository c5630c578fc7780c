/** Asks for which month or months a statement is wanted. */
import { type Clock, businessDate } from '../../src/domain/clock/clock';
import type { StatementRequest } from '../../src/domain/statements/outcomes';
import { readMonth } from '../../src/language/values/month';
import type { Turn } from '../turn';
import { asksQuestion } from './asksQuestion';
import { type Asked, Prompt, type PromptServices } from './prompt';

/** Ends with the months as they were asked for; whether they have statements is the asking dialog's business. */
export class MonthPrompt extends Prompt<'month', StatementRequest> {
  constructor(
    id: string,
    services: PromptServices,
    private readonly clock: Clock,
  ) {
    super(id, services);
  }

  override async read({ text }: Turn, asked: Asked<'month'>): Promise<StatementRequest | undefined> {
    if (asksQuestion(text)) return undefined;
    return this.requestIn(text) ?? this.requestIn(this.picked(text, asked));
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
