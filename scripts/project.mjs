/** Where the project's folders are, for the scripts that run before anything is built. */
import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const outFolder = join(root, 'dist');
/** What browsers get. */
export const webFolder = join(outFolder, 'web');

/** The files below a folder of the project whose path from there matches, as sorted paths with forward slashes. */
export function filesUnder(folder, pattern) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  return found.filter((path) => pattern.test(path)).sort();
}
