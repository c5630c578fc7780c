/** Checks all facts of a recovery together, with the same work and the same answer whoever they belong to (standards A5). */
import type { Place } from '../identity/place';
import type { CredentialParts } from './credentialParts';
import { factsLimit, factsSourceLimit } from './figures';
import type { IdentityFacts } from './identityFacts';
import { readContact } from './contactBook';
import { nobody } from './notices';
import type { RecoveryTask } from './recoveryOutcomes';
import type { CredentialUnit } from './ports';
import type { GivenFacts } from './recoverySteps';

/** Whose the facts are, if they are right: undefined members are nobody's. */
export interface CheckedFacts {
  readonly kind: 'checked';
  readonly loginId: string | undefined;
  /** Of forgot_username: the contact by which the login was found. */
  readonly contactId: string | undefined;
}

type FactsOutcome = CheckedFacts | { readonly kind: 'too_many_tries'; readonly until: number };

interface Candidate {
  readonly loginId: string;
  readonly contactId: string | undefined;
}

/** A contact may be on file for several logins of a household; so many are looked at, whether they are there or not. */
const candidatesByContact = 3;

export class FactsCheck {
  constructor(private readonly parts: CredentialParts) {}

  /** Counts the try for the login (or contact) as typed and for the source, then compares. In the caller's transaction. */
  async check(unit: CredentialUnit, task: RecoveryTask, given: GivenFacts, place: Place): Promise<FactsOutcome> {
    const { keys, clock } = this.parts;
    const typed = given.login_id ?? given.contact ?? '';
    for (const [key, limit] of [
      [keys.factTries(task, typed), factsLimit],
      [keys.factTriesOfSource(place), factsSourceLimit],
    ] as const) {
      const counted = await unit.attempts.reserve(key, limit, clock.now());
      if (counted.kind === 'locked') return { kind: 'too_many_tries', until: counted.until };
    }
    const candidates = task === 'forgot_username' ? this.byContact(unit, typed) : this.byUsername(unit, typed);
    return this.compare(unit, await candidates, given);
  }

  private async byUsername(unit: CredentialUnit, username: string): Promise<readonly (Candidate | undefined)[]> {
    const login = await unit.logins.findByUsername(username);
    return [login && { loginId: login.id, contactId: undefined }];
  }

  private async byContact(unit: CredentialUnit, typed: string): Promise<readonly (Candidate | undefined)[]> {
    const contact = readContact(typed);
    const found =
      contact && (await unit.contacts.findByLookup(this.parts.contacts.lookup(contact), candidatesByContact));
    return Array.from({ length: candidatesByContact }, (_, index) => {
      const stored = found?.[index];
      return stored && { loginId: stored.loginId, contactId: stored.id };
    });
  }

  /** Every candidate is compared, also after one was right. */
  private async compare(
    unit: CredentialUnit,
    candidates: readonly (Candidate | undefined)[],
    given: GivenFacts,
  ): Promise<CheckedFacts> {
    const facts = comparable(given);
    const right: Candidate[] = [];
    for (const candidate of candidates) {
      const stored = await unit.facts.find(candidate?.loginId ?? nobody);
      if (this.parts.facts.isRight(stored, facts) && candidate !== undefined) right.push(candidate);
    }
    return { kind: 'checked', loginId: right[0]?.loginId, contactId: right[0]?.contactId };
  }
}

function comparable({ birth_date: birthDate = '', ssn_last4: ssnLast4 = '', zip = '' }: GivenFacts): IdentityFacts {
  return { birthDate, ssnLast4, zip };
}
