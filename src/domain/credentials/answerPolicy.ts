/** Which answers to a security question are refused because others could guess them (standards A6). */
import { normaliseAnswer } from '../identity/normalise';
import { isRuns } from './guessable';
import type { AnswerRefusal } from './recoveryOutcomes';

const minimum = 3;
const maximum = 100;

/** Say nothing of their own beside a word of the question. */
const fillers: readonly string[] = 'my your the a an of is was it its our i me in on at to'.split(' ');

/** Said by those who do not want to answer. */
const evasions: ReadonlySet<string> = new Set(
  'unknown none nothing noone nobody idontknow dontknow idk notapplicable notsure password secret answer myanswer yes test testing na no'.split(
    ' ',
  ),
);

/** Undefined where the answer may be used; the ones that need a hash compared are the caller's to look for. */
export function answerRefusal(
  answer: string,
  about: { readonly username: string; readonly question: string },
): AnswerRefusal | undefined {
  const plain = normaliseAnswer(answer);
  const length = [...plain].length;
  if (length > maximum) return { reason: 'too_long', maximum };
  if (evasions.has(plain) || isRuns(plain) || new Set(plain).size === 1) return { reason: 'guessable' };
  if (length < minimum) return { reason: 'too_short', minimum };
  if (plain === normaliseAnswer(about.username)) return { reason: 'same_as_login' };
  return isOfQuestion(answer, about.question) ? { reason: 'word_of_question' } : undefined;
}

/** True where the answer says nothing that the question does not say. */
function isOfQuestion(answer: string, question: string): boolean {
  const asked = new Set([...words(question), ...fillers]);
  return normaliseAnswer(question).includes(normaliseAnswer(answer)) || words(answer).every((word) => asked.has(word));
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
