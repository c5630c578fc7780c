/** Whether somebody wants amounts of money kept quiet, or told again: whole utterances, for there is more than one who hears them. */
import { plainText } from './plainText';

const around =
  "(?:(?:hi|hello|hey|ok|okay|so|and|but|um+|uh+|wait|oh)[, ]+)*(?:(?:i'?m|i am|we'?re|we are) (?:not alone|in public|with (?:people|others|someone|somebody|company|friends|family)|on (?:speaker|a bus|the bus|a train|the train)|at work)[,.;]* (?:so |and |please )*)?";
const please =
  "(?:(?:please|can you|could you|will you|would you|i(?:'d| would) like (?:you )?to|i want (?:you )?to|i need (?:you )?to|just)[, ]+)*";
const sums =
  '(?:(?:the|my|any|all|your|of|dollar|money|these|those) )*(?:amounts?|figures?|sums|numbers|dollars?|balances?)(?: of money)?';
const aloud =
  '(?: (?:out loud|aloud|loud|loudly|out|private(?:ly)?|here|please|to (?:me|everyone)|on this (?:speaker|device)|now|for now|from now on|today))*';

const hiding = [
  `(?:hide|mute|silence|mask|conceal) ${sums}${aloud}`,
  `(?:do not|don'?t|not|never|stop|no|without)(?: ever)? (?:to )?(?:say|saying|read|reading|speak|speaking|tell|telling|announce|announcing|show|showing|mention|mentioning)(?: me| out| out loud| aloud)? ${sums}${aloud}`,
  `(?:keep|make|leave) ${sums} (?:private|quiet|hidden|silent|secret|to yourself|out|unsaid)${aloud}`,
  `(?:turn|switch) (?:off ${sums}|${sums} off)${aloud}`,
  `no (?:amounts?|figures|sums)(?: (?:out loud|aloud|please|here|now))*`,
].map((words) => new RegExp(`^${around}${please}(?:${words})(?: (?:can|could|would) you)?$`));

const again = '(?: (?:again|out loud|aloud|please|here|now))*';
const telling = [
  `(?:show|say|read|tell|speak|unhide|unmute)(?: me)? (?:(?:the|my|all|dollar) )*(?:amounts|figures|sums)${again}`,
  `(?:turn|switch) (?:on (?:the |my )?amounts|(?:the |my )?amounts on)${again}`,
  `(?:stop|no longer|do not|don'?t) (?:hide|hiding) (?:the |my )?amounts${again}`,
  `you (?:can|may) (?:say|tell|read|show)(?: me)? (?:the |my )?amounts${again}`,
].map((words) => new RegExp(`^${around}${please}(?:${words})$`));

/** "hide amounts", "please don't read my balance out loud"; "show amounts". */
export function amountsWished(text: string): 'hidden' | 'told' | undefined {
  const plain = plainText(text).replace(/[?.! ]+$/, '');
  if (plain.length > longest) return undefined;
  if (telling.some((words) => words.test(plain))) return 'told';
  return hiding.some((words) => words.test(plain)) ? 'hidden' : undefined;
}

const longest = 90;
