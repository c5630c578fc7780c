/** The pages at the end of a statement's link that does not lead to the statement. */
import type { ServerResponse } from 'node:http';
import { escapeHtml, sendPlainPage } from '../http/plainPage';
import { type SignInFrame, paragraph } from '../sign-in-page/pages';
import { endings, words } from './wording';

export const frame: SignInFrame = { title: words.signInTitle, reason: words.signInReason };

export function sendEnding(response: ServerResponse, name: keyof typeof endings): void {
  const { status, title, text } = endings[name];
  const main = `${paragraph(text)}\n<p><a href="/">${escapeHtml(words.toChat)}</a></p>`;
  sendPlainPage(response, { status, title, main });
}
