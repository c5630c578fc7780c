/** Payment methods as they are named, and which of them the customer's words mean. */
import type { MethodKind, PaymentMethod } from '../../src/domain/payments/methods';
import { type MethodReading, readMethod } from '../../src/language/values/method';
import { plainText, plainWords } from '../../src/language/plainText';
import { bareEnding } from '../bareEnding';
import type { MethodToName } from '../prompts/question';

export function methodToName({ id, kind, ending, nickname, bankName }: PaymentMethod): MethodToName {
  return { id, kind, ending, ...(nickname !== undefined && { nickname }), ...(bankName !== undefined && { bankName }) };
}

/** By nickname, by the digits at the end, or by kind where that leaves no doubt: all that fit the words. */
export function methodsMeant(text: string, methods: readonly MethodToName[]): readonly MethodToName[] {
  const named = namedIn(text, methods);
  if (named.length > 0) return named;
  const ending = bareEnding(text);
  const ended = methods.filter((method) => method.ending === ending);
  if (ended.length > 0) return ended;
  const reading = readMethod(text);
  const kind = reading.kind === 'none' && !another.test(plainText(text)) ? kindMeant(text) : undefined;
  return methods.filter((method) => (kind === undefined ? fits(method, reading) : method.kind === kind));
}

const shortEnding = /\b(?:ending|ends|ended|end)(?: in| with| on)? (\d{2,3})[.! ]*$/;

/** "the one ending in 10": fewer digits than are shown, as far as they tell them apart. */
export function endingWith(text: string, methods: readonly MethodToName[]): readonly MethodToName[] {
  const digits = shortEnding.exec(plainText(text))?.[1];
  return digits === undefined ? [] : methods.filter(({ ending }) => ending.endsWith(digits));
}

const another = /\b(?:another|different|new|other|else)\b/;

/** A card that is not said to be another kind can only be a debit card here. */
export function kindMeant(text: string): MethodKind | undefined {
  const reading = readMethod(text);
  if (reading.kind === 'method') return reading.method;
  return reading.kind === 'none' && /\bcards?\b/.test(plainText(text)) ? 'debit_card' : undefined;
}

/** By the owner's name for it, else by its bank's, with its kind where that was said: of a card the bank may not be known. */
export function namedIn(text: string, methods: readonly MethodToName[]): readonly MethodToName[] {
  const nicknamed = nicknamedIn(text, methods);
  if (nicknamed.length > 0) return nicknamed;
  const words = new Set(plainWords(text));
  const ofBank = methods.filter(({ bankName }) => ownWordsOf(bankName).some((word) => words.has(word)));
  const kind = kindMeant(text);
  return kind === undefined ? ofBank : ofBank.filter((method) => method.kind === kind);
}

/** What no other bank's name is made of, and nothing else that is said of a payment. */
function ownWordsOf(bankName = ''): readonly string[] {
  return plainWords(bankName).filter((word) => word.length > 3 && !ofAnyBank.has(word));
}

const ofAnyBank = new Set(
  (
    'bank banks banking federal credit union first second national trust savings checking account city state community company ' +
    'mutual financial united citizens people peoples american america central example card debit with from this that'
  ).split(' '),
);

function nicknamedIn(text: string, methods: readonly MethodToName[]): readonly MethodToName[] {
  const words = new Set(plainWords(text));
  return methods.filter(
    ({ nickname }) => nickname !== undefined && plainWords(nickname).every((word) => words.has(word)),
  );
}

export function fits({ kind, ending }: MethodToName, reading: MethodReading): boolean {
  switch (reading.kind) {
    case 'method':
      return kind === reading.method && (reading.last4 === undefined || reading.last4 === ending);
    case 'last4':
      return reading.last4 === ending;
    case 'ambiguous':
      return reading.methods.includes(kind);
    default:
      return false;
  }
}
