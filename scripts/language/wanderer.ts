/** A customer who wanders: answers some questions as they are meant, picks what is offered, and says a given line at the others. */
import { TestAdapter } from 'botbuilder';
import type { DirectoryEntry } from '../../db/demo/demoDirectory';
import { renderReplies, renderers } from '../../src/channels/rendering/renderReplies';
import type { Service } from '../../src/compose';
import type { Place } from '../../src/domain/identity/place';

type TurnOutcome = 'answered' | 'silence' | 'surprise';

/** So often a line is said in place of an answer that leads on; seldom where a few wrong ones lock the login. */
const linesInTen = 6;
const guarded: ReadonlySet<string> = new Set(['password', 'security_answer', 'code', 'pin']);
const answers: Readonly<Record<string, readonly string[]>> = {
  none: ['balance', 'pay', 'payoff on another day', 'show my statements', 'reset my security questions', 'my devices'],
  amount: ['50', 'three fifty', 'another amount'],
  method: ['a new checking account', 'a new debit card'],
  routing: ['021000021'],
  account_number: ['8675309421'],
  card_number: ['4000056655665556'],
  card_expiry: ['12/29'],
  payoff_date: ['tomorrow', '3/4 or 4/3'],
  code: ['624031'],
  confirm: ['no', 'yes'],
};

export class Wanderer {
  readonly awaited = new Set<string>();
  private readonly adapter = new TestAdapter(async () => undefined);
  private readonly place: Place;
  private state: number;
  private choices: readonly string[] = [];

  constructor(
    private readonly service: Service,
    private readonly customer: DirectoryEntry,
    number: number,
  ) {
    this.place = { channel: 'web', conversationId: `fuzz-${number}`, userId: `fuzz-${number}` };
    this.state = number + 1;
    this.adapter.use(renderReplies(renderers.web));
  }

  /** Says an answer or the line. */
  async turn(line: string): Promise<TurnOutcome> {
    const awaiting = this.report()?.awaiting ?? 'none';
    this.awaited.add(awaiting);
    const often = guarded.has(awaiting) ? 1 : linesInTen;
    const text = this.random(10) < often ? line : this.answerTo(awaiting);
    await this.adapter.processActivity({ type: 'message', text }, (context) =>
      this.service.assistant.run(context, this.place),
    );
    const replies = this.adapter.activeQueue.splice(0);
    this.choices = replies.at(-1)?.suggestedActions?.actions.map(({ value }) => String(value)) ?? [];
    if (this.report()?.events.some(({ name }) => name === 'surprise')) return 'surprise';
    return replies.some(({ text: said }) => said) ? 'answered' : 'silence';
  }

  private report(): ReturnType<Service['reports']['latest']> {
    return this.service.reports.latest(this.place.conversationId);
  }

  private answerTo(awaiting: string): string {
    const { username, password, birthDate, ssnLast4, zip, questions } = this.customer;
    const own: Readonly<Record<string, readonly string[]>> = {
      username: [username],
      login_id: [username],
      password: [password],
      security_answer: questions.map(({ answer }) => answer),
      birth_date: [birthDate],
      ssn_last4: [ssnLast4],
      zip: [zip],
    };
    const possible = [...(own[awaiting] ?? answers[awaiting] ?? []), ...this.choices];
    return possible[this.random(possible.length)] ?? 'help';
  }

  private random(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 4294967296) * limit);
  }
}
