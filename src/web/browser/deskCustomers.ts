/** The demo's customers with what a tester copies from them, and the reset. */
import { type DeskCustomer, DeskRefusal, askDesk, attempt, button, make, notice, tellDesk } from './deskClient';
import { part } from './pageParts';

/** `onShow` gets a username whose state the tester wants to see, `onReset` is told after a reset. */
export class DeskCustomers {
  private loaded: readonly DeskCustomer[] = [];
  private readonly list = part('customers', HTMLElement);
  private readonly data = part('reset-data', HTMLTextAreaElement);
  private readonly complaints = part('complaints', HTMLUListElement);

  constructor(
    private readonly onShow: (username: string) => void,
    private readonly onReset: () => void,
  ) {
    part('reset', HTMLButtonElement).addEventListener('click', () => attempt(() => this.reset()));
    part('reset-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      attempt(() => this.resetWithData());
    });
  }

  async load(): Promise<void> {
    const { customers } = await askDesk<{ customers: DeskCustomer[] }>('customers');
    this.loaded = customers;
    this.list.replaceChildren(...customers.map((customer) => this.card(customer)));
  }

  all(): readonly DeskCustomer[] {
    return this.loaded;
  }

  private card(customer: DeskCustomer): HTMLElement {
    const { username, password, givenName = '', familyName = '', phone, voicePin, authenticator } = customer;
    const { answers, accounts, state } = customer;
    const vehicles = accounts.map(({ vehicle, last4, kind }) => `${vehicle} (${kind} ${last4})`);
    return make(
      'article',
      { className: 'card' },
      make('h3', {}, `${givenName} ${familyName}`.trim() || username),
      make('p', {}, state),
      make('p', {}, [...vehicles, phone].join(' · ')),
      make(
        'div',
        { className: 'copies' },
        copyButton(username, username),
        copyButton('Password', password),
        ...(voicePin === undefined ? [] : [copyButton(`PIN ${voicePin}`, voicePin)]),
        ...(authenticator === undefined ? [] : [copyButton('Key for an app', authenticator.secret)]),
        ...(authenticator?.recoveryCodes ?? []).map((code) => copyButton(`Recovery code ${code}`, code)),
        ...answers.map(({ question, answer }) => copyButton(question, answer)),
        button('State', () => this.onShow(username)),
      ),
    );
  }

  private async resetWithData(): Promise<void> {
    this.complaints.replaceChildren();
    try {
      await this.reset(JSON.parse(this.data.value) as unknown);
    } catch (error) {
      const found = error instanceof DeskRefusal ? error.complaints : [];
      this.complaints.replaceChildren(...found.map(({ path, message }) => make('li', {}, `${path}: ${message}`)));
      throw error;
    }
  }

  private async reset(data?: unknown): Promise<void> {
    const answer = await tellDesk<{ customers: number }>('reset', data);
    await this.load();
    this.onReset();
    notice(`The demo begins anew with ${answer.customers} customers.`);
  }
}

function copyButton(label: string, text: string): HTMLButtonElement {
  const made = button(label, () => {
    attempt(async () => {
      await navigator.clipboard.writeText(text);
      notice(`Copied: ${text}`);
    });
  });
  made.title = `Copy “${text}”`;
  return made;
}
