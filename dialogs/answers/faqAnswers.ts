/** The answers of the FAQ as the conversation needs them. */

/** One answer of the FAQ, its placeholders filled. */
export interface FaqAnswer {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** For the ear. */
  readonly spoken: string;
  /** For text messages. */
  readonly brief: string;
  /** Label of the action to offer after the answer. */
  readonly next?: string;
}

export interface FaqAnswers {
  find(id: string): FaqAnswer | undefined;
}
