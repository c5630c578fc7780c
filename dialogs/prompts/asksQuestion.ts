/** Whether words ask something back: what stands in a question is never taken for an answer to ours. */
import { plainText } from '../../src/language/plainText';

const opening =
  /^(?:(?:and|but|so|ok|okay|wait|um|uh|well|hm+|oh|sorry|please|actually|excuse me|one question|quick question|yes,? (?:but|and)|yes|yeah,? (?:but|and)|no but),? )*(?:(?:how|when|where|who|what)(?:s|'s| is|re)?(?!ever\b)\b|why|which|(?:can|could|do|does|did|will|would|is|am|are|should|may) (?:i|you|it|we|the|my|that|this|there))\b/;
const inside = /\bwhat (?:happens|if|about)\b/;
/** "what I owe", "what's due": an amount in the form of a question. */
const amountInWords =
  /^(?:just )?what(?:'?s| is)?(?: currently)? (?:due|owed|owing|(?:i|we) (?:currently )?owe|past due)\b/;

export function asksQuestion(text: string): boolean {
  return asksAnything(text) && (text.includes('?') || !amountInWords.test(plainText(text)));
}

/** Where no amount is awaited, "what is past due" asks for it. */
export function asksAnything(text: string): boolean {
  const plain = plainText(text);
  return plain.includes('?') || opening.test(plain) || inside.test(plain);
}
