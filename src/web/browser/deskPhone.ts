/** A telephone on the desk: it texts, calls and speaks with the smart speaker as the customer whose number it has. */
import { DeskCall } from './deskCall';
import { type DeskCustomer, button, make } from './deskClient';
import { DeskTexts } from './deskTexts';

/** One side of the telephone: what it shows, and what to do when it gets another owner. */
export interface PhoneSide {
  readonly element: HTMLElement;
  startAnew(): void;
}

export interface Caller {
  /** E.164. */
  readonly number: string;
  readonly username: string | undefined;
}

const stranger = '+12015550199';

/** How each channel of a telephone looks; a channel that is not there has no tab. */
const sides: Readonly<Record<string, { readonly title: string; readonly make: (parts: SideParts) => PhoneSide }>> = {
  sms: { title: 'Messages', make: (parts) => new DeskTexts(parts) },
  phone: { title: 'Telephone', make: (parts) => new DeskCall({ ...parts, channel: 'phone', hasKeys: true }) },
  alexa: { title: 'Speaker', make: (parts) => new DeskCall({ ...parts, channel: 'alexa', hasKeys: false }) },
};

export interface SideParts {
  readonly caller: () => Caller;
  /** Told the signed-in username after each turn, where there is one. */
  readonly onTurn: (username: string | undefined) => void;
}

export function isOnThePhone(channel: string): boolean {
  return Object.hasOwn(sides, channel);
}

export class DeskPhone {
  readonly element: HTMLElement;
  private readonly owner = make('select', {});
  private readonly open: { readonly side: PhoneSide; readonly tab: HTMLButtonElement; readonly panel: HTMLElement }[];

  constructor(channels: readonly string[], onTurn: SideParts['onTurn']) {
    const parts = { caller: () => this.caller(), onTurn };
    this.open = channels.filter(isOnThePhone).map((channel) => this.side(channel, parts));
    this.owner.addEventListener('change', () => this.startAnew());
    const tabs = make('div', { className: 'tabs' }, ...this.open.map(({ tab }) => tab));
    tabs.setAttribute('role', 'tablist');
    tabs.setAttribute('aria-label', 'Telephone');
    const whose = make('label', { className: 'soft' }, 'Number of ', this.owner);
    this.element = make('article', { className: 'phone' }, whose, tabs, ...this.open.map(({ panel }) => panel));
    this.show(0);
  }

  /** Whose number the telephone may have. */
  setCustomers(customers: readonly DeskCustomer[]): void {
    const known = customers.map(({ username, phone }) => new Option(`${username} (${phone})`, username));
    this.numbers = new Map(customers.map(({ username, phone }) => [username, phone]));
    this.owner.replaceChildren(...known, new Option(`nobody we know (${stranger})`, ''));
  }

  startAnew(): void {
    for (const { side } of this.open) side.startAnew();
  }

  private numbers: ReadonlyMap<string, string> = new Map();

  private caller(): Caller {
    const username = this.owner.value === '' ? undefined : this.owner.value;
    return { username, number: (username && this.numbers.get(username)) ?? stranger };
  }

  private side(channel: string, parts: SideParts) {
    const { title, make: makeSide } = sides[channel] ?? {};
    if (title === undefined || makeSide === undefined) throw new Error(`A telephone has no ${channel}`);
    const side = makeSide(parts);
    const tab = button(title, () => this.show(this.open.findIndex((other) => other.tab === tab)));
    Object.assign(tab, { id: `phone-tab-${channel}`, role: 'tab' });
    const panel = make('div', { id: `phone-${channel}`, role: 'tabpanel' }, side.element);
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('aria-labelledby', tab.id);
    tab.addEventListener('keydown', (event) => this.move(event));
    return { side, tab, panel };
  }

  private show(index: number): void {
    for (const [position, { tab, panel }] of this.open.entries()) {
      tab.setAttribute('aria-selected', String(position === index));
      tab.tabIndex = position === index ? 0 : -1;
      panel.hidden = position !== index;
    }
  }

  private move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const now = this.open.findIndex(({ tab }) => tab.tabIndex === 0);
    const next = (now + step + this.open.length) % this.open.length;
    this.show(next);
    this.open[next]?.tab.focus();
  }
}
