/** Which facts each recovery asks for, in order, and how each is read as typed. */
import type { Temporal } from 'temporal-polyfill';
import { normaliseUsername } from '../identity/normalise';
import { readContact } from './contactBook';
import { readBirthDate, readSsnLast4, readZip } from './identityFacts';
import type { RecoveryFact, RecoveryFactKind, RecoveryTask } from './recoveryOutcomes';

/** What was given so far, as it is compared; of the password only that it was right. */
export type GivenFacts = Readonly<Partial<Record<RecoveryFactKind, string>>>;

/** Replaced site's help: "Login ID, Birth date, Last Four Digits of Social Security Number, and ZIP Code". */
const identity = ['birth_date', 'ssn_last4', 'zip'] as const;
const factsOf: Readonly<Record<RecoveryTask, readonly RecoveryFactKind[]>> = {
  forgot_username: ['contact', ...identity],
  forgot_password: ['login_id', ...identity],
  reset_questions: ['login_id', 'password', ...identity],
};
const longestUsername = 128;

/** As before that fact was given; the last one where none is named. A password stands for the login that it was right for. */
export function withoutFact(task: RecoveryTask, given: GivenFacts, named?: RecoveryFactKind): GivenFacts {
  const taken = named ?? factsOf[task].findLast((kind) => given[kind] !== undefined);
  const left = Object.entries(given).filter(
    ([kind]) => kind !== taken && !(taken === 'login_id' && kind === 'password'),
  );
  return Object.fromEntries(left);
}

/** Undefined where all are given. */
export function nextFact(task: RecoveryTask, given: GivenFacts): RecoveryFactKind | undefined {
  return factsOf[task].find((kind) => given[kind] === undefined);
}

/** Undefined where it cannot be such a fact, whoever it belongs to. A password is checked, never read. */
export function readFact(
  fact: Exclude<RecoveryFact, { kind: 'password' }>,
  today: Temporal.PlainDate,
): string | undefined {
  switch (fact.kind) {
    case 'contact':
      return readContact(fact.value)?.address;
    case 'login_id':
      return readUsername(fact.value);
    case 'birth_date':
      return readBirthDate(fact.value, today);
    case 'ssn_last4':
      return readSsnLast4(fact.value);
    case 'zip':
      return readZip(fact.value);
  }
}

function readUsername(typed: string): string | undefined {
  const username = normaliseUsername(typed);
  return username !== '' && username.length <= longestUsername ? username : undefined;
}
