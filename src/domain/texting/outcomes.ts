/** What the conversation may do about a customer's own text messages, and what comes of it. */
import type { MaskedContact } from '../credentials/codeOutcomes';
import type { Session } from '../identity/ports';

/** Each holds for every telephone number on file, wherever it was asked for. */
export interface OwnTexts {
  /** As it is, nothing changed. */
  read(session: Session): Promise<TextsChoice>;
  /** From now on nothing is texted, whatever it is. */
  stop(session: Session): Promise<TextsChoice>;
  /** Answers, codes and reminders of payments are texted again. */
  start(session: Session): Promise<TextsChoice>;
}

export interface TextsChoice {
  readonly phones: readonly MaskedContact[];
  /** There is another contact on file, to which codes can go. */
  readonly hasOthers: boolean;
}
