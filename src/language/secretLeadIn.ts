/** Takes a secret out of the sentence that gives it: "my password is …", "the answer is …". */

/** "my password is not accepted" speaks of it. */
const spokenOf =
  '(?!(?:not|no|wrong|incorrect|expired|locked|invalid|lost|gone|forgotten|correct|right|being|too|what|still|never|always|saved|stolen|compromised|hacked|refused|rejected|broken)(?![^ .!?]))';
const before = '(?:(?:ok|okay|so|sorry|oh|well|no|actually|fine|yes)[, ]+)*';
const passwordIs = new RegExp(
  `^${before}(?:(?:(?:my|the) )?(?:password|pass ?word|pw|pwd|pass)(?:(?: is| was|'s| =)[: ]| ?[:=] ))\\s*${spokenOf}(\\S.*)$`,
  'i',
);
const answerIs = new RegExp(
  `^${before}(?:(?:my|the) )?answer(?:(?: is| was|'s)[: ]| ?[:=] )\\s*${spokenOf}(\\S.*)$`,
  'i',
);
/** One word only: "It's a Wonderful Life" is a film. */
const itIs = new RegExp(`^${before}(?:it'?s|it is|it was|i think it'?s)\\s+(\\S{2,})$`, 'i');

/** "my password is …", with something that may be one. */
export function givesPassword(typed: string): boolean {
  return passwordIs.test(typed);
}

export function hasLeadIn(typed: string): boolean {
  return withoutLeadIn(typed, 'password') !== typed || withoutLeadIn(typed, 'answer') !== typed;
}

export function withoutLeadIn(typed: string, secret: 'password' | 'answer'): string {
  const given = (secret === 'password' ? passwordIs : answerIs).exec(typed) ?? itIs.exec(typed);
  return given?.[1]?.trimEnd() ?? typed;
}
