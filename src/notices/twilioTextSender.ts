/** Sends texts through Twilio's REST interface; the library is loaded with the first text. */
import type { TextSender } from '../domain/credentials/senders';
import { Undeliverable } from '../domain/payments/undeliverable';
import { NumberOptedOut } from '../domain/texting/guardedTexts';
import type { Twilio } from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient';

interface TwilioSenderSettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** The number that texts come from, E.164. */
  readonly from: string;
  /** Where Twilio reports what became of a text. */
  readonly statusUrl: () => string;
  /** In place of Twilio's own connection, for tests. */
  readonly httpClient?: RequestClient;
}

/** "Attempt to send to unsubscribed recipient". */
const unsubscribed = 21610;
/** Not a number, cannot be reached from here, no telephone that takes texts. */
const neverReached: ReadonlySet<unknown> = new Set([21211, 21217, 21612, 21614]);
const longestWaitMilliseconds = 10_000;

export class TwilioTextSender implements TextSender {
  private client: Promise<Twilio> | undefined;

  constructor(private readonly settings: TwilioSenderSettings) {}

  async send({ to, text }: Parameters<TextSender['send']>[0]): Promise<void> {
    const { from, statusUrl } = this.settings;
    this.client ??= this.connect();
    try {
      await (await this.client).messages.create({ to, from, body: text, statusCallback: statusUrl() });
    } catch (error) {
      const code = codeOf(error);
      if (code === unsubscribed) throw new NumberOptedOut();
      if (neverReached.has(code)) throw new Undeliverable(`Twilio cannot text this number (${String(code)})`);
      throw error;
    }
  }

  private async connect(): Promise<Twilio> {
    const { accountSid, authToken, httpClient } = this.settings;
    const { default: twilio } = await import('twilio');
    return twilio(accountSid, authToken, { timeout: longestWaitMilliseconds, ...(httpClient && { httpClient }) });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
