/** Where the language files lie, from the sources as well as from the compiled tree. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}

const languageFolder = join(projectRoot(), 'src', 'language');

export const faqContentFolder = join(projectRoot(), 'faq', 'content', 'en');
export const sentencesFolder = join(languageFolder, 'sentences', 'en');
export const wordsFile = join(languageFolder, 'words', 'en', 'words.yaml');
export const storiesFile = join(languageFolder, 'words', 'en', 'stories.yaml');
export const modelFile = join(languageFolder, 'model.en.bin');
export const developmentFolder = join(projectRoot(), 'test', 'language', 'data');
