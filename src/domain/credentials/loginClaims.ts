/** Finds the login that a telephone number on file points to: a claim that saves a question, never a proof (standards A15). */
import { type ContactBook, readContact } from './contactBook';
import type { ContactRepository } from './contactPorts';

export class LoginClaims {
  constructor(
    private readonly contacts: Pick<ContactRepository, 'findByLookup'>,
    private readonly book: Pick<ContactBook, 'lookup'>,
  ) {}

  /** Undefined where nobody has this number on file, or more than one: a household may share a telephone. */
  async byPhone(number: string): Promise<string | undefined> {
    const contact = readContact(number);
    if (contact?.kind !== 'phone') return undefined;
    const found = await this.contacts.findByLookup(this.book.lookup(contact), 2);
    const [only, other] = [...new Set(found.map(({ loginId }) => loginId))];
    return other === undefined ? only : undefined;
  }
}
