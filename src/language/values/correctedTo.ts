/** Which of several names or addresses of a line is meant: the one that is said in place of those before it. */

interface Said {
  readonly words: string;
  readonly at: number;
}

const takes =
  'no|nope|nah|sorry|sry|wait|hold on|hang on|oops|whoops|actually|rather|i mean|i meant|make (?:that|it)|scratch that|correction|my bad|my mistake|excuse me|pardon(?: me)?|(?:my )?apologies|crap|shoot|dang|darn|damn(?: it)?|ugh+|hmm+|or rather|it should be|should be|use';
const takesBack = new RegExp(`\\b(?:${takes}|instead|not|isn'?t|wrong|dead|old|typo|mine)\\b`, 'i');
const atOnce = new RegExp(`^[,. ]*(?:or )?(?:${takes}|it's|that's)(?:[, .]+(?:${takes}|it's|that's))*[,. ]*$`, 'i');
const denied =
  /\b(?:(?:changed|switched|moved)(?: \w+)? from|not|instead of|rather than|isn'?t|never|no longer)(?: (?:my|the|to|under|at|as|on|for|from))* $/i;
const joined = /^[, ]*(?:and|or(?! rather| better)|then)\b/i;
const mostLettersBetween = 60;

/** `said` in the order of their places. */
export function correctedTo<Value extends Said>(line: string, said: readonly Value[]): Value | undefined {
  const wanted = said.filter(({ at }) => !isDenied(line, at));
  const [first, ...rest] = wanted.length > 0 ? wanted : said;
  return rest.reduce(
    (meant, next) => (meant && takesBackAfter(line.slice(meant.at + meant.words.length, next.at)) ? next : meant),
    first,
  );
}

/** "…, not dana": what stands at this place is not wanted. */
export function isDenied(line: string, at: number): boolean {
  return denied.test(line.slice(0, at));
}

/** Whether what stands between two names takes the first back, and whether it does nothing else. */
export function takesBackAfter(between: string): 'at once' | 'with a reason' | undefined {
  if (between.length > mostLettersBetween || joined.test(between) || !takesBack.test(between)) return undefined;
  return atOnce.test(between) ? 'at once' : 'with a reason';
}
