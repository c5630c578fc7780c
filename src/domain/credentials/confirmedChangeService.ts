/** The one-time code that a signed-in customer enters before a change; what comes of it is worth one change. */
import type { Session } from '../identity/ports';
import { newToken } from '../identity/tokens';
import { maskContact } from './contactBook';
import type { CredentialParts } from './credentialParts';
import type { CodeAim } from './oneTimeCodes';
import type { ConfirmChangeOutcome, ConfirmedChanges } from './changeOutcomes';
import type { ChangePurpose, MaskedContact, SendCodeOutcome } from './codeOutcomes';

export class ConfirmedChangeService implements ConfirmedChanges {
  constructor(private readonly parts: CredentialParts) {}

  async contacts({ loginId }: Session): Promise<readonly MaskedContact[]> {
    const { store, contacts } = this.parts;
    return (await contacts.reachable(store.contacts, loginId)).map(maskContact);
  }

  async sendCode(attempt: { session: Session; purpose: ChangePurpose; contactId: string }): Promise<SendCodeOutcome> {
    const contacts = await this.contacts(attempt.session);
    const contact = contacts.find(({ id }) => id === attempt.contactId);
    if (contact === undefined) return { kind: 'unknown_contact', contacts };
    const { store, codes } = this.parts;
    const sent = await store.atomically((unit) => codes.send(unit, this.aim(attempt), contact.id));
    return sent.kind === 'sent' ? { kind: 'sent', contact } : sent;
  }

  async enterCode(attempt: { session: Session; purpose: ChangePurpose; code: string }): Promise<ConfirmChangeOutcome> {
    const { store, codes } = this.parts;
    const proof = newToken();
    const typed = { code: attempt.code, ticket: proof };
    const checked = await store.atomically((unit) => codes.check(unit, this.aim(attempt), typed));
    return checked.kind === 'right' ? { kind: 'confirmed', proof } : checked;
  }

  private aim({ session, purpose }: { session: Session; purpose: ChangePurpose }): CodeAim {
    const { loginId, place } = session;
    return { subject: { key: this.parts.keys.loginSubject(loginId), loginId }, purpose, place };
  }
}
