/** Hides passwords, PINs, one-time codes and answers to security questions that were said in a sentence (standards D1). */

const mark = '[hidden]';

const password = '(?:pass ?words?|pass ?phrase|pass ?code|passwd|pwd|pw|log ?in details)';
const code = '(?:pins?|pin code|cvv2?|cvc2?|otp|codes?)';
const answer =
  "(?:(?:security|secret) answers?|answers? (?:to|for|of) (?:my|the|your|that|this) (?:security |secret )?question|mother'?s maiden name|maiden name)";
const link = "(?: (?:number )?(?:is|was|are|will be|should be|would be|to be|to)|['’]s| ?[:=]|,)";

/** What follows where nothing secret is named: "my password is not accepted". */
const plainWord =
  "(?:not?|wrong|incorrect|expired|locked|invalid|lost|the|an?|gone|forgotten|compromised|stolen|hacked|saved|being|refused|rejected|broken|old|new|weak|what|where|in|on|at|for|from|of|required|needed|still|never|always|also|and|but|or|because|secure|safe|correct|right|good|unknown|it|this|that|asked|sent|coming|taking|too|so|my|your|reset|change|changed|come|doesn'?t|don'?t|isn'?t|won'?t|please|i|you|we|be|get|see)(?![\\w-])";
/** "Do I need a PIN to call you" names none. */
const purpose = '(?<= to )(?:call|talk|speak|pay|use|sign|log|access|make|do|go|hear|text|chat)(?![\\w-])';
const questionWord =
  '(?:what|where|which|this|that|it|here|there|when|how|why|who|long|much|many|old|valid|good|\\[hidden\\])';

/** A word that people make for a password: letters with a digit or a sign within. */
const madeUp = '(?=[^\\s]{5,})(?=[^\\s]*[a-z])[^\\s]*[\\d!@#$%^&*_+=~?-][^\\s]*';

const rules: readonly RegExp[] = [
  // A password may have spaces: all of the sentence that names it goes.
  new RegExp(
    `(?<=\\b(?:${password}|${answer})${link}\\s{0,3})(?!\\s|${plainWord}|${purpose})\\S[^\\n]*?(?=[.?!]?(?:\\s*$|[.?!]\\s|\\n))`,
    'gi',
  ),
  new RegExp(`(?<=\\b(?:${password}|pass) )${madeUp}`, 'gi'),
  new RegExp(`(?<=\\b(?:pass) ?[:=] ?)\\S+`, 'gi'),
  new RegExp(
    `(?<![\\w])(?!${questionWord}\\b)\\S+(?= (?:is|was) (?:my|the|our) (?:(?!zip|area)[\\w-]+ ){0,2}(?:${password}|${code})\\b)`,
    'gi',
  ),
  // Four to eight digits, as one number or in groups.
  new RegExp(
    `(?<=\\b(?:${code}|${password})(?:\\s?#|\\snumber)?(?:${link})?\\s{0,3})\\d(?:[ -]?\\d){2,7}(?![\\w.,]*\\d)`,
    'gi',
  ),
  new RegExp(`(?<=\\b(?:pins?|cvv2?|cvc2?|otp)(?: code)?${link}\\s{0,3})(?!${plainWord}|${purpose})\\S+`, 'gi'),
  // Nothing but six digits: a one-time code that came too late.
  /(?<=^\s*)\d{3}[ -]?\d{3}(?=\s*$)/g,
];

/** Upper and lower case, digits and signs in one word are no word of any language. */
const strong = /(?<![^\s"'(])(?=\S*[a-z])(?=\S*[A-Z])(?=\S*\d)(?=\S*[-!#$%^&*_+=~?]\S)(?!\S*(?:@|:\/\/|\[))\S{8,}/g;
const date = /^\d{1,2}-[A-Z][a-z]{2,8}-\d{2,4}[.,?!]*$/;

export function hideCredentials(text: string): string {
  const said = rules.reduce((kept, rule) => kept.replace(rule, mark), text);
  return said.replace(strong, (word) => (date.test(word) ? word : mark));
}
