/** "submit" said again after a payment was submitted: a second tap or a message sent twice, not a new wish. */
import { plainText } from '../src/language/plainText';
import { readYesNo } from '../src/language/yesNo';
import type { PaymentToReview } from './prompts/question';
import type { Turn } from './turn';

/** What was submitted, where the words can only mean that once more. */
export function submittedAgain({ text, memory, session }: Turn): PaymentToReview | undefined {
  const { paid, offer } = memory;
  if (paid === undefined || offer !== undefined || session === undefined) return undefined;
  const isRepeated = readYesNo(text) === 'yes' && !/\b(?:pay|make|new|another)\b/.test(plainText(text));
  return isRepeated || plainText(text) === `pay ${paid.code}` ? paid : undefined;
}
