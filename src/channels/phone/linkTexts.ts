/** Sends by text what is never read aloud: the addresses of pages (standards C7c). */
import type { TextSender } from '../../domain/credentials/senders';
import type { Link } from '../../reply/message';
import type { Call } from './mapping';
import { linkText, pageText } from './wording';

interface LinkTextsParts {
  /** Undefined where texts cannot be sent. */
  readonly texts: TextSender | undefined;
  readonly onSurprise: (error: unknown) => void;
}

export class LinkTexts {
  constructor(private readonly parts: LinkTextsParts) {}

  /** To the number that the caller shows, whoever has it; false where one could not be sent. `id` names the step. */
  async send(call: Call, id: string, links: readonly Link[], isPage: boolean): Promise<boolean> {
    const { texts, onSurprise } = this.parts;
    const to = call.from;
    if (texts === undefined || to === undefined) return false;
    try {
      for (const [index, { label, url }] of links.entries())
        await texts.send({ id: `${id}.${index}`, to, text: isPage ? pageText(url) : linkText(label, url) });
      return true;
    } catch (error) {
      onSurprise(error);
      return false;
    }
  }
}
