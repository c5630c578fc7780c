/** Carries messages from the outbox to customers' contacts: finds the contact, makes the words, sends mail or text. */
import type { Clock } from '../domain/clock/clock';
import type { Contact, ContactBook } from '../domain/credentials/contactBook';
import { nobody, type NoticeTemplate, noticeTemplates } from '../domain/credentials/notices';
import { sealedCodePlace } from '../domain/credentials/oneTimeCodes';
import type { ContactKind } from '../domain/credentials/codeOutcomes';
import type { StoredCode } from '../domain/credentials/codePorts';
import type { CredentialStore } from '../domain/credentials/ports';
import type { FieldSealer } from '../domain/credentials/sealingPorts';
import type { MailSender, TextSender } from '../domain/credentials/senders';
import { newOutboxItem, type PaymentNoticeTemplate } from '../domain/payments/notices';
import type { CustomerMessage, MessageCarrier } from '../domain/payments/ports';
import { changeWords, codeWords, type NoticeSender, type NoticeWords, paymentWords, usernameWords } from './wording';

interface NoticeCarrierParts {
  readonly store: Pick<CredentialStore, 'logins' | 'contacts' | 'codes' | 'outbox'>;
  readonly contacts: ContactBook;
  readonly sealer: FieldSealer;
  readonly mail: MailSender;
  /** Absent where texts cannot be sent. */
  readonly texts: TextSender | undefined;
  readonly sender: NoticeSender;
  readonly clock: Clock;
}

const paymentTemplates = [
  'payment_authorized',
  'payment_received',
  'payment_declined',
  'payment_returned',
] as const satisfies readonly PaymentNoticeTemplate[];

const noContacts: ReadonlySet<string> = new Set();

export class NoticeCarrier implements MessageCarrier {
  constructor(private readonly parts: NoticeCarrierParts) {}

  /** What has nobody to go to is done at once. Throws where a message could not be handed over, or is of no known kind. */
  async deliver(message: CustomerMessage): Promise<void> {
    const { template, loginId, facts } = message;
    if (template === 'one_time_code') return this.deliverCode(message);
    if (loginId === nobody) return;
    if (template === 'username_reminder') return this.deliverUsername(message);
    if (isOneOf(noticeTemplates, template)) return this.deliverNotice(message, template);
    if (template === 'payment_due') return this.deliverReminder(message);
    if (!isOneOf(paymentTemplates, template)) throw new Error(`There are no words for ${template}`);
    const isByPhone = ['text', 'phone'].includes(message.channelHint ?? '');
    const reminded = template === 'payment_returned' ? await this.parts.store.contacts.reminded(loginId) : noContacts;
    const kind: ContactKind = isByPhone ? 'phone' : 'email';
    const isWanted = (contact: Contact): boolean =>
      reminded.size > 0 ? reminded.has(contact.id) : contact.kind === kind;
    await this.send(message, await this.contactOf(loginId, isWanted), () =>
      paymentWords(template, facts, this.parts.sender),
    );
  }

  /** To the number that asked for it, or to nobody. */
  private async deliverReminder(message: CustomerMessage): Promise<void> {
    const { store, contacts, sender } = this.parts;
    const reachable = await contacts.reachable(store.contacts, message.loginId);
    const contact = reachable.find(({ id }) => id === message.facts.contactId);
    await this.send(message, contact, () => paymentWords('payment_due', message.facts, sender));
  }

  /** A code that is used or too old is not sent any more. */
  private async deliverCode(message: CustomerMessage): Promise<void> {
    const { store, sealer, clock, sender } = this.parts;
    const code = await store.codes.find(String(message.facts.codeId));
    if (code?.sealedCode === undefined || code.expiresAt <= clock.now()) return;
    const typed = sealer.open(code.sealedCode, sealedCodePlace(code.id));
    await this.send(message, await this.contactFor(code), () => codeWords(typed, code.purpose, sender));
    await store.codes.markDelivered(code.id);
  }

  private async contactFor({ subject, contactId }: StoredCode): Promise<Contact | undefined> {
    if (subject.loginId === undefined || contactId === undefined) return undefined;
    return this.contactOf(subject.loginId, ({ id }) => id === contactId);
  }

  private async deliverUsername(message: CustomerMessage): Promise<void> {
    const { store, sender } = this.parts;
    const login = await store.logins.find(message.loginId);
    if (login === undefined) return;
    const contact = await this.contactOf(login.id, ({ id }) => id === message.facts.contactId);
    await this.send(message, contact, () => usernameWords(login.username, sender));
  }

  /** Becomes one message for each contact, so that one that fails does not repeat the others. */
  private async deliverNotice(message: CustomerMessage, template: NoticeTemplate): Promise<void> {
    const { store, contacts, clock, sender } = this.parts;
    const { loginId, facts, channelHint } = message;
    const reachable = await contacts.reachable(store.contacts, loginId);
    const contact = reachable.find(({ id }) => id === facts.contactId);
    if (facts.contactId !== undefined) return this.send(message, contact, () => changeWords(template, sender));
    for (const { id: contactId } of reachable) {
      const single = { loginId, template, facts: { ...facts, contactId }, channelHint };
      await store.outbox.add(
        newOutboxItem(`${message.id}>${contactId}`, { kind: 'message', message: single }, clock.now()),
      );
    }
  }

  /** The one wanted, or another one that can be reached. */
  private async contactOf(loginId: string, isWanted: (contact: Contact) => boolean): Promise<Contact | undefined> {
    const reachable = await this.parts.contacts.reachable(this.parts.store.contacts, loginId);
    return reachable.find(isWanted) ?? reachable[0];
  }

  private async send({ id }: CustomerMessage, contact: Contact | undefined, words: () => NoticeWords): Promise<void> {
    if (contact === undefined) return;
    const { subject, text } = words();
    const { mail, texts } = this.parts;
    if (contact.kind === 'email') return mail.send({ id, to: contact.address, subject, text });
    if (texts === undefined) throw new Error('There is nothing to send texts with');
    return texts.send({ id, to: contact.address, text });
  }
}

function isOneOf<Known extends string>(known: readonly Known[], value: string): value is Known {
  return known.some((one) => one === value);
}
