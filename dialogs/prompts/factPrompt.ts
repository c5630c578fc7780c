/** Reads the facts of a recovery, and what mends one that was given before, and hands each to the service; only the outcome goes on. */
import type {
  GiveFactOutcome,
  Recovery,
  RecoveryFact,
  RecoveryFactKind,
} from '../../src/domain/credentials/recoveryOutcomes';
import type { Place } from '../../src/domain/identity/place';
import { readBirthDate } from '../../src/language/values/date';
import { readEmailAddress } from '../../src/language/values/emailAddress';
import { mendedFactIn } from '../credentials/mendedFact';
import { digitsIn } from './recoveryPrompts';

export const secretFactPromptId = 'secretFactPrompt';

/** A fact that was given is to be given again; the last one where none is named. */
export interface MendWanted {
  readonly kind: 'mend_wanted';
  readonly fact?: RecoveryFactKind;
}

/** It was given again along with that wish. */
interface Mended {
  readonly kind: 'mended';
  readonly outcome: GiveFactOutcome;
}

export type FactOutcome = GiveFactOutcome | MendWanted | Mended;

type Facts = Pick<Recovery, 'give' | 'takeBack'>;

interface FactAsked {
  readonly ticket: string;
  readonly fact: RecoveryFactKind;
  readonly place: Place;
}

/** Undefined where it can be no such fact, so that it is asked for in other words; no try is used up. */
export async function giveFact(recovery: Facts, typed: string, asked: FactAsked): Promise<FactOutcome | undefined> {
  // A password may be any words.
  const mended = asked.fact === 'password' ? undefined : mendedFactIn(typed);
  const isDate = isDateElsewhere(mended?.value ?? typed, asked.fact) && mended?.fact === undefined;
  if (isDate) return mendBirthDate(recovery, mended?.value ?? typed, asked);
  if (mended === undefined) return giveTo(recovery, typed, asked);
  const { fact, value } = mended;
  if (value === undefined) return mendWanted(typed);
  const fitting = fact === undefined ? await giveTo(recovery, value, asked) : undefined;
  return fitting ?? mend(recovery, value, fact, asked);
}

/** Nothing where a value came along: such words are a secret as the fact is one. */
export function mendWanted(text: string): MendWanted | undefined {
  const mended = mendedFactIn(text);
  if (mended === undefined || mended.value !== undefined) return undefined;
  return { kind: 'mend_wanted', ...(mended.fact && { fact: mended.fact }) };
}

const inDate =
  /\d ?\/ ?\d|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/** "Oh no, March 12": a number that is asked for after the birth date holds no month. */
function isDateElsewhere(typed: string, asked: RecoveryFactKind): boolean {
  return (asked === 'ssn_last4' || asked === 'zip') && inDate.test(typed) && /\d/.test(typed);
}

/** Where a part of it is missing it is asked for again. */
async function mendBirthDate(recovery: Facts, typed: string, asked: FactAsked): Promise<FactOutcome> {
  const date = typed.slice(Math.max(0, Math.min(typed.search(/\d/), typed.search(inDate))));
  const isWhole = readBirthDate(date).kind === 'date';
  return isWhole ? mend(recovery, date, 'birth_date', asked) : { kind: 'mend_wanted', fact: 'birth_date' };
}

async function mend(
  recovery: Facts,
  value: string,
  fact: RecoveryFactKind | undefined,
  { ticket, place }: FactAsked,
): Promise<FactOutcome> {
  const again = await recovery.takeBack({ ticket, place, ...(fact && { fact }) });
  if (again.kind === 'expired') return again;
  const outcome = await giveTo(recovery, value, { ticket, place, fact: again.fact });
  return outcome === undefined ? again : { kind: 'mended', outcome };
}

async function giveTo(
  recovery: Facts,
  typed: string,
  { fact: kind, ...ticket }: FactAsked,
): Promise<GiveFactOutcome | undefined> {
  const fact = readFact(kind, typed);
  const outcome = fact && (await recovery.give({ ...ticket, fact }));
  return outcome?.kind === 'malformed' ? undefined : outcome;
}

const address = /[^\s,;:<>"()]{1,64}@[^\s,;:<>"()]{1,190}\.[a-z]{2,24}/gi;
const phone = /(?<![\d@])(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)/g;

/** The one address or telephone number in a sentence, else all of it. */
function contactIn(typed: string): string {
  const written = [...(typed.match(address) ?? []), ...(typed.match(phone) ?? [])];
  if (written.length > 0) return written.length === 1 ? (written[0] ?? typed).trim() : typed;
  return readEmailAddress(typed) ?? typed;
}

function readFact(kind: RecoveryFactKind, typed: string): RecoveryFact | undefined {
  switch (kind) {
    case 'birth_date': {
      const reading = readBirthDate(typed);
      return reading.kind === 'date' ? { kind, value: reading.date } : undefined;
    }
    case 'ssn_last4':
    case 'zip': {
      const value = digitsIn(typed);
      return value === undefined ? undefined : { kind, value };
    }
    case 'contact':
      return { kind, value: contactIn(typed) };
    case 'login_id':
    case 'password':
      return { kind, value: typed };
  }
}
