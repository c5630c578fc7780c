/** `npm run dev`: builds, starts the service, and does both again whenever a source, a sentence or a card changes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { outFolder, root } from './project.mjs';

const watched = ['src', 'dialogs', 'faq', 'db', 'scripts', 'contact.settings.json'];
/** Editors write a file in several steps; one pause this long means that they are done. */
const quietMilliseconds = 200;

let service;
let timer;
let working = Promise.resolve();

function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => (working = working.then(rebuildAndRestart)), quietMilliseconds);
}

async function rebuildAndRestart() {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    return;
  }
  await stop();
  service = spawn(process.execPath, ['--enable-source-maps', join(outFolder, 'src/index.js')], { stdio: 'inherit' });
}

async function stop() {
  if (!service || service.exitCode !== null || service.signalCode !== null) return;
  const ended = once(service, 'exit');
  service.kill('SIGTERM');
  await ended;
}

for (const path of watched) watch(join(root, path), { recursive: true }, changed);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void stop().then(() => process.exit(0)));
}
changed();
