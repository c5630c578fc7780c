/** What people say around what they ask, from the file that an operator edits; mistakes are named with file and line. */
import { z } from 'zod';
import { readCheckedYaml } from '../checkedYaml';
import { variantsOf } from './sentences';

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
  const { before, after, leadIns, afterwords } = readCheckedYaml(file, storiesSchema).content;
  return { before: before.flatMap(variantsOf), after: after.flatMap(variantsOf), leadIns, afterwords };
}
