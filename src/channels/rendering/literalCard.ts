/** A card's words as they are: where cards are shown as Markdown, a name must make no link, no emphasis and no list of itself. */
import type { Card } from '../../reply/message';

const shown: ReadonlySet<string> = new Set(['text', 'title', 'value']);
const markdownTypes: ReadonlySet<unknown> = new Set(['TextBlock', undefined]);

/** Buttons are left alone: their titles are no Markdown, and their data goes back as it came. */
export function literalCard({ actions, ...card }: Card): Card {
  const literal = literalOf(card) as Card;
  return actions === undefined ? literal : { ...literal, actions };
}

/** Texts of blocks, titles and values of facts; facts have no type of their own. */
function literalOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(literalOf);
  if (typeof node !== 'object' || node === null) return node;
  const isMarkdown = markdownTypes.has((node as { readonly type?: unknown }).type);
  const entries = Object.entries(node).map(([name, value]): [string, unknown] =>
    isMarkdown && shown.has(name) && typeof value === 'string' ? [name, asMarkdown(value)] : [name, literalOf(value)],
  );
  return Object.fromEntries(entries);
}

/** Braces too: `{{DATE(…)}}` would be written as a date. */
function asMarkdown(text: string): string {
  return text.replace(/[\\[\]*_`<>&~{}]|^\s*[#+-](?=\s)|(?<=^\s*\d{1,9})[.)](?=\s)/gm, (sign) =>
    sign.replace(/\S$/, '\\$&'),
  );
}
