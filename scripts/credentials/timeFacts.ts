/** Times the check of facts for known and unknown logins, interleaved, and says how well time tells them apart (standards A5). */
import { Temporal } from 'temporal-polyfill';
import type { RecoveryFact } from '../../src/domain/credentials/recoveryOutcomes';
import type { Place } from '../../src/domain/identity/place';
import { FieldCipher } from '../../src/security/fieldCipher';
import { startSqlite } from '../databases/temporaryDatabases';
import { campaignFacts, openCampaignRoom } from './campaignRoom';

const tries = Number(process.env['CAMPAIGN_ROUNDS'] ?? 1_000);
const warmUp = 100;
/** Standards A5: at most 0.55 (and so at least 0.45) is a toss-up. */
const highest = 0.55;
const cipher = new FieldCipher({ currentId: 'a', keys: new Map([['a', Buffer.alloc(32, 7)]]) });

export async function timeFacts(): Promise<{
  passed: boolean;
  tries: number;
  areaUnderCurve: number;
  medians: number[];
}> {
  const databases = await startSqlite();
  const campaign = await openCampaignRoom(await databases.createDatabase(), cipher, tries + warmUp);
  const { recovery } = campaign.room(cipher);
  /** Half of the known ones have right facts, so that neither right ones nor wrong ones stand out. */
  const time = async (kind: 'known' | 'unknown', number: number): Promise<number> => {
    const place: Place = { channel: 'web', conversationId: `${kind}-${number}`, userId: `${kind}-${number}` };
    const facts: RecoveryFact[] = [
      { kind: 'birth_date', value: Temporal.PlainDate.from(campaignFacts.birthDate) },
      { kind: 'ssn_last4', value: campaignFacts.ssnLast4 },
      { kind: 'zip', value: number % 2 === 0 ? campaignFacts.zip : '00000' },
    ];
    const { ticket } = await recovery.begin({ task: 'forgot_password', place, username: `${kind}-${number}` });
    const started = process.hrtime.bigint();
    for (const fact of facts) await recovery.give({ ticket, fact, place });
    await recovery.sendCode({ ticket, via: 'email', place });
    await recovery.enterCode({ ticket, code: 'xxxxxx', place });
    return Number(process.hrtime.bigint() - started) / 1_000;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let number = 0; number < tries + warmUp; number++) {
    const order = number % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) {
      const microseconds = await time(kind, number);
      if (number >= warmUp) (kind === 'known' ? known : unknown).push(microseconds);
    }
  }
  await campaign.store.close();
  await databases.stop();
  const areaUnderCurve = areaUnder(known, unknown);
  const passed = Math.max(areaUnderCurve, 1 - areaUnderCurve) <= highest && campaign.surprises.length === 0;
  return { passed, tries, areaUnderCurve, medians: [median(known), median(unknown)] };
}

/** How often a time of the one is longer than a time of the other; half where nothing can be told. */
function areaUnder(ones: readonly number[], others: readonly number[]): number {
  let longer = 0;
  for (const one of ones) for (const other of others) longer += one > other ? 1 : one === other ? 0.5 : 0;
  return Math.round((longer / (ones.length * others.length)) * 1_000) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
