/** The clock of the demo: shown, moved, put back. */
import { askDesk, attempt, tellDesk } from './deskClient';
import { part } from './pageParts';

const shown = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'America/New_York',
});

export class DeskClock {
  private readonly output = part('clock-now', HTMLOutputElement);
  /** How far the demo's clock is ahead of this browser's, in milliseconds. */
  private ahead: number | undefined;

  constructor() {
    const advance = part('clock-advance', HTMLInputElement);
    const form = part('clock-form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      attempt(() => this.move({ advance: advance.value }));
    });
    for (const made of form.querySelectorAll<HTMLButtonElement>('[data-advance]')) {
      made.addEventListener('click', () => attempt(() => this.move({ advance: made.dataset.advance ?? 'PT0S' })));
    }
    part('clock-real', HTMLButtonElement).addEventListener('click', () => {
      attempt(() => this.move({ now: this.here().toISOString() }));
    });
    setInterval(() => this.show(), 1000);
  }

  async load(): Promise<void> {
    this.take(await askDesk<{ now: string }>('clock'));
  }

  private async move(change: object): Promise<void> {
    this.take(await tellDesk<{ now: string }>('clock', change));
  }

  private take({ now }: { now: string }): void {
    this.ahead = Date.parse(now) - this.here().getTime();
    this.show();
  }

  private show(): void {
    if (this.ahead !== undefined) {
      this.output.textContent = `${shown.format(this.here().getTime() + this.ahead)} New York`;
    }
  }

  /** This browser's own time. */
  private here(): Date {
    return new Date();
  }
}
