/** The last lines of a conversation for a person who takes it over; what the customer typed is redacted before it is kept. */
import type { TranscriptLine } from '../domain/handover/outcomes';
import { redact } from '../language/redact';
import type { Message } from '../reply/message';
import type { IncomingText } from './incomingText';

const linesKept = 30;
const longestLine = 400;
/** Stands where a secret was typed. */
const dots = '••••••••';

/** With what the customer says in this turn; nothing is kept of a turn without words. */
export function withCustomerWords(
  lines: readonly TranscriptLine[],
  { text, wasSecret }: IncomingText,
  at: number,
): readonly TranscriptLine[] {
  const said = wasSecret ? dots : text;
  return said === '' ? lines : newest([...lines, { who: 'customer', text: cut(redact(said)), at }]);
}

export function withReplies(
  lines: readonly TranscriptLine[],
  messages: readonly Message[],
  at: number,
): readonly TranscriptLine[] {
  const said = messages.map(({ text }): TranscriptLine => ({ who: 'assistant', text: cut(text), at }));
  return newest([...lines, ...said]);
}

function newest(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  return lines.slice(-linesKept);
}

function cut(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine - 1)}…` : text;
}
