/** The telephone's messages: what was texted and what came back, later ones among them, as a phone shows them. */
import { type Said, askDesk, attempt, button, make, tellDesk } from './deskClient';
import type { PhoneSide, SideParts } from './deskPhone';

interface SentText {
  readonly kind: 'mail' | 'text';
  readonly to: string;
  readonly at: string;
  readonly body: string;
}

/** How often texts that came by themselves are looked for. */
const lookMilliseconds = 3_000;
const address = /https?:\/\/\S+/g;

export class DeskTexts implements PhoneSide {
  readonly element: HTMLElement;
  private readonly log = make('div', { className: 'log messages', tabIndex: 0 });
  private readonly words = make('input', { autocomplete: 'off', spellcheck: false });
  private conversation: string | undefined;
  /** Texts of the outbox that are shown already, and those from before this telephone was taken up. */
  private known: ReadonlySet<string> | undefined;

  constructor(private readonly parts: SideParts) {
    this.log.setAttribute('role', 'log');
    this.log.setAttribute('aria-label', 'Messages');
    this.words.setAttribute('aria-label', 'Text message');
    const form = make('form', { className: 'words' }, this.words, make('button', { className: 'main' }, 'Send'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.words.value.trim();
      this.words.value = '';
      if (text !== '') attempt(() => this.send(text));
    });
    this.element = make(
      'div',
      {},
      this.log,
      form,
      button('New messages', () => attempt(() => this.look())),
    );
    setInterval(() => {
      if (this.known !== undefined && this.element.offsetParent !== null) attempt(() => this.look());
    }, lookMilliseconds);
  }

  startAnew(): void {
    this.conversation = undefined;
    this.known = undefined;
    this.log.replaceChildren();
  }

  private async send(text: string): Promise<void> {
    this.known ??= new Set((await this.texts()).map(keyOf));
    this.add(text, 'said');
    const from = this.parts.caller().number;
    const said = await tellDesk<Said>('say', { channel: 'sms', conversation: this.conversation, from, text });
    this.conversation = said.conversation;
    for (const reply of said.replies) this.add(reply.text);
    // The driver has shown those of this turn.
    this.known = new Set((await this.texts()).map(keyOf));
    this.parts.onTurn(typeof said.session.username === 'string' ? said.session.username : undefined);
  }

  /** What came by itself: a finished page's answer, a code, a notice. */
  private async look(): Promise<void> {
    const texts = await this.texts();
    const fresh = texts.filter((text) => !this.known?.has(keyOf(text)));
    this.known = new Set(texts.map(keyOf));
    for (const { body } of fresh.reverse()) this.add(body);
  }

  private async texts(): Promise<readonly SentText[]> {
    const { sent } = await askDesk<{ sent: readonly SentText[] }>('outbox');
    const { number } = this.parts.caller();
    return sent.filter(({ kind, to }) => kind === 'text' && to === number);
  }

  private add(text: string, who = ''): void {
    this.log.append(make('p', { className: `line ${who}`.trim() }, ...linked(text)));
    this.log.scrollTop = this.log.scrollHeight;
  }
}

function keyOf({ at, body }: SentText): string {
  return `${at} ${body}`;
}

/** Addresses can be opened, as on any phone; in a window of their own. */
function linked(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const link = make('a', { href: match[0], target: '_blank', rel: 'noopener noreferrer' }, match[0]);
    parts.push(text.slice(end, match.index), link);
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
