/** A voice channel on the telephone: speaking and keys in, what is said out, in writing and aloud where the browser can. */
import { type Said, attempt, button, linked, make, tellDesk } from './deskClient';
import type { PhoneSide, SideParts } from './deskPhoneSide';
import { canReadAloud, listener, readAloud, stopReading } from './deskSpeech';

interface CallParts extends SideParts {
  readonly channel: 'phone' | 'alexa';
  /** A telephone has a keypad, a speaker has none. */
  readonly hasKeys: boolean;
}

const keypad = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

export class DeskCall implements PhoneSide {
  readonly element: HTMLElement;
  private readonly log = make('div', { className: 'log call', tabIndex: 0 });
  private readonly words = make('input', { autocomplete: 'off', spellcheck: false });
  private readonly keys = make('output', { className: 'keys' });
  private readonly aloud = make('input', { type: 'checkbox' });
  private conversation: string | undefined;

  constructor(private readonly parts: CallParts) {
    const name = parts.channel === 'phone' ? 'Call' : 'Speaker';
    this.log.setAttribute('role', 'log');
    this.log.setAttribute('aria-label', name);
    this.words.setAttribute('aria-label', `Say on the ${parts.channel === 'phone' ? 'telephone' : 'speaker'}`);
    this.element = make('div', {}, this.log, this.form(), this.controls(), ...(parts.hasKeys ? [this.pad()] : []));
  }

  startAnew(): void {
    stopReading();
    this.conversation = undefined;
    this.keys.value = '';
    this.log.replaceChildren();
  }

  private form(): HTMLElement {
    const form = make('form', { className: 'words' }, this.words, make('button', { className: 'main' }, 'Say'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.words.value.trim();
      this.words.value = '';
      if (text !== '') this.turn({ text }, text);
    });
    return form;
  }

  private controls(): HTMLElement {
    const { channel } = this.parts;
    const listen = listener((text) => this.turn({ text }, text));
    return make(
      'div',
      { className: 'copies' },
      button(channel === 'phone' ? 'Call' : 'Open the skill', () => {
        this.startAnew();
        this.turn({}, undefined);
      }),
      button('Say nothing', () => this.turn({ silence: true }, '(silence)')),
      ...(channel === 'phone' ? [button('Hang up', () => this.turn({ hangup: true }, '(hangs up)'))] : []),
      ...(listen === undefined ? [] : [button('Speak', listen)]),
      ...(canReadAloud() ? [make('label', { className: 'soft' }, this.aloud, ' aloud')] : []),
    );
  }

  /** Keys gather until they are sent, as a person presses them one after another. */
  private pad(): HTMLElement {
    const press = (key: string) => () => {
      this.keys.value += key;
    };
    const send = button('Send keys', () => {
      const digits = this.keys.value;
      this.keys.value = '';
      if (digits !== '') this.turn({ digits }, `(keys ${'•'.repeat(digits.length)})`);
    });
    this.keys.setAttribute('aria-label', 'Keys pressed');
    const grid = make('div', { className: 'pad' }, ...keypad.map((key) => button(key, press(key))));
    return make('div', {}, grid, make('div', { className: 'inline' }, this.keys, send));
  }

  private turn(words: object, shown: string | undefined): void {
    stopReading();
    attempt(async () => {
      if (shown !== undefined) this.add(shown, 'said');
      const { channel, caller, onTurn } = this.parts;
      const said = await tellDesk<Said>('say', {
        ...{ channel, conversation: this.conversation, from: this.fromOf(caller()) },
        ...words,
      });
      this.conversation = said.conversation;
      for (const reply of said.replies) this.add(reply.text);
      if (this.aloud.checked) readAloud(said.replies.map(({ text }) => text).join(' '));
      onTurn(typeof said.session.username === 'string' ? said.session.username : undefined);
    });
  }

  /** A speaker knows no number: it is linked to the customer's login, or to nobody's. */
  private fromOf({ number, username }: ReturnType<SideParts['caller']>): string {
    if (this.parts.channel === 'phone') return number;
    return username === undefined ? 'unlinked' : `linked:${username}`;
  }

  private add(text: string, who = ''): void {
    this.log.append(make('p', { className: `line ${who}`.trim() }, ...linked(text)));
    this.log.scrollTop = this.log.scrollHeight;
  }
}
