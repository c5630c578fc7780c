/** What every room of the service stands on: settings, keys, log, clock, store and its repositories. */
import { dirname, join } from 'node:path';
import { databaseFile, openStore } from '../db/open';
import { type Repositories, createRepositories } from '../db/repositories/createRepositories';
import type { Store } from '../db/store';
import type { Settings } from './config';
import { type ContactSettings, loadContactSettings } from './contactSettings';
import { AdjustableClock } from './domain/clock/adjustableClock';
import { type Clock, systemClock } from './domain/clock/clock';
import { AttemptKeys } from './domain/identity/attemptKeys';
import { type ServiceKeys, completeKeys } from './keys';
import { type Log, createLog, describeError } from './log';
import { projectFile } from './projectFile';
import { Argon2Hasher } from './security/argon2Hasher';

export interface Foundation {
  readonly settings: Settings;
  readonly contact: ContactSettings;
  readonly keys: ServiceKeys;
  readonly log: Log;
  readonly clock: Clock;
  /** Where customers find the service; `serve` sets it where the port was left open. */
  readonly address: { baseUrl: string };
  readonly store: Store;
  readonly repositories: Repositories;
  readonly hasher: Argon2Hasher;
  readonly attemptKeys: AttemptKeys;
  /** Keeps an error for the operators. */
  readonly onSurprise: (error: unknown, incidentId?: string) => void;
}

/** `clock` replaces the clock of the demo, for tests. Throws an Error in words where a file or the store refuses. */
export async function layFoundation(
  settings: Settings,
  clock: Clock = settings.demo ? new AdjustableClock() : systemClock,
): Promise<Foundation> {
  const log = createLog(settings.logLevel);
  const contact = loadContactSettings(projectFile(settings.contactSettings), settings.demo);
  const keys = completeKeys(settings.keys, keyFileOf(settings));
  const store = await openStore({ url: settings.databaseUrl }).catch(nameSetting);
  return {
    ...{ settings, contact, keys, log, clock, store },
    address: { baseUrl: settings.publicUrl ?? `http://localhost:${settings.port}` },
    repositories: createRepositories(store),
    hasher: new Argon2Hasher({ pepper: Buffer.from(keys.pepper, 'hex') }),
    attemptKeys: new AttemptKeys(Buffer.from(keys.lookup, 'hex')),
    onSurprise: (error, incident) =>
      log.error('Something unexpected happened', { ...(incident && { incident }), ...describeError(error) }),
  };
}

/** Where several addresses were tried, the error itself has no words. */
function nameSetting(cause: unknown): never {
  const { message = '', code = '' } = Object(cause) as { readonly message?: string; readonly code?: string };
  const words = message || code || 'the database cannot be opened';
  throw new Error(words.startsWith('DATABASE_URL') ? words : `DATABASE_URL: ${words}`, { cause });
}

/** Where the demo keeps what it made for itself: beside its database, or in the working directory's `data`. */
export function keyFileOf(settings: Settings): string {
  return join(dataFolderOf(settings), 'demo-keys.json');
}

/** The head of the audit trail, outside the database. */
export function auditAnchorFileOf(settings: Settings): string {
  return settings.auditAnchor ?? join(dataFolderOf(settings), 'audit-anchor.txt');
}

function dataFolderOf({ databaseUrl }: Settings): string {
  return dirname(databaseFile(databaseUrl) ?? projectFile('data', 'assistant.db'));
}
