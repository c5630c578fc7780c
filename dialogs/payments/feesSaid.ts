/** Fees that are to be paid: along with an amount ("the past due plus the fee"), or by themselves. */
import { plainText } from '../../src/language/plainText';

/** `added` to whatever amount was said; `left_out` of it; `alone` where nothing else is paid. */
export type FeesSaid = 'added' | 'alone' | 'left_out';

const fees = '(?:late |returned[- ]payment |nsf |extra )*(?:fees?|charges?)';
const added = new RegExp(
  `\\b(?:plus|and|with|incl(?:uding|\\.)?|include|along with|as well as|add(?:ing)?)(?: also)? (?:the |my |any |all |all the |that |those |in the )?${fees}\\b|\\+ ?(?:the )?${fees}\\b`,
);
const opening =
  "(?:(?:ok|okay|please|and|so|well|actually|just|only|can i|let me|i'?ll|i will|i want to|i'?d like to|i need to)[, ]+)*";
const alone = new RegExp(
  `^${opening}(?:(?:pay|settle|clear|take care of)(?: off)? )(?:(?:just|only) )?(?:the |my |that |those |any )?${fees}(?: off| only| alone)*(?: (?:please|now|today|first))*[.! ]*$`,
);
/** The answer to how much. */
const aloneAsAnswer = new RegExp(
  `^(?:(?:no|nope|wait|actually|ok|okay|sorry|please|hold on|make it|pay|change it to)[,.! ]+)*(?:(?:just|only) )*(?:pay )?(?:(?:just|only) )*(?:the |my )?${fees}(?: only| alone| please| then| instead| part)*[.! ]*$`,
);

const leftOut = new RegExp(
  `^(?:(?:ok|okay|just|only|please|i'?ll|pay|make it|do|no)[, ]+)*(.{3,40}?),? (?:but(?: not)?|except(?: for)?|without|minus|less|not|excluding|apart from|other than) (?:the |my |any |that |those )?${fees}(?: please| though)*[.! ]*$`,
);

const theFees = `(?:the |my |any |that |those )?${fees}`;
/** Said without an amount, of the one that there is. To have them taken back is another wish. */
const leavingOut = new RegExp(
  '^(?:(?:ok|okay|just|only|please|actually|wait|but|and|pay|make it|do|i want it|can you|could you|no(?=,))[,. ]+)*' +
    `(?:(?:without|minus|excluding|except(?: for)?|(?:but )?not(?: including)?|leave (?:out|off)|skip|omit|(?:do not|don'?t) (?:pay|include|add|count)) ${theFees}|` +
    `(?:leave|keep) ${theFees} (?:out|off)|no (?:late |returned[- ]payment )*(?:fees?|charges?))` +
    '(?: (?:please|of it|of that|from it|out of it|then|this time|now|for now|yet|though|instead))*[.! ]*$',
);

/** "leave out the late fee", "without the fee". */
export function leavesFeesOut(text: string): boolean {
  return leavingOut.test(plainText(text));
}

/** What stands before "but the fee". Plain text in. */
export function withoutFees(plain: string): string | undefined {
  const words = leftOut.exec(plain)?.[1];
  return words !== undefined && !/\d/.test(words) ? words : undefined;
}

export function feesSaid(text: string): FeesSaid | undefined {
  if (text.includes('?')) return undefined;
  const plain = plainText(text);
  if (alone.test(plain)) return 'alone';
  return added.test(plain) ? 'added' : undefined;
}

export function feesAsAnswer(text: string): FeesSaid | undefined {
  if (leavesFeesOut(text)) return 'left_out';
  return aloneAsAnswer.test(plainText(text)) ? 'alone' : feesSaid(text);
}
