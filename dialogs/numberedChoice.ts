/** What a bare number picks, on channels that show choices with numbers: one of those that were shown last. */
import type { Turn } from './turn';

/** The words of the choice; undefined where no number was said, or none that was shown. */
export function numberedChoice({ text, numbered }: Turn): string | undefined {
  const position = /^\s*#?(\d{1,2})[.)]?\s*$/.exec(text)?.[1];
  return position === undefined ? undefined : numbered[Number(position) - 1]?.say;
}
