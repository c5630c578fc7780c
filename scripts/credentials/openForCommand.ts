/** What the commands about keys and audit stand on: the settings of the service, its keys and its store; no channel, no bot. */
import { existsSync } from 'node:fs';
import { databaseFile, openStore } from '../../db/open';
import type { Store } from '../../db/store';
import { auditAnchorFileOf, keyFileOf } from '../../src/foundation';
import { readSettings } from '../../src/config';
import { completeKeys, type ServiceKeys } from '../../src/keys';

interface CommandGround {
  readonly keys: ServiceKeys;
  readonly store: Store;
  readonly anchorFile: string;
}

/** Runs a command that ends true where all is well; complaints and failures end the process with code 1. */
export function runCommand(command: (ground: CommandGround) => Promise<boolean>): void {
  open()
    .then(async (ground) => {
      try {
        process.exitCode = (await command(ground)) ? 0 : 1;
      } finally {
        await ground.store.close();
      }
    })
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    });
}

async function open(): Promise<CommandGround> {
  const outcome = readSettings(process.env);
  if (outcome.kind === 'refused') throw new Error(outcome.complaints.join('\n'));
  const { settings } = outcome;
  const file = databaseFile(settings.databaseUrl);
  // A new, empty one would pass every examination.
  if (file !== undefined && !existsSync(file)) throw new Error(`DATABASE_URL: there is no database at ${file}`);
  const keys = completeKeys(settings.keys, keyFileOf(settings));
  const store = await openStore({ url: settings.databaseUrl });
  return { keys, store, anchorFile: auditAnchorFileOf(settings) };
}
