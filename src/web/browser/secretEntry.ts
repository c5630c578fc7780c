/** The masked fields that stand in place of the send box while a secret is asked for; the secret never enters Web Chat. */
import { type FieldKind, MaskedField } from './maskedField';
import { part, sendBoxField } from './pageParts';
import type { Secrets } from './secretPost';

/** What a bot's message says about the answer it waits for. */
export interface Expectation {
  readonly awaiting: string;
  readonly secret: boolean;
  /** What would be asked next, and may be given at once. */
  readonly together?: readonly string[];
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
  card_expiry: { label: 'Expiration date, month and year', autocomplete: 'cc-exp' },
};

export class SecretEntry {
  private readonly chat = part('chat', HTMLElement);
  private readonly form = part('secret', HTMLFormElement);
  private readonly first = new MaskedField('secret');
  private readonly further = new MaskedField('further');
  private readonly username = part('secret-username', HTMLInputElement);
  /** What the second field is for, while it is there. */
  private furtherAwaited: string | undefined;

  /** `send` gets what was typed, once. */
  constructor(private readonly send: (secrets: Secrets) => void) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    part('secret-instead', HTMLButtonElement).addEventListener('click', () => this.close());
  }

  /** Opens or closes the fields, as the assistant's last message asks. */
  expect({ awaiting, secret, together = [] }: Expectation): void {
    if (secret) this.open(awaiting, together[0]);
    else this.close();
    sendBoxField()?.setAttribute('autocomplete', awaiting === 'username' ? 'username' : 'off');
  }

  /** Tells password managers whose password it is. */
  rememberUsername(username: string): void {
    this.username.value = username;
  }

  private open(awaiting: string, further: string | undefined): void {
    const takeFocus = this.chat.contains(document.activeElement);
    this.first.open(kindOf(awaiting));
    this.furtherAwaited = further;
    if (further === undefined) this.further.close();
    else this.further.open(kindOf(further));
    this.form.hidden = false;
    this.chat.classList.add('asks-secret');
    if (takeFocus) this.first.focus();
  }

  private close(): void {
    if (this.form.hidden) return;
    const giveFocus = this.form.contains(document.activeElement);
    this.clear();
    this.form.hidden = true;
    this.chat.classList.remove('asks-secret');
    if (giveFocus) sendBoxField()?.focus();
  }

  /** What is still empty gets the focus instead. */
  private submit(): void {
    const { furtherAwaited } = this;
    const empty = this.fields().find(({ value }) => value === '');
    if (empty !== undefined) return empty.focus();
    const furtherSecrets = furtherAwaited === undefined ? {} : { [furtherAwaited]: this.further.value };
    const secrets = { secret: this.first.value, furtherSecrets };
    this.clear();
    this.send(secrets);
    this.first.focus();
  }

  private fields(): readonly MaskedField[] {
    return this.furtherAwaited === undefined ? [this.first] : [this.first, this.further];
  }

  private clear(): void {
    this.first.clear();
    this.further.clear();
  }
}

function kindOf(awaiting: string): FieldKind {
  return fieldKinds[awaiting] ?? otherSecret;
}
