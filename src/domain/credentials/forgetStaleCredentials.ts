/** Drops codes, tickets, links and counted failures that are of no more use (standards D8); to be called now and then. */
import type { Clock } from '../clock/clock';
import { credentialRetentionMilliseconds } from './figures';
import type { CredentialStore } from './ports';

/** Returns how many rows went. */
export async function forgetStaleCredentials(store: CredentialStore, clock: Clock): Promise<number> {
  const before = clock.now() - credentialRetentionMilliseconds;
  const purged = [store.codes, store.recoveries, store.codeChallenges, store.links, store.sources];
  let count = 0;
  for (const table of purged) count += await table.purge(before);
  return count;
}
