/** The telephone's messages: what was texted and what came back, later ones among them, as a phone shows them. */
import { type Said, attempt, button, linked, make, tellDesk } from './deskClient';
import type { PhoneSide, SideParts } from './deskPhoneSide';

/** How often texts that came by themselves are looked for. */
const lookMilliseconds = 3_000;

export class DeskTexts implements PhoneSide {
  readonly element: HTMLElement;
  private readonly log = make('div', { className: 'log messages', tabIndex: 0 });
  private readonly words = make('input', { autocomplete: 'off', spellcheck: false });
  private conversation: string | undefined;
  /** One after another, so that they stand in the order in which they came. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly parts: SideParts) {
    this.log.setAttribute('role', 'log');
    this.log.setAttribute('aria-label', 'Messages');
    this.words.setAttribute('aria-label', 'Text message');
    const form = make('form', { className: 'words' }, this.words, make('button', { className: 'main' }, 'Send'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.words.value.trim();
      this.words.value = '';
      if (text !== '') this.turn(text);
    });
    this.element = make(
      'div',
      {},
      this.log,
      form,
      button('New messages', () => this.turn(undefined)),
    );
    setInterval(() => {
      if (this.conversation !== undefined && this.element.offsetParent !== null) this.turn(undefined);
    }, lookMilliseconds);
  }

  startAnew(): void {
    this.conversation = undefined;
    this.log.replaceChildren();
  }

  /** Without words it only hears what came by itself: a finished page's answer, a code, a notice. */
  private turn(text: string | undefined): void {
    if (text !== undefined) this.add(text, 'said');
    this.last = this.last.then(() => this.exchange(text));
    attempt(() => this.last);
    this.last = this.last.catch(() => undefined);
  }

  private async exchange(text: string | undefined): Promise<void> {
    const from = this.parts.caller().number;
    const said = await tellDesk<Said>('say', { channel: 'sms', conversation: this.conversation, from, text });
    this.conversation = said.conversation;
    for (const reply of said.replies) this.add(reply.text);
    if (said.replies.length === 0) return;
    this.parts.onTurn(typeof said.session.username === 'string' ? said.session.username : undefined);
  }

  private add(text: string, who = ''): void {
    this.log.append(make('p', { className: `line ${who}`.trim() }, ...linked(text)));
    this.log.scrollTop = this.log.scrollHeight;
  }
}
