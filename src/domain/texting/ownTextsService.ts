/** Ends and begins texts to a customer's numbers on their word given elsewhere: opt-outs are the customer's, not the channel's. */
import type { Clock } from '../clock/clock';
import { type ContactBook, maskContact } from '../credentials/contactBook';
import type { ContactRepository } from '../credentials/contactPorts';
import type { Session } from '../identity/ports';
import type { OwnTexts, TextsChoice } from './outcomes';
import type { TextConsentRepository, TextingStore } from './ports';

interface OwnTextsParts {
  readonly store: Pick<TextingStore, 'atomically'>;
  readonly onFile: Pick<ContactRepository, 'listFor'>;
  readonly contacts: Pick<ContactBook, 'open'>;
  readonly clock: Clock;
}

type Change = (consents: TextConsentRepository, numberKey: string, now: number) => Promise<unknown>;

export class OwnTextsService implements OwnTexts {
  constructor(private readonly parts: OwnTextsParts) {}

  read(session: Session): Promise<TextsChoice> {
    return this.change(session, async () => undefined);
  }

  stop(session: Session): Promise<TextsChoice> {
    return this.change(session, (consents, key, now) => consents.optOut(key, 'customer', now));
  }

  start(session: Session): Promise<TextsChoice> {
    return this.change(session, (consents, key, now) => consents.optIn(key, true, now));
  }

  private async change({ loginId }: Session, change: Change): Promise<TextsChoice> {
    const { store, onFile, contacts, clock } = this.parts;
    const all = await onFile.listFor(loginId);
    const phones = all.filter(({ kind }) => kind === 'phone');
    await store.atomically(async ({ consents }) => {
      for (const { lookup } of phones) await change(consents, lookup, clock.now());
    });
    return {
      phones: phones.map((stored) => maskContact(contacts.open(stored))),
      hasOthers: phones.length < all.length,
    };
  }
}
