/** Takes a secret out of the sentence that gives it: "my password is …", "the answer is …". */

/** "my password is not accepted" speaks of it. */
const spokenOf =
  '(?!(?:not|no|wrong|incorrect|expired|locked|invalid|lost|gone|forgotten|correct|right|being|too|what|still|never|always|saved|stolen|compromised|hacked|refused|rejected|broken)(?![^ .!?]))';
const before = '(?:(?:ok|okay|so|sorry|oh|well|no|actually|fine|yes|ah|eh)[, ]+)*';
const passwordIs = new RegExp(
  `^${before}(?:(?:(?:my|the) )?(?:password|pass ?word|pw|pwd|pass)(?:(?: is| was|'s| =)[: ]| ?[:=] ))\\s*${spokenOf}(\\S.*)$`,
  'i',
);
const answerIs = new RegExp(
  `^${before}(?:(?:my|the) )?answer(?:(?: is| was|'s)[: ]| ?[:=] )\\s*${spokenOf}(\\S.*)$`,
  'i',
);
/** Sounds and manners around an answer; the sounds are words of nobody, and what else may begin a name needs its comma. */
const hesitating =
  /^(?:(?:u+m+|u+h+|u+hm+|e+rm*|h+m+|ok|okay|sorry|oops)[,. ]+|(?:well|oh|ah|eh|so|yes|no|actually)[,.]+ ?)+/i;
const trailing =
  /[,. ]+(?:(?:u+m+|u+h+|u+hm+|h+m+|please|pls|plz|thanks|thank you|(?:at least )?i (?:think|believe|guess)|i'?m (?:pretty |quite |fairly )?sure|probably|maybe))[.?! ]*$/i;
/** "Biscuit is the answer". */
const called =
  /^(?!(?:what|which|where|who|how|why|when|that|this|it|its|i|you|he|she|they|there|here)\b)(\S.*?)(?: (?:is|was|would be) (?:the|my) (?:right |correct )?answer)[.! ]*$/i;
const notAPerson =
  /,? (?:and )?not (?:to )?(?:an? |the )?(?:person|human|agent|representative|operator)(?: please)?[.! ]*$/i;
const noName =
  '(?!(?:so|not|yes|no|nothing|none|later|tomorrow|never|me|you|him|her|them|us|it|that|this|i|we|great|nice|good|bad|better|best|ok|okay|fine|cool|all|enough|easier|done|skip)(?![^ .!?,]))';
const guessing = "(?:i (?:think|believe|guess|say)|i(?:'d| would) say|probably|maybe|perhaps)(?: that)?,?";
const thatIs =
  "(?:it|that)(?:'?s| is| was|'?d be| would(?: have been| be)| must(?: have been| be)| should be| has to be| might be| may be| could be)(?: probably)?";
/** One word only: "It's a Wonderful Life" is a film. */
const itIs = new RegExp(
  `^${before}(?:(?:${guessing} )?${thatIs}|its|${guessing}|(?:should|must) be)\\s+${noName}${spokenOf}(\\S{2,})$`,
  'i',
);
/** Letters with digits or signs among them, such as nobody says. */
const madeUp = /^(?=.*[a-z])(?=.*[^a-z.,!?'])\S{6,}$/i;

const numberIs = new RegExp(
  `^(?:(?:ok|okay|so|well|fine|yes|sure|um+|uh+|hm+|here)[,.!: ]+)*(?:(?:it'?s|it is|here it is|that(?:'?s| is| would be)|(?:(?:my|the) )?(?:(?:bank|checking|savings|debit|card|account|acct|routing|aba)(?:'s)? )*(?:number|num|no\\.?|#)?(?: is| would be|'s| ?:)?)[,: ]+)?(\\d[\\d -]*\\d)(?:[,. ]+(?:please|thanks|thank you))?[.! ]*$`,
  'i',
);

/** "my password is …", with something that may be one. */
export function givesPassword(typed: string): boolean {
  return passwordIs.test(typed);
}

export function hasLeadIn(typed: string): boolean {
  return withoutLeadIn(typed, 'password') !== typed || saidOf(typed) !== undefined;
}

export function withoutLeadIn(typed: string, secret: 'password' | 'answer'): string {
  const bare = withoutManners(typed);
  if (secret === 'answer') return bare === undefined ? typed : (saidOf(typed)?.trimEnd() ?? bare);
  const given = afterLeadIn(typed, passwordIs);
  // A password may be any words, so that manners are none unless they surround what is no word.
  if (given !== typed || bare === undefined) return given;
  return madeUp.test(afterLeadIn(bare, passwordIs)) ? afterLeadIn(bare, passwordIs) : typed;
}

/** What is said to be the answer, whatever sounds are around it. */
function saidOf(typed: string): string | undefined {
  const bare = withoutManners(typed) ?? typed;
  return (answerIs.exec(bare) ?? itIs.exec(bare))?.[1] ?? called.exec(bare)?.[1];
}

function afterLeadIn(typed: string, leadIn: RegExp): string {
  return (leadIn.exec(typed) ?? itIs.exec(typed))?.[1]?.trimEnd() ?? typed;
}

/** Undefined where they are all that was said. */
function withoutManners(answer: string): string | undefined {
  const bare = answer.replace(hesitating, '').replace(notAPerson, '').replace(trailing, '').trim();
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
