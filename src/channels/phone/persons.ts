/** The people to whom a call can be put through, while they are there. */
import type { Clock } from '../../domain/clock/clock';
import { type OpeningHours, opennessAt } from '../../domain/handover/openingHours';

interface PersonsParts {
  /** As customers are told to call them. */
  readonly phone: string;
  /** In words, for customers. */
  readonly hours: string;
  readonly openingHours: OpeningHours;
  readonly clock: Clock;
}

export class Persons {
  constructor(private readonly parts: PersonsParts) {}

  get phone(): string {
    return this.parts.phone;
  }

  get hours(): string {
    return this.parts.hours;
  }

  areThere(): boolean {
    return opennessAt(this.parts.openingHours, this.parts.clock.now()).kind === 'open';
  }
}

/** As Twilio dials it: `800-555-0142` is +18005550142. */
export function dialable(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
}
