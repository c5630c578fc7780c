/** One masked field of the page, with its label and the button that shows what was typed. */
import { part } from './pageParts';

export interface FieldKind {
  readonly label: string;
  readonly autocomplete: string;
  readonly digits?: boolean;
}

export class MaskedField {
  private readonly whole: HTMLElement;
  private readonly label: HTMLLabelElement;
  private readonly input: HTMLInputElement;
  private readonly showButton: HTMLButtonElement;

  /** The ids of its parts begin with `name`. */
  constructor(name: string) {
    this.whole = part(`${name}-part`, HTMLElement);
    this.label = part(`${name}-label`, HTMLLabelElement);
    this.input = part(`${name}-value`, HTMLInputElement);
    this.showButton = part(`${name}-show`, HTMLButtonElement);
    this.showButton.addEventListener('click', () => this.reveal(this.input.type === 'password'));
  }

  get value(): string {
    return this.input.value;
  }

  open(kind: FieldKind): void {
    this.label.textContent = kind.label;
    this.input.setAttribute('autocomplete', kind.autocomplete);
    this.input.inputMode = kind.digits ? 'numeric' : 'text';
    this.clear();
    this.whole.hidden = false;
  }

  close(): void {
    this.clear();
    this.whole.hidden = true;
  }

  clear(): void {
    this.input.value = '';
    this.reveal(false);
  }

  focus(): void {
    this.input.focus();
  }

  private reveal(shown: boolean): void {
    this.input.type = shown ? 'text' : 'password';
    this.showButton.textContent = shown ? 'Hide' : 'Show';
    this.showButton.setAttribute('aria-pressed', String(shown));
  }
}
