/** Sums that are left open: "500 or more", "more than the total due", "take 50 off my payment". They are asked for, never guessed. */

const opening =
  "(?:(?:please|ok|okay|yes|no|well|just|actually|maybe|so|then|i want to|i'?d like to|i would like to|i'?ll|i will|i can|i could|let me|can i|could i|i need to|make it|it should be|something|somewhere|anything|somewhat|slightly|much|a (?:bit|little|lot)|way|pay|send|put|do|make a payment of|a payment of)[, ]+)*";
const figure =
  '(?:\\$ ?)?(?:\\d|(?:an? )?(?:hundred|thousand|grand)|[a-z]+ (?:hundred|thousand|dollars|bucks)|[a-z]+ty\\b)';
const name = '(?:(?:the|my|what|whatever|half|this) )';
const beyond = new RegExp(
  `^${opening}(?<!\\b(?:no|not|any) )(?:(?:more|less|fewer|higher|lower|bigger|smaller) than (?:${figure}|${name})|(?:over|under|above|below|beyond|north of|upwards? of) ${figure})`,
);
const orMore =
  /(?:\d|hundred|thousand|dollars|bucks|[a-z]+ty) (?:more or less|or (?:more|less|higher|lower|above|below|over|under))\b/;
const takenOff =
  /\b(?:take|knock|cut|shave|subtract|deduct|drop) (?:\$ ?)?\d[\d.,]*(?: (?:dollars|bucks))? (?:off|from)(?: of)? (?:my|the|this) (?:car |loan |lease |next |monthly )*(?:payments?|bill|total|balance|amount|instal?lment)\b/;

/** What it is rounded from is known to nobody but the question before. */
const rounded = /\bround(?:ed)?\b.{0,24}\b(?:nearest|next|closest|whole)\b/;

/** Plain text in. */
export function isOpenAmount(plain: string): boolean {
  return beyond.test(plain) || orMore.test(plain) || takenOff.test(plain) || rounded.test(plain);
}
