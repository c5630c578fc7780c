/** Who has asked for a person, with what a person needs to know; the tester answers as the agent. */
import { askDesk, attempt, button, make, notice, tellDesk, textOf } from './deskClient';
import { part } from './pageParts';

interface Line {
  readonly who: string;
  readonly text: string;
}

interface HandOver {
  readonly id: string;
  readonly reference: string;
  readonly reasons: readonly string[];
  readonly verified: string;
  readonly username: string | null;
  readonly vehicle: string | null;
  readonly lastStep: object;
  readonly channel: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly transcript: readonly Line[];
  readonly lines: readonly Line[];
}

/** `onAnswer` is told after the customer may have heard something. */
export class DeskHandOvers {
  private readonly list = part('handovers', HTMLElement);

  constructor(private readonly onAnswer: () => void) {
    part('handovers-refresh', HTMLButtonElement).addEventListener('click', () => attempt(() => this.load()));
  }

  async load(): Promise<void> {
    const { handovers } = await askDesk<{ handovers: HandOver[] }>('handovers');
    const cards = handovers.map((handOver) => this.card(handOver));
    const none = make('p', { className: 'soft' }, 'Nobody has asked for a person.');
    this.list.replaceChildren(...(cards.length > 0 ? cards : [none]));
  }

  private card(handOver: HandOver): HTMLElement {
    const { reference, transcript, lines, closedAt } = handOver;
    const said = [...transcript, ...lines].map(({ who, text }) => make('p', {}, make('b', {}, `${who}: `), text));
    const log = make('div', { className: 'log', tabIndex: 0 }, ...said);
    log.setAttribute('role', 'log');
    log.setAttribute('aria-label', `Transcript of ${reference}`);
    const actions =
      closedAt === null ? [this.form(handOver)] : [make('p', { className: 'soft' }, `Closed ${closedAt}`)];
    const card = make('article', { className: 'card' }, make('h3', {}, `Reference ${reference}`), facts(handOver), log);
    card.append(...actions);
    return card;
  }

  private form({ id, reference }: HandOver): HTMLElement {
    const words = make('input', { autocomplete: 'off' });
    words.setAttribute('aria-label', `Answer ${reference} as the agent`);
    const end = button('Give back to the assistant', () => attempt(() => this.act(id, 'close', {}, 'Given back.')));
    const form = make('form', { className: 'words' }, words, make('button', { className: 'main' }, 'Answer'), end);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = words.value;
      words.value = '';
      if (text.trim() !== '') attempt(() => this.act(id, 'reply', { text }, 'Answered.'));
    });
    return form;
  }

  private async act(id: string, what: 'reply' | 'close', body: object, done: string): Promise<void> {
    await tellDesk(`handovers/${id}/${what}`, body);
    await this.load();
    this.onAnswer();
    notice(done);
  }
}

function facts({ reasons, verified, username, vehicle, lastStep, channel, openedAt }: HandOver): HTMLElement {
  const told = { reasons: reasons.join(', '), verified, username, vehicle, 'last step': lastStep, channel, openedAt };
  const entries = Object.entries(told).flatMap(([name, value]) => [
    make('dt', {}, name),
    make('dd', {}, textOf(value)),
  ]);
  return make('dl', { className: 'facts' }, ...entries);
}
