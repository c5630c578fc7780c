/** A short question without what people say around it: "ok, and can you tell me …?", so that one pattern fits it. */
import { plainText } from '../src/language/plainText';

const leadIn =
  /^(?:(?:and|so|but|ok|okay|wait|um+|uh+|h?m+|well|oh|also|then|no|hi|hello|hey|sorry)[, ]+)*(?:(?:can|could) you )?(?:please )?(?:tell me )?/;
const longest = 120;

/** Plain text; undefined where so much was said that it is more than a short question. */
export function bareQuestion(text: string): string | undefined {
  if (text.length > longest) return undefined;
  return plainText(text)
    .replace(leadIn, '')
    .replace(/[?.! ]+$/, '');
}
