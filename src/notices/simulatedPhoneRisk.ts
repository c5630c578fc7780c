/**
 * Stands for a carrier's SIM-swap and port signal, which no carrier gives without a contract. Only made-up numbers
 * (555-01xx) have a history here; of those the last two digits decide.
 * Numbers ending in 98 had their SIM changed two hours ago, those ending in 97 two weeks ago; for those ending in 96 the
 * carrier does not answer; all others never changed.
 */
import type { Clock } from '../domain/clock/clock';
import type { PhoneRisk, SimReport } from '../domain/credentials/contactPorts';

const hour = 3_600_000;

export class SimulatedPhoneRisk implements PhoneRisk {
  constructor(private readonly clock: Clock) {}

  async lastChange(number: string): Promise<SimReport> {
    switch (/^\+1\d{3}55501(\d\d)$/.exec(number)?.[1]) {
      case '98':
        return { kind: 'changed', at: this.clock.now() - 2 * hour };
      case '97':
        return { kind: 'changed', at: this.clock.now() - 14 * 24 * hour };
      case '96':
        return { kind: 'unknown' };
      default:
        return { kind: 'unchanged' };
    }
  }
}
