/** `node scripts/run.mjs NAME …`: builds the server if it is stale, then runs scripts/NAME.ts with the same input and output. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { outFolder } from './project.mjs';

const [name, ...args] = process.argv.slice(2);
const script = join(outFolder, 'scripts', `${name}.js`);

try {
  await build(['server']);
  if (!existsSync(script)) throw new Error(`There is no scripts/${name}.ts`);
  run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function run() {
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => (process.exitCode = signal ? 1 : code));
}
