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
/** Sounds and manners around an answer; the sounds are words of nobody. */
const hesitating = /^(?:(?:u+m+|u+h+|u+hm+|er+m+|h+m+)[,. ]+)+/i;
const trailing = /[,. ]+(?:please|pls|plz|thanks|thank you|i think|i believe|i guess)[.! ]*$/i;
/** One word only: "It's a Wonderful Life" is a film. */
const itIs = new RegExp(`^${before}(?:it'?s|it is|it was|i think it'?s)\\s+(\\S{2,})$`, 'i');

const numberIs = new RegExp(
  `^(?:(?:ok|okay|so|well|fine|yes|sure|um+|uh+|hm+|here)[,.!: ]+)*(?:(?:it'?s|it is|here it is|that(?:'?s| is| would be)|(?:(?:my|the) )?(?:(?:bank|checking|savings|debit|card|account|acct|routing|aba)(?:'s)? )*(?:number|num|no\\.?|#)?(?: is| would be|'s| ?:)?)[,: ]+)?(\\d[\\d -]*\\d)(?:[,. ]+(?:please|thanks|thank you))?[.! ]*$`,
  'i',
);

/** "my password is …", with something that may be one. */
export function givesPassword(typed: string): boolean {
  return passwordIs.test(typed);
}

export function hasLeadIn(typed: string): boolean {
  return [passwordIs, answerIs].some((leadIn) => afterLeadIn(typed, leadIn) !== typed);
}

export function withoutLeadIn(typed: string, secret: 'password' | 'answer'): string {
  if (secret === 'password') return afterLeadIn(typed, passwordIs);
  const bare = withoutManners(typed);
  return bare === undefined ? typed : afterLeadIn(bare, answerIs);
}

function afterLeadIn(typed: string, leadIn: RegExp): string {
  return (leadIn.exec(typed) ?? itIs.exec(typed))?.[1]?.trimEnd() ?? typed;
}

/** Undefined where they are all that was said. */
function withoutManners(answer: string): string | undefined {
  const bare = answer.replace(hesitating, '').replace(trailing, '').trim();
  return bare === '' ? undefined : bare;
}

const regret = /^(?:(?:sorry|oh|oops|no|actually|wait)[,.!: ]+)+/i;

/** "my routing number is 021…": the digits, where nothing else is said. */
export function numberLedIn(typed: string): string {
  return numberIs.exec(typed.replace(/[‘’]/g, "'"))?.[1] ?? typed;
}

/** "sorry, 021…" too, where no number was given before that it could be meant for. */
export function firstNumberLedIn(typed: string): string {
  return numberLedIn(typed.replace(regret, ''));
}
