/** Sends by text what is never read aloud: the addresses of pages (standards C7c). */
import type { TextSender } from '../../domain/credentials/senders';
import type { LinkTextBudget } from '../../domain/texting/linkTextBudget';
import type { Link } from '../../reply/message';
import type { Call } from './mapping';
import { type LinksSent, linkText, pageText } from './wording';

interface LinkTextsParts {
  /** Undefined where texts cannot be sent. */
  readonly texts: TextSender | undefined;
  readonly budget: Pick<LinkTextBudget, 'decide'>;
  readonly onSurprise: (error: unknown) => void;
}

export class LinkTexts {
  constructor(private readonly parts: LinkTextsParts) {}

  /** To the number that the caller shows, whoever has it. `id` names the step. */
  async send(call: Call, id: string, links: readonly Link[]): Promise<LinksSent> {
    const outcomes: LinksSent[] = [];
    for (const [index, link] of links.entries())
      outcomes.push(await this.sendOne(call, `${id}.${index}`, link, linkText(link.label, link.url), false));
    if (outcomes.includes('not_sent')) return 'not_sent';
    return outcomes.includes('sent') ? 'sent' : 'had';
  }

  /** False where it could not be sent. */
  async sendPage(call: Call, id: string, page: Link): Promise<boolean> {
    return (await this.sendOne(call, `${id}.page`, page, pageText(page.url), true)) !== 'not_sent';
  }

  /** A link that the number has got within the hour is there already. */
  private async sendOne(
    { from: to }: Call,
    id: string,
    { url }: Link,
    text: string,
    isPage: boolean,
  ): Promise<LinksSent> {
    const { texts, budget, onSurprise } = this.parts;
    if (texts === undefined || to === undefined) return 'not_sent';
    const decision = await budget.decide(to, url, isPage);
    if (decision.kind !== 'send') return decision.kind === 'sent_before' ? 'had' : 'not_sent';
    try {
      await texts.send({ id, to, text });
      return 'sent';
    } catch (error) {
      onSurprise(error);
      await decision.undo();
      return 'not_sent';
    }
  }
}
