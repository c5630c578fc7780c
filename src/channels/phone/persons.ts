/** The people to whom a call can be put through, while they are there. */
import { type OpeningHours, isOpenAt } from '../../domain/calendar/openingHours';
import type { Clock } from '../../domain/clock/clock';

interface PersonsParts {
  /** As customers are told to call them. */
  readonly phone: string;
  /** In words, for customers. */
  readonly hours: string;
  readonly open: OpeningHours;
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
    return isOpenAt(this.parts.open, this.parts.clock.now());
  }
}

/** As Twilio dials it: `800-555-0142` is +18005550142. */
export function dialable(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
}
