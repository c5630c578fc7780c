/** How text messages are heard: in short words, in several parts, and with pages behind links for what they must not carry. */
import { readYesNo } from '../../src/language/yesNo';
import { factsMissing, matchesAloud } from './conversationAloud';
import { matches, withoutChoices } from './conversationMatch';
import type { Said } from './conversationService';
import type { Talk } from './conversationTalk';
import { HeardOnScreen, type Reply, type Words } from './heardOnScreen';
import { LinkedPage, type PageSays } from './linkedPage';

const moreToSay = 'Reply DETAILS for more.';

export class HeardByText extends HeardOnScreen {
  /** `followsLinks` unless the story says itself what is typed on the page, and what is texted meanwhile. */
  constructor(
    talk: Talk,
    private readonly followsLinks: boolean,
  ) {
    super(talk);
  }

  /** Before the first answer. */
  private isNew = false;
  /** The page on which private questions are asked. */
  private linked: LinkedPage | undefined;

  protected override async receiveFirst(said: Said): Promise<void> {
    this.linked = undefined;
    this.isNew = true;
    await super.receive(said);
  }

  override async say(words: Words): Promise<void> {
    if (this.linked === undefined) return super.say({ ...words, text: this.asTyped(words.text) });
    const says = await this.linked.answer(words.text);
    const said = await this.talk.desk({ conversation: this.talk.conversation, silence: true });
    if (says.kind === 'asks') return this.take({ ...said, replies: repliesOf(says) });
    // Once the page is closed, the conversation goes on by text.
    this.linked = undefined;
    await this.receive(said);
  }

  /** Where a bare yes moves no money, the code of the review says it. */
  private asTyped(text: string): string {
    const code = /Reply (PAY 0\d{3}) /.exec(this.talk.last?.replies.at(-1)?.text ?? '')?.[1];
    return code !== undefined && readYesNo(text) === 'yes' && /\b(?:yes|submit)\b/.test(text) ? code : text;
  }

  /** What leads to a private page is followed at once; its question stands in place of the link. */
  override async receive(said: Said): Promise<void> {
    if (!this.followsLinks) return this.take(said);
    const link = said.replies.at(-1)?.text ?? '';
    const opened = await LinkedPage.open(link, this.talk.service.baseUrl(), this.talk.browser());
    if (opened === undefined || opened.says.kind === 'closed') return this.take(said);
    this.linked = opened.page;
    await this.take({ ...said, replies: [...said.replies.slice(0, -1), ...repliesOf(opened.says)] });
  }

  private async take(said: Said): Promise<void> {
    await super.receive(said);
    if (this.isNew && isIntroduction(said.replies[0])) this.waiting.shift();
    if (said.replies.length > 0) this.isNew = false;
  }

  /** Whatever the short words left out has to be in the details. */
  override async hear(pattern: string): Promise<void> {
    const reply = this.next(pattern);
    const lacksFacts = reply !== undefined && factsMissing(pattern, reply.text, this.names()).length > 0;
    this.match(pattern, lacksFacts && reply.text.endsWith(moreToSay) ? await this.withDetails(reply) : reply);
  }

  private async withDetails({ text }: Reply): Promise<Reply> {
    const { replies } = await this.talk.desk({ conversation: this.talk.conversation, text: 'DETAILS' });
    const details = replies.map((reply) => reply.text).join('\n');
    this.talk.transcript.push(`  details: ${details}`);
    return { text: `${text}\n${details}` };
  }

  private names(): readonly string[] {
    return this.talk.customers.map(({ givenName }) => givenName);
  }

  /** A long message arrives as several texts; they count as one where together they are what is expected. */
  private next(pattern: string): Reply | undefined {
    for (let count = 1; count <= Math.min(4, this.waiting.length); count += 1) {
      const text = this.waiting
        .slice(0, count)
        .map((reply) => reply.text)
        .join('\n');
      if (count > 1 && !matches(pattern, withoutChoices(text))) continue;
      if (count === 1 && !matches(pattern, withoutChoices(text)) && isPartOf(pattern, text)) continue;
      this.waiting.splice(0, count);
      return { text };
    }
    return this.waiting.shift();
  }

  protected override fits(pattern: string, heard: string): boolean {
    return matches(pattern, withoutChoices(heard)) || matchesAloud(pattern, heard, this.names());
  }

  /** A text offers them in its words, if it has room for them. */
  override expectChoices(): void {}

  override expectCard(): void {}
}

function repliesOf({ texts }: Extract<PageSays, { kind: 'asks' }>): readonly Reply[] {
  return texts.map((text) => ({ text }));
}

/** Where nobody joins a conversation, the assistant introduces itself before its first answer. */
function isIntroduction(reply: Reply | undefined): boolean {
  return reply?.text === 'MINI Financial Services: this is an automated assistant, not a person.';
}

/** The first words of what is expected, and not all of it. */
function isPartOf(pattern: string, text: string): boolean {
  const head = (pattern.split('...')[0] ?? '').trim();
  return head.length > 40 && text.replace(/\s+/g, ' ').startsWith(head.slice(0, 40));
}
