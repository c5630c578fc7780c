/** What came back from a channel, in the words of the desk's `say`. */
import type { Heard } from './testerDriver';

interface HeardReply {
  readonly text: string;
  readonly speak?: string;
  /** What is offered to pick, as the customer reads it; saying one of them picks it. */
  readonly choices?: readonly string[];
  readonly cards?: readonly unknown[];
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** The messages among what was heard, in order; traces and the like are not for customers. */
export function repliesAmong(heard: readonly Heard[]): readonly HeardReply[] {
  return heard.filter(({ type }) => type === 'message').map(replyOf);
}

function replyOf({ text, speak, suggestedActions, attachments }: Heard): HeardReply {
  const choices = suggestedActions?.actions.map(({ title }) => title) ?? [];
  const cards = attachments?.filter(({ contentType }) => contentType === adaptiveCard) ?? [];
  return {
    text: text ?? '',
    ...(speak && { speak }),
    ...(choices.length > 0 && { choices }),
    ...(cards.length > 0 && { cards: cards.map(({ content }): unknown => content) }),
  };
}
