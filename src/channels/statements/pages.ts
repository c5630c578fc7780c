/** What a browser sees where a statement's link does not lead to the statement: fixed words that give nothing away. */
import type { ServerResponse } from 'node:http';
import { sendPlainPage } from '../http/plainPage';

const words = {
  signInNeeded: {
    status: 403,
    title: 'Please sign in first',
    text: 'A statement opens only in the browser in which you are signed in, with the same username that asked for it. Sign in to the chat here, then open the link again or ask for the statement there.',
  },
  expired: {
    status: 410,
    title: 'This link has expired',
    text: 'Links to statements work for ten minutes. Ask for the statement again and you will get a new one.',
  },
  unknown: {
    status: 404,
    title: 'There is no statement here',
    text: 'The address may be incomplete. Open the link again, or ask for the statement once more.',
  },
  failed: {
    status: 500,
    title: 'That did not work',
    text: 'The statement could not be opened just now. Please try again in a moment.',
  },
} as const;

type PageName = keyof typeof words;

export function sendPage(response: ServerResponse, name: PageName): void {
  const { status, title, text } = words[name];
  sendPlainPage(response, { status, title, main: `<p>${text}</p>\n<p><a href="/">Go to the chat</a></p>` });
}
