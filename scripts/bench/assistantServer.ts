/** Process of the assistant under test, with the settings it finds in the environment. */
import { readSettings } from '../../src/config';
import { compose } from '../../src/compose';
import { Demo } from '../../src/demo';
import { serve } from '../../src/server';
import { reportTo } from './target';

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const service = await compose(outcome.settings);
  const running = await serve(service, await Demo.start(service));
  reportTo(Number(new URL(running.baseUrl).port));
  process.once('SIGTERM', () => void running.close().then(() => process.disconnect()));
}

void main();
