/** What a bare number picks, on channels that show choices with numbers: one of those that were offered last. */
import type { Turn } from './turn';

/** The words of the choice; undefined where no number was said, or none that was offered. */
export function numberedChoice({ text, traits, lastSaid }: Turn): string | undefined {
  if (!traits.numbersChoices) return undefined;
  const position = /^\s*#?(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  return position === undefined ? undefined : lastSaid.at(-1)?.choices?.[Number(position) - 1]?.say;
}
