/** The masked field that stands in place of the send box while a secret is asked for; the secret never enters Web Chat. */
import { part, sendBoxField } from './pageParts';

/** What a bot's message says about the answer it waits for. */
export interface Expectation {
  readonly awaiting: string;
  readonly secret: boolean;
}

interface FieldKind {
  readonly label: string;
  readonly autocomplete: string;
  readonly digits?: boolean;
}

const otherSecret: FieldKind = { label: 'Your answer', autocomplete: 'off' };

const fieldKinds: Readonly<Record<string, FieldKind>> = {
  password: { label: 'Password', autocomplete: 'current-password' },
  new_password: { label: 'New password', autocomplete: 'new-password' },
  security_answer: { label: 'Answer to your security question', autocomplete: 'off' },
  code: { label: 'One-time code', autocomplete: 'one-time-code', digits: true },
  pin: { label: 'PIN', autocomplete: 'off', digits: true },
  birth_date: { label: 'Date of birth', autocomplete: 'bday' },
  contact: { label: 'E-mail address or phone number', autocomplete: 'off' },
  zip: { label: 'ZIP code', autocomplete: 'postal-code', digits: true },
  ssn_last4: { label: 'Last four digits of your Social Security number', autocomplete: 'off', digits: true },
  account_number: { label: 'Bank account number', autocomplete: 'off', digits: true },
  routing: { label: 'Routing number', autocomplete: 'off', digits: true },
  card_number: { label: 'Debit card number', autocomplete: 'cc-number', digits: true },
  card_expiry: { label: 'Expiration date of the card, month and year', autocomplete: 'cc-exp' },
};

export class SecretEntry {
  private readonly chat = part('chat', HTMLElement);
  private readonly form = part('secret', HTMLFormElement);
  private readonly label = part('secret-label', HTMLLabelElement);
  private readonly field = part('secret-value', HTMLInputElement);
  private readonly username = part('secret-username', HTMLInputElement);
  private readonly showButton = part('secret-show', HTMLButtonElement);

  /** `send` gets what was typed, once. */
  constructor(private readonly send: (secret: string) => void) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.showButton.addEventListener('click', () => this.reveal(this.field.type === 'password'));
    part('secret-instead', HTMLButtonElement).addEventListener('click', () => this.close());
  }

  /** Opens or closes the field, as the assistant's last message asks. */
  expect({ awaiting, secret }: Expectation): void {
    if (secret) this.open(fieldKinds[awaiting] ?? otherSecret);
    else this.close();
    sendBoxField()?.setAttribute('autocomplete', awaiting === 'username' ? 'username' : 'off');
  }

  /** Tells password managers whose password it is. */
  rememberUsername(username: string): void {
    this.username.value = username;
  }

  private open(kind: FieldKind): void {
    const takeFocus = this.chat.contains(document.activeElement);
    this.label.textContent = kind.label;
    this.field.setAttribute('autocomplete', kind.autocomplete);
    this.field.inputMode = kind.digits ? 'numeric' : 'text';
    this.clear();
    this.form.hidden = false;
    this.chat.classList.add('asks-secret');
    if (takeFocus) this.field.focus();
  }

  private close(): void {
    if (this.form.hidden) return;
    const giveFocus = this.form.contains(document.activeElement);
    this.clear();
    this.form.hidden = true;
    this.chat.classList.remove('asks-secret');
    if (giveFocus) sendBoxField()?.focus();
  }

  private submit(): void {
    const secret = this.field.value;
    this.clear();
    if (secret !== '') this.send(secret);
    this.field.focus();
  }

  private clear(): void {
    this.field.value = '';
    this.reveal(false);
  }

  private reveal(shown: boolean): void {
    this.field.type = shown ? 'text' : 'password';
    this.showButton.textContent = shown ? 'Hide' : 'Show';
    this.showButton.setAttribute('aria-pressed', String(shown));
  }
}
