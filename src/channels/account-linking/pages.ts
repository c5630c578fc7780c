/** The pages around signing in to link an account to a speaker: the consent, and what did not work. */
import type { ServerResponse } from 'node:http';
import { sendPlainPage } from '../http/plainPage';
import { type SignInFrame, paragraph, showFormPage, stepForm } from '../sign-in-page/pages';
import { words } from './wording';

/** `leadsTo` is where the last form of all leads to, beside this service. */
export function frameOf(leadsTo: string): SignInFrame {
  return { title: words.title, decline: words.notNow, leadsTo };
}

export const linkingPages = {
  consent: (response: ServerResponse, leadsTo: string): void =>
    showFormPage(response, frameOf(leadsTo), {
      ...{ title: words.consentTitle, notice: undefined },
      parts: [...words.consent.map(paragraph), stepForm('consent', words.link)],
    }),

  tooMany: (response: ServerResponse): void =>
    sendPlainPage(response, { status: 429, title: words.failedTitle, main: paragraph(words.tooMany) }),

  /** The sign-in under way is none of this browser's, or too old. */
  tooOld: (response: ServerResponse): void =>
    sendPlainPage(response, { status: 400, title: words.failedTitle, main: paragraph(words.failed) }),
};
