/** Reads the voice PIN that signs in, or the wish to sign in on a page, for whoever does not know their PIN. */
import type { PinOutcome, PinSignIn } from '../../src/domain/identity/outcomes';
import type { Place } from '../../src/domain/identity/place';
import { plainWords } from '../../src/language/plainText';

export interface PageWanted {
  readonly kind: 'page_wanted';
}

/** No try is used up by the wish for a page. */
export async function givePin(
  pins: Pick<PinSignIn, 'enter'>,
  typed: string,
  place: Place,
): Promise<PinOutcome | PageWanted> {
  return wantsPage(typed) ? { kind: 'page_wanted' } : pins.enter({ pin: typed, place });
}

const pageInstead = /^(?:sign (?:me )?in )?on (?:a|the) page(?: instead)?$/;

function wantsPage(typed: string): boolean {
  return typed.length <= 60 && pageInstead.test(plainWords(typed).join(' '));
}
