/** What a customer sees while linking an account to a speaker: one question at a time, without scripts. */
import type { ServerResponse } from 'node:http';
import { escapeHtml, sendPlainPage } from '../http/plainPage';

interface LinkingPage {
  readonly title: string;
  readonly notice?: string | undefined;
  readonly main: string;
  /** Where the last form of all leads to, beside this service. */
  readonly leadsTo: string;
}

function show(response: ServerResponse, { title, notice, main, leadsTo }: LinkingPage, status = 200): void {
  const said = notice === undefined ? '' : `<p class="notice" role="status">${escapeHtml(notice)}</p>`;
  sendPlainPage(response, { status, title, main: `${said}\n${main}`, hasForm: true, formLeadsTo: leadsTo });
}

function field(name: string, label: string, attributes: string): string {
  return `<label for="${name}">${label}</label><input id="${name}" name="${name}" ${attributes} required>`;
}

function form(content: string): string {
  return `<form method="post" autocomplete="on">${content}</form>`;
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

const decline = `<form method="post"><input type="hidden" name="step" value="decline"><button type="submit" class="quiet">Not now</button></form>`;

export const linkingPages = {
  signIn: (response: ServerResponse, leadsTo: string, notice?: string): void =>
    show(response, {
      ...{ title: 'Link your account to Alexa', notice, leadsTo },
      main: [
        "<p>Sign in with your Owners' Lounge username and password.</p>",
        form(
          hidden('step', 'password') +
            field(
              'username',
              'Username',
              'type="text" autocomplete="username" autocapitalize="none" spellcheck="false"',
            ) +
            field('password', 'Password', 'type="password" autocomplete="current-password"') +
            '<button type="submit">Sign in</button>',
        ),
        decline,
      ].join('\n'),
    }),

  question: (
    response: ServerResponse,
    leadsTo: string,
    { ticket, question }: { readonly ticket: string; readonly question: string },
    notice?: string,
  ): void =>
    show(response, {
      ...{ title: 'One more question', notice, leadsTo },
      main: [
        form(
          hidden('step', 'answer') +
            hidden('ticket', ticket) +
            field('answer', escapeHtml(question), 'type="password" autocomplete="off"') +
            '<button type="submit">Continue</button>',
        ),
        decline,
      ].join('\n'),
    }),

  contacts: (
    response: ServerResponse,
    leadsTo: string,
    { ticket, contacts }: { readonly ticket: string; readonly contacts: readonly { id: string; shown: string }[] },
    notice?: string,
  ): void =>
    show(response, {
      ...{ title: 'Where should your code go?', notice, leadsTo },
      main: [
        ...contacts.map(({ id, shown }) =>
          form(
            `${hidden('step', 'send')}${hidden('ticket', ticket)}${hidden('contact', id)}<button type="submit">${escapeHtml(shown)}</button>`,
          ),
        ),
        decline,
      ].join('\n'),
    }),

  code: (response: ServerResponse, leadsTo: string, ticket: string, notice?: string): void =>
    show(response, {
      ...{ title: 'Enter your code', notice, leadsTo },
      main: [
        form(
          hidden('step', 'code') +
            hidden('ticket', ticket) +
            field('code', 'One-time code', 'type="text" inputmode="numeric" autocomplete="one-time-code"') +
            '<button type="submit">Continue</button>',
        ),
        decline,
      ].join('\n'),
    }),

  consent: (response: ServerResponse, leadsTo: string): void =>
    show(response, {
      ...{ title: 'Link your account to Alexa?', leadsTo },
      main: [
        '<p>Alexa will then know which account is yours. With your voice PIN you can ask for your balance and payoff, and pay with a payment method that you have saved.</p>',
        '<p>Nobody hears anything of it without your voice PIN. Say "unlink my account" to the assistant, or switch the skill off in the Alexa app, to end it. A new password ends it too.</p>',
        form(hidden('step', 'consent') + '<button type="submit">Link my account</button>'),
        decline,
      ].join('\n'),
    }),

  /** The sign-in under way is none of this browser's, or too old. */
  tooOld: (response: ServerResponse): void =>
    sendPlainPage(response, {
      ...{ status: 400, title: 'That did not work' },
      main: '<p>Nothing was kept. Start again in the Alexa app.</p>',
    }),
};
