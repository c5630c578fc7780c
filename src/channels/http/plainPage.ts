/** A page of few words that works without scripts: one shell, one style, and the headers that keep it private. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const style =
  ':root{color-scheme:light dark}' +
  'body{font:1.05rem/1.5 system-ui,sans-serif;color:#16202b;background:#fff;max-width:32rem;margin:8vh auto;padding:0 1.25rem}' +
  'h1{font-size:1.5rem;line-height:1.25}a{color:#0b6b75}' +
  'label,legend{display:block;font-weight:600;margin:1.25rem 0 .4rem}' +
  'input[type=text],input[type=password]{font:inherit;width:100%;box-sizing:border-box;padding:.7rem;border:1px solid #5b6770;border-radius:.5rem;color:inherit;background:transparent}' +
  'button{font:inherit;font-weight:600;padding:.7rem 1.2rem;margin:1rem .5rem 0 0;border:2px solid #0b6b75;border-radius:.5rem;background:#0b6b75;color:#fff;cursor:pointer}' +
  'button.quiet{background:transparent;color:#0b6b75}' +
  ':focus-visible{outline:3px solid #c2571a;outline-offset:2px}' +
  '.notice{border-left:4px solid #c2571a;padding:.1rem 0 .1rem .9rem}.small{font-size:.9rem}' +
  'code{font-size:1.1rem;letter-spacing:.05em;overflow-wrap:anywhere}' +
  '@media (prefers-color-scheme:dark){body{color:#e8edf0;background:#12181d}a{color:#7fd0d8}' +
  'input[type=text],input[type=password]{border-color:#93a1ab}button{background:#7fd0d8;border-color:#7fd0d8;color:#0d1418}' +
  'button.quiet{background:transparent;color:#7fd0d8}}';

/** Nothing but the page's own style sheet and pictures within it may load; its forms lead back to where it came from. */
const contentSecurityPolicy = (formLeadsTo: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'self'${formLeadsTo}; frame-ancestors 'none'`;

interface PlainPage {
  readonly status: number;
  readonly title: string;
  readonly main: string;
  readonly hasForm?: boolean;
  /** The one other origin to which the answer to a form may send the browser on. */
  readonly formLeadsTo?: string;
}

/** `main` is HTML of our own; whatever comes from elsewhere must have gone through `escapeHtml`. */
export function sendPlainPage(
  response: ServerResponse,
  { status, title, main, hasForm = false, formLeadsTo }: PlainPage,
): void {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - MINI Financial Services</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</body>
</html>
`;
  response.writeHead(status, {
    ...privateHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Content-Security-Policy': contentSecurityPolicy(formLeadsTo === undefined ? '' : ` ${formLeadsTo}`),
    // With no referrer at all, a browser would hide from us where its forms come from.
    ...(hasForm && { 'Referrer-Policy': 'same-origin' }),
  });
  response.end(html);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Of text for HTML, between tags and within quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Kept by no cache, shown in no other site, told to nobody as where a visitor came from (standards D10). */
export const privateHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
