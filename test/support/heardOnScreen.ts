/** How a channel that shows everything is heard: reply by reply, word for word, with what is offered and what cards hold. */
import { cardText, matches } from './conversationMatch';
import type { Directives } from './conversationScript';
import type { Said } from './conversationService';
import { type Talk, speaker } from './conversationTalk';

export type Reply = Said['replies'][number];

export interface Words {
  readonly text: string;
  /** As the script has it. */
  readonly written: string;
  readonly directives: Directives;
}

export class HeardOnScreen {
  /** Heard and not accounted for yet. */
  protected waiting: Reply[] = [];
  private matched: Reply | undefined;

  constructor(protected readonly talk: Talk) {}

  /** Begins a conversation; what is said first comes with it. */
  async open(directives: Directives): Promise<void> {
    const said = await this.talk.desk(speaker(directives));
    this.talk.conversation = said.conversation;
    await this.receiveFirst(said);
  }

  protected async receiveFirst(said: Said): Promise<void> {
    await this.receive(said);
  }

  async say({ text, directives }: Words): Promise<void> {
    this.waiting = [];
    await this.receive(await this.talk.desk({ conversation: this.talk.conversation, text, ...speaker(directives) }));
  }

  /** Something is done instead of said. */
  async act(action: object): Promise<void> {
    this.waiting = [];
    await this.receive(await this.talk.desk({ conversation: this.talk.conversation, ...action }));
  }

  /** Takes in what came back. */
  async receive(said: Said): Promise<void> {
    this.talk.heard(said);
    this.waiting = [...said.replies];
    this.matched = undefined;
  }

  /** Words that have the question which was asked last. */
  lastQuestion(): string {
    return this.talk.last?.replies.at(-1)?.text ?? '';
  }

  /** True where what is to be typed now must not be seen. */
  asksForSecret(): boolean {
    return secretsAwaited.has(this.talk.last?.awaiting ?? '');
  }

  async hear(pattern: string): Promise<void> {
    this.match(pattern, this.waiting.shift());
  }

  protected match(pattern: string, reply: Reply | undefined): void {
    if (reply === undefined) this.talk.fail(`bot: ${pattern}`, 'nothing more');
    if (!this.fits(pattern, reply.text)) this.talk.fail(`bot: ${pattern}`, `bot: ${reply.text}`);
    this.matched = reply;
  }

  protected fits(pattern: string, heard: string): boolean {
    return matches(pattern, heard);
  }

  expectNothingMore(): void {
    const [reply] = this.waiting;
    if (reply !== undefined) this.talk.fail('nothing more', `bot: ${reply.text}`);
  }

  /** Passes over what is not looked at. */
  overhear(): void {
    this.waiting = [];
  }

  expectAwaiting(name: string): void {
    this.talk.expect('awaiting', name, this.talk.last?.awaiting ?? '');
  }

  expectChoices(labels: readonly string[]): void {
    this.talk.expect('choices', labels.join(' | '), (this.matched?.choices ?? []).join(' | '));
  }

  expectCard(pattern: string): void {
    const cards = (this.matched?.cards ?? []).map(cardText);
    if (pattern === 'none' ? cards.length > 0 : !cards.some((card) => matches(pattern, card)))
      this.talk.fail(`card: ${pattern}`, `card: ${cards.join(' / ') || 'none'}`);
  }
}

const secretsAwaited: ReadonlySet<string> = new Set(['password', 'security_answer', 'new_password']);
