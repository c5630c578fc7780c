/**
 * `npm run build`: brings dist/ up to date with the sources. Each stage remembers what it was made from and is skipped
 * while that has not changed. `node scripts/build.mjs web` makes only what browsers get.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fetchWebChat } from './fetchWebChat.mjs';
import { filesUnder, outFolder, root, webFolder } from './project.mjs';

const stampFile = join(outFolder, '.stamps.json');
const serverFolders = ['src', 'dialogs', 'faq', 'db', 'scripts'];
const pageFolder = join(root, 'src/web');

/** Every stage: the sources it is made from, and the making. */
const stages = {
  server: {
    sources: () => [...serverSources(/\.(ts|json)$/), 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    make: compileServer,
  },
  web: {
    sources: () => [
      ...filesUnder(pageFolder, /^browser\/|\.(html|css|svg)$/).map((path) => `src/web/${path}`),
      'scripts/build.mjs',
      'scripts/fetchWebChat.mjs',
      'package-lock.json',
    ],
    make: makeWebFiles,
  },
};

function serverSources(pattern) {
  return serverFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(join(root, folder), pattern).map((path) => `${folder}/${path}`))
    .filter((path) => !path.startsWith('src/web/browser/'));
}

/** Resolves to the names of the stages that had to be made; throws with a message for people where one fails. */
export async function build(names = Object.keys(stages)) {
  mkdirSync(outFolder, { recursive: true });
  const made = [];
  for (const name of names) {
    const stamp = stampOf(stages[name]);
    if (readStamps()[name] === stamp) continue;
    await stages[name].make();
    writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: stamp }));
    made.push(name);
  }
  return made;
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** Changes when a source is added, removed, touched or resized. */
function stampOf({ sources }) {
  const digest = createHash('sha256');
  for (const path of sources()) {
    const { size, mtimeMs } = statSync(join(root, path));
    digest.update(`${path}:${size}:${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function compileServer() {
  removeOrphans();
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`The sources do not compile:\n${result.stdout}${result.stderr}`);
}

/** A compiled file whose source is gone would still be found by `require`. */
function removeOrphans() {
  const sources = new Set(serverSources(/\.ts$/));
  for (const folder of serverFolders.filter((name) => existsSync(join(outFolder, name)))) {
    for (const path of filesUnder(join(outFolder, folder), /\.js$/)) {
      if (!sources.has(`${folder}/${path.replace(/\.js$/, '.ts')}`)) rmSync(join(outFolder, folder, path));
    }
  }
}

async function makeWebFiles() {
  mkdirSync(webFolder, { recursive: true });
  await fetchWebChat();
  await bundlePage();
  for (const file of filesUnder(pageFolder, /^[^/]+\.(html|css|svg)$/)) {
    copyFileSync(join(pageFolder, file), join(webFolder, basename(file)));
  }
  for (const file of filesUnder(webFolder, /\.(js|css|html|svg)$/)) compress(join(webFolder, file));
}

async function bundlePage() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: filesUnder(pageFolder, /^browser\/[^/]+Page\.ts$/).map((path) => `src/web/${path}`),
    outdir: webFolder,
    bundle: true,
    minify: true,
    target: 'es2022',
    format: 'iife',
    logLevel: 'error',
  });
}

/** Compressed once here rather than at every request. */
function compress(path) {
  const content = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  build(names.length > 0 ? names : undefined).then(
    (made) => console.error(made.length > 0 ? `Built: ${made.join(', ')}.` : 'Nothing to build.'),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
