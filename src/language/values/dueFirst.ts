/** "whichever is due first", "the one that comes due soonest": one of several vehicles, called by its due date. */
import { plainText } from '../plainText';

const first = '(?:first|next|soonest|sooner|earliest|earlier)';
const thing = '(?:one|car|vehicle|mini|loan|lease|account|payment|bill)';
const whose = "(?:(?:that|which|who)(?:'?s| is| comes| is coming)? |with the |coming )?";
const forms = [
  `(?:whichever|which ?ever one|any(?: one)?)(?: ${thing})?(?:'?s| is| comes| one is)? (?:up |due )+(?:the )?${first}(?: due)?`,
  `(?:the )?${thing} ${whose}(?:comes |coming |is )?(?:due|up)(?: date)? (?:the )?${first}`,
  `(?:the )?(?:${thing} )?${whose}(?:first|next|soonest|earliest)(?: ${thing})?(?: (?:to (?:come|be)|that(?:'?s| is)|coming))? due(?: date)?`,
  `(?:what(?:ever)?)(?: is|'?s| comes) due ${first}`,
];
const dueFirst = new RegExp(`\\b(?:${forms.join('|')})\\b`);

/** The words for it; nothing where a date is asked for. */
export function dueFirstIn(text: string): string | undefined {
  return dueFirst.exec(plainText(text))?.[0];
}
