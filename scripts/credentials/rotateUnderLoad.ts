/** Rotates the field keys while customers recover credentials, and counts what fails (standards D4). */
import { Temporal } from 'temporal-polyfill';
import { KyselySealedFieldRepository } from '../../db/repositories/sealedFieldRepository';
import type { Recovery, RecoveryFact } from '../../src/domain/credentials/recoveryOutcomes';
import { rotateSealedFields } from '../../src/domain/credentials/rotateSealedFields';
import type { Place } from '../../src/domain/identity/place';
import { FieldCipher } from '../../src/security/fieldCipher';
import { startSqlite } from '../databases/temporaryDatabases';
import { campaignFacts, openCampaignRoom } from './campaignRoom';

const customers = Number(process.env['CAMPAIGN_ROUNDS'] ?? 1_000);
const parallel = 8;
const keys = new Map([
  ['old', Buffer.alloc(32, 1)],
  ['new', Buffer.alloc(32, 2)],
]);
const oldCipher = new FieldCipher({ currentId: 'old', keys });
const newCipher = new FieldCipher({ currentId: 'new', keys });

export async function rotateUnderLoad(): Promise<{
  passed: boolean;
  rotated: number;
  served: number;
  failures: number;
  left: number;
}> {
  const databases = await startSqlite();
  const campaign = await openCampaignRoom(await databases.createDatabase(), oldCipher, customers);
  const rows = new KyselySealedFieldRepository(campaign.store.durable);
  /** Replicas before and after their restart. */
  const rooms = [campaign.room(oldCipher), campaign.room(newCipher)];
  const figures = { rotated: 0, served: 0, failures: 0 };
  let isDone = false;
  const serve = async (worker: number): Promise<void> => {
    for (let number = worker; !isDone; number = (number + parallel) % customers) {
      const { recovery } = rooms[number % rooms.length] ?? rooms[0] ?? campaign.room(newCipher);
      const isRight = await recoverCode(recovery, number).catch(() => false);
      figures[isRight ? 'served' : 'failures']++;
      campaign.clock.advance(60_000);
    }
  };
  const load = Array.from({ length: parallel }, (_, worker) => serve(worker));
  figures.rotated = await rotateSealedFields(rows, newCipher);
  isDone = true;
  await Promise.all(load);
  const left = (await rows.countByKey()).get('old') ?? 0;
  await campaign.store.close();
  await databases.stop();
  const passed = figures.failures === 0 && left === 0 && figures.served > 0 && campaign.surprises.length === 0;
  return { passed, ...figures, left };
}

/** True where every step went as it should: facts opened and compared, a code on its way. */
async function recoverCode(recovery: Recovery, number: number): Promise<boolean> {
  const place: Place = { channel: 'web', conversationId: `c-${number}`, userId: `u-${number}` };
  const facts: RecoveryFact[] = [
    { kind: 'birth_date', value: Temporal.PlainDate.from(campaignFacts.birthDate) },
    { kind: 'ssn_last4', value: campaignFacts.ssnLast4 },
    { kind: 'zip', value: campaignFacts.zip },
  ];
  const { ticket } = await recovery.begin({ task: 'forgot_password', place, username: `known-${number}` });
  let last = '';
  for (const fact of facts) last = (await recovery.give({ ticket, fact, place })).kind;
  return last === 'choose_contact_kind' || last === 'too_many_tries';
}
