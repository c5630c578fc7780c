/** What a customer's words want of payment methods: list, add, rename or remove them, or pay with one that only its owner can name. */
import { plainText } from '../../src/language/plainText';
import { redact } from '../../src/language/redaction/redact';
import type { TaskOptions } from '../task';

const wishes: readonly (readonly [NonNullable<TaskOptions['manage']>, RegExp])[] = [
  ['rename', /\b(?:rename|nickname|call (?:my|the|it)|change the name|give .{1,40} a name)\b/],
  ['remove', /\b(?:remove|delete|drop|forget|erase|get rid of|take (?:off|out|.{2,30} off)|unlink|clear)\b/],
  ['add', /\b(?:add|save|store|link|enter|set up|register|new)\b/],
];

/** Adds what is wanted to a task about payment methods; others stay as they are. */
export function withMethodWish(options: TaskOptions, text: string): TaskOptions {
  if (options.task === 'make_payment') return { ...options, ...methodToPayWith(text) };
  if (options.task !== 'payment_methods') return options;
  const plain = plainText(text);
  const isList = /\b(?:show|list|see|view|what|which)\b/.test(plain);
  const manage = isList ? undefined : wishes.find(([, pattern]) => pattern.test(plain))?.[0];
  return manage === undefined ? options : { ...options, manage, words: redact(plain) };
}

/** The words after "from" or "with": they may be a method's own name, or ask for a new one. */
export function methodToPayWith(text: string): Pick<TaskOptions, 'words'> {
  const words = /\b(?:from|with|using|use|out of) ([a-z][a-z' ]{1,60})/.exec(plainText(text))?.[1];
  return words === undefined ? {} : { words: redact(words) };
}

/** All of the words: whose it is, or that it is another one, needs no "from". */
export function methodInWords(text: string): { readonly words: string } {
  return { words: redact(plainText(text)) };
}

/** "a new checking account", "another card"; "my new card" is one that its owner may have saved. */
export function isNewMethod(words: string | undefined): boolean {
  return words !== undefined && /^(?:(?:an? )?(?:brand )?(?:new|different)|another)\b/.test(words);
}

const opening = '(?:(?:oh|no|wait|sorry|actually|ok|okay|please|but|hey|hm+|and|so|um+|i think)[,.! ]+)*';
const gone =
  "(?:(?:that|this|the|my) (?:account|card|bank|one)(?: is| was|'s| has been| got)?(?: (?:now|already|actually|all))* (?:closed|expired|cancell?ed|frozen|blocked|gone|empty|no good|too low|not mine)|(?:i )?(?:closed|cancell?ed) (?:that|this|the) (?:account|card|one)|(?:i )?(?:do not|don'?t) (?:have|use) (?:that|this) (?:account|card|one)(?: any ?more)?)";
const wish =
  "(?:(?:can i|could i|may i|let me|let'?s|i'?ll|i will|i want to|i need to|i'?d like to|i would rather|i'?d rather|rather|please) )*(?:(?:use|pay (?:with|from|by|using)|try|take|choose|pick|switch to|change to|go with|do|from|with) )?";
const other =
  '(?:(?:an?other|a different|my other|the other|some other|one of my other|the saved|my saved|another saved) ?(?:one|account|card|bank(?: account)?|method|payment method|way)?)';
const anotherOne = new RegExp(
  `^${opening}(?:${gone}|(?:${gone}[,.;:! ]+)?(?:(?:so|and|but|please)[, ]+)*${wish}${other})(?: (?:instead|please|then|now|to pay|after all))*[.! ]*$`,
);

/** Names none, so that it is asked which. */
export const anyMethod = { words: 'one of all' } as const;

/** "That account is closed, use another", where its numbers are asked for: another one is to be chosen. */
export function wantsAnotherMethod(text: string): boolean {
  return text.length <= 100 && anotherOne.test(plainText(text));
}

/** What it shall be called, where it is not known yet whether it is kept. */
const naming =
  /^(?:(?:ok|okay|and|please|yes|no|can you|could you|can i|let'?s|i want to|i'?d like to|save it and)[, ]+)*(?:(?:re-?)?name (?:it|this|that)(?: (?!for\b).{1,40})?|(?:rename|nickname) (?:my|the) .{1,50}|(?:nickname|call) (?:it|this|that|this one|the (?:account|card)) (?!a day|off|quits|again|back|in\b|now\b|later\b).{1,40}|give (?:it|this|that) a (?:nick)?name(?: .{1,40})?|change (?:its|the) (?:nick)?name)[.?! ]*$/;

export function wantsName(text: string): boolean {
  return naming.test(plainText(text));
}

const usedInstead =
  /^(?:(?:no|oh|wait|sorry|actually|ok|okay|please|but|hey|hm+|and|i meant?)[,.! ]+)*(?:(?:use|try|take it from|pay (?:it )?(?:from|with|using)|do it from|from|with)) (?:my |the )?([a-z][a-z' ]{2,40}?)(?: (?:instead|please|then|rather|not (?:the |my )?[a-z ]{3,20}))*[.! ]*$/;
const noMethod = /\b(?:username|user name|login|password|e-?mail|phone|number|code|pin|face|different|another|other)\b/;

/** "use rainy day instead", before it is known what the saved ones are called. */
export function methodNamedInstead(text: string): { readonly words: string } | undefined {
  const named = text.length > 80 ? undefined : usedInstead.exec(plainText(text))?.[1];
  return named === undefined || noMethod.test(named) ? undefined : { words: redact(named) };
}
