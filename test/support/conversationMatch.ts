/** Compares what was heard with what a script expects: spaces count once, `...` stands for anything. */

export function matches(pattern: string, heard: string): boolean {
  const text = plain(heard);
  const parts = plain(pattern)
    .split('...')
    .map((part) => part.trim());
  if (parts.length === 1) return text === parts[0];
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  return inOrder(parts.slice(1, -1), text.slice(first.length, text.length - last.length));
}

function inOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function withoutChoices(text: string): string {
  return text.replace(/\n1 .*$/, '');
}

/** Every piece of text on an Adaptive Card, in order, joined by spaces. */
export function cardText(card: unknown): string {
  if (Array.isArray(card)) return card.map(cardText).filter(Boolean).join(' ');
  if (typeof card !== 'object' || card === null) return '';
  return Object.entries(card)
    .map(([key, value]) => (typeof value === 'string' ? (shownFields.has(key) ? value : '') : cardText(value)))
    .filter(Boolean)
    .join(' ');
}

const shownFields: ReadonlySet<string> = new Set(['text', 'title', 'value']);
