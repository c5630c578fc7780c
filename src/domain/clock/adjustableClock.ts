/** A clock that testers can set and move; it keeps ticking from where it was put. */
import { type Clock, systemClock } from './clock';

export class AdjustableClock implements Clock {
  private offset = 0;

  constructor(private readonly base: Clock = systemClock) {}

  now(): number {
    return this.base.now() + this.offset;
  }

  /** Puts the clock at an instant (epoch milliseconds UTC). */
  set(instant: number): void {
    this.offset = instant - this.base.now();
  }

  /** Moves the clock on by milliseconds. */
  advance(milliseconds: number): void {
    this.offset += milliseconds;
  }
}

/** A clock that stands still until it is moved: for tests. */
export function fixedClock(instant: string | number): AdjustableClock {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return new AdjustableClock({ now: () => at });
}
