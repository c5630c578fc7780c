/** One conversation on one channel, with what came back as it came back. */
import { type Reply, type Said, attempt, button, make, tellDesk, textOf } from './deskClient';

export class DeskChat {
  readonly element: HTMLElement;
  private readonly log = make('div', { className: 'log', tabIndex: 0 });
  private readonly facts = make('dl', { className: 'facts' });
  private readonly words = make('input', { autocomplete: 'off', spellcheck: false });
  private readonly device: HTMLInputElement;
  private conversation: string | undefined;

  /** `onTurn` is told the signed-in username after each turn, where there is one. */
  constructor(
    private readonly channel: string,
    private readonly onTurn: (username: string | undefined) => void,
  ) {
    this.device = make('input', { value: 'desk', size: 8, spellcheck: false });
    this.log.setAttribute('role', 'log');
    this.log.setAttribute('aria-label', `Conversation on ${channel}`);
    this.words.setAttribute('aria-label', `Say on ${channel}`);
    this.element = make('article', { className: 'box' }, this.head(), this.log, this.form(), this.facts);
  }

  /** Begins another conversation with the next words. */
  startAnew(): void {
    this.conversation = undefined;
    this.log.replaceChildren();
    this.facts.replaceChildren();
  }

  /** Shows what was said unasked since, such as by an agent. */
  listen(): void {
    if (this.conversation !== undefined) attempt(() => this.say(undefined));
  }

  focus(): void {
    this.words.focus();
  }

  private head(): HTMLElement {
    const another = button('New conversation', () => {
      this.startAnew();
      attempt(() => this.say(undefined));
    });
    return make(
      'div',
      { className: 'heading' },
      make('h3', {}, this.channel),
      make('label', { className: 'soft' }, 'Device ', this.device),
      another,
    );
  }

  private form(): HTMLElement {
    const form = make('form', { className: 'words' }, this.words, make('button', { className: 'main' }, 'Say'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.words.value;
      this.words.value = '';
      attempt(() => this.say(text === '' ? undefined : text));
    });
    return form;
  }

  private async say(text: string | undefined): Promise<void> {
    if (text !== undefined) this.add(make('p', { className: 'line said' }, text));
    try {
      const { channel, conversation } = this;
      const said = await tellDesk<Said>('say', { channel, conversation, device: this.device.value || 'desk', text });
      this.conversation = said.conversation;
      for (const reply of said.replies) this.add(this.bubble(reply));
      this.show(said);
      this.onTurn(typeof said.session.username === 'string' ? said.session.username : undefined);
    } catch (error) {
      this.add(make('p', { className: 'line trouble' }, error instanceof Error ? error.message : String(error)));
    }
  }

  private bubble(reply: Reply): HTMLElement {
    const picks = (reply.choices ?? []).map((choice) => button(choice, () => attempt(() => this.say(choice))));
    const raw = make('details', {}, make('summary', {}, 'as it came'), make('pre', {}, JSON.stringify(reply, null, 1)));
    const choices = picks.length > 0 ? [make('div', { className: 'copies' }, ...picks)] : [];
    return make('div', { className: 'line' }, reply.text, ...choices, raw);
  }

  private add(line: HTMLElement): void {
    this.log.append(line);
    this.log.scrollTop = this.log.scrollHeight;
  }

  private show({ awaiting, session, conversation }: Said): void {
    const known = Object.entries(session).map(([name, value]) => `${name}: ${textOf(value)}`);
    const facts = { awaiting, session: known.join('\n'), conversation };
    this.facts.replaceChildren(
      ...Object.entries(facts).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
    );
  }
}
