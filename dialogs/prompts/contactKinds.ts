/** Which kind of contact a code is to go to, in the customer's words: "text me", "to my phone", "e-mail it". */
import type { ContactKind } from '../../src/domain/credentials/codeOutcomes';
import { plainWords } from '../../src/language/plainText';

/** In the order of the choices that the questions offer. */
export const contactKinds = ['phone', 'email'] as const satisfies readonly ContactKind[];

const leadIn =
  '(?:(?:please|pls|just|can|could|you|i|d|would|like|prefer|want|rather|have|send|get|it|me|the|a|an|one|code|by|via|through|to|use|my|as|in|on) )*';
const leadOut =
  '(?: (?:it|me|that|the code|a code|to me|on file|is (?:fine|ok|okay|good|better)|please|pls|thanks|thank you))*';
const words: Readonly<Record<ContactKind, string>> = {
  phone:
    '(?:texts?|txt|text ?messages?|texting|sms|phones?|phone number|cell|cell ?phone|mobile|mobile phone|message|telephone)',
  email: '(?:e ?mail|email|mail|e ?mail address|gmail|inbox)',
};
const patterns = contactKinds.map((kind) => [kind, new RegExp(`^${leadIn}${words[kind]}${leadOut}$`)] as const);

/** Undefined where neither is named, or both are. */
export function contactKindIn(text: string): ContactKind | undefined {
  if (text.length > 60 || /\b(?:not|don'?t|can'?t|no longer|lost|new)\b/i.test(text)) return undefined;
  const said = plainWords(text).join(' ');
  return patterns.find(([, pattern]) => pattern.test(said))?.[0];
}
