/** Another amount, said where a payment's amount is not what was asked: "no wait, make it 200". Whole utterances only. */
import { readAmountGrammar } from '../../src/language/values/amount';
import { changedAmount } from '../../src/language/values/amountChange';
import { plainText } from '../../src/language/plainText';
import type { AmountValue } from '../../src/language/values/values';

const longest = 80;
const opening =
  "(?:(?:oh|oops|um+|uh+|no|wait|sorry|hold on|actually|ok|okay|please|and|but|hey|hm+|i mean|can you|could you|can we|let'?s)[,.! ]+)*";
const changing =
  '(?:make (?:it|that|this|the (?:amount|payment))|(?:change|set|update|correct) (?:(?:it|that|the (?:amount|payment|sum)) )?(?:back )?to|(?:only |just )?pay(?: only| just)?|i (?:only |just )?(?:want|meant|wanted|need) (?:to pay |to make it )?(?:only |just )?|the amount (?:is|should be|has to be)|(?:round|bump) it (?:up |down )?to|(?:lower|raise|reduce|increase) it to)';
/** Short enough to be neither a bank's number nor an account's. */
const figure =
  '(?:\\$ ?\\d[\\d,]{0,8}(?:\\.\\d\\d?)?|\\d{1,4}(?:\\.\\d\\d)?|\\d{1,3},\\d{3}(?:\\.\\d\\d)?)(?: dollars| bucks)?';
const named =
  '(?:half|(?:the )?(?:full|total|whole) (?:amount|balance|thing)?|(?:the |my )?(?:monthly|past due|minimum)(?: payment| amount)?|what i owe|everything|the total(?: due)?|[a-z]+ ?(?:hundred|thousand)(?: and)?(?: [a-z]+){0,2}(?: dollars| bucks)?|[a-z]+ (?:dollars|bucks))';
const ending = '(?: (?:instead|please|then|now|not .{1,12}|rather))*[.! ]*';
const another = new RegExp(
  `^${opening}${changing} ?(${figure}|${named})${ending}$|^${opening}(${figure}|${named}) instead${ending}$`,
);
const relative = new RegExp(
  `^${opening}(?:add|plus|take off|knock off|raise (?:it )?by|lower (?:it )?by) ${figure}${ending}$|^${opening}\\$ ?\\d{1,4} (?:more|less)${ending}$`,
);

/** `cents` is what it was, which a change by some dollars needs. */
export function amountInstead(text: string, cents: number | undefined): AmountValue | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  if (relative.test(plain)) return cents === undefined ? undefined : exactly(changedAmount(text, cents));
  const [, made, instead] = another.exec(plain) ?? [];
  const words = made ?? instead;
  const amount = words === undefined ? undefined : readAmountGrammar(words);
  return amount?.kind === 'exact' || amount?.kind === 'named' ? amount : undefined;
}

function exactly(cents: number | undefined): AmountValue | undefined {
  return cents === undefined ? undefined : { kind: 'exact', cents };
}

/** Certainly no number of a bank, an account or a card, though there may be digits in it. */
export function saysAmountInstead(text: string): boolean {
  return amountInstead(text, 100_000_00) !== undefined;
}
