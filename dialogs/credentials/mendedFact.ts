/** "The ZIP was wrong, it's 10002", "I mistyped": a fact of a recovery that was given, to be given again. Whole utterances only. */
import type { RecoveryFactKind } from '../../src/domain/credentials/recoveryOutcomes';
import { plainText } from '../../src/language/plainText';

interface MendedFact {
  /** The last one where none is named. */
  readonly fact?: RecoveryFactKind;
  /** What it should have been, where that was said along: a secret as the fact itself is one. */
  readonly value?: string;
}

const longest = 120;
const facts: readonly (readonly [RecoveryFactKind, string])[] = [
  ['zip', 'zip(?: ?code)?|post(?:al)? ?code'],
  [
    'ssn_last4',
    'ssn|social(?: security(?: number)?| number)?|(?:last )?(?:four|4)(?: digits)?(?: of (?:my |the )?(?:ssn|social(?: security(?: number)?)?))?|digits',
  ],
  ['birth_date', 'birth ?(?:date|day|year|month)|date of birth|d\\.?o\\.?b\\.?|b ?day'],
  ['contact', '(?:e-?mail|phone|telephone|mobile|cell)(?: ?(?:address|number))?|contact'],
  ['login_id', 'user ?name|login(?: id)?|user ?id'],
];
const anyFact = facts.map(([, words]) => words).join('|');
const said = '(?: (?:that |which )?(?:i|you) (?:just )?(?:gave|typed|entered|said|put|have|got)(?: in| you| down)?)?';
const named = `(?:(?:the|my|that) )?(${anyFact})${said}`;
const amiss =
  '(?:wrong|incorrect|not (?:right|correct)|off|a (?:typo|mistake)|mistyped|misspelled|messed up|mixed up|an old one|the old one|my old one)';
const slipped =
  '(?:mis-?typed|misspelled|misspelt|mis-?entered|mis-?keyed|mixed up|messed up|screwed up|fat fingered|botched|swapped|typo-?ed)';
const gave = '(?:typed|entered|gave|put|said|told|sent|wrote|used)(?: in| you| down)*';
const mend = '(?:change|correct|fix|redo|re-?enter|re-?type|edit|update|mend|go back to|take back)';
const opening =
  '(?:(?:oh|oops|whoops|ah|u+h+|u+m+|wait|sorry|no|nope|hold on|hang on|actually|hey|ok|okay|well|but|and|so|shoot|darn|damn|ugh)[,.! ]+)*';
const wanting = "(?:(?:can|could|may) i |let me |i (?:need|want|have) to |i'?d like to |please |how (?:do|can) i )*";
const it = '(?:that|it|this|the (?:last|previous) one|that one|the one before)';
const ofNamed = [
  `${named} (?:is|was|were|are|'s) (?:all )?${amiss}`,
  `${named}'s ${amiss}`,
  `i (?:think i |may have |must have |just |have )?(?:${slipped}|got) ${named}(?: wrong)?`,
  `i (?:think i |may have |must have |just |have )?(?:${gave} ${named} (?:wrong|incorrectly)|${gave} (?:the |a |my )?(?:wrong|old|incorrect) ${named})`,
  `(?:(?:that|it)(?:'?s| is| was) )?(?:the |a )?wrong ${named}`,
  `${wanting}${mend} ${named}`,
];
const ofLast = [
  `i (?:think i |may have |must have |just |have )?(?:${slipped}(?: ${it})?|made a (?:mistake|typo)(?: (?:there|in (?:that|it)))?|(?:${gave}|got) ${it} (?:wrong|incorrectly)|${gave} (?:the |a )?wrong (?:one|thing|number|date))`,
  `${it}(?:'?s| is| was) ${amiss}`,
  `(?:that was |it was )?(?:a )?(?:typo|my mistake|my bad|the wrong one|wrong one)`,
  `${wanting}${mend} ${it}`,
];
/** What is said instead follows at once, and is needed. */
const ofLastWithValue =
  "(?:i meant|i mean|i meant to (?:say|type|put)|correction|it should(?: have been| be)|(?:actually|oops|whoops|sorry|wait|no)[,. ]+(?:no[,. ]+)?(?:it'?s|it is|it was|make it|make that|that'?s|that is))";
const withValue = `(?:no|nope|oops|whoops|sorry|wait|actually|correction|i meant|i mean)[,.:! ]+(?:the |my )(${anyFact}) (?:is|was|should be)`;

const grammars = [
  new RegExp(`^${opening}(?:${ofNamed.join('|')})(?![a-z0-9])`),
  new RegExp(`^${withValue}(?= )`),
  new RegExp(`^${opening}(?:${ofLast.join('|')})(?![a-z0-9])`),
];
const needingValue = new RegExp(`^(?:${opening})??${ofLastWithValue}(?![a-z0-9])`);
const beforeValue = new RegExp(
  `^[,.;:!\\- ]*(?:(?:and|so|please|sorry|it|that|they|this|should|have|be|been|is|was|are|re|s|i|meant|mean|make|to|use|the|right|correct|one|actually|really|supposed|instead|${anyFact})(?:[,.:;']+ ?| ))*`,
);
const mayBeValue =
  /\d|@|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|january|february|march|april|may|june|july|august|september|october|november|december)\b/;
const nothingMore = /^[,.;:!\- ]*(?:please|sorry|again|now|there|back there|before|earlier|[.! ])*$/;

export function mendedFactIn(text: string): MendedFact | undefined {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  for (const grammar of grammars) {
    const found = grammar.exec(plain);
    if (found === null) continue;
    const name = found.slice(1).find((word) => word !== undefined);
    const rest = plain.slice(found[0].length);
    const value = valueIn(rest);
    if (value === undefined && !nothingMore.test(rest)) return undefined;
    return { ...ofName(name), ...(value !== undefined && { value }) };
  }
  const found = needingValue.exec(plain);
  const value = found === null ? undefined : valueIn(plain.slice(found[0].length));
  return value === undefined ? undefined : { value };
}

function ofName(name: string | undefined): Pick<MendedFact, 'fact'> {
  const fact = name === undefined ? undefined : facts.find(([, words]) => new RegExp(`^(?:${words})$`).test(name))?.[0];
  return fact === undefined ? {} : { fact };
}

function valueIn(rest: string): string | undefined {
  const value = rest.replace(beforeValue, '').replace(/[.! ]+$/, '');
  return mayBeValue.test(value) ? value : undefined;
}
