/** What a browser sees behind a single-use link: a door, one question at a time, an end; it works without scripts. */
import type { ServerResponse } from 'node:http';
import type { LinkPurpose } from '../../domain/credentials/linkOutcomes';
import type { ChannelKind } from '../../domain/identity/place';
import type { Awaiting, Choice } from '../../reply/message';
import { escapeHtml, sendPlainPage } from '../http/plainPage';
import type { PageStep } from './steps';

interface Door {
  readonly purpose: LinkPurpose;
  readonly channel: ChannelKind;
  /** By what the customer knows their own conversation. */
  readonly sign: string | undefined;
}

const purposes: Readonly<Record<LinkPurpose, string>> = {
  sign_in: 'Sign in',
  new_device: 'Answer your security question',
  recovery_facts: 'Tell us who you are',
  new_password: 'Choose a new password',
  new_questions: 'Choose new security questions',
  payment_method: 'Enter a payment method',
  voice_pin: 'Enter your voice PIN',
  authenticator: 'Set up your authenticator app',
};

const conversations: Readonly<Record<ChannelKind, string>> = {
  web: 'your chat',
  testing: 'your chat',
  text: 'your text messages',
  phone: 'your call',
  speaker: 'your speaker',
};

/** Who is sent the link of somebody else's conversation must be able to see it: signing in there would sign that other one in. */
const signs: Readonly<Record<ChannelKind, (sign: string) => string>> = {
  web: matchingNumber,
  testing: matchingNumber,
  text: (ending) => `<p>Go on only if your own phone number ends in <strong>${escapeHtml(ending)}</strong>.</p>`,
  phone: matchingNumber,
  speaker: matchingNumber,
};

/** How a browser and a password manager are to treat what is typed. */
interface Field {
  readonly label: string;
  readonly autocomplete: string;
  readonly digits?: true;
}

const fields: Partial<Readonly<Record<Awaiting, Field>>> = {
  username: { label: 'Username', autocomplete: 'username' },
  login_id: { label: 'Login ID', autocomplete: 'username' },
  password: { label: 'Password', autocomplete: 'current-password' },
  new_password: { label: 'New password', autocomplete: 'new-password' },
  security_answer: { label: 'Your answer', autocomplete: 'off' },
  code: { label: 'One-time code', autocomplete: 'one-time-code', digits: true },
  pin: { label: 'Voice PIN', autocomplete: 'off', digits: true },
  contact: { label: 'E-mail address or telephone number', autocomplete: 'email' },
  birth_date: { label: 'Birth date', autocomplete: 'bday' },
  ssn_last4: { label: 'Last four digits of your Social Security number', autocomplete: 'off', digits: true },
  zip: { label: 'ZIP code', autocomplete: 'postal-code', digits: true },
  routing: { label: 'Routing number', autocomplete: 'off', digits: true },
  account_number: { label: 'Account number', autocomplete: 'off', digits: true },
  card_number: { label: 'Card number', autocomplete: 'cc-number', digits: true },
  card_expiry: { label: 'Expiry date', autocomplete: 'cc-exp' },
};

const somewhere: Field = { label: 'Your answer', autocomplete: 'off' };

const endings = {
  unknown_link: {
    status: 404,
    title: 'There is nothing here',
    text: 'The address may be incomplete. Ask the assistant for a new link.',
  },
  link_expired: {
    status: 410,
    title: 'This link has expired',
    text: 'Links work for ten minutes. Ask the assistant for a new one.',
  },
  link_used: {
    status: 410,
    title: 'This link has been used',
    text: 'Each link works once. Ask the assistant for a new one.',
  },
  other_browser: {
    status: 403,
    title: 'This link belongs to another browser',
    text: 'It was opened elsewhere first. If that was not you, do not use it; ask the assistant for a new one.',
  },
  done: {
    ...{ status: 200, title: 'That is all here' },
    text: 'The conversation goes on where it was. You can close this page and go back to it.',
  },
  nothing_asked: {
    ...{ status: 200, title: 'Nothing is waiting here' },
    text: 'The conversation has gone on meanwhile. You can close this page and go back to it.',
  },
  other_conversation: {
    status: 403,
    title: 'This link belongs to another conversation',
    text: 'Ask the assistant for a new one.',
  },
} as const;

const ending =
  (name: keyof typeof endings) =>
  (response: ServerResponse): void => {
    const { status, title, text } = endings[name];
    sendPlainPage(response, { status, title, main: `<p>${text}</p>` });
  };

export const privatePages = {
  unknown_link: ending('unknown_link'),
  link_expired: ending('link_expired'),
  link_used: ending('link_used'),
  other_browser: ending('other_browser'),
  other_conversation: ending('other_conversation'),

  failed: (response: ServerResponse): void =>
    sendPlainPage(response, {
      ...{ status: 400, title: 'That did not work' },
      main: '<p>Nothing was kept. Go back and try again, or ask the assistant for a new link.</p>',
    }),

  door: (response: ServerResponse, { purpose, channel, sign }: Door): void =>
    sendPlainPage(response, {
      ...{ status: 200, title: purposes[purpose], hasForm: true },
      main: [
        `<p>This private page belongs to ${conversations[channel]} with the assistant of MINI Financial Services.</p>`,
        sign === undefined ? '' : signs[channel](sign),
        '<p>If you did not ask for it just now, close the page: nothing happens.</p>',
        form('<button type="submit">Continue</button>'),
      ].join('\n'),
    }),

  question: (response: ServerResponse, step: Extract<PageStep, { kind: 'asked' }>): void => {
    const { awaiting, secret } = step.expectation;
    const choices = step.question.choices ?? [];
    const isTyped = fields[awaiting] !== undefined || choices.length === 0;
    sendPlainPage(response, {
      ...{ status: 200, title: fields[awaiting]?.label ?? 'One more question', hasForm: true },
      main: [
        ...step.notices.map((notice) => `<p class="notice" role="status">${lines(notice)}</p>`),
        `<p id="question">${lines(step.question.text)}</p>`,
        isTyped ? form(entry(fields[awaiting] ?? somewhere, secret)) : '',
        choices.length > 0 ? form(choices.map((choice) => button(choice, isTyped)).join('')) : '',
      ].join('\n'),
    });
  },

  done: ending('done'),
  nothing_asked: ending('nothing_asked'),
};

function matchingNumber(number: string): string {
  return `<p>Go on only if the assistant has told you this number: <code>${escapeHtml(number)}</code></p>`;
}

function form(content: string): string {
  return `<form method="post" autocomplete="on">${content}</form>`;
}

function entry({ label, autocomplete, digits }: Field, secret: boolean): string {
  const attributes = [
    `type="${secret ? 'password' : 'text'}"`,
    `autocomplete="${autocomplete}"`,
    digits ? 'inputmode="numeric"' : 'autocapitalize="none" spellcheck="false"',
  ].join(' ');
  return (
    `<label for="entry">${label}</label>` +
    `<input id="entry" name="entry" ${attributes} aria-describedby="question" required autofocus maxlength="512">` +
    '<button type="submit">Continue</button>'
  );
}

function button({ label, say }: Choice, isQuiet: boolean): string {
  const quiet = isQuiet ? ' class="quiet"' : '';
  return `<button type="submit"${quiet} name="say" value="${escapeHtml(say)}">${escapeHtml(label)}</button>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
