/** Which kind of payment method was named, with the last four digits when they were given (product rule 9). */
import { affirmed } from './affirmed';
import { type MethodReading, methodKinds, refusedKinds } from './methodWords';
import { spokenDigits } from './numbers';
import { digitWord } from './otherNumbers';
import { plainText } from '../plainText';

export type { MethodReading } from './methodWords';

const negated =
  /\b(?:not|(?<!\b(?:checking|savings|debit|credit|card|account),? )no|instead of|rather than|(?:don'?t|do not) (?:use|have|own)|isn'?t|except)\s+(?:my |the |a |from |with )*([a-z]+(?: [a-z]+)?)/g;

/** Reads the method named in a text. What is negated ("not savings") does not count. */
export function readMethod(text: string): MethodReading {
  return methodAffirmed(affirmed(plainText(text)));
}

/** The same of a text that is plain and without what is taken back. */
export function methodAffirmed(text: string): MethodReading {
  const plain = text.replace(negated, (whole, words: string) => (namesKind(words) ? ' ' : whole));
  const found = methodKinds.filter(([, pattern]) => pattern.test(plain)).map(([method]) => method);
  const last4 = readLast4(plain);
  if (found.length === 1)
    return last4 ? { kind: 'method', method: found[0]!, last4 } : { kind: 'method', method: found[0]! };
  if (found.length > 1) return { kind: 'ambiguous', methods: found };
  const forbidden = refusedKinds.find(([, pattern]) => pattern.test(plain));
  if (forbidden) return { kind: 'refused', method: forbidden[0], ...(last4 !== undefined && { last4 }) };
  if (last4) return { kind: 'last4', last4 };
  if (/(?<!\b(?:other|old|previous|former|different|last|another) )\b(bank|bank ac(?:count|ct))\b/.test(plain))
    return { kind: 'ambiguous', methods: ['checking', 'savings'] };
  return { kind: 'none' };
}

function namesKind(words: string): boolean {
  return [...methodKinds, ...refusedKinds].some(([, pattern]) => pattern.test(words));
}

const lastFour =
  /\b(?:ending|ends|ended|end|finish(?:es|ed|ing)?|last (?:four|4)(?: digits)?)\s*(?:in|with|is|are|of)?\s*:?\s*(?:the )?([a-z0-9 ]{1,40})/;

/** "savings 6604", "my card x3009", "my card, 8025, …", "card nine nine oh two". */
const afterMethod =
  /\b(?:checking|savings?|debit|card|account|acct)(?: account| acct| card)?(?: number| no\.?| #)?(?:, (?=\d{4},))? ?[x#]?(\d{4})\b(?![.,]\d| ?(?:dollars|bucks|usd))/;
const spokenAfterMethod = new RegExp(
  `\\b(?:checking|savings|debit|card|account)(?: account| card)?(?: number)? ((?:${digitWord} ){3}${digitWord})\\b(?! (?:${digitWord}|hundred|thousand|dollars?|bucks)\\b)`,
);

/** The four digits after "ending in" or "last four", typed or spoken one by one or in pairs. */
export function readLast4(plain: string): string | undefined {
  const after = lastFour.exec(plain)?.[1];
  if (after !== undefined) {
    const typed = /^(\d) ?(\d) ?(\d) ?(\d)(?!\d)/.exec(after);
    if (typed) return typed.slice(1, 5).join('');
    const spoken = spokenDigits(after);
    if (spoken.length === 4) return spoken;
  }
  const named = afterMethod.exec(plain)?.[1];
  const spoken = spokenAfterMethod.exec(plain)?.[1];
  return (
    named ??
    (spoken && spokenDigits(spoken)) ??
    /\bthe (\d{4}) (?:account|acct|card)\b/.exec(plain)?.[1] ??
    /[x*#.]{2,}-?(\d{4})\b/.exec(plain)?.[1] ??
    /^(\d{4})$/.exec(plain.trim())?.[1]
  );
}
