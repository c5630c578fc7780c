/** `npm run faq:gaps [-- --limit 5000]`: what customers asked and nobody answered, in groups, with the nearest entries beside. */
import { KyselyMissRepository } from '../db/repositories/missRepository';
import { openStore } from '../db/open';
import { readSettings } from '../src/config';
import { wordsFile } from '../src/language/languageFiles';
import { loadWordTables } from '../src/language/wordTables';
import { type MissGroup, groupMisses } from './language/groupMisses';

const defaultLimit = 5000;
const wordingsShown = 3;

function rows({ count, texts, nearest }: MissGroup): string {
  const [first, ...others] = texts.slice(0, wordingsShown);
  const head = `${String(count).padStart(5)}  ${first!}   -> ${nearest.join(', ') || 'nothing near'}`;
  return [head, ...others.map((text) => `       ${text}`)].join('\n');
}

async function main(): Promise<void> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const at = process.argv.indexOf('--limit');
  const limit = at < 0 ? defaultLimit : Number(process.argv[at + 1]);
  if (!Number.isInteger(limit) || limit < 1) throw new Error('--limit needs a whole number');
  const store = await openStore({ url: outcome.settings.databaseUrl });
  try {
    const groups = groupMisses(await new KyselyMissRepository(store.chat).latest(limit), loadWordTables(wordsFile));
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    process.stdout.write(`${total} unanswered lines in ${groups.length} groups\n${groups.map(rows).join('\n')}\n`);
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
