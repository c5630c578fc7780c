/** Which kind of contact a code is to go to, in the customer's words: "text me", "to my phone", "e-mail it". */
import type { ContactKind } from '../../src/domain/credentials/codeOutcomes';
import { plainWords } from '../../src/language/plainText';

/** In the order of the choices that the questions offer. */
export const contactKinds = ['phone', 'email'] as const satisfies readonly ContactKind[];

const leadIn =
  '(?:(?:u+m+|u+h+|h+m+|er+m*|ok|okay|oh|well|yes|yeah|so|please|pls|just|try|rather|maybe|instead|how about|what about|can|could|you|i|d|would|like|prefer|want|rather|have|send|get|it|me|the|a|an|one|code|by|via|through|to|use|my|as|in|on) )*';
const leadOut =
  '(?: (?:it|me|that|the code|a code|to me|on file|is (?:fine|ok|okay|good|better)|instead|then|please|pls|thanks|thank you))*';
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

const kin = '(?:husband|wife|spouse|partner|mom|mother|dad|father|son|daughter|brother|sister|ex|boyfriend|girlfriend)';
const another = new RegExp(
  '^(?:(?:no|sorry|wait|but|actually|ok|okay|hm+|oh|well|please|can you|could you|can i|i want to) )*(?:' +
    [
      '(?:(?:use|try|send it to|send to|text|e ?mail|to) )?(?:the|my) other (?:one|phone|e ?mail|number|address|contact)(?: instead)?',
      `(?:the |that |my |this )?(?:code|text|it|message)s? (?:went|goes|came|comes|was sent|got sent|is going|will go) to (?:my )?${kin}s? (?:old |new )?(?:phone|cell|e ?mail|number|inbox)`,
      `(?:that|this|the|its?) ?(?:is )?(?:the |my )?(?:phone|cell|number|e ?mail|phone number|address)?(?: (?:on file|you have))* ?(?:is )?my ${kin}s(?: (?:phone|cell|number|e ?mail|not mine))*`,
      `my ${kin}s (?:phone|cell|number|e ?mail|phone number)(?: address)? is (?:on file|the one on file|what you have)`,
      'other one|somewhere else|(?:send it )?(?:some(?:where|place) else|another way|a different way)',
      'i (?:do not|dont|no longer|cannot|cant) (?:have|use|get to|get into|reach|access|open|see)(?: access)?(?: to| into)? (?:that|this|the|my) (?:e ?mail|phone|number|one|address|inbox)(?: address| account| number)?(?: any ?more| now| right now| here| either)?',
      '(?:that|this|it)s? (?:is )?(?:not|an old|my old|the wrong) (?:my |the )?(?:e ?mail|phone|number|one|address)(?: any ?more| address)?',
      '(?:i )?(?:just |have )*(?:lost|broke|changed|switched) (?:that|my) (?:phone|cell|number|phone number|e ?mail)',
      '(?:my|that|the) (?:e ?mail|phone|cell|number|phone number)(?: address)? (?:is|has|was|got|been)(?: (?:been|now|just|all))* (?:different|changed|new|old|not the same|disconnected|cut off|stolen|gone|lost|dead|broken|full|hacked)(?: now)?',
      '(?:i(?: have|ve)?|my) (?:(?:have|got|use) )?(?:an? )?(?:new|different) (?:e ?mail|phone|cell|number|phone number)(?: (?:address|number|now))*',
    ].join('|') +
    ')(?: please| instead| then)*$',
);

/** A telephone number or an address that is named: a code goes to none but those on file. */
export function namesContact(text: string): boolean {
  return /\S@\S/.test(text) || (text.length <= 60 && text.replace(/\D/g, '').length >= 7);
}

/** "use the other one", "I don't have access to that e-mail": where the code went is no good. */
export function otherContactIn(text: string): ContactKind | 'other' | undefined {
  if (text.length > 80) return undefined;
  const named = contactKindIn(text);
  return named ?? (another.test(plainWords(text).join(' ')) ? 'other' : undefined);
}
