/** Stops asking a processor that keeps failing, so that customers hear at once that nothing was taken (standards E6). */
import type { Clock } from '../clock/clock';
import type { Charge, ChargeAnswer, PaymentProcessor } from './ports';

/** As many charges in a row without an answer open the breaker. */
const failuresToOpen = 3;
/** Then one charge tries again. */
const openMilliseconds = 30_000;

/** Only new charges are held back: looking up what became of one goes through, and settles what is unknown. */
export class ProcessorBreaker implements PaymentProcessor {
  private failures = 0;
  private openUntil = 0;

  constructor(
    private readonly processor: PaymentProcessor,
    private readonly clock: Clock,
  ) {}

  async charge(charge: Charge): Promise<ChargeAnswer> {
    if (this.isOpen()) return { kind: 'unavailable' };
    const answer = await this.processor.charge(charge).catch(() => ({ kind: 'no_answer' }) as const);
    this.note(answer.kind === 'accepted' || answer.kind === 'declined');
    return answer;
  }

  fundingSource: PaymentProcessor['fundingSource'] = (vaultToken) => this.processor.fundingSource(vaultToken);
  confirmAccount: PaymentProcessor['confirmAccount'] = (instrument) => this.processor.confirmAccount(instrument);
  findCharge: PaymentProcessor['findCharge'] = (key) => this.processor.findCharge(key);
  openReturns: PaymentProcessor['openReturns'] = (now) => this.processor.openReturns(now);
  acknowledgeReturn: PaymentProcessor['acknowledgeReturn'] = (id) => this.processor.acknowledgeReturn(id);

  /** As if nothing had failed: for whoever knows that the processor is back. */
  close(): void {
    this.failures = 0;
    this.openUntil = 0;
  }

  /** A clock that was set back does not hold it open for longer. */
  private isOpen(): boolean {
    const left = this.openUntil - this.clock.now();
    return left > 0 && left <= openMilliseconds;
  }

  private note(isAnswered: boolean): void {
    this.failures = isAnswered ? 0 : this.failures + 1;
    if (this.failures >= failuresToOpen) this.openUntil = this.clock.now() + openMilliseconds;
  }
}
