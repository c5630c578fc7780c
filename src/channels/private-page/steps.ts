/** What goes between the page behind a single-use link and the conversation that it belongs to. */
import type { Expectation, Message } from '../../reply/message';

/** What was typed into the field, or which button was pressed. */
export type PageAnswer = { readonly entry: string } | { readonly say: string };

/** What the page shows next. */
export type PageStep =
  | {
      readonly kind: 'asked';
      /** What was said before the question, such as that an answer did not match. */
      readonly notices: readonly string[];
      readonly question: Message;
      readonly expectation: Expectation;
    }
  /** Nothing private is awaited any more; the conversation has gone on where it was. */
  | { readonly kind: 'done' }
  /** Nothing was waiting when the page was opened or the answer came. */
  | { readonly kind: 'nothing_asked' };
