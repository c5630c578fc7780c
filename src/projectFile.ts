/** Finds files that are read at run time (sentences, FAQ, demo data) from the sources and from dist alike. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const root = findRoot(__dirname);

/** The absolute path of a file named from the project's root, such as `projectFile('faq', 'content', 'en')`, or by an absolute path. */
export function projectFile(...parts: readonly string[]): string {
  return resolve(root, ...parts);
}

function findRoot(folder: string): string {
  if (existsSync(resolve(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
  return findRoot(parent);
}
