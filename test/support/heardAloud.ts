/** How a story is heard by voice that is told elsewhere too: in one breath, by what matters, with pages for what a voice must not carry. */
import { mayCarry } from '../../src/bot/privateQuestions';
import type { ChannelKind } from '../../src/domain/identity/place';
import type { Awaiting } from '../../src/reply/message';
import { factsMissing, matchesAloud } from './conversationAloud';
import { matches } from './conversationMatch';
import type { Said } from './conversationService';
import { HeardOnScreen, type Words } from './heardOnScreen';
import { LinkedPage, type PageSays } from './linkedPage';

export class HeardAloud extends HeardOnScreen {
  protected readonly kind: ChannelKind = 'phone';
  /** What was heard since the last words, and what was read on the page and is not accounted for yet. */
  protected aloud = '';
  private onScreen: readonly string[] = [];
  private linked: LinkedPage | undefined;

  protected override async receiveFirst(said: Said): Promise<void> {
    this.linked = undefined;
    this.onScreen = [];
    this.aloud = wordsOf(said);
    await super.receive(said);
  }

  override async say(words: Words): Promise<void> {
    if (this.linked === undefined) return super.say(words);
    await this.readPage(await this.linked.answer(words.text));
  }

  override async receive(received: Said): Promise<void> {
    const said = await this.whenNobodyAnswers(received);
    this.aloud = wordsOf(said);
    this.onScreen = [];
    await super.receive(said);
    if (!mayCarry(this.kind, said.awaiting as Awaiting)) await this.openPage(said.awaiting);
  }

  /** A call is put through to a person at once; in a story that is told elsewhere too nobody answers there. */
  private async whenNobodyAnswers(said: Said): Promise<Said> {
    const calling = said.replies.at(-1)?.text ?? '';
    const [, area, exchange, line] = /^\(calling \+1(\d{3})(\d{3})(\d{4})\)$/.exec(calling) ?? [];
    if (line === undefined) return said;
    const called = { text: `(calling ${area}-${exchange}-${line})` };
    const after = await this.talk.desk({ conversation: this.talk.conversation, silence: true });
    return { ...after, replies: [...said.replies.slice(0, -1), called, ...after.replies] };
  }

  /** What a voice must not carry has to be asked on a page. */
  private async openPage(awaiting: string): Promise<void> {
    const link = await this.pageLink();
    const opened = await LinkedPage.open(link ?? '', this.talk.service.baseUrl(), this.talk.browser());
    if (opened?.says.kind !== 'asks') this.talk.fail(`a page that asks for ${awaiting}`, link ?? 'no link');
    this.linked = opened.page;
    this.onScreen = opened.says.texts;
    this.talk.transcript.push(...this.onScreen.map((text) => `  page: ${text}`));
  }

  /** Its link comes by text and is never said. */
  protected async pageLink(): Promise<string | undefined> {
    return (await this.talk.texts()).find((text) => text.includes('/private/'));
  }

  private async readPage(says: PageSays): Promise<void> {
    if (says.kind === 'closed') {
      this.linked = undefined;
      return this.receive(await this.afterPage());
    }
    this.aloud = '';
    const { awaiting, ...said } = await this.talk.desk({ conversation: this.talk.conversation });
    await super.receive({ ...said, awaiting, replies: says.texts.map((text) => ({ text })) });
    this.onScreen = says.texts;
  }

  /** While the page asks on, the call waits in silence. */
  protected afterPage(): Promise<Said> {
    return this.talk.desk({ conversation: this.talk.conversation, silence: true });
  }

  /** In any order: what is heard in one breath is not told apart. Whatever was not said at first has to be in the details. */
  override async hear(pattern: string): Promise<void> {
    const isAllRead = this.waiting.length === 0 && this.onScreen.length === 0;
    if (isAllRead && this.aloud === '') this.talk.fail(`bot: ${pattern}`, 'nothing more');
    this.waiting = [];
    if (pattern === '...' && this.aloud !== '') return;
    const shown = this.onScreen.findIndex((text) => matches(pattern, text));
    // A page is read line by line: each counts once.
    if (shown >= 0) return void (this.onScreen = this.onScreen.toSpliced(shown, 1));
    const names = this.talk.customers.map(({ givenName }) => givenName);
    if (factsMissing(pattern, this.aloud, names).length > 0 && this.linked === undefined) await this.askForDetails();
    if (matchesAloud(pattern, [this.aloud, ...this.onScreen].join(' '), names)) return;
    this.talk.fail(`bot: ${pattern}`, `bot: ${[this.aloud, ...this.onScreen].join(' / ')}`);
  }

  private async askForDetails(): Promise<void> {
    const said = await this.talk.desk({ conversation: this.talk.conversation, text: 'details' });
    this.talk.transcript.push(`  details: ${wordsOf(said)}`);
    this.aloud += ` ${wordsOf(said)}`;
  }

  override expectChoices(): void {}

  override expectCard(): void {}
}

/** What is shown on a card beside it is not heard. */
function wordsOf({ replies }: Said): string {
  return replies
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('(card: '))
    .join(' ');
}
