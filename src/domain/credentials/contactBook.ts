/** Telephone numbers and addresses on file: written sealed, found by digest, shown masked. */
import { randomUUID } from 'node:crypto';
import type { CredentialKeys } from './credentialKeys';
import type { ContactKind, MaskedContact } from './codeOutcomes';
import type { ContactReach, ContactRepository, StoredContact } from './contactPorts';
import type { FieldSealer, SealedPlace } from './sealingPorts';

export interface Contact {
  readonly id: string;
  readonly loginId: string;
  readonly kind: ContactKind;
  /** E.164, or an address in lower case. */
  readonly address: string;
}

interface TypedContact {
  readonly kind: ContactKind;
  readonly address: string;
}

/** A telephone number of the US as people type it, or an address; undefined where it can be neither. */
export function readContact(typed: string): TypedContact | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (/^[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,}$/.test(text)) return { kind: 'email', address: text };
  const digits = /^[\d\s().+-]{7,24}$/.test(text) ? text.replace(/\D/g, '') : '';
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return /^[2-9]\d{9}$/.test(national) ? { kind: 'phone', address: `+1${national}` } : undefined;
}

export function maskContact({ id, kind, address }: Contact): MaskedContact {
  if (kind === 'phone') return { id, kind, hint: address.slice(-4) };
  const [first = ''] = address;
  return { id, kind, hint: `${first}…${address.slice(address.lastIndexOf('@'))}` };
}

export class ContactBook {
  constructor(
    private readonly sealer: FieldSealer,
    private readonly keys: CredentialKeys,
    private readonly reach: ContactReach,
  ) {}

  /** As it goes into the store. Throws where it can be no contact. */
  seal(loginId: string, typed: string): StoredContact {
    const contact = readContact(typed);
    if (contact === undefined) throw new Error('Neither a telephone number nor an address');
    const id = randomUUID();
    const sealed = this.sealer.seal(contact.address, placeOf(id));
    const lookup = this.keys.contact(contact.kind, contact.address);
    return { id, loginId, kind: contact.kind, sealed, keyId: this.sealer.currentKeyId, lookup };
  }

  open({ id, loginId, kind, sealed }: StoredContact): Contact {
    return { id, loginId, kind, address: this.sealer.open(sealed, placeOf(id)) };
  }

  lookup({ kind, address }: TypedContact): string {
    return this.keys.contact(kind, address);
  }

  /** Those of a login that can be reached just now; a number that wants no more texts cannot, codes included: its carrier drops them. */
  async reachable(contacts: ContactRepository, loginId: string): Promise<readonly Contact[]> {
    const all = (await contacts.listFor(loginId)).map((contact) => this.open(contact));
    const optedOut = await contacts.optedOut(loginId);
    const reached = await Promise.all(all.map((contact) => this.reach.isReachable(contact)));
    return all.filter(({ id }, index) => reached[index] && !optedOut.has(id));
  }
}

function placeOf(id: string): SealedPlace {
  return { table: 'contacts', column: 'sealed', rowId: id };
}
