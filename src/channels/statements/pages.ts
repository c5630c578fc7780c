/** What a browser sees where a statement's link does not lead to the statement: fixed words that give nothing away. */
import { createHash } from 'node:crypto';

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

export type PageName = keyof typeof words;

interface Page {
  readonly status: number;
  readonly html: string;
}

const style =
  'body{font:1.05rem/1.5 system-ui,sans-serif;color:#16202b;background:#fff;max-width:32rem;margin:12vh auto;padding:0 1.25rem}' +
  'h1{font-size:1.5rem;line-height:1.25}a{color:#0b6b75}' +
  '@media (prefers-color-scheme:dark){body{color:#e8edf0;background:#12181d}a{color:#7fd0d8}}';

/** Nothing but this page's own style sheet may run or load. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function pageFor(name: PageName): Page {
  const { status, title, text } = words[name];
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - MINI Financial Services</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">Go to the chat</a></p>
</main>
</body>
</html>
`;
  return { status, html };
}
