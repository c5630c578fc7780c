/** A number of the method to pay with is said to be wrong: which one, as far as the words tell. Whole utterances only. */
import { plainText } from '../../src/language/plainText';

/** `first` where any may be meant, `something` where it need not even be a number. */
export type WrongNumber = 'bank' | 'account' | 'card' | 'expiry' | 'first' | 'something';

const opening =
  "(?:(?:oh|oops|ah|um+|uh+|no|wait|sorry|hold on|actually|ok|okay|please|but|hey|hm+|and|i think|don'?t|do not)[,.! ]+)*";
const isWrong =
  "(?: ?(?:is|are|was|were|'?s|might be|may be|looks|seems))?(?: (?:all|still|probably))? (?:wrong|incorrect|not right|not correct|mistyped|off|a typo|a mistake|mistaken)(?: too| also| as well)?";
const given =
  '(?:i )?(?:think i |just |may have |must have )*(?:typed|gave|put|entered|used|mistyped|messed up|misread|got)(?: you)?(?: in)? (?:the |my |in the )?';
const again =
  "(?:(?:let me|can i|could i|may i|i(?:'?ll| will)|i (?:want|need|have|would like) to|i'?d like to|please) )*(?:change|fix|correct|redo|re-?enter|re-?type|retry)";
const anew =
  "(?:(?:let me|can i|could i|may i|i(?:'?ll| will)|i (?:want|need|have|would like) to|i'?d like to|please) )+(?:type|enter|give(?: you)?|put(?: in)?|do)";
const ending = '(?: (?:again|over|please|once more|for you|now|in))*[.! ]*$';
const wrongNumbers = (words: string): RegExp =>
  new RegExp(
    `^${opening}(?:(?:the |that |my )?${words}${isWrong}|${given}(?:wrong )?${words}(?: wrong(?:ly)?| in wrong| incorrectly)?` +
      `|(?:that(?:'?s| is| was)|it(?:'?s| is| was)) (?:the wrong|not my|not the right) ${words}|(?:the )?wrong ${words}` +
      `|${again} (?:the |my )?${words}|${anew} (?:the |my )?${words} (?:again|over|once more))${ending}`,
  );
const restarts: readonly (readonly [WrongNumber, RegExp])[] = [
  ['account', wrongNumbers('account (?:number|num|no\\.?|#)')],
  ['bank', wrongNumbers('(?:routing(?: number)?|bank)')],
  ['expiry', wrongNumbers('(?:expiry|expiration|exp)(?: date)?')],
  ['card', wrongNumbers('(?:debit )?card(?: number)?')],
  [
    'account',
    new RegExp(
      `^${opening}(?:the |one )?(?:last|first|second|third|middle|one) (?:digit|number)s? (?:is|was|should be|has to be) (?:an? )?(?:\\d|wrong|off|incorrect)\\b.{0,20}$`,
    ),
  ],
  [
    'account',
    new RegExp(
      `^${opening}(?:the |my )?account(?: number)? (?:ends|is ending|should end|ended|has to end) (?:in|with|on) \\d{1,4}(?:,? (?:and )?not (?:in |with )?\\d{1,4}|,? instead of \\d{1,4})?${ending}`,
    ),
  ],
  ['first', wrongNumbers('(?:numbers?|account|one|digits?|details|info(?:rmation)?|ending)')],
  ['something', new RegExp(`^${opening}(?:that|it|this)(?: number)?${isWrong}${ending}`)],
  [
    'something',
    new RegExp(
      `^${opening}(?:i (?:mis)?(?:typed|entered|read|put) (?:it|that|this)(?: in)?(?: all)?(?: wrong(?:ly)?| incorrectly)|i mis(?:typed|read)(?: (?:it|that))?|i (?:made|have made|did) (?:a |some )?(?:typo|mistake|error)s?|(?:there(?:'?s| is) |that(?:'?s| is| was) )?a (?:typo|mistake)|typo|my (?:typo|mistake)|not (?:that|this) (?:one|number)|${again} (?:it|that|this)|${anew} (?:it|that|this) (?:again|over|once more))${ending}`,
    ),
  ],
];

/** The right one, said along with it: it is not looked at, since it is asked for where it is masked. */
const rightNumber =
  /(?:^|[,.;:! ]+)(?:(?:and|but|so|sorry|i mean(?:t)?|use|try|it(?:'?s| is| should be| should have been| was)|(?:the (?:right|correct|real|good|new) (?:one|number))|should be|should have been|has to be|is|was|make it|change it to|to)[ ,:]+)*#?(?<![$.,\d])\d(?:[ -]?\d){4,24}(?![.,]?\d)(?: (?:instead|please|not .{1,30}))*[.! ]*$/;
const leadsToNumber =
  /\b(?:it'?s|it is|its|i mean(?:t)?|use|should be|should have been|has to be|the (?:right|correct|real) one|sorry|oops|no|wait|actually|make it)\b[ ,:]*#?\d/;
const named: readonly (readonly [WrongNumber, RegExp])[] = [
  ['account', new RegExp(`^${opening}(?:the |my )?account(?: number| num)?$`)],
  ['bank', new RegExp(`^${opening}(?:the |my )?routing(?: number)?$`)],
  ['card', new RegExp(`^${opening}(?:the |my )?(?:debit )?card(?: number)?$`)],
  ['first', new RegExp(`^${opening}(?:the |my )?number$`)],
];
const lengthOfRouting = 9;

export function wrongNumber(text: string): WrongNumber | undefined {
  if (text.length > 120) return undefined;
  const plain = plainText(text);
  const said = plain.replace(rightNumber, '').trim();
  const wrong = inWords(said.replace(/[,;: ]+$/, ''));
  if (said === plain) return wrong;
  const isNamed = wrong !== undefined && wrong !== 'first' && wrong !== 'something';
  if (isNamed) return wrong;
  const meant = named.find(([, pattern]) => pattern.test(said))?.[0];
  if (meant !== undefined && meant !== 'first') return meant;
  if (wrong === undefined && meant === undefined && !isOnlyCorrected(plain, said)) return undefined;
  return plain.replace(/\D/g, '').length === lengthOfRouting ? 'first' : 'account';
}

function inWords(plain: string): WrongNumber | undefined {
  return restarts.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** "oops, it's 1234567": nothing but a correction and the number. */
function isOnlyCorrected(plain: string, said: string): boolean {
  return leadsToNumber.test(plain) && new RegExp(`^${opening}$`).test(said === '' ? '' : `${said} `);
}
