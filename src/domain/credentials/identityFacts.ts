/** Birth date, SSN digits and ZIP: read as typed, kept sealed, compared all together and in constant time (standards A5, D5). */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { StoredFacts } from './contactPorts';
import type { FieldSealer, SealedPlace } from './sealingPorts';

/** As compared: `1984-03-12`, `4821`, `07677`. */
export interface IdentityFacts {
  readonly birthDate: string;
  readonly ssnLast4: string;
  readonly zip: string;
}

const oldestYears = 120;
const factNames = ['birthDate', 'ssnLast4', 'zip'] as const satisfies readonly (keyof IdentityFacts)[];
const columns = { birthDate: 'birth_date', ssnLast4: 'ssn_last4', zip: 'zip' } as const;

/** Undefined where nobody who lives today was born then. */
export function readBirthDate(date: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined {
  const isPast = date.until(today).sign > 0;
  return isPast && date.year >= today.year - oldestYears ? date.toString() : undefined;
}

export function readSsnLast4(typed: string): string | undefined {
  return asciiDigits(typed, /^\d{4}$/);
}

/** Five digits; of nine, the first five. */
export function readZip(typed: string): string | undefined {
  return asciiDigits(typed, /^\d{5}(\d{4})?$/)?.slice(0, 5);
}

function asciiDigits(typed: string, form: RegExp): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return form.test(digits) ? digits : undefined;
}

export class IdentityFactsBook {
  /** Compared where there is no such login, so that it takes the same work (standards A3, A5). */
  private readonly nobody: StoredFacts;

  constructor(private readonly sealer: FieldSealer) {
    this.nobody = this.seal('nobody', { birthDate: '1900-01-01', ssnLast4: '0000', zip: '00000' });
  }

  /** As it goes into the store. */
  seal(loginId: string, facts: IdentityFacts): StoredFacts {
    const sealed = (name: keyof IdentityFacts) => this.sealer.seal(facts[name], placeOf(loginId, name));
    const values = { birthDate: sealed('birthDate'), ssnLast4: sealed('ssnLast4'), zip: sealed('zip') };
    return { loginId, ...values, keyId: this.sealer.currentKeyId };
  }

  open(stored: StoredFacts): IdentityFacts {
    const opened = (name: keyof IdentityFacts) => this.sealer.open(stored[name], placeOf(stored.loginId, name));
    return { birthDate: opened('birthDate'), ssnLast4: opened('ssnLast4'), zip: opened('zip') };
  }

  /** Opens and compares all three, whether or not there are any on file and whichever is wrong. */
  isRight(stored: StoredFacts | undefined, given: IdentityFacts): boolean {
    const onFile = this.open(stored ?? this.nobody);
    const wrong = factNames.reduce((count, name) => count + (isSame(onFile[name], given[name]) ? 0 : 1), 0);
    return wrong === 0 && stored !== undefined;
  }
}

function placeOf(loginId: string, name: keyof IdentityFacts): SealedPlace {
  return { table: 'identity_facts', column: columns[name], rowId: loginId };
}

/** Of digests, so that values of any length take the same time. */
function isSame(one: string, other: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(one), digest(other));
}
