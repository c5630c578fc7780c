/** Text messages as Twilio brings them: signed posts to `/api/sms`, the answer from the markup, later ones from the outbox. */
import { createHash, randomBytes } from 'node:crypto';
import { smsPath } from '../sms/smsChannel';
import { signedForm } from '../twilio/signedForm';
import type { DeskMemory, DeskTable } from './deskMemory';
import type { LoopbackClient } from './loopbackClient';
import type { DeskTexting } from './ports';
import { ChannelProblem, type Heard, type Opened, type Speaker, type TesterDriver, type Words } from './testerDriver';

/** A telephone that texts with us. */
interface Phone {
  readonly number: string;
  /** How many texts from the outbox it has shown. */
  readonly shown: number;
}

interface SmsDriverParts extends DeskTexting {
  readonly client: LoopbackClient;
  readonly memory: DeskMemory;
}

export class SmsDriver implements TesterDriver {
  private readonly phones: DeskTable<Phone>;

  constructor(private readonly parts: SmsDriverParts) {
    this.phones = parts.memory.table('sms phones');
  }

  /** Nobody is texted first; a device without a number of its own gets a new made-up one each time. */
  async open({ device, from }: Speaker): Promise<Opened> {
    const number = from === undefined ? madeUpNumber(`${device} ${randomBytes(8).toString('hex')}`) : numberFor(from);
    const conversation = this.parts.conversationOf(number);
    if (this.phones.get(conversation) === undefined) {
      const before = await this.parts.sentTo(number);
      this.phones.set(conversation, { number, shown: before.length });
    }
    return { conversation, heard: [] };
  }

  async send(conversation: string, { text, digits }: Words): Promise<readonly Heard[] | undefined> {
    const earlier = await this.hear(conversation);
    const phone = this.phones.get(conversation);
    if (phone === undefined || earlier === undefined) return undefined;
    const typed = text ?? digits;
    const answered = typed === undefined ? [] : await this.post(phone.number, typed);
    const later = await this.laterTexts(conversation, phone);
    return [...earlier, ...answered.map((words) => ({ type: 'message', text: words })), ...later];
  }

  /** Those that were sent by themselves and are not shown yet. */
  private async laterTexts(conversation: string, phone: Phone): Promise<readonly Heard[]> {
    const sent = await this.parts.sentTo(phone.number);
    this.phones.set(conversation, { ...phone, shown: sent.length });
    return sent.slice(phone.shown).map((words) => ({ type: 'message', text: words }));
  }

  async hear(conversation: string): Promise<readonly Heard[] | undefined> {
    const phone = this.phones.get(conversation);
    return phone && this.laterTexts(conversation, phone);
  }

  knows(conversation: string): boolean {
    return this.phones.get(conversation) !== undefined;
  }

  forget(): void {
    this.phones.clear();
  }

  private async post(from: string, text: string): Promise<readonly string[]> {
    const { client, access, number } = this.parts;
    const id = `SM${randomBytes(16).toString('hex')}`;
    const parameters = { MessageSid: id, From: from, To: number, Body: text, NumMedia: '0', NumSegments: '1' };
    const raw = signedForm(access, smsPath, parameters);
    const answer = await client.call({ method: 'POST', path: smsPath, raw });
    if (answer.status !== 200) throw new ChannelProblem(`${smsPath} answered ${answer.status}`);
    await this.parts.settled(id);
    return [...answer.text.matchAll(/<Message>([^<]*)<\/Message>/g)].map(([, words = '']) => unescaped(words));
  }
}

/** As it stands, where it is a number. */
function numberFor(name: string): string {
  return /^\+?\d{7,15}$/.test(name) ? `+${name.replace('+', '')}` : madeUpNumber(name);
}

/** 555 is nobody's area code. */
function madeUpNumber(name: string): string {
  const digest = createHash('sha256').update(name).digest();
  return `+1555${String(digest.readUInt32BE() % 10_000_000).padStart(7, '0')}`;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(markup: string): string {
  return markup.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return entities[name ?? ''] ?? whole;
    },
  );
}
