/** What a customer is told about a question that stands on a page of ours. */
import type { Awaiting } from './message';
import type { AskedForm } from './replyActivity';

export interface PageQuestion {
  readonly awaiting: Awaiting;
  /** Said aloud, and shown on the page. */
  readonly matchingNumber: string | undefined;
  /** Undefined where it is asked for the first time, or after something else was answered. */
  readonly form: AskedForm | undefined;
  /** The customer has answered here what is asked on the page. */
  readonly insisted: boolean;
}
