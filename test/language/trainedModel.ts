/** The model that the sentences train, made by plain Node in a worker: in jest's contexts the same takes three times as long. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';

const root = join(__dirname, '..', '..');
const program = `
  import { parentPort } from 'node:worker_threads';
  import { buildModel } from './src/language/training/buildModel';
  import { storiesFile, wordsFile } from './src/language/languageFiles';
  import { encodeModel } from './src/language/linearModel';
  import { loadStories } from './src/language/training/stories';
  import { trainingSentences } from './src/language/training/trainingSentences';
  import { loadWordTables } from './src/language/wordTables';
  parentPort.postMessage(encodeModel(buildModel(trainingSentences(), loadWordTables(wordsFile), loadStories(storiesFile))));
`;

/** Resolves with the bytes; rejects with what the training threw. */
export function trainedModel(): Promise<Buffer> {
  const bundle = buildSync({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
    define: { __dirname: JSON.stringify(join(root, 'src', 'language')) },
  });
  const worker = new Worker(bundle.outputFiles[0]!.text, { eval: true });
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
  });
}
