/** Reads the voice PIN that signs in, or the wish to sign in on a page, for whoever does not know their PIN. */
import type { PinOutcome, PinSignIn } from '../../src/domain/identity/outcomes';
import type { Place } from '../../src/domain/identity/place';
import { saidForgotten } from '../../src/language/forgotten';
import { plainWords } from '../../src/language/plainText';
import { pageWordsIn } from '../pageWords';

export interface PageWanted {
  readonly kind: 'page_wanted';
  /** There is no PIN that the customer knows. */
  readonly withoutPin?: true;
}

/** No try is used up by the wish for a page. */
export async function givePin(
  pins: Pick<PinSignIn, 'enter'>,
  typed: string,
  place: Place,
): Promise<PinOutcome | PageWanted> {
  return wantsPage(typed) ? { kind: 'page_wanted' } : pins.enter({ pin: typed, place });
}

/** "I forgot my PIN", "I never set one", "text me the link": words that are certainly no PIN. */
export function pageWanted(text: string): PageWanted | undefined {
  const said = text.replace(whichPin, '');
  if (isForgotten(said) || pageWordsIn(said) === 'has_none') return { kind: 'page_wanted', withoutPin: true };
  if (noWayWithPin.test(plainWords(text).join(' '))) return { kind: 'page_wanted', withoutPin: true };
  return wantsPage(text) || pageWordsIn(text) === 'new_link' ? { kind: 'page_wanted' } : undefined;
}

/** "What PIN? I never made one". */
const whichPin =
  /^(?:(?:um+|uh+|sorry|wait)[, ]+)*(?:what|which)(?:'?s| is| do you mean by| kind of)?(?: (?:a|my|the|this|that))*(?: voice)? pin[?,.! ]+(?=\S)/i;

/** How one is made comes after the sign-in, so that a page is the way there; and where there are no keys to press. */
const noWayWithPin =
  /^(?:(?:sorry|um+|uh+|oh|no|well|but|ok|okay|so|and) )*(?:(?:how|where) (?:do|can|would) i (?:get|set|make|create|reset|change|find)(?: up)? (?:one|it|a pin|my pin|a voice pin|my voice pin)(?: up)?|(?:i (?:want|need) to |can i |please )?(?:reset|change|set(?: up)?|get) (?:my |a |the )?(?:new )?(?:voice )?pin|i (?:dont|do not) have (?:a |any )?(?:keypad|key pad|keys|buttons|touch tones?)|(?:my|this) phone (?:has no|does not have|doesnt have) (?:a |any )?(?:keypad|keys|buttons)|i (?:dont|do not) know (?:it|my pin|the pin|that|mine))$/;

const pageInstead = /^(?:sign (?:me )?in )?on (?:a|the) page(?: instead)?$/;

function wantsPage(typed: string): boolean {
  return typed.length <= 60 && pageInstead.test(plainWords(typed).join(' '));
}

const forgottenPin =
  /^(?:(?:sorry|um+|uh+|oh|no|well|but) )*(?:i )?(?:just |ve |have )?(?:forgot|forgotten|lost|dont (?:know|remember|have)|do not (?:know|remember|have)|cant remember|cannot remember) (?:what )?(?:my |the )?(?:voice )?pin(?: number)?(?: is)?$/;

/** "I do not know" may be a moment's doubt. */
function isForgotten(text: string): boolean {
  const saysForgotten = saidForgotten(text) === 'unnamed' && !/\b(?:know|idea|clue|recall)\b/i.test(text);
  return saysForgotten || (text.length <= 80 && forgottenPin.test(plainWords(text).join(' ')));
}
