/** What the telephone itself says: about waiting, links, silence and the way to a person. */
import type { Link } from '../../reply/message';

export const personKey = 'Press 0 at any time for a person.';
export const oneMoment = 'One moment, please.';
export const stillWorking = 'I am still working on it.';
export const tookTooLong = 'I am sorry, that took too long. Please say it again.';
export const failed = 'I am sorry, something went wrong on our side. Please say it again.';
export const outOfOrder = 'I am sorry, I cannot go on with this call. Please call again in a few minutes.';
export const unsure = 'I did not hear that clearly.';
export const connectingInSilence = 'I still do not hear you, so I am connecting you with a person.';
export const nobodyAnswered = 'I am sorry, nobody could take your call just now.';
export const whatElse = 'What else can I do for you?';
export const goodbye = 'Goodbye.';

/** `hours` are when a person answers, where nobody does now. */
export const goodbyeInSilence = (paymentDropped: boolean, hours: string | undefined): string =>
  [
    'I still do not hear you, so I will end this call.',
    paymentDropped ? 'Nothing was paid.' : '',
    hours === undefined ? 'Please call again.' : `You can reach a person ${hours}.`,
    'Goodbye.',
  ]
    .filter(Boolean)
    .join(' ');

/** `had` where the number has got every one of them before. */
export type LinksSent = 'sent' | 'had' | 'not_sent';

/** Which links come by text. */
export function linksTold(links: readonly Link[], outcome: LinksSent): string {
  const [it, one] = links.length === 1 ? ['the link', 'a link'] : ['the links', 'links'];
  switch (outcome) {
    case 'sent':
      return `I have sent you a text with ${one}: ${links.map(({ label }) => label).join(', and ')}.`;
    case 'had':
      return `You have ${it} in your text messages already.`;
    case 'not_sent':
      return `I cannot send ${it} to this number by text.`;
  }
}

/** A PIN or a code was said aloud. */
export const byKeypad = 'For your privacy, please use the keypad, then press pound. I have not kept what you said.';

/** While a page is open where the caller types what is not said aloud. */
export const notDoneYet = 'I do not have it yet. Say done when you have finished.';
export const stillNotDone = 'I still do not have it. Say new link for another one, or press 0 for a person.';
export const stillHere = 'I am still here. Say done when you have finished.';
export const pageSent = 'Its link comes to this number by text.';
export const pageNotSent = 'I cannot send a text to this number. Press 0 for a person.';

/** The text with a link that the caller asked for. */
export const linkText = (label: string, url: string): string => `MINI Financial Services: ${label}: ${url}`;

/** Whoever gets this without calling has been named by somebody else. */
export const pageText = (url: string): string =>
  `MINI Financial Services: to go on with your call, open ${url}\nIt works once, for ten minutes. If you are not calling us, leave it alone.`;
