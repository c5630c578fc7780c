/** Values that a line only tells of, as opposed to those that it asks for: "my last bill was 395", "i paid on the 5th". */
import type { ValueSpan } from './valueSpans';

const about = '(?: (?:about|around|like|only|just))?';
const sums =
  'rent|mortgage|insurance|paycheck|pay ?check|salary|income|wages|pension|repairs?|bonus|refund|bill|balance|price|payment|installment|tuition|deposit';
const toldSum = new RegExp(
  `\\b(?:was|were|costs?(?: me| us)?|used to (?:be|pay)|(?:usually|normally|always|typically)(?: i| we)? (?:pay|send|do)|(?:i|we) (?:usually|normally|always|typically|make|earn|owe)|worth|valued at|appraised at|listed at|(?:raised|went|changed|lowered|increased|dropped)(?: [\\w']+){0,3} from|went (?:up|down) to|raised (?:it )?to|` +
    `(?:paid|sent|owed|charged|took|billed|spent|earned|made|won|got|sold|bought|offered|lost|gave|left)(?: (?:me|us|you|it|them))?(?: (?:for|out))?|` +
    `(?:${sums})(?: (?:this|last) (?:month|week|time))? (?:is|of|was|comes to|came to|=))${about} \\$?$`,
);
const rate =
  /^(?: (?:dollars|bucks))? ?(?:(?:a|per|an|every|each) |\/ ?)(?:week|month|hour|year|day|yr|mo|hr)\b|^ (?:last|this past) (?:week|month|time|year)\b|^(?: (?:dollars|bucks))? (?:sitting|saved up|set aside|put (?:aside|away)|stashed)\b/;
const toldDay =
  /\b(?:paid(?! (?:(?:it|this|that|my \w+|the \w+) )?off\b)|sent|called|charged|made|talked|spoke|wrote|bought|went|posted|cleared|bounced|due|hits|lands)(?: [\w']+){0,3}(?: (?:on|the|by|since))* $/;
const unable =
  /^(?: account| card)?(?:(?: is|'s| was| got| has been| has| ran| just)(?: now| all| kind of| too| a bit)?)? (?:empty|closed|overdrawn|low|short|out|expired|maxed|frozen|blocked|locked|lost|stolen|not (?:working|enough))\b/;
/** "the cooper is paid", "she keeps the countryman": not the one that is spoken of. */
const settled =
  /^(?:'s| is| was| has been| got| has)(?: already| all| now)* (?:paid|sold|gone|totaled|totalled|returned|traded|wrecked|fine|done|settled|current|his|hers|not mine|handled|covered|taken care of)\b/;
const ofAnother =
  /\b(?:she|he|they|(?:my )?(?:ex|wife|husband|son|daughter|brother|sister))(?: just| will|'ll| only)? (?:keeps?|gets?|took|takes|kept|got|drives|wants|has) (?:the |my |our )?$/;
const tells = new RegExp(
  `${toldSum.source.replace(/\$$/, '')}|${rate.source.replace(/\^/g, '')}|\\b(?:paid|sent|called|due|hits|lands)\\b|${unable.source.slice(1)}|${settled.source.slice(1)}|${ofAnother.source.slice(0, -1)}`,
);

/** Cheap, and true of every line that may tell of a value. */
export function isTelling(plain: string): boolean {
  return tells.test(plain);
}

/** In `masked` every value of the line is masked. */
export function isTold({ kind, at, end }: ValueSpan, masked: string): boolean {
  const before = masked.slice(0, at);
  const after = masked.slice(end);
  if (kind === 'amount') return toldSum.test(before) || rate.test(after);
  if (kind === 'day') return toldDay.test(before);
  if (kind === 'vehicle') return settled.test(after) || ofAnother.test(before);
  return (kind === 'method' || kind === 'ending') && unable.test(after);
}
