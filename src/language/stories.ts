/** What people say around what they ask, from the file that an operator edits; mistakes are named with file and field. */
import { z } from 'zod';
import { variantsOf } from './sentences';
import { readYaml } from './wordTables';

/** The alternatives of `before` and `after` are written out. */
export interface Stories {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly leadIns: readonly string[];
  readonly afterwords: readonly string[];
}

const texts = z.array(z.string().min(1)).min(1);
const storiesSchema = z.strictObject({ before: texts, after: texts, leadIns: texts, afterwords: texts });

export function loadStories(file: string): Stories {
  const { before, after, leadIns, afterwords } = storiesSchema.parse(readYaml(file));
  return { before: before.flatMap(variantsOf), after: after.flatMap(variantsOf), leadIns, afterwords };
}
