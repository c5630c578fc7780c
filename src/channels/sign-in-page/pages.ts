/** What a customer sees while signing in on a page of ours: one question at a time, without scripts. */
import type { ServerResponse } from 'node:http';
import { escapeHtml, sendPlainPage } from '../http/plainPage';
import type { SignInQuestion } from './signInSteps';
import { contactWords, words } from './wording';

/** What the sign-in is for. */
export interface SignInFrame {
  /** Of the first page. */
  readonly title: string;
  /** Above the first form: why the customer is asked. */
  readonly reason?: string;
  /** Leaves without signing in; none unless given. */
  readonly decline?: string;
  /** The one other origin to which the last form may lead. */
  readonly leadsTo?: string;
}

interface PageContent {
  readonly title: string;
  readonly notice: string | undefined;
  /** Paragraphs and forms. */
  readonly parts: readonly string[];
}

export function showSignIn(response: ServerResponse, frame: SignInFrame, step: SignInQuestion): void {
  showFormPage(response, frame, contentOf(frame, step));
}

/** Also for the page after signing in, such as the one that asks for consent. */
export function showFormPage(response: ServerResponse, frame: SignInFrame, content: PageContent): void {
  const { decline, leadsTo } = frame;
  const { title, notice, parts } = content;
  const main = [
    ...(notice === undefined ? [] : [`<p class="notice" role="status">${escapeHtml(notice)}</p>`]),
    ...parts,
    ...(decline === undefined ? [] : [declineForm(decline)]),
  ].join('\n');
  sendPlainPage(response, {
    ...{ status: 200, title, main, hasForm: true },
    ...(leadsTo !== undefined && { formLeadsTo: leadsTo }),
  });
}

export function stepForm(step: string, button: string, fields = ''): string {
  return form(`${hidden('step', step)}${fields}<button type="submit">${escapeHtml(button)}</button>`);
}

export function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function contentOf({ title, reason }: SignInFrame, step: SignInQuestion): PageContent {
  switch (step.kind) {
    case 'sign_in': {
      const reasons = reason === undefined ? [] : [paragraph(reason)];
      return { title, notice: step.notice, parts: [...reasons, paragraph(words.signInHere), passwordForm()] };
    }
    case 'question': {
      const answer = field('answer', step.question, 'type="password" autocomplete="off"');
      const form = stepForm('answer', words.next, hidden('ticket', step.ticket) + answer);
      return { title: words.oneMoreQuestion, notice: step.notice, parts: [form] };
    }
    case 'contacts': {
      const forms = step.contacts.map((contact) =>
        stepForm('send', contactWords(contact), hidden('ticket', step.ticket) + hidden('contact', contact.id)),
      );
      const own = step.hasAuthenticator ? [codeForm(step.ticket, words.ownCode, 'type="text" autocomplete="off"')] : [];
      return { title: words.whereToSend, notice: undefined, parts: [...forms, ...own] };
    }
    case 'code':
      return { title: words.enterCode, notice: step.notice, parts: [codeForm(step.ticket, words.code, sentCode)] };
  }
}

/** Not numbers alone: a recovery code is taken as well. */
const sentCode = 'type="text" autocomplete="one-time-code" autocapitalize="none" spellcheck="false"';

function passwordForm(): string {
  const username = 'type="text" autocomplete="username" autocapitalize="none" spellcheck="false"';
  const password = 'type="password" autocomplete="current-password"';
  const fields = field('username', words.username, username) + field('password', words.password, password);
  return stepForm('password', words.signIn, fields);
}

function codeForm(ticket: string, label: string, attributes: string): string {
  return stepForm('code', words.next, hidden('ticket', ticket) + field('code', label, attributes));
}

function field(name: string, label: string, attributes: string): string {
  return `<label for="${name}">${escapeHtml(label)}</label><input id="${name}" name="${name}" ${attributes} required>`;
}

function form(content: string): string {
  return `<form method="post" autocomplete="on">${content}</form>`;
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

function declineForm(button: string): string {
  const fields = `${hidden('step', 'decline')}<button type="submit" class="quiet">${escapeHtml(button)}</button>`;
  return `<form method="post">${fields}</form>`;
}
