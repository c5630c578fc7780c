/** Whether words ask something back: what stands in a question is never taken for an answer to ours. */
import { plainText } from '../../src/language/plainText';

const opening =
  /^(?:(?:and|but|so|ok|okay|wait|um|uh|well) )*(?:how|why|when|where|which|who|what(?!ever\b)|(?:can|could|do|does|did|will|would|is|are|should|may) (?:i|you|it|we|the|my|that|this|there))\b/;
const inside = /\bwhat (?:happens|if|about)\b/;
/** "what I owe", "what's due": an amount in the form of a question. */
const amountInWords =
  /^(?:just )?what(?:'?s| is)?(?: currently)? (?:due|owed|owing|(?:i|we) (?:currently )?owe|past due)\b/;

export function asksQuestion(text: string): boolean {
  const plain = plainText(text);
  if (plain.includes('?')) return true;
  return !amountInWords.test(plain) && (opening.test(plain) || inside.test(plain));
}
