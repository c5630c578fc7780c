/** Sends by text what is never read aloud: the addresses of pages (standards C7c). */
import type { TextSender } from '../../domain/credentials/senders';
import type { LinkTextBudget } from '../../domain/texting/linkTextBudget';
import type { Link } from '../../reply/message';
import type { Call } from './mapping';
import { linkText, pageText } from './wording';

interface LinkTextsParts {
  /** Undefined where texts cannot be sent. */
  readonly texts: TextSender | undefined;
  readonly budget: Pick<LinkTextBudget, 'decide'>;
  readonly onSurprise: (error: unknown) => void;
}

export class LinkTexts {
  constructor(private readonly parts: LinkTextsParts) {}

  /** To the number that the caller shows, whoever has it; false where one could not be sent. `id` names the step. */
  async send(call: Call, id: string, links: readonly Link[], isPage: boolean): Promise<boolean> {
    const { texts } = this.parts;
    const to = call.from;
    if (texts === undefined || to === undefined) return false;
    for (const [index, link] of links.entries())
      if (!(await this.sendOne(texts, { id: `${id}.${index}`, to }, link, isPage))) return false;
    return true;
  }

  /** A link that the number has got within the hour is there already. */
  private async sendOne(
    texts: TextSender,
    { id, to }: { readonly id: string; readonly to: string },
    { label, url }: Link,
    isPage: boolean,
  ): Promise<boolean> {
    const decision = await this.parts.budget.decide(to, url, isPage);
    if (decision.kind !== 'send') return decision.kind === 'sent_before';
    try {
      await texts.send({ id, to, text: isPage ? pageText(url) : linkText(label, url) });
      return true;
    } catch (error) {
      this.parts.onSurprise(error);
      await decision.undo();
      return false;
    }
  }
}
