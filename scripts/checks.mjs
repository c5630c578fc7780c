/**
 * `npm test`, but for the tests themselves: builds, and runs every check of the sources, as many beside each other as there
 * are processors. What a check prints is shown when it ends; a failure keeps none of the others from running.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './project.mjs';

/** Scripts of package.json; the longest first. */
const waiting = ['lint', 'build', 'types', 'format', 'dead-code', 'architecture'];
const failed = [];

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await check(name);
}

async function check(name) {
  const started = performance.now();
  const { isPassed, output } = await run(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${isPassed ? 'passed' : 'FAILED'}: npm run ${name} (${seconds} s)`);
  if (output.trim() !== '') console.log(output.trimEnd());
  if (!isPassed) failed.push(name);
}

function run(name) {
  const child = spawn('npm', ['run', '--silent', name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => heard.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ isPassed: false, output: String(error) }));
    child.on('close', (code) => resolve({ isPassed: code === 0, output: Buffer.concat(heard).toString() }));
  });
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
