/** Repairs misspelt words of values ("chekcing", "contryman", "endng"), so that the readers of values know them. */
import { editDistance } from './plainText';

const valueWords = (
  'checking savings debit account ending statement payment latest minimum monthly regular payoff amount everything overdue ' +
  'hundred thousand twenty thirty seventy dollars tomorrow months ' +
  'countryman clubman convertible paceman aceman hardtop roadster cooper january february september october november december'
).split(' ');
const wordsByLetter = new Map<string, string[]>();
for (const word of valueWords) wordsByLetter.set(word[0]!, [...(wordsByLetter.get(word[0]!) ?? []), word]);

const shorthand: Readonly<Record<string, string>> = {
  mnth: 'month',
  mth: 'month',
  stmt: 'statement',
  chk: 'checking',
  savngs: 'savings',
  acct: 'account',
  bil: 'bill',
  bals: 'balance',
  lates: 'latest',
  chkg: 'checking',
  chkng: 'checking',
  pymt: 'payment',
  pmt: 'payment',
  reg: 'regular',
  hundo: 'hundred',
  hunnid: 'hundred',
  deu: 'due',
  haf: 'half',
  hlaf: 'half',
  hafl: 'half',
  hwole: 'whole',
  sory: 'sorry',
  srry: 'sorry',
  maen: 'mean',
  aftr: 'after',
  mon: 'monday',
  tues: 'tuesday',
  outta: 'out of',
  automobile: 'car',
};
/** Words of their own that only look like slips. */
const rightWords = new Set(
  'month monthly hundreds thousands dollar regularly saving accounts statements payments amounts editing sending ensuring copper copier cooker'.split(
    ' ',
  ),
);

/** Plain text in, plain text out; the words that are not slips stay as they are. */
export function withValueWords(plain: string): string {
  return plain
    .replace(/\b4 (?=(?:my|the|our)\b)/g, 'for ')
    .replace(/\ba\/c\b/g, 'account')
    .replace(/\b1\/2 (?=(?:of )?(?:my|the|it)\b)/g, 'half ')
    .replace(/\b(amount|past|balance|total|what'?s) do(?=$|[ ,.!?])(?! i\b| you\b| we\b)/g, '$1 due')
    .replace(/\bhole (?=amount|balance|payment|thing|bill|loan)/g, 'whole ')
    .replace(/\b(?:tree|free) (?=hundred|thousand)/g, 'three ')
    .replace(/[a-z]{3,16}/g, (word) => shorthand[word] ?? nearest(word) ?? word);
}

function nearest(word: string): string | undefined {
  if (word.length < 5 || rightWords.has(word)) return undefined;
  const allowed = word.length >= 8 ? 2 : 1;
  return wordsByLetter
    .get(word[0]!)
    ?.find((known) => Math.abs(known.length - word.length) <= allowed && editDistance(word, known) <= allowed);
}
