/** Keeps the last report of each of the latest conversations, for traces and for the tester's desk. */
import type { TurnObserver, TurnReport } from '../../bot/turnReport';

const maximumConversations = 5000;

export class TurnReports {
  private readonly reports = new Map<string, TurnReport>();

  /** Give this to the assistant as one of its observers. */
  readonly observe: TurnObserver = (report) => {
    this.reports.delete(report.conversationId);
    this.reports.set(report.conversationId, report);
    if (this.reports.size > maximumConversations) this.forgetOldest();
  };

  latest(conversationId: string): TurnReport | undefined {
    return this.reports.get(conversationId);
  }

  private forgetOldest(): void {
    const [oldest] = this.reports.keys();
    if (oldest !== undefined) this.reports.delete(oldest);
  }
}
