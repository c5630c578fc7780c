/** Process of the assistant under test, with the settings it finds in the environment; BENCH_CUSTOMERS asks for more of them. */
import { multiplyCustomers } from '../../db/demo/multiplyCustomers';
import { readDemoData } from '../../db/demo/readDemoData';
import { readSettings } from '../../src/config';
import { compose } from '../../src/compose';
import { layFoundation } from '../../src/foundation';
import { Demo } from '../../src/demo';
import { serve } from '../../src/server';
import { reportTo } from './target';

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const service = await compose(await layFoundation(outcome.settings));
  const demo = await Demo.start(service);
  const copies = Number(process.env['BENCH_CUSTOMERS'] ?? 0);
  const [first] = readDemoData(outcome.settings.demoData).customers;
  if (copies > 0 && first) await multiplyCustomers(service.store, first.username, copies);
  const running = await serve(service, demo);
  reportTo(Number(new URL(running.baseUrl).port));
  process.once('SIGTERM', () => void running.close().then(() => process.connected && process.disconnect()));
}

void main();
