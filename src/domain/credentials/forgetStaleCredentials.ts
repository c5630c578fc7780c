/** Drops codes, tickets, links, devices' tokens and counted failures that are of no more use (standards D8); to be called now and then. */
import type { Clock } from '../clock/clock';
import { deviceTokenRetentionMilliseconds } from '../identity/policies';
import { credentialRetentionMilliseconds } from './figures';
import type { CredentialStore } from './ports';

/** Returns how many rows went. Tickets are of no use the moment they expire: whoever begins many fills no table for long. */
export async function forgetStaleCredentials(store: CredentialStore, clock: Clock): Promise<number> {
  const now = clock.now();
  const before = now - credentialRetentionMilliseconds;
  let count = (await store.recoveries.purge(now)) + (await store.codeChallenges.purge(now));
  count += await store.deviceTokens.purge(now - deviceTokenRetentionMilliseconds);
  for (const table of [store.codes, store.links, store.sources]) count += await table.purge(before);
  return count;
}
