/** What the store knows about a login, and what the service has sent. */
import { askDesk, attempt, make, textOf } from './deskClient';
import { part } from './pageParts';

interface Sent {
  readonly kind: string;
  readonly to: string;
  readonly at: string;
  readonly subject?: string;
  readonly body: string;
}

export class DeskState {
  private readonly username = part('state-username', HTMLInputElement);
  private readonly facts = part('state', HTMLDListElement);
  private readonly outbox = part('outbox', HTMLElement);

  constructor() {
    part('state-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.show(this.username.value);
    });
    part('outbox-refresh', HTMLButtonElement).addEventListener('click', () => attempt(() => this.loadOutbox()));
  }

  show(username: string): void {
    this.username.value = username;
    attempt(async () => {
      const state = await askDesk<Record<string, unknown>>(`state?username=${encodeURIComponent(username)}`);
      this.facts.replaceChildren(...Object.entries(state).flatMap(([name, value]) => fact(name, value)));
    });
  }

  /** Shows the same login again, after something may have changed. */
  refresh(): void {
    if (this.username.value !== '') this.show(this.username.value);
  }

  async loadOutbox(): Promise<void> {
    const { sent } = await askDesk<{ sent: Sent[] }>('outbox');
    const entries = sent.map(({ kind, to, at, subject = '', body }) =>
      make(
        'article',
        { className: 'card' },
        make('h3', {}, `${kind} to ${to}`),
        make('p', {}, `${at} ${subject}`),
        make('pre', {}, body),
      ),
    );
    this.outbox.replaceChildren(
      ...(entries.length > 0 ? entries : [make('p', { className: 'soft' }, 'Nothing sent.')]),
    );
  }
}

function fact(name: string, value: unknown): HTMLElement[] {
  return [make('dt', {}, name), make('dd', {}, textOf(value))];
}
