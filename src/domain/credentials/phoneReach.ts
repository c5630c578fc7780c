/** Which contacts may get a code or a notice just now: no text to a number that asked for none, or whose SIM changed lately (standards A7). */
import type { Clock } from '../clock/clock';
import { simChangeMilliseconds } from './figures';
import type { ContactKind } from './codeOutcomes';
import type { ContactReach, PhoneRisk, TextOptOuts } from './contactPorts';

interface PhoneReachParts {
  /** False where nothing sends texts at all. */
  readonly canText: boolean;
  readonly risk: PhoneRisk;
  readonly optOuts: TextOptOuts;
  readonly clock: Clock;
}

/** A number that cannot be texted leaves the other contacts: the customer is offered those, and codes go there. */
export class PhoneReach implements ContactReach {
  constructor(private readonly parts: PhoneReachParts) {}

  async isReachable({ kind, address }: { readonly kind: ContactKind; readonly address: string }): Promise<boolean> {
    if (kind === 'email') return true;
    return this.parts.canText && !(await this.parts.optOuts.hasOptedOut(address)) && !(await this.isRisky(address));
  }

  /** Where the carrier does not answer, nothing speaks for the number. */
  private async isRisky(number: string): Promise<boolean> {
    const report = await this.parts.risk.lastChange(number);
    if (report.kind === 'unknown') return true;
    return report.kind === 'changed' && this.parts.clock.now() - report.at < simChangeMilliseconds;
  }
}
