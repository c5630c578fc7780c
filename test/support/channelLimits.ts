/** What nothing that is said on a channel may be, whatever a story expects there (standards C6, C7, F6). */
import { mostOptionsAloud } from '../../src/channels/rendering/phoneRenderer';
import { isGsm7, segmentsOf } from '../../src/channels/rendering/segments';
import { mostSegments } from '../../src/channels/rendering/textRenderer';

/** In words, the first limit that the replies of one turn break. */
export function limitBroken(channel: string, replies: readonly string[]): string | undefined {
  switch (channel) {
    case 'phone':
      return brokenAloud(replies.filter((text) => !isEvent(text)).join(' '));
    case 'sms':
      return replies.map(brokenByText).find((broken) => broken !== undefined);
    default:
      return undefined;
  }
}

/** Of a card, a bank or an account. */
const wholeNumber = /\d(?:[ -]?\d){8,}/;

function brokenAloud(heard: string): string | undefined {
  if (/https?:|www\.|\S@\S/.test(heard)) return 'no address aloud';
  if (wholeNumber.test(heard)) return 'no whole number aloud';
  if (/[$"()\n]/.test(heard)) return 'no signs for the eye aloud';
  if ((heard.match(/\bpress [1-9]/gi) ?? []).length > mostOptionsAloud) return `${mostOptionsAloud} options at most`;
  if (/\?./s.test(heard)) return 'one question, at the end';
  return undefined;
}

function brokenByText(text: string): string | undefined {
  if (!isGsm7(text)) return 'plain letters only';
  if (segmentsOf(text) > mostSegments) return `${mostSegments} segments at most`;
  if (wholeNumber.test(text.replace(/https?:\S+|\b\d{3}-\d{3}-\d{4}\b/g, ''))) return 'no whole number by text';
  return undefined;
}

/** What the desk says of a call itself: "(hung up)". */
function isEvent(text: string): boolean {
  return /^\(.*\)$/.test(text);
}
