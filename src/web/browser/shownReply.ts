/** What Web Chat is to show of a reply: nothing twice, lines as lines, addresses as links; the whole text is announced once. */

interface OnScreen {
  readonly text: string;
  readonly card: boolean;
}

/** Announced in place of everything that is drawn of a message, its card included. */
const announced = 'webchat:fallback-text';

export function shownReply(activity: ChatActivity): ChatActivity {
  const { type, text, speak, attachments, channelData } = activity;
  if (type !== 'message' || text === undefined) return activity;
  const screen = (channelData?.onScreen as OnScreen | undefined) ?? { text, card: true };
  const cards = screen.card ? (attachments ?? []) : [];
  return {
    ...activity,
    text: asMarkdown(screen.text),
    textFormat: 'markdown',
    speak: speak ?? text,
    attachments: cards,
    channelData: { ...channelData, ...(cards.length > 0 && { [announced]: text }) },
  };
}

const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g;

/** Plain text written so that Markdown shows it as it is, but for addresses, which become links. */
function asMarkdown(text: string): string {
  const paragraphs = text.split(/\n{2,}/);
  return paragraphs.map((paragraph) => paragraph.split('\n').map(lineAsMarkdown).join('\\\n')).join('\n\n');
}

function lineAsMarkdown(line: string): string {
  const parts: string[] = [];
  let after = 0;
  for (const { 0: url, index } of line.matchAll(address)) {
    parts.push(escaped(line.slice(after, index)), `[${escaped(withoutScheme(url))}](<${url}>)`);
    after = index + url.length;
  }
  return [...parts, escaped(line.slice(after))].join('').trim();
}

function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
