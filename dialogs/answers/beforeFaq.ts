/** What an entry of the FAQ does not answer, though it is about the same: said before it, so that nobody takes it for the answer. */
import type { FaqLabel } from '../../src/language/labels';
import type { Message } from '../../src/reply/message';
import { bareQuestion } from '../bareQuestion';
import type { DialogServices } from '../dialogServices';

const miles = '(?:miles?|mileage)';
const ofMiles = [
  `\\bwhat (?:happens|if)\\b.*\\b(?:over|past|exceed|beyond)\\b.*\\b${miles}\\b`,
  `^am i (?:going |gonna be |gone )?(?:over|past|close)\\b.*\\b${miles}\\b`,
  `\\b(?:how much|what|what's|whats)\\b.*\\b(?:cost|charge|charged|price|fee|per mile|is|are|for)\\b.*\\b${miles}\\b`,
  `\\b(?:how much|what)\\b.*\\b${miles}\\b.*\\b(?:cost|costs|charge|price)\\b`,
  `\\b(?:cost|price|charge|rate) (?:of|for|per) (?:an? |extra |additional |each )*${miles}\\b`,
].map((words) => new RegExp(words));
const onFile =
  /^(?:what|which|what's|whats|show me|tell me|do you (?:still )?have|is)\b.*\b(?:e-?mail|address|phone|number)\b.*\b(?:(?:do|have) you have|you have|on file|for me|(?:is|are) (?:saved|stored))\b|^(?:what|which)(?:'s| is)? (?:e-?mail|address|phone number)(?: address)? (?:do you have|is on file|are you using)/;

/** Nothing of ours is asked for. */
const onFileForMe = /\b(?:address|phone|number)\b.*\b(?:you have|on file)(?: on file)? for (?:me|us|[a-z]+[._][a-z]+)$/;

export function saidBeforeFaq(
  id: FaqLabel,
  text: string,
  { wording: { courtesies }, settings }: Pick<DialogServices, 'wording' | 'settings'>,
): Message | undefined {
  const plain = bareQuestion(text);
  if (plain === undefined) return undefined;
  if (id === 'faq_lease_miles')
    return ofMiles.some((question) => question.test(plain)) ? courtesies.milesNotKnown(settings) : undefined;
  const isOfContact = id === 'faq_change_email' || id === 'faq_change_address';
  return (isOfContact ? onFile : onFileForMe).test(plain) ? courtesies.contactNotShown() : undefined;
}
