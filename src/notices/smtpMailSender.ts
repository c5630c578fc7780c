/** Sends mail through an SMTP server. */
import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { MailSender } from '../domain/credentials/senders';
import { Undeliverable } from '../domain/payments/undeliverable';

interface SmtpSettings {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  readonly url: string;
  /** `MINI Financial Services <no-reply@example.com>`. */
  readonly from: string;
}

const longestWaitMilliseconds = 10_000;
/** Mailbox unavailable, or its name not allowed (RFC 5321, section 4.2.3). */
const noSuchMailbox: ReadonlySet<unknown> = new Set([550, 553]);

export class SmtpMailSender implements MailSender {
  private readonly transport: Transporter;

  constructor(private readonly settings: SmtpSettings) {
    this.transport = createTransport({
      url: settings.url,
      connectionTimeout: longestWaitMilliseconds,
      greetingTimeout: longestWaitMilliseconds,
      socketTimeout: longestWaitMilliseconds,
      // No file and no address is ever fetched for a mail of ours.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** The same message has the same Message-ID at every try. */
  async send({ id, to, subject, text }: Parameters<MailSender['send']>[0]): Promise<void> {
    const { from } = this.settings;
    const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
    const messageId = `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domain}>`;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    try {
      await this.transport.sendMail({ from, to, subject, text, messageId, headers });
    } catch (error) {
      if (isRefusedForGood(error)) throw new Undeliverable('The mail server knows no such mailbox');
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Of the recipient, not of us: what the server says of the sender or the login is for its operator to mend. */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown };
  return command === 'RCPT TO' && noSuchMailbox.has(responseCode);
}
