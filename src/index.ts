/** Start-up: refuse an old Node, read the settings, compose, listen, say where everything is, stop cleanly. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { refuseOldNode } from './nodeVersion';
import { projectFile } from './projectFile';

async function main(): Promise<void> {
  refuseOldNode(process.versions.node);
  // Compiling the dependencies is a third of a start; a folder that cannot be written only means compiling again.
  enableCompileCache(projectFile('node_modules', '.cache', 'compiled'));
  const { readSettings } = await import('./config.js');
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') return refuse(outcome.complaints);
  // Only now: an old Node must not get as far as the database driver.
  const [{ hushLibraries }, { layFoundation }, { compose }, { Demo }, { serve }, { startMessage }] = await Promise.all([
    import('./log.js'),
    import('./foundation.js'),
    import('./compose.js'),
    import('./demo.js'),
    import('./server.js'),
    import('./startMessage.js'),
  ]);
  const foundation = await layFoundation(outcome.settings);
  hushLibraries(foundation.log, console);
  const service = await compose(foundation);
  const running = await serve(service, service.settings.demo ? await Demo.start(service) : undefined);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.close());
  process.stdout.write(startMessage(outcome.settings, running.baseUrl));
  flushCompileCache();
}

function refuse(complaints: readonly string[]): void {
  process.stderr.write(`The service does not start:\n${complaints.map((complaint) => `  ${complaint}\n`).join('')}`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  refuse([error instanceof Error ? error.message : String(error)]);
  process.exit(1);
});
