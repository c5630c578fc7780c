/** The last lines of a conversation for a person who takes it over; what the customer typed is redacted before it is kept. */
import type { TranscriptLine } from '../domain/handover/outcomes';
import type { Message } from '../reply/message';
import type { IncomingText } from './incomingText';

const linesKept = 30;
const longestLine = 400;
/**
 * `customer 1796005225941 What do I owe?`: who, when in epoch milliseconds, and the words. All lines are read and written
 * with every turn and looked at in next to none. An earlier version kept objects.
 */
export type KeptLine = string | TranscriptLine;

/** Stands where a secret was typed. */
const dots = '••••••••';

/** With what the customer says in this turn, `redacted`; nothing is kept of a turn without words. */
export function withCustomerWords(
  lines: readonly KeptLine[],
  { wasSecret }: Pick<IncomingText, 'wasSecret'>,
  redacted: string,
  at: number,
): readonly KeptLine[] {
  const said = wasSecret ? dots : redacted;
  return said === '' ? lines : newest([...lines, keptLine('customer', said, at)]);
}

export function withReplies(lines: readonly KeptLine[], messages: readonly Message[], at: number): readonly KeptLine[] {
  return newest([...lines, ...messages.map(({ text }) => keptLine('assistant', text, at))]);
}

export function readTranscript(lines: readonly KeptLine[]): readonly TranscriptLine[] {
  return lines.map((line) => (typeof line === 'string' ? readLine(line) : line));
}

function keptLine(who: TranscriptLine['who'], text: string, at: number): KeptLine {
  return `${who} ${at} ${cut(text)}`;
}

function readLine(line: string): TranscriptLine {
  const [who = '', at = ''] = line.split(' ', 2);
  const text = line.slice(who.length + at.length + 2);
  return { who: who === 'customer' ? who : 'assistant', text, at: Number(at) };
}

function newest(lines: readonly KeptLine[]): readonly KeptLine[] {
  return lines.slice(-linesKept);
}

function cut(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine - 1)}…` : text;
}
