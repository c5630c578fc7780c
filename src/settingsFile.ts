/** Settings that a file holds: read and checked, every complaint naming the file and the field. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** What such a file says of itself: whether its values are made up. */
interface Declared {
  readonly fictitious: boolean;
}

/** Throws an Error in words; production takes no made-up values. */
export function readSettingsFile<Content extends Declared>(
  file: string,
  schema: z.ZodType<Content>,
  { setting, demo }: { readonly setting: string; readonly demo: boolean },
): Content {
  const parsed = schema.safeParse(readJson(file, setting));
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${file}:\n${complaints.join('\n')}`);
  }
  if (parsed.data.fictitious && !demo)
    throw new Error(`${file}: fictitious: the shipped values are made up; production needs real ones`);
  return parsed.data;
}

function readJson(file: string, setting: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${setting}: ${file} cannot be read as JSON`, { cause });
  }
}
