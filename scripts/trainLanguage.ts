/** `npm run language:train`: trains the model of src/language from its sentences and the FAQ's phrasings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildModel } from '../src/language/training/buildModel';
import { modelFile, storiesFile, wordsFile } from '../src/language/languageFiles';
import { encodeModel } from '../src/language/linearModel';
import { loadStories } from '../src/language/training/stories';
import { trainingSentences } from '../src/language/training/trainingSentences';
import { loadWordTables } from '../src/language/wordTables';

const sentences = trainingSentences();
const bytes = encodeModel(buildModel(sentences, loadWordTables(wordsFile), loadStories(storiesFile)));
const before = (() => {
  try {
    return readFileSync(modelFile);
  } catch {
    return Buffer.alloc(0);
  }
})();
if (!before.equals(bytes)) writeFileSync(modelFile, bytes);
process.stdout.write(
  `${sentences.length} sentences, ${bytes.length} bytes, ${before.equals(bytes) ? 'unchanged' : 'written'}: ${modelFile}\n`,
);
