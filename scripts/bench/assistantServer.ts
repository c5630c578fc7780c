/** Process of the assistant under test, with the settings it finds in the environment. */
import { readSettings } from '../../src/config';
import { compose } from '../../src/compose';
import { serve } from '../../src/server';
import { reportTo } from './target';

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const running = await serve(await compose(outcome.settings));
  reportTo(Number(new URL(running.baseUrl).port));
  process.once('SIGTERM', () => void running.close().then(() => process.disconnect()));
}

void main();
