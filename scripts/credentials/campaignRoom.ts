/** Credentials as the service composes them, on a database of their own, with as many customers as wanted. */
import { openStore } from '../../db/open';
import { createRepositories } from '../../db/repositories/createRepositories';
import { createCustomerWriter } from '../../db/repositories/customerWriter';
import type { Store } from '../../db/store';
import { composeCredentials, type CredentialRoom } from '../../src/composeCredentials';
import type { AuditHead } from '../../src/domain/audit/ports';
import { type AdjustableClock, fixedClock } from '../../src/domain/clock/adjustableClock';
import { AttemptKeys } from '../../src/domain/identity/attemptKeys';
import type { Repositories } from '../../db/repositories/createRepositories';
import { Argon2Hasher } from '../../src/security/argon2Hasher';
import type { FieldCipher } from '../../src/security/fieldCipher';

interface CampaignRoom {
  readonly store: Store;
  readonly repositories: Repositories;
  readonly clock: AdjustableClock;
  readonly surprises: unknown[];
  /** With this cipher, as another replica would have it. */
  room(cipher: FieldCipher): CredentialRoom;
}

export const campaignFacts = { birthDate: '1984-03-12', ssnLast4: '4821', zip: '07677' } as const;

export async function openCampaignRoom(url: string, cipher: FieldCipher, customers: number): Promise<CampaignRoom> {
  const store = await openStore({ url });
  const repositories = createRepositories(store);
  const clock = fixedClock('2026-11-22T17:00:00Z');
  const surprises: unknown[] = [];
  let anchored: AuditHead | undefined;
  const parts = {
    ...{ store, repositories, clock, lookupKey: 'ab'.repeat(32), attemptKeys: new AttemptKeys('a key for campaigns') },
    hasher: new Argon2Hasher(),
    anchor: { read: () => anchored, write: (head: AuditHead) => (anchored = head) },
    settings: {
      newDeviceStepUp: 'code',
      mail: undefined,
      texts: undefined,
      sender: { company: 'C', phone: '800-555-0142' },
    },
    onAuditBroken: () => surprises.push('audit broken'),
    onSurprise: (error: unknown) => surprises.push(error),
  } as const;
  const room = (other: FieldCipher): CredentialRoom => composeCredentials({ ...parts, cipher: other });
  const { contacts, facts } = room(cipher).identity;
  const writer = createCustomerWriter(store);
  const passwordHash = await parts.hasher.hash('Countryman-2023-rain');
  await writer.inTransaction(async (transaction) => {
    for (let number = 0; number < customers; number++) {
      const login = { id: `login-${number}`, username: `known-${number}`, givenName: 'Dana', passwordHash };
      await transaction.insertLogin({ login, questions: [] });
      const contact = contacts.seal(login.id, `known-${number}@example.com`);
      await transaction.insertIdentity({ contacts: [contact], facts: facts.seal(login.id, campaignFacts) });
    }
  });
  return { store, repositories, clock, surprises, room };
}
