/** Warns a minute before the service signs the customer out, with a button that prevents it (WCAG 2.2.1), and says when it did. */
import { part } from './pageParts';

const warningMilliseconds = 60_000;
/** What a customer is told at, so that a screen reader is not read every second. */
const second = 1000;

export class IdleWarning {
  private readonly section = part('idle', HTMLElement);
  private readonly text = part('idle-text', HTMLElement);
  private readonly stayButton = part('idle-stay', HTMLButtonElement);
  private timer: number | undefined;
  private length = 0;

  /** `clockAhead`: milliseconds by which the service's clock is ahead of the browser's. */
  constructor(
    private readonly clockAhead: number,
    stay: () => void,
  ) {
    this.stayButton.addEventListener('click', () => {
      stay();
      if (this.length > 0) this.expectEnd(Date.now() + this.length);
    });
  }

  /** `idleEndsAt` by the service's clock; `undefined` where nobody is signed in. `saidAt`: when the service said so. */
  update(idleEndsAt: number | undefined, saidAt: number): void {
    if (idleEndsAt === undefined) return this.clear();
    this.length = idleEndsAt - saidAt;
    this.expectEnd(idleEndsAt - this.clockAhead);
  }

  /** `end` by the browser's clock. */
  private expectEnd(end: number): void {
    this.clear();
    const wait = end - Date.now() - warningMilliseconds;
    if (end > Date.now()) this.timer = window.setTimeout(() => this.warn(end), Math.max(0, wait));
  }

  private warn(end: number): void {
    const left = Math.round((end - Date.now()) / second);
    this.section.hidden = false;
    this.stayButton.hidden = false;
    this.text.textContent = `For your safety you will be signed out in ${left} seconds. Are you still there?`;
    this.timer = window.setTimeout(() => this.tellEnd(), end - Date.now());
  }

  /** Stays until the assistant is heard again. */
  private tellEnd(): void {
    this.stayButton.hidden = true;
    this.text.textContent = 'For your safety you have been signed out. You can sign in again at any time.';
  }

  private clear(): void {
    window.clearTimeout(this.timer);
    this.section.hidden = true;
    this.text.textContent = '';
  }
}
