/** What the authenticator's page shows: plain forms, a picture to scan, the same as text, and words for every refusal. */
import type { ServerResponse } from 'node:http';
import type { AuthenticatorTask } from '../../domain/credentials/authenticatorOutcomes';
import { escapeHtml, sendPlainPage } from '../http/plainPage';

const toChat = '<p><a href="/">Go to the chat</a></p>';

const starts: Readonly<
  Record<AuthenticatorTask, { readonly title: string; readonly text: string; readonly go: string }>
> = {
  enrol: {
    title: 'Set up your authenticator app',
    text: 'Have your telephone and its authenticator app at hand. The next page shows a picture to scan. This link works once, in one browser.',
    go: 'Go on',
  },
  recovery_codes: {
    title: 'Your new recovery codes',
    text: 'The next page shows ten new codes, once. The old ones then no longer work. Have paper or your password manager at hand.',
    go: 'Show my new codes',
  },
};

export function sendStart(response: ServerResponse, task: AuthenticatorTask): void {
  const { title, text, go } = starts[task];
  const main = `<p>${text}</p>\n<form method="post"><button>${go}</button></form>`;
  sendPlainPage(response, { status: 200, title, main, hasForm: true });
}

/** `picture` is an SVG of our own; `secret` is in base32. */
export function sendEnrolment(
  response: ServerResponse,
  enrolment: { readonly kind: 'enrolling' | 'wrong_code'; readonly secret: string; readonly picture: string },
): void {
  const isWrong = enrolment.kind === 'wrong_code';
  const picture = Buffer.from(enrolment.picture).toString('base64');
  const complaint = isWrong
    ? '<p class="notice" id="complaint" role="alert">That code did not match. Please wait for the next one and type that.</p>\n'
    : '';
  const main = `${complaint}<p>Scan this picture with your authenticator app:</p>
<p><img src="data:image/svg+xml;base64,${picture}" width="240" height="240" alt="QR code for your authenticator app. The key below does the same."></p>
<p>Or type this key into the app: <code>${escapeHtml(inGroups(enrolment.secret))}</code></p>
<form method="post">
<label for="code">Six digits that the app shows now</label>
<input type="text" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="20" required${isWrong ? ' aria-invalid="true" aria-describedby="complaint" autofocus' : ''}>
<button>Confirm</button>
</form>`;
  sendPlainPage(response, { status: isWrong ? 422 : 200, title: starts.enrol.title, main, hasForm: true });
}

export function sendCodes(
  response: ServerResponse,
  {
    kind,
    recoveryCodes,
  }: { readonly kind: 'enrolled' | 'recovery_codes_renewed'; readonly recoveryCodes: readonly string[] },
): void {
  const title = kind === 'enrolled' ? 'Your authenticator app is set up' : starts.recovery_codes.title;
  const items = recoveryCodes.map((code) => `<li><code>${escapeHtml(code)}</code></li>`).join('\n');
  const main = `<p>Where you do not have the app at hand, each of these codes signs you in once in place of it. Keep them in a safe place: they are shown only now.</p>
<ol>
${items}
</ol>
<p>Then you can close this page; the chat goes on by itself.</p>`;
  sendPlainPage(response, { status: 200, title, main });
}

const notices = {
  unknown_link: {
    status: 404,
    title: 'There is nothing here',
    text: 'The address may be incomplete. Open the link again, or ask for a new one in the chat.',
  },
  other_conversation: {
    status: 404,
    title: 'There is nothing here',
    text: 'The address may be incomplete. Open the link again, or ask for a new one in the chat.',
  },
  link_expired: {
    status: 410,
    title: 'This link has expired',
    text: 'It works for ten minutes, and only the newest one works. Ask for a new one in the chat.',
  },
  link_used: {
    status: 410,
    title: 'This link has been used',
    text: 'It works once. Ask for a new one in the chat if you need it.',
  },
  other_browser: {
    status: 403,
    title: 'This link is open elsewhere',
    text: 'It goes on only in the browser in which it was begun. Ask for a new one in the chat if that was not you.',
  },
  signed_out: {
    status: 403,
    title: 'Please sign in first',
    text: 'You are not signed in any more where you asked for this link. Sign in there and ask for a new one.',
  },
  expired: { status: 410, title: 'That took too long', text: 'Nothing was changed. Ask for a new link in the chat.' },
  not_enrolled: {
    status: 409,
    title: 'There is no authenticator app',
    text: 'Recovery codes go with an app. Set one up in the chat first.',
  },
  codes_locked: {
    status: 429,
    title: 'Too many codes did not match',
    text: 'Nothing was changed. You can begin again in the chat in half an hour.',
  },
  failed: { status: 400, title: 'That did not work', text: 'Nothing was changed. Please open the link again.' },
} as const;

export function sendNotice(response: ServerResponse, name: keyof typeof notices): void {
  const { status, title, text } = notices[name];
  sendPlainPage(response, { status, title, main: `<p>${text}</p>\n${toChat}` });
}

/** Four by four, as apps show them. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
