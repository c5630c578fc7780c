/**
 * Puts Web Chat's one self-contained script into dist/web. It is taken out of the published tarball, because installing
 * the package would bring 500 others; both the tarball and the file are pinned by their hashes. Nothing is done where
 * the right file is already there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, webFolder } from './project.mjs';

const webChat = {
  name: 'botframework-webchat',
  version: '4.18.1',
  integrity: 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==',
  files: {
    'webchat.js': '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff',
    'webchat.js.LICENSE.txt': '0e5d49c2257986a71e6394be4e9a8257afdd212b204de2d6d8ed1cbe890badcc',
  },
};
const cacheFolder = join(root, 'node_modules/.cache/mini-assistant');
/** Where the registry cannot be reached, the tarball may be put here by hand. */
const localTarball = join(cacheFolder, `${webChat.name}-${webChat.version}.tgz`);

/** True where it had to fetch. */
export async function fetchWebChat() {
  if (Object.keys(webChat.files).every(isInPlace)) return false;
  const unpacked = join(cacheFolder, `unpacked-${process.pid}`);
  try {
    await unpack(unpacked);
    mkdirSync(webFolder, { recursive: true });
    for (const file of Object.keys(webChat.files)) putInPlace(join(unpacked, 'dist', file), file);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
  return true;
}

function isInPlace(file) {
  const path = join(webFolder, file);
  return existsSync(path) && sha256(path) === webChat.files[file];
}

function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

async function unpack(folder) {
  const { default: pacote } = await import('pacote');
  const spec = existsSync(localTarball) ? `file:${localTarball}` : `${webChat.name}@${webChat.version}`;
  try {
    await pacote.extract(spec, folder, { ...npmSettings(), integrity: webChat.integrity });
  } catch (error) {
    throw new Error(
      `Web Chat could not be fetched (${spec}): ${error.message}\n` +
        'The build takes it from the npm registry with the settings of npm (registry, proxy, cafile: see "npm config list").\n' +
        `Without a registry, put the output of "npm pack ${webChat.name}@${webChat.version}" here:\n  ${localTarball}`,
      { cause: error },
    );
  }
}

/** Written beside and then renamed, so that a build that is cut short leaves no half file. */
function putInPlace(source, file) {
  if (sha256(source) !== webChat.files[file]) throw new Error(`${file} of ${webChat.name} is not the file we know`);
  const beside = join(webFolder, `${file}.${process.pid}`);
  copyFileSync(source, beside);
  renameSync(beside, join(webFolder, file));
}

/** What npm is configured with on this machine, in the names that pacote understands. */
function npmSettings() {
  const config = readNpmConfig();
  const certificates = config.cafile ? { ca: readFileSync(config.cafile, 'utf8') } : config.ca ? { ca: config.ca } : {};
  const proxies = { proxy: config.proxy, httpsProxy: config['https-proxy'], noProxy: config.noproxy };
  return {
    ...given({ registry: config.registry, cache: config.cache && join(config.cache, '_cacache'), ...proxies }),
    ...certificates,
    strictSSL: config['strict-ssl'] !== false,
    preferOffline: true,
  };
}

function given(settings) {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value));
}

function readNpmConfig() {
  const { npm_execpath: npm } = process.env;
  const [command, ...script] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const options = { cwd: root, encoding: 'utf8', shell: command === 'npm' && process.platform === 'win32' };
  const listing = spawnSync(command, [...script, 'config', 'list', '-l', '--json'], options);
  try {
    return JSON.parse(listing.stdout);
  } catch {
    throw new Error('"npm config list" does not answer; is npm on this machine?');
  }
}
