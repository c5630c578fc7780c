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
  const values = node as Readonly<Record<string, unknown>>;
  const isMarkdown = markdownTypes.has(values['type']);
  const literal: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    literal[name] = isMarkdown && typeof value === 'string' && shown.has(name) ? asMarkdown(value) : literalOf(value);
  }
  return literal;
}

const signs = /[\\[\]*_`<>&~{}]/g;
const mayBeMarkdown = /[\\[\]*_`<>&~{}]|(?:^|[\n\r\u2028\u2029])\s*(?:[#+-]|\d{1,9}[.)])\s/;
const lineStarts = /^\s*(?:[#+-]|\d{1,9}[.)])(?=\s)/gm;

/** Braces too: `{{DATE(…)}}` would be written as a date. */
function asMarkdown(text: string): string {
  if (!mayBeMarkdown.test(text)) return text;
  return text.replace(signs, '\\$&').replace(lineStarts, (start) => start.replace(/\S$/, '\\$&'));
}
